using Crn.Domain.Probability;
using Crn.Domain.Monitoring;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

public class DefaultModelLawsTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Property(MaxTest = 12 / Share.Of, MaxRejected = 48)]
    public void Probabilities_rise_with_the_date_and_fall_with_the_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true, Value: var forecast }) throw Counted.Skip();
        foreach (var days in (int[])[0, 30, 200, 900])
        {
            var date = forecast.DataCut.PlusDays(days);
            Assert.InRange(forecast.ProbabilityOfReaching(plan.Target, date), 0, 1);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target, date)
                <= forecast.ProbabilityOfReaching(plan.Target, date.PlusDays(30)) + 1e-12);
            Assert.True(forecast.ProbabilityOfReaching(plan.Target + 1, date) <= forecast.ProbabilityOfReaching(plan.Target, date) + 1e-12);
        }

        Assert.True(forecast.ProbabilityOfReaching(plan.Target, forecast.DataCut.PlusDays(900))
            <= forecast.Completion.ProbabilityEver() + 1e-12);
    }

    [Property(MaxTest = 8, MaxRejected = 32)]
    public void A_count_has_total_mass_one_and_agrees_with_the_probability_of_a_target(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true, Value: var forecast }) throw Counted.Skip();
        var date = forecast.DataCut.PlusDays(120);
        var count = forecast.CountOn(date);
        Assert.Equal(1, count.ProbabilityOfAtLeast(count.Recruited), 1e-9);
        Assert.Equal(forecast.ProbabilityOfReaching(plan.Target, date), count.ProbabilityOfAtLeast(plan.Target),
            Math.Max(forecast.NumericalErrorBound, 1e-9));
        Assert.Equal(forecast.ExpectedOn(date), count.Mean, 1e-6 * Math.Max(1, count.Mean));
        Assert.Equal(1, forecast.Models.Sum(m => m.Weight), 1e-9);
    }

    [Property(MaxTest = 4, MaxRejected = 16)]
    public void Completion_quantiles_are_ordered_and_mean_what_they_say(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        if (RecruitmentForecaster.Project(plan, ledger, Today) is not { IsAccepted: true, Value: var forecast }) throw Counted.Skip();
        var completion = forecast.Completion;
        var before = CompletionDate.Never;
        foreach (var p in (double[])[0.9, 0.5, 0.1])
        {
            var date = completion.Quantile(p);
            Assert.True(date <= before);
            before = date;
            if (completion.Remaining > 0 && date.Date is { } day) Assert.True(completion.ProbabilityBy(day) >= p - 1e-9);
        }
    }

    [Fact]
    public void A_warning_is_said_in_numbers_that_the_reference_gives()
    {
        var warning = RecruitmentEarlyWarning.AtLevel(0.05);
        (int Recruited, double Planned, double LogEvidence)[] known =
        [
            (0, 3, 1.818281535667), (3, 10, 2.768863881986), (10, 20, 2.291244443423), (30, 50, 3.461429363894),
            (80, 100, 0.424451662965), (0, 0, 0), (45, 45, -2.125038428632),
        ];
        foreach (var (recruited, planned, evidence) in known) Assert.Equal(evidence, warning.LogEvidence(planned, recruited), 1e-11);
    }

    [Fact]
    public void The_boundary_of_the_warning_is_the_references()
    {
        using var csv =
            new CsvHelper.CsvReader(new StreamReader(Scenario.FindStream("early_warning.csv")),
                System.Globalization.CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = 0;
        while (csv.Read())
        {
            rows++;
            var warning =
                RecruitmentEarlyWarning.AtLevel(csv.GetField<double>("level"), csv.GetField<double>("a"), csv.GetField<double>("b"));
            var expected = csv.GetField("alarm_at_or_below") is "NA" ? null : (int?)csv.GetField<int>("alarm_at_or_below");
            Assert.Equal(expected, warning.AlarmAtOrBelow(csv.GetField<double>("planned_so_far")));
        }

        Assert.Equal(99, rows);
    }
}
