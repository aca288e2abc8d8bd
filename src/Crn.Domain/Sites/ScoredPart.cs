namespace Crn.Domain.Sites;

/// <summary>What one part of a score comes to at a site.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ScoredPart
{
    internal ScoredPart(ScorePart part, double low, double high) => (Part, Low, High) = (part, low, high);

    /// <summary>The part.</summary>
    public ScorePart Part { get; }

    /// <summary>The least it can be.</summary>
    public double Low { get; }

    /// <summary>The most it can be.</summary>
    public double High { get; }

    /// <summary>What it counts as: the middle of what is possible.</summary>
    public double Value => (Low + High) / 2;

    /// <summary>Whether the facts it reads are known.</summary>
    public bool IsKnown => Low == High;

    /// <summary>Code and value.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Part.Code} {Value:0.00}{(IsKnown ? "" : "?")}");
}
