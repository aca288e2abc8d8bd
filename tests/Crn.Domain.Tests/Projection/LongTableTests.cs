using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Counts of thousands are tabulated as far as the beliefs about the rates reach.</summary>
public class LongTableTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Quantiles_of_planned_rates_are_where_the_probabilities_say(bool hasWindows)
    {
        var forecast =
            RecruitmentForecaster.FromPlannedRates(Plan(hasWindows), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today).Value;
        var date = Today.PlusDays(1500);
        var count = forecast.CountOn(date);
        Assert.InRange(count.Mean / forecast.ExpectedOn(date), 1 - 1e-4, 1 + 1e-4);
        foreach (var level in (double[])[0.05, 0.5, 0.9, 0.95, 0.99, 0.999])
        {
            var quantile = count.Quantile(level);
            Assert.InRange(forecast.ProbabilityOfReaching(quantile, date), 1 - level, 1);
            Assert.InRange(forecast.ProbabilityOfReaching(quantile + 1, date), 0, 1 - level + 1e-9);
        }
    }

    // Ten years are no time for a million: whether sites open on sure days or not, no table of a million is made to say so.
    [Fact]
    public void A_target_beyond_all_reach_needs_no_table_up_to_it()
    {
        var plan = Plan(hasWindows: true);
        plan = plan.WithSites(plan.Sites.Select((s, i) => s with { Group = i % 3 == 0 ? "A" : "B" }).ToValueList())
            .WithCap(new RecruitmentCap(RecruitmentScope.Group("A"), 60));
        var forecast = RecruitmentForecaster.FromPlannedRates(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today).Value;
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var target in (int[])[1_000_000, int.MaxValue])
            Assert.InRange(forecast.ProbabilityOfReaching(target, Today.PlusDays(3_650)), 0, 1e-12);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8_000_000);
    }

    private static RecruitmentPlan Plan(bool hasWindows) => new(1_000, RecruitmentWindow.Between(Today, Today.PlusDays(1500)),
        Enumerable.Range(0, 120).Select(i => new PlannedSite(SiteCode.From(FormattableString.Invariant($"S{i:000}")), hasWindows
            ? PlannedOpening.Within(Today.PlusDays(i), Today.PlusDays(i + 20 + (i % 9))) : PlannedOpening.On(Today.PlusDays(i)))
        {
            Rate = RecruitmentRate.PerSiteMonth(0.3 + (i % 29 / 15.0)),
        }).ToValueList());
}
