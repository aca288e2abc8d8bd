using Crn.Domain.Permissions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Rules;
using Crn.Domain.SetUp;

namespace Crn.Domain.Tests.SetUp;

public class SetUpBenchmarkTests
{
    // Code, start, end, limit, share, grade, first year: the table of published benchmarks.
    [Theory]
    [InlineData("B70", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.FirstParticipant, 70, null, EvidenceGrade.Stated)]
    [InlineData("B70a", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.PermissionIssued, 40, null, EvidenceGrade.Inferred)]
    [InlineData("B70b", SetUpMilestone.PermissionIssued, SetUpMilestone.FirstParticipant, 30, null, EvidenceGrade.Stated)]
    [InlineData("CSP40", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.PermissionIssued, 40, 0.8, EvidenceGrade.Stated)]
    [InlineData("CSP15g", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.StudyWideReviewComplete, 15, null, EvidenceGrade.Stated)]
    [InlineData("CSP15l", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.PermissionIssued, 15, null, EvidenceGrade.Stated)]
    [InlineData("HLO4-HRA", SetUpMilestone.SiteSelected, SetUpMilestone.SiteConfirmed, 40, 0.8, EvidenceGrade.Background)]
    [InlineData("HLO5-HRA", SetUpMilestone.SiteConfirmed, SetUpMilestone.FirstParticipant, 30, 0.8, EvidenceGrade.Background)]
    [InlineData("COMB60", SetUpMilestone.Submitted, SetUpMilestone.RegulatoryApproval, 60, 0.99, EvidenceGrade.Stated)]
    [InlineData("KPI60", SetUpMilestone.HraApproval, SetUpMilestone.SiteOpen, 60, 0.9, EvidenceGrade.Stated)]
    [InlineData("COMB60-ATIMP", SetUpMilestone.Submitted, SetUpMilestone.RegulatoryApproval, 90, 0.99, EvidenceGrade.Stated)]
    [InlineData("HLO4-CSP", SetUpMilestone.ValidApplicationReceived, SetUpMilestone.PermissionIssued, 40, 0.8, EvidenceGrade.Background)]
    [InlineData("HLO5A-CSP", SetUpMilestone.PermissionIssued, SetUpMilestone.FirstParticipant, 30, 0.8, EvidenceGrade.Background)]
    [InlineData("HLO5B-CSP", SetUpMilestone.PermissionIssued, SetUpMilestone.FirstParticipant, 30, 0.8, EvidenceGrade.Background)]
    [InlineData("LOCAL40", SetUpMilestone.SiteSelected, SetUpMilestone.SiteConfirmed, 40, null, EvidenceGrade.Stated)]
    [InlineData("LOCAL90", SetUpMilestone.SiteSelected, SetUpMilestone.SiteConfirmed, 90, null, EvidenceGrade.Stated)]
    [InlineData("KPI30", SetUpMilestone.SiteOpen, SetUpMilestone.FirstParticipant, 30, 0.9, EvidenceGrade.Stated)]
    [InlineData("SUP150", SetUpMilestone.Submitted, SetUpMilestone.FirstParticipant, 150, null, EvidenceGrade.Stated)]
    [InlineData("SITE90", SetUpMilestone.HraApproval, SetUpMilestone.FirstParticipant, 90, 0.8, EvidenceGrade.Inferred)]
    [InlineData("CT107", SetUpMilestone.Submitted, SetUpMilestone.RegulatoryApproval, 107, null, EvidenceGrade.Stated)]
    public void Each_benchmark_has_its_published_start_end_limit_share_and_grade(string code, SetUpMilestone from, SetUpMilestone to,
        int limit, double? target, EvidenceGrade grade)
    {
        var benchmark = SetUpBenchmarks.All.Append(SetUpBenchmarks.Local40).Append(SetUpBenchmarks.Local90).Single(b => b.Code == code);
        Assert.Equal((from, to, limit, (decimal?)target, grade),
            (benchmark.From, benchmark.To, benchmark.LimitDays, benchmark.Target, benchmark.Source.Grade));
    }

    [Fact]
    public void Each_era_has_its_own_benchmarks()
    {
        Assert.Equal(["B70", "B70a", "B70b", "CSP40", "CSP15g", "CSP15l", "HLO4-CSP", "HLO5A-CSP", "HLO5B-CSP"],
            SetUpBenchmarks.InUseOn(new(2014, 6, 1)).Select(b => b.Code));
        Assert.Empty(SetUpBenchmarks.InUseOn(new(2021, 6, 1)));
        Assert.Equal(["COMB60", "COMB60-ATIMP", "KPI60", "KPI30", "SUP150", "SITE90", "CT107"],
            SetUpBenchmarks.InUseOn(new(2026, 5, 1)).Select(b => b.Code));
        var trial = FactSheet.Empty.With(PermissionFacts.Ctimp, true).With(PermissionFacts.CommercialContract, true);
        Assert.Equal(["COMB60", "KPI60", "KPI30", "SUP150", "SITE90", "CT107"],
            SetUpBenchmarks.InUseFor(trial, new(2026, 5, 1)).Select(b => b.Code));
        var advanced = trial.With(PermissionFacts.Atimp, true);
        Assert.Equal(["COMB60-ATIMP", "KPI60", "KPI30", "SUP150", "SITE90", "CT107"],
            SetUpBenchmarks.InUseFor(advanced, new(2026, 5, 1)).Select(b => b.Code));
        Assert.Equal(150, SetUpBenchmarks.StagesOf150.Sum(s => s.LimitDays));
    }

