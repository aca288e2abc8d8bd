using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Monitoring;

public class RecruitmentMonitorTests
{
    private static readonly LocalDate Opened = new(2025, 5, 1);
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly SiteCode Cardiff = SiteCode.From("Cardiff");

    // Two years, of which one has passed.
    private static readonly RecruitmentPlan Plan = new(100, RecruitmentWindow.Between(Opened, Opened.PlusDays(730)));

    [Theory]
    [InlineData("2021-01-25", -0.25, Rag.Amber)]
    [InlineData("2021-01-26", -0.5, Rag.Red)]
    public void A_quarter_recruited_at_half_time_was_amber_and_is_now_red(string on, double figure, Rag rag)
    {
        // The worked example of the announcement, on either side of the day the formula changed.
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(on).Value;
        var answer = TimeAndTarget.Of(25, 100, date.PlusDays(-100), date.PlusDays(100), date)!;
        Assert.Equal(figure, answer.Figure, 1e-12);
        Assert.Equal(rag, MonitoringPolicy.InForceOn(date).OpenStudyRag.Value.Of(answer.Figure));
        Assert.True(answer.Source.Covers(date));
    }

    [Property]
    public void Both_formulae_agree_in_sign_and_the_new_is_the_old_over_the_share_of_time(ushort recruited, ushort target, ushort days,
        ushort more)
    {
        if (TimeAndTarget.Of(recruited, target + 1, Opened, Opened.PlusDays(days + 1), Opened.PlusDays(more)) is not { } answer)
            throw Counted.Skip();
        Assert.InRange(answer.ShareOfTime, double.Epsilon, 1);
        Assert.Equal(Math.Sign(answer.Points), Math.Sign(answer.Relative));
        Assert.Equal(answer.Relative, answer.Points / answer.ShareOfTime, 1e-9);
    }

