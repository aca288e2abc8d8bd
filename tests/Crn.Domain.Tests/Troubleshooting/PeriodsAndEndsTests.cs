using System.Globalization;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>Studies that are suspended or have ended, and ledgers whose sites count by periods that overlap.</summary>
public class PeriodsAndEndsTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly LocalDate Recorded = new(2029, 1, 1);

    [Fact]
    public void A_study_that_is_suspended_owes_no_reports()
    {
        var ledger = Open(Monthly(4, 6, 4), 0).Pause(SiteOrStudy.WholeStudy, new(2026, 7, 1), Party.Sponsor, Recorded).State;
        var diagnosis = Diagnosed(Plan(4, 400), ledger, new(2026, 12, 31));
        Assert.Equal(0m, diagnosis.Signals.ValueOf(UploadLag));
        Assert.Equal(DiagnosisBranch.Decline, diagnosis.Branch);
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Code is "C01" or "C37");
        // Reports that do not reach the pause are owed.
        var owed = Open(Monthly(4, 5, 4), 0).Pause(SiteOrStudy.WholeStudy, new(2026, 7, 1), Party.Sponsor, Recorded).State;
        Assert.Contains(Diagnosed(Plan(4, 400), owed, new(2026, 12, 31)).Causes, cause => cause.Cause.Code == "C01");
    }

    [Fact]
    public void A_study_that_reached_its_target_in_time_is_not_late_however_much_later_somebody_asks()
    {
        var ledger = Monthly(4, 12, 4);
        for (var i = 1; i <= 4; i++) ledger = ledger.Close(Code(i), new(2026, 12, 31), Party.Sponsor, Recorded).State;
        foreach (var asAt in (LocalDate[])[new(2027, 1, 1), new(2028, 12, 31)])
        {
            var diagnosis = Diagnosed(Plan(4, 170), ledger, asAt);
            // 160 by the end of October, 176 by that of November; the window is to the end of the year.
            Assert.Equal(-31m, diagnosis.Signals.ValueOf(ProjectedLateness));
            Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.StartLevel > 0);
        }
    }

    [Fact]
    public void Sites_that_each_count_by_months_of_their_own_are_read_to_the_date_asked_about()
    {
        // Each site counts from its own opening, a day later than the one before: no day of the year cuts no count in two.
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 1; i <= 31; i++) ledger = Reported(ledger, i, Opens.PlusDays(i - 1), 12, 1, _ => 2);
        var asAt = Opens.PlusDays(200);
        Assert.True(ledger.DataCut(asAt) < Opens.PlusDays(40));
        var plan = Plan(31, 600, rate: 2);
        plan = plan.WithSites(plan.Sites.Select((site, i) => site with { Opening = PlannedOpening.On(Opens.PlusDays(i)) }).ToValueList());
        var diagnosis = Diagnosed(plan, ledger, asAt);
        Assert.Equal(asAt, diagnosis.Signals.Through);
        Assert.Equal(31, diagnosis.Signals.ValueOf(SitesOpened));
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Code != "C34");
        var split = diagnosis.Signals.Attribution!.Study;
        Assert.Equal(split.Gap, split.Parts.Sum(part => part.Recruits ?? 0), 1e-9);
        // What is missing is what is not yet reported of the months that have begun.
        Assert.Equal(ShortfallCause.ReportingLag, split.Leading()[0].Cause);
    }

    [Theory]
    [InlineData(4, 0.95, 1.05)]
    [InlineData(0, 0, 0.5)]
    public void Weeks_at_one_site_and_months_at_another_leave_the_last_three_months_within_bounds(int lately, double least, double most)
    {
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 1; i <= 5; i++) ledger = Reported(ledger, i, Opens, 12, 1, month => month < 9 ? 4 : lately);
        ledger = ledger.Open(Code(6), Opens, Party.Sponsor, Recorded).State;
        for (var from = Opens; from < new LocalDate(2026, 12, 26); from = from.PlusDays(7))
        {
            ledger = ledger
                .Report([new(Code(6), RecruitmentPeriod.Starting(from, 7), from.Month < 10 ? 1 : lately / 4)], Party.Sponsor, Recorded)
                .State;
        }

        var signal = Diagnosed(Plan(6, 400), ledger, new LocalDate(2027, 1, 7)).Signals.Of(RecentShare);
        var within = Assert.IsType<Crn.Domain.Rules.FactValue.Range>(signal.Known!.Value).Within;
        Assert.InRange((double)within.Min!.Value, 0, most);
        Assert.InRange((double)within.Max!.Value, least, 1.6);
    }

    [Theory]
    [InlineData(2, 4, DiagnosisBranch.TargetOrTimeline)]
    [InlineData(2, 1, DiagnosisBranch.Rate)]
    [InlineData(8, 4, DiagnosisBranch.TargetOrTimeline)]
    public void A_study_too_young_to_have_fallen_is_judged_by_everything_else(int months, int recruits, DiagnosisBranch branch)
    {
        var diagnosis = Diagnosed(Plan(4, 400), Monthly(4, months, recruits), Opens.PlusMonths(months));
        Assert.Equal(branch, diagnosis.Branch);
        Assert.Equal(months < 6 && branch == DiagnosisBranch.TargetOrTimeline,
            diagnosis.BranchBecause.Contains("too early", StringComparison.Ordinal));
    }

    // As real trials are published: a month without a recruit has no row.
    [Fact]
    public void Looking_back_a_row_that_is_missing_before_later_ones_is_nobody_and_no_late_report()
    {
        var (sparse, full) = (RecruitmentLedger.Start(Opens, Party.Sponsor).State, RecruitmentLedger.Start(Opens, Party.Sponsor).State);
        for (var i = 1; i <= 6; i++)
        {
            int Recruits(int month) => month == 11 || (month * i) % 4 == 1 ? 3 : 0;
            full = Reported(full, i, Opens, 12, 1, Recruits);
            sparse = sparse.Open(Code(i), Opens, Party.Sponsor, Recorded).State.Report(Enumerable.Range(0, 12).Where(m => Recruits(m) > 0)
                .Select(m => new RecruitmentCount(Code(i), RecruitmentPeriod.Between(Opens.PlusMonths(m),
                    Opens.PlusMonths(m + 1).PlusDays(-1)), Recruits(m))).ToValueList(), Party.Sponsor, Recorded).State;
        }

        Assert.NotEqual(DiagnosisBranch.Data, Diagnosed(Plan(6, 100, rate: 1), sparse, new(2026, 9, 14)).Branch);
        foreach (var asAt in (LocalDate[])[new(2026, 6, 30), new(2026, 8, 31)])
        {
            var (one, other) = (Diagnosed(Plan(6, 100, rate: 1), sparse, asAt), Diagnosed(Plan(6, 100, rate: 1), full, asAt));
            Assert.NotEqual(DiagnosisBranch.Data, one.Branch);
            Assert.Equal(other.Signals.All, one.Signals.All);
            Assert.Equal(other.Signals.Attribution!.Study, one.Signals.Attribution!.Study);
        }
    }

    [Fact]
    public void A_site_that_opened_after_the_last_day_counted_is_no_sign_of_a_study_that_stalls()
    {
        var plan = Plan(3, 100);
        var ledger = Reported(RecruitmentLedger.Start(Opens, Party.Sponsor).State, 1, new(2026, 4, 1), 3, 1, _ => 1);
        // Asked in the middle of the first month counted.
        var diagnosis = Diagnosed(plan, ledger, new(2026, 4, 10));
        Assert.Equal(new LocalDate(2026, 3, 31), diagnosis.Signals.Through);
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Code == "C36");
    }

    private static RecruitmentLedger Open(RecruitmentLedger ledger, int after) =>
        ledger.Open(SiteOrStudy.WholeStudy, Opens.PlusDays(after), Party.Sponsor, Recorded).State;

    private static RecruitmentLedger Monthly(int sites, int months, int recruits)
    {
        var ledger = RecruitmentLedger.Start(Opens, Party.Sponsor).State;
        for (var i = 1; i <= sites; i++) ledger = Reported(ledger, i, Opens, months, 1, _ => recruits);
        return ledger;
    }

    private static RecruitmentLedger Reported(RecruitmentLedger ledger, int site, LocalDate from, int periods, int months,
        Func<int, int> recruits) => ledger.Open(Code(site), from, Party.Sponsor, Recorded).State.Report(Enumerable.Range(0, periods)
        .Select(k => new RecruitmentCount(Code(site), RecruitmentPeriod.Between(from.PlusMonths(k * months),
            from.PlusMonths((k + 1) * months).PlusDays(-1)), recruits(k))).ToValueList(), Party.Sponsor, Recorded).State;

    private static StudyDiagnosis Diagnosed(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        StudyDiagnosis.Of(StudySignals.Of(plan, ledger, asAt));

    private static SiteCode Code(int i) => SiteCode.From("S" + i.ToString(CultureInfo.InvariantCulture));

    private static RecruitmentPlan Plan(int sites, int target, double rate = 4) => new(target,
        RecruitmentWindow.Between(Opens, new(2026, 12, 31)), Enumerable.Range(1, sites)
            .Select(i => new PlannedSite(Code(i), PlannedOpening.On(Opens)) { Rate = RecruitmentRate.PerSiteMonth(rate) })
            .ToValueList());
}
