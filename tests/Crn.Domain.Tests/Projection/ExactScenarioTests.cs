using System.Globalization;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection;
using CsvHelper;

namespace Crn.Domain.Tests.Projection;

/// <summary>The projections reproduce reference answers computed another way, to the precision those state.</summary>
public class ExactScenarioTests
{
    [Theory]
    [InlineData("d01-few-sites")]
    [InlineData("d02-many-staggered")]
    [InlineData("d03-site-caps")]
    [InlineData("d04-closures")]
    [InlineData("d06-planning-no-data")]
    [InlineData("d07-target-met")]
    [InlineData("d08-unreachable")]
    [InlineData("d09-declining-rates")]
    [InlineData("d10-window-ends")]
    [InlineData("d11-uncertain-openings")]
    [InlineData("d12-country-caps")]
    public void Counts_probabilities_and_completion_dates_equal_the_exact_answers(string name)
    {
        var scenario = Scenario.Read(name);
        EqualsTheExactAnswers(scenario, scenario.Forecast());
    }

    internal static void EqualsTheExactAnswers(Scenario scenario, RecruitmentForecast forecast)
    {
        Assert.Equal(scenario.Exact.GetProperty("recruited").GetInt32(), forecast.Recruited);

        foreach (var horizon in scenario.Exact.GetProperty("horizons").EnumerateArray())
        {
            var date = Scenario.Census.PlusDays(horizon.GetProperty("day").GetInt32());
            var count = forecast.CountOn(date);
            Assert.Equal(forecast.Recruited + horizon.GetProperty("mean_further").GetDouble(), count.Mean, 1e-9 * Math.Max(1, count.Mean));
            Assert.Equal(horizon.GetProperty("var_further").GetDouble(), count.Variance, 1e-7 * Math.Max(10, count.Variance));
            Assert.Equal(count.Mean, forecast.ExpectedOn(date), 1e-8);
            Assert.Equal(horizon.GetProperty("p_zero").GetDouble(), count.ProbabilityOf(forecast.Recruited), 1e-12);
            Assert.Equal(horizon.GetProperty("prob_target").GetDouble(), forecast.ProbabilityOfReaching(forecast.Target, date), 1e-9);
            foreach (var quantile in horizon.GetProperty("quantiles_further").EnumerateObject())
            {
                Assert.Equal(forecast.Recruited + quantile.Value.GetInt32(),
                    count.Quantile(double.Parse(quantile.Name, CultureInfo.InvariantCulture)));
            }

            foreach (var tail in horizon.GetProperty("tail_probs").EnumerateArray())
            {
                var more = forecast.Recruited + tail.GetProperty("at_most").GetInt32() + 1;
                Assert.Equal(1 - tail.GetProperty("prob").GetDouble(), forecast.ProbabilityOfReaching(more, date), 1e-9);
                Assert.Equal(1 - tail.GetProperty("prob").GetDouble(), count.ProbabilityOfAtLeast(more), 1e-9);
            }
        }

        if (scenario.Exact.TryGetProperty("prob_ever", out var ever))
            Assert.Equal(ever.GetDouble(), forecast.Completion.ProbabilityEver(), 1e-9);
        if (!scenario.Exact.TryGetProperty("time_quantiles", out var times)) return;
        foreach (var quantile in times.EnumerateObject())
        {
            var days = forecast.Completion.DaysAt(double.Parse(quantile.Name, CultureInfo.InvariantCulture));
            if (quantile.Value.ValueKind == System.Text.Json.JsonValueKind.String) Assert.Null(days);
            else Assert.Equal(quantile.Value.GetDouble(), days!.Value, 1e-5);
        }
    }

    [Theory]
    [InlineData("d01-few-sites")]
    [InlineData("d02-many-staggered")]
    [InlineData("d03-site-caps")]
    [InlineData("d04-closures")]
    [InlineData("d06-planning-no-data")]
    [InlineData("d09-declining-rates")]
    public void What_is_said_of_each_site_equals_the_exact_answer(string name)
    {
        var scenario = Scenario.Read(name);
        var forecast = scenario.Forecast();
        foreach (var site in scenario.Exact.GetProperty("sites").EnumerateArray())
        {
            foreach (var horizon in site.GetProperty("horizons").EnumerateArray())
            {
                var answer = forecast.Sites(Scenario.Census.PlusDays(horizon.GetProperty("day").GetInt32()))
                    .Single(s => s.Site.ToString() == site.GetProperty("id").GetString());
                Assert.Equal(horizon.GetProperty("mean").GetDouble(), answer.Expected, 1e-6);
                Assert.Equal(horizon.GetProperty("p_none").GetDouble(), answer.ProbabilityOfNone, 1e-9);
            }
        }
    }

    [Fact]
    public void Both_tails_keep_their_digits_far_out()
    {
        var rows = 0;
        using var csv = new CsvReader(new StreamReader(Scenario.FindStream("tails.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            var name = csv.GetField("scenario")!;
            rows++;
            var scenario = Scenario.Read(name);
            var forecast = scenario.Forecast();
            var (below, atLeast) = forecast.Tails(Scenario.Census.PlusDays(csv.GetField<int>("day")), csv.GetField<int>("k"));
            Same(csv.GetField<double>("prob_fewer_than_k"), below, name);
            Same(csv.GetField<double>("prob_k_or_more"), atLeast, name);
        }

        Assert.Equal(162, rows);
    }

    [Theory]
    [InlineData("d05-zero-recruiters-estimated")]
    [InlineData("d02-many-staggered")]
    public void Integrating_the_hyperparameters_out_equals_the_reference(string name)
    {
        var scenario = Scenario.Read(name);
        var forecast = RecruitmentForecaster.PoissonGamma(scenario.Plan, scenario.Ledger, Scenario.Census).Value;
        using var csv =
            new CsvReader(new StreamReader(Scenario.FindStream("hyperparameters_integrated.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (csv.GetField("scenario") != name) continue;
            var value = csv.GetField<double>("value");
            var date = csv.GetField("at") is "NA" ? default : Scenario.Census.PlusDays(csv.GetField<int>("at"));
            switch (csv.GetField("quantity"))
            {
                case "mean further count":
                    Assert.Equal(value, forecast.ExpectedOn(date) - forecast.Recruited, 1e-3);
                    break;
                case "quantile of further count":
                    Assert.Equal(value, forecast.CountOn(date).Quantile(csv.GetField<double>("p")) - forecast.Recruited);
                    break;
                case "probability the target is met":
                    Assert.Equal(value, forecast.ProbabilityOfReaching(forecast.Target, date), 1e-4);
                    break;
                case "quantile of days to target":
                    Assert.Equal(value, forecast.Completion.DaysAt(csv.GetField<double>("p"))!.Value, 0.05);
                    break;
            }
        }
    }

    [Fact]
    public void One_site_agrees_with_the_negative_binomial_of_a_numerics_library()
    {
        NegativeBinomialTerm[] one = [new(2.5, 40, 90)];
        var oracle = new MathNet.Numerics.Distributions.NegativeBinomial(2.5, 40.0 / 130);
        for (var k = 1; k < 40; k++) Assert.Equal(oracle.CumulativeDistribution(k - 1), NegativeBinomialSum.Below(one, 0, k), 1e-12);
    }

    private static void Same(double expected, double actual, string scenario) =>
        Assert.True(Math.Abs(expected - actual) <= 1e-9 * Math.Abs(expected), $"{scenario}: expected {expected:R}, got {actual:R}");
}
