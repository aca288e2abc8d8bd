using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting;

/// <summary>A cause with what its rule found, what it can explain of the gap, and how strong the signal is.</summary>
/// <remarks>Shares of several causes may overlap: causes of one part of the gap are not told apart by it. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record DetectedCause
{
    internal DetectedCause(Finding<CauseRule> finding, double? recruits, double? share, double strength, ValueList<SiteCode> sites) =>
        (Finding, Recruits, ShareOfGap, Strength, Sites) = (finding, recruits, share, strength, sites);

    /// <summary>What its rule found: met when the cause is at work, unknown when something is missing.</summary>
    public Finding<CauseRule> Finding { get; }

    /// <summary>The cause.</summary>
    public CauseRule Cause => Finding.Rule;

    /// <summary>The most recruits that it can explain: the parts of the gap it belongs to, at the sites concerned. Null when the gap is not
    /// split, no part is known, or the cause speaks of no part.</summary>
    public double? Recruits { get; }

    /// <summary>The same as a share of the gap, from 0 to 1; null when that is not known or there is no gap.</summary>
    public double? ShareOfGap { get; }

    /// <summary>How far beyond its thresholds the signal is, from 0 to 1; 0 when the cause is not found.</summary>
    public double Strength { get; }

    /// <summary>The sites that the signal speaks of; empty when it speaks of the whole study.</summary>
    public ValueList<SiteCode> Sites { get; }

    /// <summary>Why, in words: what is known beside the thresholds.</summary>
    public string Because => Finding.Explain().ToString();

    /// <summary>What could still settle it.</summary>
    public ValueList<Fact> Missing => Finding.MissingFacts;

    /// <summary>The cause as one line.</summary>
    /// <returns>Code, question, share and reason; of an open cause what to ask.</returns>
    public override string ToString() => $"{Cause.Code} {Cause.Question} "
        + (Finding.Status == FindingStatus.Unknown ? $"Not known: {string.Join(" ", Missing.Select(Asked))}"
            : Cause.Parts.IsEmpty ? $"Of the plan, not of the gap to it: {Because}"
            : $"Up to {(ShareOfGap is { } share ? Text.Percent(share) : "an unknown share")} of the gap: {Because}");

    private static string Asked(Fact fact) => fact.Question.EndsWith('?') ? fact.Question : fact.Question + "?";
}