    [Property]
    public void There_is_a_policy_for_every_date_and_its_parts_say_where_they_come_from(LocalDate date)
    {
        var policy = MonitoringPolicy.InForceOn(date);
        Assert.True(policy.Formula.IsInForceOn(date));
        Assert.True(policy.OnTrack.IsInForceOn(date));
        Assert.Equal(EvidenceGrade.Background, policy.OpenStudyRag.Source.Grade);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_report_counts_what_was_known_on_its_date(RecruitmentLedger ledger, RecruitmentPlan plan, byte days)
    {
        var asAt = Today.PlusDays(days);
        var report = RecruitmentMonitor.Review(plan, ledger, asAt, basis: LedgerBasis.Known);
        Assert.Equal(ledger.KnownOn(asAt)!.Recruited, report.Recruited);
        Assert.Equal(report.Sites.Select(s => s.Code), report.Sites.Select(s => s.Code).Distinct().Order());
        Assert.All(report.ZeroRecruiters, key => Assert.Equal(0, ledger.KnownOn(asAt)!.Find(key)!.Recruited.Total));
        Assert.All(report.DataQuality, f => Assert.StartsWith("recruitment.", f.Code, StringComparison.Ordinal));
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void One_more_recruit_never_makes_a_figure_worse(RecruitmentLedger ledger, RecruitmentPlan plan)
    {
        var day = ledger.LastRecordedOn;
        var more = ledger.Report([new(SiteCode.From("one more"), RecruitmentPeriod.Day(day), 1)], Party.Sponsor, day).State;
        var (before, after) = (RecruitmentMonitor.Review(plan, ledger, day), RecruitmentMonitor.Review(plan, more, day));
        Assert.True(before.Rag <= after.Rag);
        Assert.False(before.OnTrack.IsOnTrack == true && after.OnTrack.IsOnTrack == false);
        Assert.False(before.RampAdjusted > after.RampAdjusted);
    }

    [Fact]
    public void A_normal_start_looks_behind_on_the_straight_line_and_not_on_the_ramp()
    {
        // Ten sites that open one a month: a twentieth of the two years' sites-months lie in the first half year.
        var plan = Plan.WithSites(Enumerable.Range(0, 10)
            .Select(i => new PlannedSite(SiteCode.From($"S{i}"), PlannedOpening.On(Opened.PlusMonths(2 * i)))
        {
            Rate = RecruitmentRate.PerSiteMonth(1),
        }).ToValueList());
        var half = Opened.PlusMonths(6);
        var ledger = RecruitmentLedger.Start(half, Party.Sponsor).State.Open(SiteOrStudy.WholeStudy, Opened, Party.Sponsor, half).State
            .Report([new(SiteOrStudy.WholeStudy, RecruitmentPeriod.Between(Opened, half), 12)], Party.Sponsor, half).State;
        var report = RecruitmentMonitor.Review(plan, ledger, half);
        Assert.True(report.TimeAndTarget!.Figure < -0.3);
        Assert.True(report.RampAdjusted > 0);
        Assert.Equal(Rag.Red, report.Rag);
    }

    [Fact]
    public void A_recorded_judgement_stands_beside_the_raw_figure_and_a_funder_may_disagree()
    {
        var ledger = Recruits(25);
        var judgement = new OnTrackJudgement(OnTrackJudgement.OnTrackAsPerMilestones, "Sponsor", Today.PlusDays(-3));
        OnTrackAnswer Ask(StudyStanding standing, LocalDate? on = null) =>
            RecruitmentMonitor.Review(Plan, ledger, on ?? Today, null, standing).OnTrack;

        Assert.Equal((false, false), (Ask(StudyStanding.NotKnown).ByFigure, Ask(StudyStanding.NotKnown).IsOnTrack));
        var turned = Ask(new() { IsCommercial = false, Judgement = judgement });
        Assert.True(turned is { ByFigure: false, IsOnTrack: true, TurnedByJudgement: true });
        var disputed =
            new OnTrackJudgement(OnTrackJudgement.OnTrackAsPerMilestones, "Sponsor", Today, OnTrackJudgement.DisagreesWithSponsor);
        Assert.False(Ask(new() { IsCommercial = false, Judgement = disputed }).IsOnTrack);
        Assert.True(Ask(new() { IsCommercial = true, Judgement = disputed }).IsOnTrack);
        Assert.Null(Ask(new() { Status = StudyStatusGroup.Suspended, Judgement = judgement }).IsOnTrack);
        Assert.Null(RecruitmentMonitor.Review(Plan, ledger, Today, MonitoringPolicy.InForceOn(new(2019, 5, 1))).OnTrack.IsOnTrack);
    }

    [Fact]
    public void A_suspension_stops_the_clock_only_in_the_figure_that_says_so()
    {
        var ledger =
            Recruits(50).Pause(SiteOrStudy.WholeStudy, Opened.PlusDays(100), Party.Sponsor, Today).State
            .Resume(SiteOrStudy.WholeStudy, Opened.PlusDays(200), Party.Sponsor, Today).State;
        var report = RecruitmentMonitor.Review(Plan, ledger, Today);
        Assert.Equal(365 / 730.0, report.TimeAndTarget!.ShareOfTime, 1e-12);
        Assert.Equal(265 / 630.0, report.ActiveTime!.ShareOfTime, 1e-12);
    }

    [Fact]
    public void A_zero_recruiter_is_one_that_reported_nobody_not_one_that_has_not_reported()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor, lag: ReportingLag.Manual).State
            .Open(Leeds, Opened, Party.Sponsor, Today).State.Open(Cardiff, Opened, Party.Sponsor, Today).State
            .Complete(Cardiff, Today.PlusDays(-42), Party.Sponsor, Today).State;
        var report = RecruitmentMonitor.Review(Plan, ledger, Today);
        Assert.Equal([Cardiff], report.ZeroRecruiters);
        Assert.Null(report.Sites.Single(s => s.Code == Leeds).IsZeroRecruiter);
        Assert.Contains(report.DataQuality, f => f.Code == "recruitment.report-late" && f.Site == Leeds);
    }

    [Fact]
    public void A_closed_study_is_judged_by_the_closure_agreed_before()
    {
        var end = Plan.Window.PlannedClosure;
        var late = RecruitmentLedger.Start(end.PlusDays(90), Party.Sponsor).State
            .Report([new(Leeds, RecruitmentPeriod.Between(Opened, end), 99)], Party.Sponsor, end.PlusDays(90)).State;
        Assert.Equal(Truth.False, RecruitmentMonitor.ClosedToTimeAndTarget(Plan, late));
        var next = late.Report([new(Leeds, RecruitmentPeriod.Day(end.PlusDays(1)), 9)], Party.Sponsor, end.PlusDays(90)).State;
        Assert.Equal(Truth.False, RecruitmentMonitor.ClosedToTimeAndTarget(Plan, next));
        var straddling =
            RecruitmentLedger.Start(end.PlusDays(90), Party.Sponsor).State
            .Report([new(Leeds, RecruitmentPeriod.Between(Opened, end.PlusDays(9)), 120)], Party.Sponsor, end.PlusDays(90)).State;
        Assert.Equal(Truth.Unknown, RecruitmentMonitor.ClosedToTimeAndTarget(Plan, straddling));
        Assert.Equal(Truth.True, RecruitmentMonitor.ClosedToTimeAndTarget(Plan.WithTarget(99), late));
    }

