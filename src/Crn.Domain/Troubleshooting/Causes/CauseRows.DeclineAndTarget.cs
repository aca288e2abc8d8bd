using Crn.Domain.Policies;
using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <content>Decline, target and timeline.</content>
internal static partial class CauseRows
{
    private static IEnumerable<CauseRule> DeclineAndTarget(Func<string, decimal> t) =>
    [
        new("C30", DiagnosisBranch.Decline, "Do recruiters tire?",
            RecentShare.LessThan(t(Fall)) & RecentOpenShare.AtLeast(t(Steady)) & RecentScreened.AtLeast(t(Steady))
            & RecentApproached.LessThan(t(Steady)),
            "training again, newsletters, figures of the log fed back", 1,
            Citation.Background("C30 recruiter fatigue")),
        new("C31", DiagnosisBranch.Decline, "Do few sites carry the study?",
            TopTwoShare.MoreThan(t(TopTwo)) & RestAgainstPlan.LessThan(t(RestShare)),
            "learn from the best sites; help the others; close the weakest", 2,
            Citation.Background("C31 concentration")),
        new("C32", DiagnosisBranch.Decline, "Has standard care changed?",
            TroubleshootingFacts.StepDrop.LessThan(t(CauseThresholds.StepDrop))
            & ReasonShare(ReasonKind.TreatmentAvailable).AtLeast(t(OtherStudyReasons)),
            "the view of the committees; another design; close", 4,
            Citation.Background("C32 change of standard care")),
        new("C33", DiagnosisBranch.TargetOrTimeline, "Is the target wrong?",
            SampleSizeReviewed.IsTrue() | RetentionAgainstPlan.LessThan(t(RetentionShare))
                | RetentionAgainstPlan.MoreThan(2 - t(RetentionShare)),
            "estimate the sample size again; revise the target by an amendment", 4,
            Citation.Stated("Sully et al., Trials 2013", "trials of 90% power, an association")),
        new("C34", DiagnosisBranch.TargetOrTimeline, "Is only the straight line wrong?",
            TimeToTarget.LessThan(0) & AgainstRamp.AtLeast(0),
            "none; record the sponsor's judgement that it is on track", 0,
            Citation.Stated("Herbert et al., Trials 2019", "pilots plan a fifth of the target in the first third")),
        new("C35", DiagnosisBranch.TargetOrTimeline, "Is the sponsor silent, or its data overdue?",
            TroubleshootingFacts.SponsorSilence.MoreThan(t(CauseThresholds.SponsorSilence)) | DataOverdue.IsTrue(),
            "a formal letter, then an end of support", 3,
            Citation.Stated("R&D Forum: Research Reset update, 28 September 2022",
                "3 months of silence; data missing under the terms of portfolio support")),
        new("C37", DiagnosisBranch.TargetOrTimeline, "Has recruitment stopped?",
            DaysSinceRecruit.MoreThan(t(NoRecruitment)) & RecruitsRarely.IsFalse() & IsOpen.IsTrue(),
            "close recruitment, go on to follow-up", 3,
            Citation.Stated("R&D Forum: Research Reset update, 28 September 2022", "6 months without recruits")),
        new("C38", DiagnosisBranch.TargetOrTimeline, "Is the target met and recruitment still open?",
            Quantity.Of(Recruited).AtLeast(Quantity.Of(Target)) & IsOpen.IsTrue(),
            "close to recruitment", 1,
            Citation.Stated("R&D Forum: Research Reset update, 28 September 2022", "target met")),
    ];
}
