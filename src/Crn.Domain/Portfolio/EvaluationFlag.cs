using Ardalis.GuardClauses;

namespace Crn.Domain.Portfolio;

/// <summary>A live data flag on a study: what it says, and from when to when it stood.</summary>
/// <remarks>Both days are included. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EvaluationFlag
{
    /// <summary>Makes a flag.</summary>
    /// <param name="kind">What it says.</param>
    /// <param name="from">The day it was raised.</param>
    /// <param name="to">The last day it stood, or null while it stands.</param>
    /// <exception cref="ArgumentException">There is no such kind, or it ends before it begins; or a date is of another calendar
    /// system.</exception>
    public EvaluationFlag(EvaluationFlagKind kind, LocalDate from, LocalDate? to = null)
    {
        Guarded.Iso(from);
        Guarded.Iso(to);
        Kind = Guard.Against.EnumOutOfRange(kind);
        if (to < from) throw new ArgumentException("A flag cannot be lowered before it is raised.", nameof(to));
        (From, To) = (from, to);
    }

    /// <summary>What it says.</summary>
    public EvaluationFlagKind Kind { get; }

    /// <summary>The day it was raised.</summary>
    public LocalDate From { get; }

    /// <summary>The last day it stood; null while it stands.</summary>
    public LocalDate? To { get; }

    /// <summary>Whether it stood on a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it did.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsLiveOn(LocalDate asAt) => From <= Guarded.Iso(asAt) && !(To < asAt);

    /// <summary>The flag in words.</summary>
    /// <returns>The kind and its days.</returns>
    public override string ToString() => $"{Kind} from {Text.Iso(From)}";
}