    [Fact]
    public void A_years_objectives_count_closed_and_open_studies_apart()
    {
        MonitoredStudy Closed(int recruited, bool commercial) => new(
            new RecruitmentPlan(50, RecruitmentWindow.Between(new(2022, 1, 1), new(2023, 12, 31))),
            RecruitmentLedger.Start(new(2024, 1, 31), Party.Sponsor).State
                .Open(SiteOrStudy.WholeStudy, new(2022, 1, 1), Party.Sponsor, new(2024, 1, 31)).State
                .Report([new(Leeds, RecruitmentPeriod.Between(new(2023, 4, 1), new(2023, 12, 31)), recruited)], Party.Sponsor,
                    new(2024, 1, 31)).State
                .Close(SiteOrStudy.WholeStudy, new(2023, 12, 31), Party.Sponsor, new(2024, 1, 31)).State,
            new() { IsCommercial = commercial, Status = StudyStatusGroup.Closed });
        var measures = PortfolioMeasures.ForYear(2023, [Closed(50, true), Closed(49, true), Closed(60, false)], new(2024, 4, 26));
        Assert.Equal(159, measures.Participants.AtLeast);
        var commercial = measures.Objectives.Single(o => o.Code == "2A");
        Assert.Equal((1, 1, 0.5, Rag.Red), (commercial.Met, commercial.NotMet, commercial.Share, commercial.Rag));
        Assert.Equal(Rag.Green, measures.Objectives.Single(o => o.Code == "2B").Rag);
        Assert.Contains(measures.Objectives, o => o.Code == "on-track-commercial");
        Assert.DoesNotContain(PortfolioMeasures.ForYear(2018, [], new(2019, 4, 26)).Objectives, o => o.Code == "on-track-commercial");
    }

    [Theory]
    [InlineData(0.995, Rag.Green)]
    [InlineData(0.994, Rag.Amber)]
    [InlineData(0.895, Rag.Amber)]
    [InlineData(0.894, Rag.Red)]
    [InlineData(double.NaN, Rag.NotKnown)]
    public void Performance_against_an_objective_is_coloured_in_whole_per_cent(double share, Rag rag) =>
        Assert.Equal(rag, MonitoringPolicy.InForceOn(Today).ObjectiveRag.Value.Of(share));

    [Fact]
    public void What_is_wrong_with_the_data_is_found_not_thrown()
    {
        var plan = new RecruitmentPlan(100, RecruitmentWindow.Between(Opened, Opened.PlusDays(300)))
            .WithSites(
                new PlannedSite(Leeds, PlannedOpening.On(Opened)) { Cap = 5 },
                new PlannedSite(Cardiff, PlannedOpening.On(Opened)) { Cap = 20 });
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State
            .Open(Leeds, Opened.PlusDays(40), Party.Sponsor, Today).State
            .Report([new(Leeds, RecruitmentPeriod.Day(Opened), 6),
                new(SiteCode.From("Oxford"), RecruitmentPeriod.Day(Opened.PlusDays(50)), 1)], Party.Sponsor, Today).State
            .Confirm(Leeds, RecruitmentPeriod.Month(Opened.ToYearMonth()), true, Today, Party.Sponsor, confirmedCount: 4).State
            .Correct(Leeds, RecruitmentPeriod.Day(Opened), 7, "one more", Today, Party.Sponsor).State
            .Correct(Leeds, RecruitmentPeriod.Day(Opened), 6, "not one more", Today, Party.Sponsor).State;
        var codes = RecruitmentMonitor.Findings(plan, ledger, Today, null,
            new() { Status = StudyStatusGroup.InSetup, SponsorLastHeard = Today.PlusMonths(-4) }).Select(f => f.Code).ToList();
        Assert.Equal(
            [
                "recruitment.in-set-up-with-recruits", "recruitment.set-up-overdue", "recruitment.sponsor-silent",
                "recruitment.confirmation-differs",
                "recruitment.count-lowered", "recruitment.over-cap", "recruitment.openings-overdue", "recruitment.one-site-dominates",
                "recruitment.before-opening", "recruitment.site-not-in-plan", "recruitment.opening-not-known", "recruitment.report-late",
            ],
            codes);
    }

    private static RecruitmentLedger Recruits(int count) => RecruitmentLedger.Start(Today, Party.Sponsor).State
        .Open(SiteOrStudy.WholeStudy, Opened, Party.Sponsor, Today).State
        .Report([new(Leeds, RecruitmentPeriod.Between(Opened, Today), count)], Party.Sponsor, Today).State;
}
