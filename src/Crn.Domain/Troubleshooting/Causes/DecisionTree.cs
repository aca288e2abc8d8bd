using Crn.Domain.Rules;
using static Crn.Domain.Troubleshooting.CauseThresholds;
using static Crn.Domain.Troubleshooting.TroubleshootingFacts;

namespace Crn.Domain.Troubleshooting.Causes;

/// <summary>The first diagnosis: questions in order, the first answered yes names the branch; one that is open stops the walk.</summary>
internal static class DecisionTree
{
    private static readonly ValueList<(DiagnosisBranch Branch, Fact<decimal> Fact)> Steps =
    [
        (DiagnosisBranch.Supply, ScreenedAgainstPlan), (DiagnosisBranch.Eligibility, EligibleAgainstPlan),
        (DiagnosisBranch.Approach, ApproachedAgainstPlan), (DiagnosisBranch.Consent, ConsentedAgainstPlan),
        (DiagnosisBranch.AfterConsent, RandomisedAgainstPlan),
    ];

    /// <summary>The branch with its reason; null with what is missing when a question before it is open.</summary>
    public static (DiagnosisBranch? Branch, string Because, ValueList<Fact> Missing) Of(StudySignals signals, CauseThresholds thresholds)
    {
        decimal T(string code) => thresholds.Of(code).ValueOn(signals.AsAt);
        (DiagnosisBranch Branch, Criterion If)[] questions =
        [
            (DiagnosisBranch.Data, (ReportsByHand.IsTrue() & UploadLag.MoreThan(T(LateUploadByHand)))
                | (ReportsByHand.IsFalse() & UploadLag.MoreThan(T(LateUpload)))),
            (DiagnosisBranch.SetUp, TroubleshootingFacts.OpenedShare.LessThan(T(CauseThresholds.OpenedShare))
                | TroubleshootingFacts.OpeningLag.MoreThan(T(CauseThresholds.OpeningLag))),
            (DiagnosisBranch.ZeroRecruiters, TroubleshootingFacts.ZeroShare.MoreThan(T(CauseThresholds.ZeroShare))),
            (DiagnosisBranch.Rate, TroubleshootingFacts.RateShare.LessThan(T(CauseThresholds.RateShare))),
            (DiagnosisBranch.Decline, RecentShare.LessThan(T(Fall))),
        ];
        // What the sponsor has called wrong is wrong, whether or not it is known that reports are in time.
        if (Discrepancies.IsTrue().Evaluate(signals.Facts).IsTrue)
            return (DiagnosisBranch.Data, Discrepancies.IsTrue().Explain(signals.Facts).ToString(), []);
        foreach (var (branch, question) in questions)
        {
            var answer = question.Evaluate(signals.Facts);
            if (answer.IsTrue)
                return branch == DiagnosisBranch.Rate ? Step(signals, question) : (branch, question.Explain(signals.Facts).ToString(), []);
            if (answer.IsUnknown) return (null, $"not known whether {question}", question.MissingFacts(signals.Facts));
        }

        return (DiagnosisBranch.TargetOrTimeline, "reports, set-up, sites, rate and course are as they should be", []);
    }

    // The step that stays furthest behind its plan; without all five none is named.
    private static (DiagnosisBranch? Branch, string Because, ValueList<Fact> Missing) Step(StudySignals signals, Criterion rate)
    {
        var because = rate.Explain(signals.Facts).ToString();
        var missing = Steps.Where(step => signals.ValueOf(step.Fact) is null).Select(Fact (step) => step.Fact).ToValueList();
        if (!missing.IsEmpty) return (DiagnosisBranch.Rate, because + "; the screening log does not say at which step", missing);
        var (branch, fact) = Steps.MinBy(step => signals.ValueOf(step.Fact)!.Value);
        return (branch, $"{because}; {signals.Of(fact)}, the lowest of the five steps", []);
    }
}
