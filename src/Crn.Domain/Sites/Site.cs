using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Identifiers;
using Crn.Domain.Sites.Matching;
using Crn.Domain.Specialties;

namespace Crn.Domain.Sites;

/// <summary>A place that an organisation runs and where research can be done. A general practice is an organisation and, under the same
/// code, a site.</summary>
/// <remarks>The parent is stored, never derived from the code. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Site
{
    /// <summary>Makes a site.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="organisation">The organisation that runs it.</param>
    /// <param name="name">Its name.</param>
    /// <param name="nation">Where it is.</param>
    /// <param name="region">The region of the network it belongs to, or null when not known.</param>
    /// <param name="openedOn">The first day it existed, or null when not known.</param>
    /// <param name="closedOn">The last day it existed, or null while it does.</param>
    /// <param name="successors">What took over when it closed; none while it is open.</param>
    /// <exception cref="ArgumentException">The name is blank or looks like an NHS number, it closes before it opens, an open one has
    /// successors, or it succeeds itself; or a date is of another calendar system.</exception>
    /// <exception cref="InvalidOperationException">A code is <c>default</c>.</exception>
    public Site(
        SiteCode code,
        SiteCode organisation,
        string name,
        UkNation nation,
        NetworkRegion? region = null,
        LocalDate? openedOn = null,
        LocalDate? closedOn = null,
        ValueList<SiteCode> successors = default)
    {
        Guarded.Iso(openedOn);
        Guarded.Iso(closedOn);
        _ = (code.Value, organisation.Value);
        (Code, Organisation) = (code, organisation);
        Name = Guard.Against.BlankOrNhsNumber(name).Trim();
        Nation = Guard.Against.EnumOutOfRange(nation);
        ValidityCheck.Dates(code, openedOn, closedOn, successors);
        (Region, OpenedOn, ClosedOn, Successors) = (region, openedOn, closedOn, successors.Distinct().Order().ToValueList());
    }

    /// <summary>Its code.</summary>
    public SiteCode Code { get; }

    /// <summary>The code of the organisation that runs it.</summary>
    public SiteCode Organisation { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Where it is.</summary>
    public UkNation Nation { get; }

    /// <summary>The region of the network it belongs to; null when not known.</summary>
    public NetworkRegion? Region { get; }

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
    /// <returns>For example <c>RTH08 John Radcliffe Hospital</c>.</returns>
    public override string ToString() => $"{Code} {Name}";
}
