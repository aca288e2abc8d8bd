using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Feasibility;

/// <summary>
/// One stage of a recruitment funnel: who reaches it, as a share of those who reached the stage before, on what evidence.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FunnelStage
{
    /// <summary>A stage.</summary>
    /// <param name="name">Who they are, for example <c>consented</c>.</param>
    /// <param name="share">The share of those at the stage before, from 0 to 1; an interval where it is not known exactly.</param>
    /// <param name="source">Where the share comes from.</param>
    /// <param name="asAt">The date the share was true, if known.</param>
    /// <exception cref="ArgumentException">The name is blank, or the share is not within 0 to 1; or <paramref name="asAt"/> is of another
    /// calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public FunnelStage(string name, Bounds share, Citation source, LocalDate? asAt = null)
    {
        Guarded.Iso(asAt);
        Name = Guarded.Text(name);
        if (!Bounds.Between(0, 1).Contains(share)) throw new ArgumentException("A share lies between 0 and 1.", nameof(share));
        (Share, Source, AsAt) = (share, Guard.Against.Null(source), asAt);
    }

    /// <summary>Who they are.</summary>
    public string Name { get; }

    /// <summary>The share of those at the stage before.</summary>
    public Bounds Share { get; }

    /// <summary>Where the share comes from.</summary>
    public Citation Source { get; }

    /// <summary>The date the share was true, if known.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>The stage as one line.</summary>
    /// <returns>For example <c>consents: 0.72</c>.</returns>
    public override string ToString() => $"{Name}: {Share}";
}
