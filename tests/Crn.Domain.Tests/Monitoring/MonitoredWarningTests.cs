using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>The early warning as monitoring reports it.</summary>
public class MonitoredWarningTests
{
    [Fact]
    public void A_study_at_half_its_planned_rate_is_found()
    {
        var (opens, closes, today) = (new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31), new LocalDate(2026, 12, 31));
        ValueList<PlannedSite> sites =
            Enumerable.Range(0, 10).Select(i => new PlannedSite(SiteCode.From($"site-{i}"), PlannedOpening.On(opens))).ToValueList();
        var plan = new RecruitmentPlan(400, RecruitmentWindow.Between(opens, closes), sites);
        var onPlan = Ledger(20);
        var behind = Ledger(5);
        Assert.False(RecruitmentMonitor.Review(plan, onPlan, today).EarlyWarning!.IsRaised);
        var look = RecruitmentMonitor.Review(plan, behind, today).EarlyWarning!;
        Assert.True(look.IsRaised);
        Assert.True(look.SitesDiffer);
        Assert.Equal(200, look.Planned, 0.5);
        Assert.EndsWith("planned: behind plan", look.ToString(), StringComparison.Ordinal);

        RecruitmentLedger Ledger(int each) => sites.Aggregate(
            RecruitmentLedger.Start(today, Party.Sponsor, lag: ReportingLag.None).State,
            (ledger, site) =>
                ledger.Open(site.Code, opens, Party.Sponsor, today).State
                .Report([new(site.Code, RecruitmentPeriod.Between(opens, today), each)], Party.Sponsor, today).State);
    }
}
