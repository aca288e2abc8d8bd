using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Sites.Matching;

namespace Crn.Domain.Sites;

/// <summary>A legal entity: trust, practice, university, company, hospice, care home.</summary>
/// <remarks>Codes close and merge: the days of opening and closing and the successors are kept. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Organisation
{
    /// <summary>Makes an organisation.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="nation">Where it is.</param>
    /// <param name="openedOn">The first day it existed, or null when not known.</param>
    /// <param name="closedOn">The last day it existed, or null while it does.</param>
    /// <param name="successors">What took over when it closed; none while it is open.</param>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number, it closes before it opens, an open one has
    /// successors, or it succeeds itself; or a date is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException">A code is <c>default</c>.</exception>
    public Organisation(SiteCode code, string name, OrganisationKind kind, UkNation nation, LocalDate? openedOn = null,
        LocalDate? closedOn = null, ValueList<SiteCode> successors = default)
    {
        Guarded.Iso(openedOn);
        Guarded.Iso(closedOn);
        _ = code.Value;
        Code = code;
        Name = Guard.Against.BlankOrNhsNumber(name).Trim();
        Kind = Guard.Against.EnumOutOfRange(kind);
        Nation = Guard.Against.EnumOutOfRange(nation);
        ValidityCheck.Dates(code, openedOn, closedOn, successors);
        (OpenedOn, ClosedOn, Successors) = (openedOn, closedOn, successors.Distinct().Order().ToValueList());
    }

    /// <summary>Its code.</summary>
    public SiteCode Code { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; }

    /// <summary>Where it is.</summary>
    public UkNation Nation { get; }

    /// <summary>The first day it existed; null when not known.</summary>
    public LocalDate? OpenedOn { get; }

    /// <summary>The last day it existed; null while it does.</summary>
    public LocalDate? ClosedOn { get; }

    /// <summary>What took over when it closed, ordered by code.</summary>
    public ValueList<SiteCode> Successors { get; }

    /// <summary>Whether it exists on a date, both ends included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it does.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsOpenOn(LocalDate asAt) => !(Guarded.Iso(asAt) < OpenedOn) && !(asAt > ClosedOn);

    /// <summary>Code and name.</summary>
    /// <returns>For example <c>RTH Oxford University Hospitals NHS Foundation Trust</c>.</returns>
    public override string ToString() => $"{Code} {Name}";
}
