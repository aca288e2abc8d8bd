using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Studies;

namespace Crn.Domain.Tests.Monitoring;

/// <summary>The data-quality rules of the network, one row each: what is found, and that it is not found a step away.</summary>
public class DataQualityRulesTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Opened = Today.PlusDays(-300);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly RecruitmentPlan Plan = new(50, RecruitmentWindow.Between(Opened, Today));
    private static readonly StudyStanding Open = new() { Status = StudyStatusGroup.Open };
    private static readonly StudyStanding InSetUp = new() { Status = StudyStatusGroup.InSetup };
    private static readonly RecruitmentPeriod May = RecruitmentPeriod.Between(Today.PlusDays(-200), Today);

    [Theory]
    [InlineData("recruitment.in-set-up-with-recruits")]
    [InlineData("recruitment.before-opening")]
    [InlineData("recruitment.closure-overdue")]
    [InlineData("recruitment.set-up-overdue")]
    [InlineData("recruitment.none-in-months")]
    [InlineData("recruitment.target-reached")]
    [InlineData("recruitment.sponsor-silent")]
    [InlineData("recruitment.not-accurate")]
    [InlineData("recruitment.confirmation-differs")]
    [InlineData("recruitment.count-lowered")]
    public void Each_rule_is_found_where_it_is_broken_and_not_a_step_away(string code)
    {
        var (broken, kept) = code switch
        {
            "recruitment.in-set-up-with-recruits" =>
                (Codes(Recruited(May, 1), standing: InSetUp), Codes(Recruited(May, 0), standing: InSetUp)),
            "recruitment.before-opening" => (
                Codes(Recruited(RecruitmentPeriod.Day(Opened.PlusDays(-1)), 1)),
                Codes(Recruited(RecruitmentPeriod.Day(Opened), 1))),
            "recruitment.closure-overdue" =>
                (Codes(Recruited(May, 1), closing: Today.PlusDays(-1)), Codes(Recruited(May, 1), closing: Today)),
            "recruitment.set-up-overdue" => (SetUp(91), SetUp(90)),
            "recruitment.none-in-months" => (
                Codes(Recruited(RecruitmentPeriod.Day(Today.PlusMonths(-6)), 1).Complete(Leeds, Today, Party.Sponsor).State),
                Codes(Recruited(RecruitmentPeriod.Day(Today.PlusMonths(-6).PlusDays(1)), 1).Complete(Leeds, Today, Party.Sponsor).State)),
            "recruitment.target-reached" => (Codes(Recruited(May, 50)), Codes(Recruited(May, 49))),
            "recruitment.sponsor-silent" => (Silent(Today.PlusMonths(-3).PlusDays(-1)), Silent(Today.PlusMonths(-3))),
            "recruitment.not-accurate" => (
                Codes(Recruited(May, 3).Confirm(Leeds, May, isAccurate: false, Today, Party.Sponsor).State),
                Codes(Recruited(May, 3).Confirm(Leeds, May, isAccurate: true, Today, Party.Sponsor).State)),
            "recruitment.confirmation-differs" => (
                Codes(Recruited(May, 3).Confirm(Leeds, May, isAccurate: true, Today, Party.Sponsor, confirmedCount: 4).State),
                Codes(Recruited(May, 3).Confirm(Leeds, May, isAccurate: true, Today, Party.Sponsor, confirmedCount: 3).State)),
            _ => (
                Codes(Recruited(May, 3).Correct(Leeds, May, 2, "a screening failure", Today, Party.Sponsor).State),
                Codes(Recruited(May, 3).Correct(Leeds, May, 4, "one forgotten", Today, Party.Sponsor).State)),
        };
        Assert.Contains(code, broken);
        Assert.DoesNotContain(code, kept);
    }

    [Fact]
    public void Activity_after_today_is_refused_as_a_row()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(Leeds, Opened, Party.Sponsor, Today).State;
        var refused = ledger.Report([new(Leeds, RecruitmentPeriod.Between(Today, Today.PlusDays(1)), 1)], Party.Sponsor, Today);
        Assert.Equal(["history.recorded-before-event", "recruitment.in-the-future"], refused.Reasons.Select(r => r.Code));
        Assert.All(refused.Reasons, r => Assert.NotEmpty(r.Remedy));
        Assert.True(ledger.Report([new(Leeds, RecruitmentPeriod.Day(Today), 1)], Party.Sponsor, Today).IsAccepted);
    }

    [Fact]
    public void What_was_recorded_after_the_date_of_a_report_is_not_in_it()
    {
        var ledger =
            RecruitmentLedger.Start(Opened, Party.Sponsor).State.Open(Leeds, Opened, Party.Sponsor).State
            .Report([new(Leeds, May, 3)], Party.Sponsor, Today).State;
        Assert.Equal((0, 3),
            (RecruitmentMonitor.Review(Plan, ledger, Today.PlusDays(-1)).Recruited,
                RecruitmentMonitor.Review(Plan, ledger, Today).Recruited));
    }

    [Fact]
    public void A_total_that_falls_between_two_cuts_is_refused_with_the_correction_to_make()
    {
        var refused = RecruitmentCounts.FromCumulative(Leeds, Opened, [new(Today.PlusDays(-1), 5), new(Today, 4)]);
        Assert.Equal(["recruitment.total-falls"], refused.Reasons.Select(r => r.Code));
    }

    private static List<string> SetUp(int days)
    {
        var plan = new RecruitmentPlan(50, RecruitmentWindow.Between(Today.PlusDays(-days), Today.PlusDays(400)));
        return [.. RecruitmentMonitor.Review(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, null, InSetUp).DataQuality
            .Select(f => f.Code)];
    }

    private static List<string> Silent(LocalDate heard) =>
        Codes(Recruited(May, 1), standing: new() { Status = StudyStatusGroup.Open, SponsorLastHeard = heard });

    private static RecruitmentLedger Recruited(RecruitmentPeriod period, int count) =>
        RecruitmentLedger.Start(Today, Party.Sponsor, lag: ReportingLag.None).State.Open(Leeds, Opened, Party.Sponsor, Today).State
            .Report([new(Leeds, period, count)], Party.Sponsor, Today).State;

    private static List<string> Codes(RecruitmentLedger ledger, LocalDate? closing = null, StudyStanding? standing = null)
    {
        var plan = closing is { } end ? Plan.WithWindow(RecruitmentWindow.Between(Opened, end)) : Plan;
        return [.. RecruitmentMonitor.Review(plan, ledger, Today, null, standing ?? Open).DataQuality.Select(f => f.Code)];
    }
}
