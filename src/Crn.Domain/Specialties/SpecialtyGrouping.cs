using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>Specialties that some purpose puts together, for a time (SP-02).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
internal sealed record SpecialtyGrouping
{
    /// <summary>Makes a grouping.</summary>
    /// <param name="kind">Why they are together.</param>
    /// <param name="name">The name of the group.</param>
    /// <param name="members">At least one specialty; repeats are dropped and the order is by code.</param>
    /// <param name="from">The first day of the grouping, or null.</param>
    /// <param name="to">The last day of the grouping, or null.</param>
    /// <param name="source">Where it is known from.</param>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number, there is no member, or <paramref name="to"/> is
    /// before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SpecialtyGrouping(SpecialtyGroupingKind kind, string name, ValueList<Specialty> members, LocalDate? from, LocalDate? to,
        Citation source)
    {
        Kind = Guard.Against.EnumOutOfRange(kind);
        Name = Guard.Against.BlankOrNhsNumber(name);
        if (members.IsEmpty) throw new ArgumentException("A grouping has at least one member.", nameof(members));
        if (to < from) throw new ArgumentException("A grouping cannot end before it begins.", nameof(to));
        Members = members.Distinct().Order().ToValueList();
        (From, To, Source) = (from, to, Guard.Against.Null(source));
    }

    /// <summary>Why they are together.</summary>
    public SpecialtyGroupingKind Kind { get; }

    /// <summary>The name of the group.</summary>
    public string Name { get; }

    /// <summary>The specialties, ordered by code.</summary>
    public ValueList<Specialty> Members { get; }

    /// <summary>The first day of the grouping; null when not known.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day of the grouping; null while none is known.</summary>
    public LocalDate? To { get; }

    /// <summary>Where it is known from.</summary>
    public Citation Source { get; }

    /// <summary>Whether the grouping holds on a date, both ends included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it does.</returns>
    public bool HoldsOn(LocalDate asAt) => !(asAt < From) && !(asAt > To);

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