    [Fact]
    public void A_site_that_took_forty_five_days_to_permission_may_still_meet_the_seventy()
    {
        var received = new LocalDate(2014, 3, 3);
        var site = SetUpRecord.Of("RTH08")
            .With(SetUpMilestone.ValidApplicationReceived, received)
            .With(SetUpMilestone.PermissionIssued, received.PlusDays(45))
            .With(SetUpMilestone.FirstParticipant, received.PlusDays(70));
        Assert.Equal(BenchmarkStanding.Missed, SetUpBenchmarks.FortyToPermission.Judge(site, received.PlusDays(99)).Value.Standing);
        Assert.Equal(BenchmarkStanding.Met, SetUpBenchmarks.Seventy70.Judge(site, received.PlusDays(99)).Value.Standing);
        Assert.Equal(new LocalDate(2014, 5, 12), SetUpBenchmarks.Seventy70.DueOn(received));
    }

    [Fact]
    public void A_study_in_progress_is_missed_only_when_its_time_is_over()
    {
        var study = SetUpRecord.Of("S").With(SetUpMilestone.Submitted, new(2026, 1, 5));
        BenchmarkStanding On(LocalDate asAt) => SetUpBenchmarks.SetUp150.Judge(study, asAt).Value.Standing;
        Assert.Equal(BenchmarkStanding.NotStarted, On(new(2026, 1, 4)));
        Assert.Equal(BenchmarkStanding.InProgress, On(new(2026, 6, 4)));
        Assert.Equal(BenchmarkStanding.Missed, On(new(2026, 6, 5)));
    }

    [Fact]
    public void A_participant_before_the_confirmation_is_an_error_of_data_and_counts_nowhere()
    {
        var wrong = SetUpRecord.Of("W").With(SetUpMilestone.SiteConfirmed, new(2017, 5, 2))
            .With(SetUpMilestone.FirstParticipant, new(2017, 5, 1));
        var right = SetUpRecord.Of("R").With(SetUpMilestone.SiteConfirmed, new(2017, 5, 2))
            .With(SetUpMilestone.FirstParticipant, new(2017, 5, 2));
        var performance = SetUpPerformance.Of(SetUpBenchmarks.Hlo5Hra, [wrong, right], new(2017, 12, 31));
        Assert.Equal(["W"], performance.Errors.Select(e => e.Key));
        Assert.Equal("benchmark.end-before-start", performance.Errors[0].Reason.Code);
        Assert.Equal((1, 0, 1m, true), (performance.Met, performance.Missed, performance.ShareMet, performance.ReachesTarget));
    }

    [Fact]
    public void A_study_counts_from_its_first_site()
    {
        var study = SetUpRecord.Of("S").With(SetUpMilestone.HraApproval, new(2025, 6, 2));
        var whole = SetUpRecord.OfStudy(study, [
            SetUpRecord.Of("A").With(SetUpMilestone.SiteOpen, new(2025, 9, 1)),
            SetUpRecord.Of("B").With(SetUpMilestone.SiteOpen, new(2025, 7, 31)).With(SetUpMilestone.FirstParticipant, new(2025, 10, 1)),
        ]);
        Assert.Equal(ObservedTime.Ended(59), SetUpBenchmarks.ApprovalToOpen.Judge(whole, new(2026, 1, 1)).Value.Taken);
        Assert.Equal(BenchmarkStanding.Missed, SetUpBenchmarks.OpenToFirst.Judge(whole, new(2026, 1, 1)).Value.Standing);
    }

    [Fact]
    public void The_coordinated_system_counts_to_the_last_permission()
    {
        var study = SetUpRecord.Of("S").With(SetUpMilestone.ValidApplicationReceived, new(2014, 1, 6));
        SetUpRecord Permitted(string site, int day) =>
            SetUpRecord.Of(site).With(SetUpMilestone.PermissionIssued, new LocalDate(2014, 1, 6).PlusDays(day));
        ObservedTime Taken(params ValueList<SetUpRecord> sites) =>
            SetUpBenchmarks.Csp40.Judge(SetUpRecord.OfStudyByLastSite(study, sites), new(2014, 12, 1)).Value.Taken;
        Assert.Equal(ObservedTime.Ended(41), Taken(Permitted("A", 20), Permitted("B", 41)));
        Assert.False(Taken(Permitted("A", 20), SetUpRecord.Of("B")).HasEnded);
    }

    [Property(MaxTest = 200 / Share.Of)]
    public void Looking_later_never_turns_a_miss_into_a_success_or_a_success_into_a_miss(SetUpRecord record, PositiveInt later)
    {
        foreach (var benchmark in SetUpBenchmarks.All)
        {
            if (record.On(benchmark.From) is not { } start) continue;
            for (var day = 0; day < 200; day += 25)
            {
                if (!benchmark.Judge(record, start.PlusDays(day)).IsAccepted
                    || !benchmark.Judge(record, start.PlusDays(day + later.Get)).IsAccepted) continue;
                var (now, then) =
                    (benchmark.Judge(record, start.PlusDays(day)).Value.Standing,
                        benchmark.Judge(record, start.PlusDays(day + later.Get)).Value.Standing);
                if (now is BenchmarkStanding.Met or BenchmarkStanding.Missed) Assert.Equal(now, then);
            }
        }
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Everybody_is_counted_exactly_once(SetUpRecord[] records)
    {
        var performance = SetUpPerformance.Of(SetUpBenchmarks.SetUp150, records.ToValueList(), new(2020, 1, 1));
        var notStarted = performance.Results.Count(r => r.Standing == BenchmarkStanding.NotStarted);
        Assert.Equal(records.Length, performance.Met + performance.Missed + performance.InProgress + notStarted + performance.Errors.Count);
        Assert.Equal(performance.Met + performance.Missed + performance.InProgress, performance.Times.Observed);
    }
}
