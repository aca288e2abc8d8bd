using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>A fan is what the count of each of its dates says, and a date more costs little.</summary>
public class FanTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public void A_fan_holds_the_quantiles_of_the_counts(bool hasRates, bool hasSeasons)
    {
        var (plan, ledger) = Study(14, hasRates);
        var forecast = hasSeasons ? RecruitmentForecaster.Project(plan, ledger, Today, PlannedRateBelief.Default,
            RateCourse.Seasonal(1, 1, 1, 1, 1, 1, 1, 0.6, 1, 1, 1, 0.5)).Value : RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.Equal(hasRates, forecast.Counts is BlendedModel);
        double[] levels = [0.05, 0.25, 0.5, 0.75, 0.95];
        foreach (var point in forecast.Fan(Today.PlusDays(-3), Today.PlusDays(400), 29, levels))
        {
            var count = forecast.CountOn(point.Date);
            Assert.Equal(levels.Select(count.Quantile), point.Counts);
        }
    }

    [Fact]
    public void A_date_more_needs_no_memory_to_speak_of()
    {
        var (plan, ledger) = Study(14, false);
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.IsType<DriftModel>(forecast.Counts);
        long Bytes(int days)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            forecast.Fan(Today.PlusDays(1), Today.PlusDays(days), 1, 0.05, 0.5, 0.95);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(240);
        Assert.InRange(Bytes(240) / 240.0, 0, 6_000);
        Assert.InRange(Bytes(240) / (double)Bytes(60), 2, 6);
    }

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, bool hasRates)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-300), Party.Sponsor).State;
        var (planned, rows) = (new List<PlannedSite>(), new List<RecruitmentCount>());
        for (var i = 0; i < sites; i++)
        {
            var (site, opened) = (SiteCode.From(FormattableString.Invariant($"S{i:000}")), Today.PlusDays(-300 + (i * 8)));
            ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
            for (var month = 0; month < 6; month++)
                rows.Add(new(site, RecruitmentPeriod.Starting(opened.PlusDays((month * 28) + 1), 28), (i + month) % 4));
            planned.Add(new(site, PlannedOpening.On(opened)) { Rate = hasRates ? RecruitmentRate.PerSiteMonth(1 + (i % 3)) : null });
        }

        ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
        return (new RecruitmentPlan(ledger.Recruited + 200, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(700)),
            planned.ToValueList()), ledger);
    }
}
