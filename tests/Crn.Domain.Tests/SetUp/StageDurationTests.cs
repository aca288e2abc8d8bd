using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;
using MathNet.Numerics.Distributions;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.SetUp;

public class StageDurationTests
{
    private static readonly Citation Ours = Citation.Local("our own figures");

    // Remission times on 6-mercaptopurine (Freireich and others, 1963), the standard example of the product-limit estimate.
    [Theory]
    [InlineData(5, 1.0)]
    [InlineData(6, 0.857)]
    [InlineData(7, 0.807)]
    [InlineData(10, 0.753)]
    [InlineData(13, 0.690)]
    [InlineData(16, 0.627)]
    [InlineData(22, 0.538)]
    [InlineData(23, 0.448)]
    [InlineData(99, 0.448)]
    public void The_survival_curve_equals_the_textbook_example(int weeks, double lasting) =>
    Assert.Equal(lasting, Freireich().ShareLasting(weeks), 3);

    [Fact]
    public void The_median_waits_for_those_still_in_progress()
    {
        Assert.Equal(23, Freireich().Median);
        Assert.Null(Freireich().Quantile(0.9));
        Assert.Null(SurvivalCurve.Of([ObservedTime.SoFar(100), ObservedTime.SoFar(3)]).Median);
        Assert.Equal(70, SurvivalCurve.Of([ObservedTime.Ended(40), ObservedTime.Ended(70), ObservedTime.SoFar(90)]).Median);
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void Without_anything_in_progress_the_curve_is_the_plain_share(byte[] days, byte asked)
    {
        if (days.Length == 0) throw Counted.Skip();
        var curve = SurvivalCurve.Of(days.Select(d => ObservedTime.Ended(d)).ToValueList());
        Assert.Equal(days.Count(d => d > asked) / (double)days.Length, curve.ShareLasting(asked), 10);
        Assert.Equal(days.Order().ElementAt((days.Length - 1) / 2), (byte)curve.Median!.Value);
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void The_curve_never_rises_and_waiting_longer_never_lowers_it(ObservedTime[] times)
    {
        var curve = SurvivalCurve.Of(times.ToValueList());
        var longer = SurvivalCurve.Of(times.Select(t => t.HasEnded ? t : ObservedTime.SoFar(t.Days + 50)).ToValueList());
        for (var day = 1; day < 260; day++)
        {
            Assert.True(curve.ShareLasting(day) <= curve.ShareLasting(day - 1));
            Assert.True(longer.ShareLasting(day) >= curve.ShareLasting(day) - 1e-12);
        }
    }

    [Theory]
    [InlineData(96, 0.7)]
    [InlineData(74, 0.45)]
    [InlineData(1, 1.5)]
    public void A_log_normal_stage_is_the_log_normal_distribution_at_whole_days(double median, double spread)
    {
        var (stage, oracle) = (StageDuration.LogNormal(median, spread, DayBasis.Calendar, Ours), new LogNormal(Math.Log(median), spread));
        for (var day = 1; day < 700; day += 3) Assert.Equal(oracle.CumulativeDistribution(day), stage.ProbabilityWithin(day), 8);
        Assert.Equal((int)median, stage.Median);
    }

    [Fact]
    public void A_quarter_within_sixty_days_and_sigma_of_seven_tenths_means_a_median_of_ninety_six() =>
        Assert.Equal(0.25, StageDuration.LogNormal(96.2, 0.7, DayBasis.Calendar, Ours).ProbabilityWithin(60), 2);

    [Theory]
    [InlineData(44, 23, 80, 0.92)]
    [InlineData(43, 27, 62, 0.62)]
    [InlineData(16, 5, 32, 1.38)]
    public void Published_quartiles_give_the_published_spread(double median, double lower, double upper, double sigma) =>
        Assert.Equal(sigma, Number(StageDuration.FromQuartiles(median, lower, upper, DayBasis.Working, Ours).Form.Split(' ')[5]), 2);

    [Fact]
    public void A_complete_history_is_fitted_by_the_mean_and_spread_of_its_logarithms()
    {
        var fitted = StageDuration.Fitted([ObservedTime.Ended(20), ObservedTime.Ended(80)], DayBasis.Calendar, Ours).Value;
        Assert.Equal("log-normal, median 40 days, sigma 0.693", fitted.Form);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void No_other_log_normal_makes_the_history_more_likely(ObservedTime[] times, int seed)
    {
        var history = times.Concat([ObservedTime.Ended(12), ObservedTime.Ended(47), ObservedTime.Ended(90)]).Where(t => t.Days > 0)
            .ToValueList();
        var form = StageDuration.Fitted(history, DayBasis.Calendar, Ours).Value.Form.Split(' ');
        var (median, spread) = (Number(form[2]), Number(form[5]));
        var random = new Random(seed);
        var best = Likelihood(history, median, spread);
        for (var i = 0; i < 20; i++)
        {
            Assert.True(best
                >= Likelihood(history, median * Math.Exp(random.NextDouble() - 0.5), spread * Math.Exp(random.NextDouble() - 0.5)) - 0.02);
        }
    }

    [Fact]
    public void Too_little_history_says_so()
    {
        Assert.Equal(["stage.too-little-history"],
            StageDuration.Fitted([ObservedTime.Ended(30), ObservedTime.Ended(30), ObservedTime.SoFar(200)], DayBasis.Calendar, Ours).Reasons
                .Select(r => r.Code));
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void A_quantile_is_the_least_day_with_at_least_that_probability(StageDuration stage, byte probability)
    {
        var day = stage.Quantile(probability / 255.0);
        Assert.True(stage.ProbabilityWithin(day) >= (probability / 255.0) - 1e-9);
        if (day > 0) Assert.True(stage.ProbabilityWithin(day - 1) < probability / 255.0);
        Assert.Equal(1, stage.ProbabilityWithin(StageDuration.LongestDays));
    }

    private static double Number(string text) => double.Parse(text.TrimEnd(','), System.Globalization.CultureInfo.InvariantCulture);

    private static double Likelihood(ValueList<ObservedTime> history, double median, double spread)
    {
        var oracle = new LogNormal(Math.Log(median), spread);
        return history
            .Sum(t => t.HasEnded ? oracle.DensityLn(t.Days) : Math.Log(Math.Max(1e-300, 1 - oracle.CumulativeDistribution(t.Days))));
    }

    private static SurvivalCurve Freireich() => SurvivalCurve.Of([
        .. new[] { 6, 6, 6, 7, 10, 13, 16, 22, 23 }.Select(ObservedTime.Ended),
        .. new[] { 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35 }.Select(ObservedTime.SoFar),
    ]);
}
