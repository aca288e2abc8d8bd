using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>One ledger at one date: monitoring and projection ask the same question of it, and either can be asked the other one.</summary>
public class LedgerBasisTests
{
    private static readonly LocalDate Opened = new(2025, 1, 1);
    private static readonly LocalDate Today = new(2026, 6, 30);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly RecruitmentPlan Plan = new(300, RecruitmentWindow.Between(Opened, new(2027, 12, 31)));

    [Fact]
    public void A_table_that_was_loaded_late_counts_alike_in_monitoring_and_projection()
    {
        // 0 of 300 stood beside 131 recruited.
        var loaded = Today.PlusDays(40);
        var ledger = RecruitmentLedger.Start(Opened, Party.Sponsor).State.Open(Leeds, Opened, Party.SiteOrganisation).State
            .Report([new(Leeds, RecruitmentPeriod.Between(Opened, Today), 131)], Party.Sponsor, loaded).State;
        var (report, forecast) = (RecruitmentMonitor.Review(Plan, ledger, Today), RecruitmentForecaster.Project(Plan, ledger, Today).Value);
        Assert.Equal((131, 131, LedgerBasis.TakenPlace), (report.Recruited, forecast.Recruited, report.Basis));
        Assert.DoesNotContain(report.DataQuality, f => f.Code == "recruitment.none-in-months");

        var known = RecruitmentMonitor.Review(Plan, ledger, Today, basis: LedgerBasis.Known);
        Assert.Equal((0, LedgerBasis.Known), (known.Recruited, known.Basis));
        Assert.Equal(0, RecruitmentForecaster.Project(Plan, ledger, Today, LedgerBasis.Known).Value.Recruited);
        Assert.Equal(131, RecruitmentMonitor.Review(Plan, ledger, loaded, basis: LedgerBasis.Known).Recruited);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Both_count_the_same_on_either_basis(RecruitmentPlan plan, RecruitmentLedger ledger, byte back)
    {
        var asAt = ledger.LastRecordedOn.PlusDays(-2 * back);
        var tested = false;
        foreach (var basis in Enum.GetValues<LedgerBasis>())
        {
            if (RecruitmentForecaster.Project(plan, ledger, asAt, basis) is not { IsAccepted: true, Value: var forecast }) continue;
            // A period that is not over takes a projection back to the day before it; monitoring is asked of that day.
            var report = RecruitmentMonitor.Review(plan, ledger.AsAt(asAt, basis), forecast.DataCut);
            Assert.Equal(forecast.Recruited, report.Recruited);
            tested = true;
        }

        if (!tested) throw Counted.Skip();
    }

    [Fact]
    public void Silence_is_found_only_once_it_was_reported_not_where_more_may_come()
    {
        var opened = Today.PlusMonths(-9);
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor, lag: ReportingLag.None).State.Open(Leeds, opened, Party.Sponsor, Today).State;
        List<string> Codes(RecruitmentLedger of) => [.. RecruitmentMonitor.Findings(
            Plan, of, Today, null, new() { Status = StudyStatusGroup.Open }).Select(f => f.Code)];
        // Zero or more: nobody reported.
        Assert.False(ledger.RecruitedBy(Today).IsExact);
        Assert.DoesNotContain("recruitment.none-in-months", Codes(ledger));
        Assert.Contains("recruitment.report-late", Codes(ledger));
        Assert.Contains("recruitment.none-in-months", Codes(ledger.Complete(Leeds, Today, Party.Sponsor).State));
    }

    [Fact]
    public void What_holds_for_many_sites_is_one_finding_that_names_them()
    {
        var sites = Enumerable.Range(1, 25).Select(i => SiteCode.From($"RX{i}")).ToList();
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        foreach (var site in sites) ledger = ledger.Open(site, Opened, Party.Sponsor, Today).State;
        var report = RecruitmentMonitor.Review(
            Plan.WithSites(new PlannedSite(SiteCode.From("Planned"), PlannedOpening.On(Today.PlusDays(1)))), ledger, Today);
        foreach (var code in (string[])["recruitment.report-late", "recruitment.site-not-in-plan"])
        {
            var finding = Assert.Single(report.DataQuality, f => f.Code == code);
            Assert.Equal(sites.Order(), finding.Sites.Order());
            Assert.Equal(SiteOrStudy.WholeStudy, finding.Site);
            Assert.Contains("RX1", finding.Message, StringComparison.Ordinal);
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void No_matter_of_sites_is_found_twice(RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var findings = RecruitmentMonitor.Findings(plan, ledger, ledger.LastRecordedOn);
        Assert.All(findings.Where(f => f.Sites.Count == 1).GroupBy(f => f.Code), g => Assert.Single(g));
        Assert.All(findings, f => Assert.Equal(f.Sites.Distinct(), f.Sites));
    }

    [Fact]
    public void A_first_recruit_a_century_before_the_others_is_asked_about_case_recruit_century()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Report(
            [
                new(Leeds, RecruitmentPeriod.Day(new(1889, 3, 4)), 1),
                .. Enumerable.Range(1, 9).Select(m => new RecruitmentCount(Leeds, RecruitmentPeriod.Month(new(2025, m)), 3)),
            ],
            Party.Sponsor, Today).State;
        var finding =
            Assert.Single(RecruitmentMonitor.Findings(Plan, ledger, Today), f => f.Code == "recruitment.first-recruit-long-before");
        Assert.Equal([Leeds], finding.Sites);
        Assert.Contains("1889-03-04", finding.Message, StringComparison.Ordinal);
        Assert.Contains(RecruitmentForecaster.Project(Plan, ledger, Today).Value.Findings, f => f.Code == finding.Code);
    }

    [Theory]
    [InlineData("St. Mary's", "St Marys", true)]
    [InlineData("Leeds Teaching Hospitals NHS Trust", "Leeds Teaching Hospitals", true)]
    [InlineData("Leeds General", "General Leeds", true)]
    [InlineData("Addenbrookes", "Addenbrooks", true)]
    [InlineData("Ysbyty Gwynedd", "Ysbyty Gwyneth", false)]
    [InlineData("RR8", "RR8 Leeds", true)]
    [InlineData("RR 8", "RR8", true)]
    [InlineData("S10", "S11", false)]
    [InlineData("Hospital A", "Hospital B", false)]
    [InlineData("North Tyneside", "South Tyneside", false)]
    [InlineData("Royal London", "Royal Free", false)]
    public void One_site_written_in_two_ways_is_asked_about(string one, string other, bool alike)
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(SiteCode.From(one), Opened, Party.Sponsor, Today).State
            .Open(SiteCode.From(other), Opened, Party.Sponsor, Today).State;
        var codes = RecruitmentMonitor.Findings(Plan, ledger, Today).Select(f => f.Code);
        Assert.Equal(alike, codes.Contains("recruitment.site-written-twice"));
    }
}
