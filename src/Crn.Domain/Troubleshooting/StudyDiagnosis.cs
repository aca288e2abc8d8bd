using Ardalis.GuardClauses;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting.Causes;

namespace Crn.Domain.Troubleshooting;

/// <summary>Why a study is behind: where the trouble lies, the causes found, and those about which something is missing.</summary>
/// <remarks>
/// Causes are ranked by the share of the gap they can explain, then by the strength of the signal. A cause whose rule lacks a fact is
/// neither found nor ruled out. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var diagnosis = StudyDiagnosis.Of(StudySignals.Of(plan, ledger, today, evidence));
/// diagnosis.Branch;                   // Approach
/// diagnosis.Causes[0].ToString();     // C17 Has nobody the time to ask? Up to 61% of the gap: ...
/// diagnosis.Ask[0].Question;          // Vacant over filled delivery posts
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyDiagnosis
{
    private StudyDiagnosis(StudySignals signals, ValueList<Finding<CauseRule>> findings, CauseThresholds thresholds)
    {
        (Signals, Findings, Thresholds) = (signals, findings, thresholds);
        var leading = new LeadingParts(signals, thresholds);
        LeadingParts = leading.All;
        (Branch, BranchBecause, BranchMissing) = DecisionTree.Of(signals, thresholds, leading);
        var judged = findings.Where(finding => finding.Status is FindingStatus.Met or FindingStatus.Unknown)
            .Select(finding => CauseRanking.Of(finding, signals, leading)).ToList();
        Causes = Ranked(judged.Where(cause => cause.Finding.Status == FindingStatus.Met));
        Open = Ranked(judged.Where(cause => cause.Finding.Status == FindingStatus.Unknown));
    }

    /// <summary>What was read.</summary>
    public StudySignals Signals { get; }

    /// <summary>What every rule found. Where a part of the split of the gap leads, statements of the catalogue about all sites have an
    /// alternative: that the part explains a considerable share of the gap.</summary>
    public ValueList<Finding<CauseRule>> Findings { get; }

    /// <summary>Where the trouble lies, by the decision tree; null when a question on the way cannot be answered.</summary>
    public DiagnosisBranch? Branch { get; }

    /// <summary>Why, in words.</summary>
    public string BranchBecause { get; }

    /// <summary>What the decision tree lacks; empty when it came to its end.</summary>
    public ValueList<Fact> BranchMissing { get; }

    /// <summary>The parts of the split of the gap that explain a considerable share of it, beyond what uncertainty allows, the largest
    /// first; empty when the study is not behind, or the gap is not split.</summary>
    public ValueList<ShortfallCause> LeadingParts { get; }

    /// <summary>The causes found, the one that explains most first; those that say that nothing is wrong (start level 0) last.</summary>
    public ValueList<DetectedCause> Causes { get; }

    /// <summary>The causes about which something is missing, the one that could explain most first.</summary>
    public ValueList<DetectedCause> Open { get; }

    /// <summary>What to ask next: the facts that open causes lack, those of causes that could explain most first.</summary>
    public ValueList<Fact> Ask => BranchMissing.Concat(Open.SelectMany(cause => cause.Missing)).Distinct().ToValueList();

    /// <summary>The causes that a step of escalation can name: those found; where there are none, those still open that a leading part of
    /// the gap can contain; where there are none of these either, the catalogue's causes of the largest part.</summary>
    /// <returns>The codes, the cause that explains most first; empty when nothing is lost to a known part.</returns>
    public ValueList<string> CausesToRaise()
    {
        var found = Causes.Where(cause => cause.Cause.StartLevel > 0).Select(cause => cause.Cause.Code).ToValueList();
        if (found.IsEmpty) found = OfLeadingParts;
        return !found.IsEmpty ? found : Signals.Attribution?.Study.Leading() is { IsEmpty: false } parts
            ? parts[0].CatalogueCauses : [];
    }

    /// <summary>Finds the causes.</summary>
    /// <param name="signals">The signals.</param>
    /// <param name="rules">The causes to ask about; those of the network when null.</param>
    /// <param name="thresholds">The thresholds of the decision tree, and of the network's causes when <paramref name="rules"/> is
    /// null.</param>
    /// <returns>The diagnosis.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="signals"/> is null.</exception>
    public static StudyDiagnosis Of(StudySignals signals, RuleSet<CauseRule>? rules = null, CauseThresholds? thresholds = null)
    {
        Guard.Against.Null(signals);
        rules ??= CauseCatalogue.On(signals.AsAt, thresholds);
        thresholds ??= CauseThresholds.Network;
        var leading = new LeadingParts(signals, thresholds);
        return new(signals, rules.Ask(signals.Facts, signals.AsAt)
            .Select(finding => SplitAlternatives.Of(finding, signals, leading)).ToValueList(), thresholds);
    }

    /// <summary>The diagnosis as one line.</summary>
    /// <returns>The branch and the first cause.</returns>
    public override string ToString() => (Branch is { } branch ? branch.ToString() : "Not known where") + ": " + BranchBecause
        + (Causes.FirstOrDefault(Leads) is { } first ? "; first " + first.Cause.Code
            : OfLeadingParts is { Count: > 0 } open ? "; still open " + string.Join(' ', open) : "");

    private ValueList<string> OfLeadingParts => Open.Where(cause => cause.Cause.Parts.Any(LeadingParts.Contains))
        .Select(cause => cause.Cause.Code).ToValueList();

    // Where the tree found trouble, a cause that says that nothing is wrong is no answer.
    private bool Leads(DetectedCause cause) => cause.Cause.StartLevel > 0 || Branch == DiagnosisBranch.TargetOrTimeline;

    // What the branch was found by.
    internal CauseThresholds Thresholds { get; }

    // What was stored: the same rules asked of the same signals.
    internal static StudyDiagnosis Of(StudySignals signals, ValueList<CauseRule> asked, CauseThresholds thresholds) =>
        new(signals, asked.Select(rule => Finding.Typed(rule, signals.Facts)).ToValueList(), thresholds);

    private static ValueList<DetectedCause> Ranked(IEnumerable<DetectedCause> causes) => causes
        .OrderByDescending(cause => cause.Cause.StartLevel > 0).ThenByDescending(cause => Math.Round(cause.ShareOfGap ?? 0, 6))
        .ThenByDescending(cause => Math.Round(cause.Strength, 6))
        .ThenBy(cause => cause.Cause.Code, StringComparer.Ordinal).ToValueList();
}
