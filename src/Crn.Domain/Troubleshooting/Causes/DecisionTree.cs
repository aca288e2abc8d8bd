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
    public static (DiagnosisBranch? Branch, string Because, ValueList<Fact> Missing) Of(StudySignals signals, CauseThresholds thresholds,
        LeadingParts leading)
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
                return branch == DiagnosisBranch.Rate ? Step(signals, question, T(CauseThresholds.RateShare))
                    : (branch, question.Explain(signals.Facts).ToString(), []);
            if (answer.IsUnknown && IsPassedOver(branch, signals)) continue;
            if (answer.IsUnknown) return NotKnown(signals, question);
        }

        // Over all sites nothing stands out, and the gap is there: what its split names at some of them.
        if (leading.Branch() is { } part) return (part, "of the gap to plan " + leading.InWords(), []);
        return (DiagnosisBranch.TargetOrTimeline,
            leading.All.IsEmpty ? AllIsWell(signals) : $"of the gap to plan {leading.InWords()}, and no report is late", []);
    }

    // Before any site has opened nothing is due to be reported; what was not open in the three months before cannot have fallen since.
    private static bool IsPassedOver(DiagnosisBranch branch, StudySignals signals) => branch switch
    {
        DiagnosisBranch.Data => signals.ValueOf(IsOpen) == false && NeverOpened(signals),
        DiagnosisBranch.Decline => WasNotOpenBefore(signals),
        _ => false,
    };

    private static string AllIsWell(StudySignals signals) => !WasNotOpenBefore(signals)
        ? "reports, set-up, sites, rate and course are as they should be"
        : "reports, set-up, sites and rate are as they should be, and "
            + (signals.ValueOf(IsOpen) == true ? "it is too early to see a fall" : "no site is open any more");

    private static bool WasNotOpenBefore(StudySignals signals) =>
        signals.Of(RecentShare).Known is null && signals.Of(RecentOpenShare).Known is null
        && signals.ValueOf(SitesOpened) > 0;

    private static bool NeverOpened(StudySignals signals) =>
        signals.ValueOf(SitesOpened) == 0 && signals.ValueOf(Recruited) == 0 && signals.Of(UploadLag).Known is null;

    private static (DiagnosisBranch? Branch, string Because, ValueList<Fact> Missing) NotKnown(StudySignals signals, Criterion question)
    {
        var missing = question.MissingFacts(signals.Facts);
        return (null, $"not known whether {question}: {Why(signals, missing)}", missing);
    }

    private static string Why(StudySignals signals, ValueList<Fact> missing) =>
        string.Join("; ", missing.Select(fact => signals.Of(fact).NotEnough).Where(why => why.Length > 0).Distinct());

    // The step that stays furthest behind its plan; without all five none is named, nor where together they show no shortfall.
    private static (DiagnosisBranch? Branch, string Because, ValueList<Fact> Missing) Step(StudySignals signals, Criterion rate,
        decimal enough)
    {
        var because = rate.Explain(signals.Facts).ToString();
        var missing = Steps.Where(step => signals.ValueOf(step.Fact) is null).Select(Fact (step) => step.Fact).ToValueList();
        if (!missing.IsEmpty)
            return (DiagnosisBranch.Rate, $"{because}; the screening log does not say at which step: {Why(signals, missing)}", missing);
        // The shares of the log times each other are the rate as the log shows it.
        if (Steps.Aggregate(1.0, (all, step) => all * (double)signals.ValueOf(step.Fact)!.Value) >= (double)enough)
            return (DiagnosisBranch.Rate, because + "; the screening log does not show it at any step", []);
        var (branch, fact) = Steps.MinBy(step => signals.ValueOf(step.Fact)!.Value);
        return (branch, $"{because}; {signals.Of(fact)}, the lowest of the five steps", []);
    }
}
