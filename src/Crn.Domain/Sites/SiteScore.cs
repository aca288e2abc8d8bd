namespace Crn.Domain.Sites;

/// <summary>The score of a site with its parts, each between 0 and 1, and how much of it is known.</summary>
/// <remarks>What is unknown counts as one half and widens the range. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteScore
{
    internal SiteScore(ValueList<(ScorePart Part, double Low, double High)> parts) => Parts = parts;

    /// <summary>
    /// The parts, in the order of the scoring, each with the least and the most it can be; it counts as the middle of them.
    /// </summary>
    public ValueList<(ScorePart Part, double Low, double High)> Parts { get; }

    /// <summary>The score, 0 to 1: the weighted sum of the parts.</summary>
    public double Value => Parts.Sum(p => (double)p.Part.Weight * (p.Low + p.High) / 2);

    /// <summary>The least the score can be, whatever the unknown facts turn out to be.</summary>
    public double Low => Parts.Sum(p => (double)p.Part.Weight * p.Low);

    /// <summary>The most the score can be.</summary>
    public double High => Parts.Sum(p => (double)p.Part.Weight * p.High);

    /// <summary>The confidence, 0 to 1: 1 when nothing is unknown, 0 when everything is.</summary>
    public double Confidence => 1 - (High - Low);

    /// <summary>The parts as one line.</summary>
    /// <returns>For example <c>0.61 (population 0.70, track-record 0.50 ...)</c>.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Value:0.00} ({string.Join(", ", Parts.Select(Said))})");

    private static string Said((ScorePart Part, double Low, double High) score) =>
        FormattableString.Invariant($"{score.Part.Code} {(score.Low + score.High) / 2:0.00}{(score.Low == score.High ? "" : "?")}");
}
