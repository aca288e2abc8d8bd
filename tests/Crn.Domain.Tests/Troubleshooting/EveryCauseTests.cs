using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>
/// Each of the 38 causes at a whole study: one in which it holds, one in which another holds in its place, and one that lacks a fact.
/// </summary>
public class EveryCauseTests
{
    private static readonly LocalDate Opens = KnownStudy.Opens;

    private static readonly int[] FewApproached = [20, 10, 4, 2, 2];

    private static readonly int[] FewConsent = [20, 10, 8, 2, 2];

    /// <summary>The cause, a study in which it holds, one in which it does not, one of which a fact is missing, and that fact.</summary>
    private static readonly Dictionary<string, (KnownStudy Holds, KnownStudy Not, KnownStudy Lacks, Fact Missing)> Studies = Table();

    /// <summary>The causes.</summary>
    public static TheoryData<string> Codes() => [.. CauseCatalogue.On(Opens).Rules.Select(rule => rule.Code)];

    [Fact]
    public void A_study_of_which_everything_is_known_and_that_goes_as_planned_has_no_cause_found_or_open()
    {
        var diagnosis = new KnownStudy().Diagnosis();
        Assert.Empty(diagnosis.Causes);
        Assert.Empty(diagnosis.Open);
        Assert.Equal(DiagnosisBranch.TargetOrTimeline, diagnosis.Branch);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_cause_is_found_where_it_holds(string code)
    {
        var diagnosis = Studies[code].Holds.Diagnosis();
        var found = Assert.Single(diagnosis.Causes, cause => cause.Cause.Code == code);
        Assert.NotEqual("", found.Because);
        Assert.InRange(found.Strength, 0, 1);
        Assert.Equal(found.Cause.Parts.IsEmpty, found.ToString().Contains("Of the plan, not of the gap", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_cause_is_ruled_out_where_another_holds(string code)
    {
        var diagnosis = Studies[code].Not.Diagnosis();
        Assert.DoesNotContain(diagnosis.Causes.Concat(diagnosis.Open), cause => cause.Cause.Code == code);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_cause_that_lacks_a_fact_is_open_and_asks_for_it(string code)
    {
        var (_, _, lacks, missing) = Studies[code];
        var diagnosis = lacks.Diagnosis();
        Assert.DoesNotContain(diagnosis.Causes, cause => cause.Cause.Code == code);
        var open = Assert.Single(diagnosis.Open, cause => cause.Cause.Code == code);
        Assert.Contains(missing, open.Missing);
        Assert.Contains(missing, diagnosis.Ask);
        Assert.Contains(missing.Question, open.ToString(), StringComparison.Ordinal);
    }

    private static LocalDate Later(int site) => site < 4 ? Opens : new(2026, 7, 1);

    private static Dictionary<string, (KnownStudy Holds, KnownStudy Not, KnownStudy Lacks, Fact Missing)> Table()
    {
        var known = new KnownStudy();
        var silentPair = known with { People = (site, month) => site < 3 && month > 8 ? [20, 10, 8, 0, 0] : [20, 10, 8, 4, 4] };
        var falling = known with { People = (_, month) => month > 8 ? [10, 5, 4, 2, 2] : [20, 10, 8, 4, 4] };
        var notOpened = known with { Opened = site => site < 4 ? null : Opens };
        var unlogged = known with { HasLog = false };
        var staff = known.Losing(FewApproached, ScreeningStage.Approached, "no staff");
        var clinicians = known.Losing(FewApproached, ScreeningStage.Approached, "clinician decision");
        var prefers = known.Losing(FewConsent, ScreeningStage.Consented, "prefers treatment");
        var placebo = known.Losing(FewConsent, ScreeningStage.Consented, "placebo");
        var noReply = known.Losing(FewConsent, ScreeningStage.Consented, "no response");
        var uncoded = known with { People = (_, _) => FewConsent, Reasons = (_, _) => [] };
        var stopped = known with { People = (_, month) => month is 5 or 6 ? [20, 10, 8, 4, 0] : [20, 10, 8, 4, 4] };
        var seasons =
            known with { Expected = ExpectedCurve.Linear.WithSeasons([.. Enumerable.Range(0, 12).Select(m => m < 6 ? 0.5 : 1.5)]) };
        var begun = new KnownStudy { Asked = Opens.PlusDays(40), Months = 1, People = (_, _) => [20, 10, 8, 4, 0] };
        return new(StringComparer.Ordinal)
        {
            ["C01"] = (known with { Reported = _ => 9 }, known, known with { IsConfirmed = false }, Discrepancies),
            ["C02"] = (notOpened, known, known with { Planned = _ => PlannedOpening.NotStated }, OpeningLag),
            ["C03"] = (notOpened.With(ContractDelay, 31), notOpened, notOpened.Without(ContractDelay), ContractDelay),
            ["C04"] = (notOpened.With(DepartmentDelay, 31), notOpened, notOpened.Without(DepartmentDelay), DepartmentDelay),
            ["C05"] = (notOpened.With(PreparationOutstanding), notOpened, notOpened.Without(ReadinessDelay), ReadinessDelay),
            ["C06"] = (known with { Target = 900 }, notOpened with { Target = 900 }, begun, ProjectedLateness),
            ["C07"] = (known with { People = (site, _) => site == 1 ? [20, 10, 8, 0, 0] : [20, 10, 8, 4, 4] }, falling,
                known with { Reported = site => site == 1 ? 0 : 12 }, SitesWithoutRecruits),
            ["C08"] = (known with { People = (_, _) => [10, 5, 4, 2, 2] }, prefers, unlogged, ScreenedAgainstPlan),
            ["C09"] = (falling, prefers, falling.Without(NoPatientsSeen) with { HasLog = false }, RecentScreened),
            ["C10"] = (seasons with { Months = 6, Reported = _ => 6, Asked = Opens.PlusDays(188),
                People = (_, _) => [10, 5, 4, 2, 2] },
                seasons with { Months = 6, Reported = _ => 6, Asked = Opens.PlusDays(188), People = (_, _) => [5, 3, 2, 1, 1] },
                falling with { Target = 900 }, AgainstSeason),
            ["C11"] = (known.Losing(FewConsent, ScreeningStage.Consented, "other study").WithSites(s => s with { CompetingStudies = 3 }),
                prefers, known.Losing(FewConsent, ScreeningStage.Consented, "other study")
                    .WithSites(s => s with { CompetingStudies = null }),
                CompetingStudies),
            ["C12"] = (falling.With(OtherStudiesFalling, 0.8m), falling, falling.Without(OtherStudiesFalling), OtherStudiesFalling),
            ["C13"] = (known.With(ReferralsInvited).With(ReferralsAgainstPlan, 0.3m), known, known.With(ReferralsInvited)
                .Without(ReferralsAgainstPlan), ReferralsAgainstPlan),
            ["C14"] = (known.Losing([20, 5, 4, 2, 2], ScreeningStage.Eligible, "renal"), prefers,
                known with { People = (_, _) => [20, 5, 4, 2, 2], Reasons = (_, _) => [] }, TopExclusion),
            ["C15"] = (known with { People = (_, _) => [20, 10, 8, 4, 2] }, prefers, unlogged, LostAfterConsent),
            ["C16"] = (known with { People = (site, _) => site == 1 ? [20, 3, 3, 2, 2] : [20, 10, 8, 4, 4] },
                known with { People = (site, _) => site == 1 ? [20, 4, 3, 2, 2] : [20, 10, 8, 4, 4] },
                (known with { People = (site, _) => site == 1 ? [20, 3, 3, 2, 2] : [20, 10, 8, 4, 4] }).Without(CaseMixSimilar),
                CaseMixSimilar),
            ["C17"] = (staff, clinicians, staff with { HasLog = false }, ApproachedShare),
            ["C18"] = (clinicians, staff, known with { People = (_, _) => FewApproached, Reasons = (_, _) => [] },
                ReasonShare(ReasonKind.ClinicianDecision)),
            ["C19"] = (known.Losing(FewApproached, ScreeningStage.Approached, "out of hours"), staff,
                staff.Without(ApproachSpread), ApproachSpread),
            ["C20"] = (known.With(GatekeptSetting).With(InvitedShare, 0.3m), known, known.With(GatekeptSetting).Without(InvitedShare),
                InvitedShare),
            ["C21"] = (silentPair.WithSites(s => s with { InvestigatorChangedOn = new(2026, 9, 20) }), silentPair,
                silentPair.WithSites(s => s with { InvestigatorKnown = false }), InvestigatorChanged),
            ["C22"] = (prefers, placebo, uncoded, ReasonShare(ReasonKind.PrefersTreatment)),
            ["C23"] = (placebo, prefers, uncoded, ReasonShare(ReasonKind.PlaceboOrBlinding)),
            ["C24"] = (known.Losing(FewConsent, ScreeningStage.Consented, "travel"), prefers, uncoded, ReasonShare(ReasonKind.Burden)),
            ["C25"] = (noReply.With(QuestionsRepeated), noReply, noReply.Without(QuestionsRepeated), QuestionsRepeated),
            ["C26"] = (known.With(RepliesAgainstPlan, 0.4m), known, known.Without(RepliesAgainstPlan), RepliesAgainstPlan),
            ["C27"] = (known.With(GroupAgainstAll, 0.4m), known, known.Without(GroupAgainstAll), GroupAgainstAll),
            ["C28"] = (known with { People = (_, _) => [20, 10, 8, 4, 3] }, prefers, unlogged, RandomisedShare),
            ["C29"] = (stopped.With(SupplyInterrupted), stopped, stopped.Without(SupplyInterrupted), SupplyInterrupted),
            ["C30"] = (known with { People = (_, month) => month > 8 ? [20, 10, 4, 2, 2] : [20, 10, 8, 4, 4] }, falling,
                unlogged with { People = (_, month) => month > 8 ? [20, 10, 4, 2, 2] : [20, 10, 8, 4, 4] }, RecentApproached),
            ["C31"] = (known with { People = (site, _) => site < 3 ? [20, 10, 8, 4, 4] : [20, 10, 4, 1, 1] }, prefers,
                known with { People = (site, _) => site < 3 ? [20, 10, 8, 4, 4] : [20, 10, 4, 1, 1], Planned =
                    _ => PlannedOpening.NotStated },
                RestAgainstPlan),
            ["C32"] = (known with
            {
                People = (_, month) => month > 8 ? [20, 10, 8, 1, 1] : [20, 10, 8, 4, 4],
                Reasons = (_, month) => month > 8 ? [new(ScreeningStage.Consented, "treatment available", 5)]
                    : [new(ScreeningStage.Consented, "unwell", 4)],
            }, falling, unlogged with { People = (_, month) => month > 8 ? [20, 10, 8, 1, 1] : [20, 10, 8, 4, 4] },
                ReasonShare(ReasonKind.TreatmentAvailable)),
            ["C33"] = (known.With(SampleSizeReviewed), known, known.Without(RetentionAgainstPlan), RetentionAgainstPlan),
            ["C34"] = (known with { Planned = site => PlannedOpening.On(Later(site)), Opened = site => Later(site), Target = 480 },
                notOpened, known with { Planned = _ => PlannedOpening.NotStated, Target = 900 }, AgainstRamp),
            ["C35"] = (known with { Standing = known.Standing with { SponsorLastHeard = new(2026, 9, 1) } }, known,
                known with { Standing = known.Standing with { SponsorLastHeard = null } }, SponsorSilence),
            ["C36"] = (known with { Opened = _ => null, Asked = Opens.PlusDays(100) }, known
                with { Opened = _ => null, Asked = Opens.PlusDays(90) },
                known with { RecordsOpenings = false }, SetUpOverdue),
            ["C37"] = (known with { People = (_, month) => month > 4 ? [20, 10, 8, 4, 0] : [20, 10, 8, 4, 4] }, falling,
                known with { Reported = _ => 5, IsConfirmed = false }, DaysSinceRecruit),
            ["C38"] = (known with { Target = 250 }, known, known with { Target = 250, RecordsOpenings = false }, IsOpen),
        };
    }
}
