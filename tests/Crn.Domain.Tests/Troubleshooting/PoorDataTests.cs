using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// Studies whose data are missing, late or at odds: what is not known is neither no nor zero, and nobody is blamed for it.
/// </summary>
public class PoorDataTests
{
    private const int Months = 9;
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly LocalDate Today = new(2026, 9, 30);
    private static readonly ScreeningPlan Funnel = new(0.5, 0.8, 0.6, 0.9);

    [Theory]
    [InlineData(-20, null, "")]
    [InlineData(0, DiagnosisBranch.SetUp, "")]
    [InlineData(90, DiagnosisBranch.SetUp, "")]
    [InlineData(91, DiagnosisBranch.SetUp, "C36")]
    [InlineData(100, DiagnosisBranch.SetUp, "C36 C02")]
    public void Before_any_site_has_opened_no_report_is_late_and_set_up_is_asked_about(int days, DiagnosisBranch? branch, string causes)
    {
        var diagnosis = Diagnosed(Plan(6), RecruitmentLedger.Start(Opens, Party.Sponsor).State, Opens.PlusDays(days));
        Assert.Equal(branch, diagnosis.Branch);
        Assert.Equal(causes, string.Join(' ', diagnosis.Causes.Select(cause => cause.Cause.Code)));
        if (branch is null) Assert.Contains("no site is due yet", diagnosis.BranchBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_closed_sites_nothing_is_due_once_their_reports_reach_the_closing()
    {
        var ledger = Ledger(6, Today, (_, _) => 2);
        for (var i = 1; i <= 6; i++) ledger = ledger.Close(Code(i), Today, Party.SiteOrganisation, Today).State;
        var closed = Diagnosed(Plan(6), ledger, Today.PlusDays(60));
        Assert.Equal(0m, closed.Signals.ValueOf(UploadLag));
        Assert.NotNull(closed.Branch);
        Assert.DoesNotContain(closed.Causes, cause => cause.Cause.Code is "C01" or "C37" or "C38");
        var silent = Ledger(6, new(2026, 6, 30), (_, _) => 2);
        for (var i = 1; i <= 6; i++) silent = silent.Close(Code(i), Today, Party.SiteOrganisation, Today).State;
        Assert.Null(Diagnosed(Plan(6), silent, Today.PlusDays(60)).Signals.Of(UploadLag).Known);
    }

    [Fact]
    public void Thresholds_of_a_teams_own_decide_which_sites_reports_are_late()
    {
        var ledger = Ledger(6, Today, (_, _) => 2);
        var asAt = Today.PlusDays(80);
        Assert.Equal(6, Late(null));
        Assert.Equal(0, Late(Ours(CauseThresholds.LateUpload, 100m)));
        // The lag of the ledger is not that of reports by hand, unless the team says otherwise.
        var shorter = Ours(CauseThresholds.LagByHand, ledger.Lag.Days - 1);
        Assert.False(StudySignals.Of(Plan(6), ledger, asAt).ValueOf(ReportsByHand));
        Assert.True(StudySignals.Of(Plan(6), ledger, asAt, null, shorter).ValueOf(ReportsByHand));

        int Late(CauseThresholds? thresholds) => StudySignals.Of(Plan(6), ledger, asAt, null, thresholds).Concerned
            .Where(entry => entry.Code == UploadLag.Code).Sum(entry => entry.Sites.Count);

        static CauseThresholds Ours(string code, decimal value) =>
            CauseThresholds.Network.With(code, new(value, null, null, Citation.Local("Data office 4")));
    }

    [Fact]
    public void A_study_closed_as_a_whole_is_not_open_and_owes_no_reports()
    {
        var ledger = Ledger(6, Today, (_, _) => 2).Open(SiteOrStudy.WholeStudy, Opens, Party.Sponsor, Today).State
            .Close(SiteOrStudy.WholeStudy, Today, Party.Sponsor, Today).State;
        var signals = Diagnosed(Plan(6, target: 100), ledger, Today.PlusDays(90)).Signals;
        Assert.False(signals.ValueOf(IsOpen));
        Assert.Equal(0m, signals.ValueOf(UploadLag));
        Assert.DoesNotContain(StudyDiagnosis.Of(signals).Causes, cause => cause.Cause.Code is "C01" or "C38");
    }

    [Fact]
    public void Without_reports_nobody_knows_that_recruitment_has_stopped()
    {
        var stale = Diagnosed(Plan(6), Ledger(6, new(2026, 1, 31), (_, _) => 2), Today);
        Assert.Equal(DiagnosisBranch.Data, stale.Branch);
        Assert.Contains(stale.Open, cause => cause.Cause.Code == "C37");
        Assert.DoesNotContain("C37", EscalationReport.Of(stale).Causes);
        Assert.False(EscalationReport.Of(stale).IsFlagged);
        Assert.Contains(Diagnosed(Plan(6), Ledger(6, null, (_, _) => 0), Today).Open, cause => cause.Cause.Code == "C37");
        // Reports to the end of the month before are enough to know it.
        var known = Diagnosed(Plan(6), Ledger(6, new(2026, 8, 31), (_, month) => month == 0 ? 2 : 0), new(2026, 9, 20));
        Assert.Contains(known.Causes, cause => cause.Cause.Code == "C37");
        var goesOn = Diagnosed(Plan(6), Ledger(6, new(2026, 8, 31), (_, _) => 1), new(2026, 9, 20));
        Assert.DoesNotContain(goesOn.Causes.Concat(goesOn.Open), cause => cause.Cause.Code == "C37");
    }

    [Fact]
    public void Sites_that_have_not_reported_do_not_make_the_others_look_alone()
    {
        // Two sites report, four have not since they opened.
        var ledger = Ledger(6, null, (_, _) => 0);
        foreach (var i in (int[])[1, 2, 3])
            ledger = Reported(ledger, i, Today, (_, _) => i == 3 ? 0 : 3);
        var signals = Diagnosed(Plan(6), ledger, Today).Signals;
        Assert.Equal(1m, signals.ValueOf(TopTwoShare));
        Assert.Equal(0m, signals.ValueOf(RestAgainstPlan));
        ledger = Ledger(6, null, (_, _) => 0);
        foreach (var i in (int[])[1, 2]) ledger = Reported(ledger, i, Today, (_, _) => 3);
        Assert.Null(Diagnosed(Plan(6), ledger, Today).Signals.Of(RestAgainstPlan).Known);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(0)]
    public void A_log_that_contradicts_the_ledger_blames_no_step_and_no_chance(int randomised)
    {
        var log = Log(6, (_, _) => (10, 5, 4, 3, randomised));
        var study = Ledger(6, Today, (_, _) => 1);
        var diagnosis = Diagnosed(Plan(6), study, Today, new() { Log = log, Funnel = Funnel });
        Assert.Equal(DiagnosisBranch.Rate, diagnosis.Branch);
        Assert.Contains($"counts {54 * randomised} randomised where the ledger counts 54", diagnosis.BranchBecause,
            StringComparison.Ordinal);
        Assert.Null(diagnosis.Signals.Of(RandomisedShare).Known);
        var split = diagnosis.Signals.Attribution!.Study;
        Assert.All(Steps, step => Assert.Null(split.Of(step).Recruits));
        Assert.Equal(split, ShortfallAttribution.Of(Plan(6), study, Today).Value.Study);
    }

    [Fact]
    public void A_log_of_few_sites_that_shows_no_shortfall_names_no_step()
    {
        var log = Log(1, (_, _) => (10, 5, 4, 2, 2));
        var ledger = Ledger(6, Today, (site, _) => site == 1 ? 2 : 1);
        var diagnosis = Diagnosed(Plan(6), ledger, Today, new() { Log = log, Funnel = Funnel });
        Assert.Equal(DiagnosisBranch.Rate, diagnosis.Branch);
        Assert.EndsWith("does not show it at any step", diagnosis.BranchBecause, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_a_site_that_plan_and_ledger_do_not_know_leave_the_others_as_they_are()
    {
        var ledger = Ledger(6, Today, (_, _) => 1);
        StudySignals With(int sites) =>
            Diagnosed(Plan(6), ledger, Today, new() { Log = Log(sites, (_, _) => (10, 5, 2, 1, 1)), Funnel = Funnel }).Signals;
        Assert.NotNull(With(6).ValueOf(ScreenedAgainstPlan));
        Assert.Equal(With(6).ValueOf(ScreenedAgainstPlan), With(7).ValueOf(ScreenedAgainstPlan));
    }

    [Fact]
    public void A_log_that_is_not_kept_up_does_not_say_that_fewer_patients_are_seen()
    {
        var ledger = Ledger(6, Today, (_, _) => 1);
        var kept = Log(6, (_, _) => (10, 5, 4, 1, 1));
        var late = ScreeningLog.Of(kept.Lines.Where(line => line.Site == "S1" || line.To <= new LocalDate(2026, 6, 30))
            .ToValueList()).Value;
        var half = ScreeningLog.Of(kept.Lines.Where(line => line.To <= new LocalDate(2026, 8, 15)).ToValueList()).Value;
        foreach (var log in (ScreeningLog[])[kept, late, half])
        {
            var signals = Diagnosed(Plan(6), ledger, Today, new() { Log = log, Funnel = Funnel }).Signals;
            Assert.InRange((double)signals.ValueOf(RecentScreened)!.Value, 0.95, 1.05);
        }
    }

    [Fact]
    public void A_site_of_which_nobody_says_that_its_investigator_stayed_leaves_the_cause_open()
    {
        var ledger = Ledger(3, Today, (site, month) => site < 3 && month > 4 ? 0 : 1);
        StudyDiagnosis With(params ValueList<SiteCircumstances> sites) => Diagnosed(Plan(3), ledger, Today, new() { Sites = sites });
        var (stayed, left) = (new SiteCircumstances(Code(1)) { InvestigatorKnown = true },
            new SiteCircumstances(Code(2)) { InvestigatorChangedOn = new(2026, 6, 1) });
        Assert.Equal(2, With().Signals.ValueOf(SitesSilent));
        Assert.Null(With(stayed).Signals.ValueOf(InvestigatorChanged));
        Assert.True(With(stayed, left).Signals.ValueOf(InvestigatorChanged));
        Assert.True(With(left).Signals.ValueOf(InvestigatorChanged));
        Assert.False(With(stayed, new SiteCircumstances(Code(2)) { InvestigatorKnown = true }).Signals.ValueOf(InvestigatorChanged));
    }

    [Fact]
    public void Where_nobody_is_in_post_every_post_is_vacant()
    {
        var site = new SiteCircumstances(Code(1)) { StaffInPost = 0, StaffVacant = 2 };
        Assert.Equal(1000m,
            Diagnosed(Plan(1), Ledger(1, Today, (_, _) => 1), Today, new() { Sites = [site] }).Signals.ValueOf(VacancyShare));
        var empty = site with { StaffVacant = 0 };
        Assert.Null(Diagnosed(Plan(1), Ledger(1, Today, (_, _) => 1), Today, new() { Sites = [empty] }).Signals.ValueOf(VacancyShare));
    }

    [Fact]
    public void Somebody_after_nobody_is_no_decline()
    {
        var signals = Diagnosed(Plan(6), Ledger(6, Today, (_, month) => month < 6 ? 0 : 4), Today).Signals;
        Assert.Equal(100m, signals.ValueOf(RecentShare));
        Assert.Null(Diagnosed(Plan(6), Ledger(6, Today, (_, _) => 0), Today).Signals.ValueOf(RecentShare));
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(true, 12, false)]
    [InlineData(true, 13, true)]
    public void A_count_that_the_sponsor_confirms_otherwise_is_a_discrepancy(bool isAccurate, int? confirmed, bool differs)
    {
        var ledger = Ledger(6, Today, (_, _) => 2).Confirm(SiteOrStudy.WholeStudy,
            RecruitmentPeriod.Between(new(2026, 3, 1), new(2026, 3, 31)), isAccurate, Today, Party.Sponsor,
            confirmedCount: confirmed).State;
        Assert.Equal(differs, Diagnosed(Plan(6), ledger, Today).Signals.ValueOf(Discrepancies));
    }

    [Fact]
    public void What_people_decline_for_is_read_from_declines()
    {
        var log = ScreeningLog.Of(Log(6, (_, _) => (10, 8, 4, 2, 1)).Lines.Select(line => line with
        {
            Reasons = [new(ScreeningStage.Approached, "placebo", 4), new(ScreeningStage.Consented, "no response", 2)],
        }).ToValueList()).Value;
        var signals = Diagnosed(Plan(6), Ledger(6, Today, (_, _) => 1), Today, new() { Log = log, Funnel = Funnel }).Signals;
        Assert.Equal(0m, signals.ValueOf(ReasonShare(ReasonKind.PlaceboOrBlinding)));
        Assert.Equal(1m, signals.ValueOf(ReasonShare(ReasonKind.NoResponse)));
    }

    [Fact]
    public void Only_what_was_read_at_its_source_counts_as_evidence_of_a_remedy()
    {
        Assert.All(RemedyCatalogue.Network.Where(remedy => remedy.Basis == EffectBasis.Evidence),
            remedy => Assert.Equal(EvidenceGrade.Stated, remedy.Effect!.Source.Grade));
        Assert.All(RemedyCatalogue.Network.Where(remedy => remedy.Code is "R12" or "R14" or "R15"),
            remedy => Assert.Equal(EffectBasis.NotQuantified, remedy.Basis));
    }

    private static ShortfallCause[] Steps =>
        [ShortfallCause.Supply, ShortfallCause.Eligibility, ShortfallCause.Approach, ShortfallCause.Consent,
            ShortfallCause.LossAfterConsent];

    private static StudyDiagnosis Diagnosed(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        StudyEvidence? evidence = null) =>
        StudyDiagnosis.Of(StudySignals.Of(plan, ledger, asAt, evidence));

    private static SiteCode Code(int i) => SiteCode.From("S" + i.ToString(CultureInfo.InvariantCulture));

    private static RecruitmentPlan Plan(int sites, int target = 288) => new(target, RecruitmentWindow.Between(Opens, new(2027, 12, 31)),
        Enumerable.Range(1, sites)
            .Select(i => new PlannedSite(Code(i), PlannedOpening.On(Opens)) { Rate = RecruitmentRate.PerSiteMonth(2) })
            .ToValueList());

    // All sites open as planned and report every month through a day, or never.
    private static RecruitmentLedger Ledger(int sites, LocalDate? through, Func<int, int, int> recruits)
    {
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 1; i <= sites; i++)
        {
            ledger = ledger.Open(Code(i), Opens, Party.SiteOrganisation, Today).State;
            if (through is { } day) ledger = Reported(ledger, i, day, recruits);
        }

        return ledger;
    }

    private static RecruitmentLedger Reported(RecruitmentLedger ledger, int site, LocalDate through, Func<int, int, int> recruits)
    {
        for (var month = 0; Opens.PlusMonths(month + 1).PlusDays(-1) <= through; month++)
        {
            var period = RecruitmentPeriod.Between(Opens.PlusMonths(month), Opens.PlusMonths(month + 1).PlusDays(-1));
            ledger = ledger.Report([new(Code(site), period, recruits(site, month))], Party.SiteOrganisation, Today).State;
        }

        return ledger;
    }

    private static ScreeningLog Log(int sites,
        Func<int, int, (int Screened, int Eligible, int Approached, int Consented, int Randomised)> people)
    {
        List<ScreeningLineDraft> lines = [];
        for (var site = 1; site <= sites; site++)
        {
            for (var month = 0; month < Months; month++)
            {
                var (screened, eligible, approached, consented, randomised) = people(site, month);
                lines.Add(new()
                {
                    Site = Code(site).Value, From = Opens.PlusMonths(month), To = Opens.PlusMonths(month + 1).PlusDays(-1),
                    Screened = screened, Eligible = eligible, Approached = approached, Consented = consented, Randomised = randomised,
                });
            }
        }

        return ScreeningLog.Of(lines.ToValueList()).Value;
    }
}
