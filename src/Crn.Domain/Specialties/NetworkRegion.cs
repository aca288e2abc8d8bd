using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Policies;

namespace Crn.Domain.Specialties;

/// <summary>A region of the network: where a local or regional network works, who hosts it, and what followed it.</summary>
/// <remarks>
/// The fifteen local networks of 2014 to 2024 and the twelve regional networks since are in <see cref="NetworkRegions"/>; a caller can add
/// its own. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record NetworkRegion
{
    internal NetworkRegion(NetworkRegionKind kind, string code, string name, string host, Citation hostSource,
        ValueList<string> successorCodes, Citation mappingSource)
        : this(kind, code, name, null, null)
    {
        (Host, HostSource, SuccessorCodes, MappingSource) = (host, hostSource, successorCodes, mappingSource);
        (From, To) = kind == NetworkRegionKind.LocalClinicalResearchNetwork
            ? (NetworkRegions.LocalNetworksBegan, NetworkRegions.LocalNetworksEnded)
            : (NetworkRegions.RegionalNetworksBegan, (LocalDate?)null);
    }

    private NetworkRegion(NetworkRegionKind kind, string code, string name, LocalDate? from, LocalDate? to)
    {
        Kind = kind;
        Code = code;
        Name = name;
        (From, To) = (from, to);
        HostSource = MappingSource = Citation.Local("region of the caller");
    }

    /// <summary>The kind of network.</summary>
    public NetworkRegionKind Kind { get; }

    /// <summary>The stable code, unique within its kind, for example <c>north-west</c>.</summary>
    public string Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name under which it was announced, where it ran under another; null otherwise.</summary>
    public string? AnnouncedAs { get; internal init; }

    /// <summary>The organisation that hosted it when it began; null for a region of the caller.</summary>
    public string? Host { get; }

    /// <summary>The host later on, where it was renamed or merged; null otherwise.</summary>
    public string? LaterHost { get; internal init; }

    /// <summary>Where the host is known from.</summary>
    public Citation HostSource { get; }

    /// <summary>Codes of the regional networks that took over from a local one; empty for the others.</summary>
    public ValueList<string> SuccessorCodes { get; }

    /// <summary>Where name and successors are known from.</summary>
    public Citation MappingSource { get; }

    /// <summary>The first day it worked; null when not known.</summary>
    public LocalDate? From { get; }

    /// <summary>The last day it worked; null while it does.</summary>
    public LocalDate? To { get; }

    /// <summary>A region as the caller cuts the country.</summary>
    /// <param name="code">A code unique among the caller's own regions.</param>
    /// <param name="name">Its name.</param>
    /// <param name="from">The first day it worked, or null.</param>
    /// <param name="to">The last day it worked, or null.</param>
    /// <returns>The region.</returns>
    /// <exception cref="ArgumentException">A text is blank or looks like an NHS number, or <paramref name="to"/> is before <paramref
    /// name="from"/>; or a date is of another calendar system.</exception>
    public static NetworkRegion OfTheCaller(string code, string name, LocalDate? from = null, LocalDate? to = null)
    {
        Guarded.Iso(from);
        Guarded.Iso(to);
        if (to < from) throw new ArgumentException("A region cannot end before it begins.", nameof(to));
        return new(NetworkRegionKind.OfTheCaller, Guard.Against.BlankOrNhsNumber(code).Trim(),
            Guard.Against.BlankOrNhsNumber(name).Trim(), from, to);
    }

    /// <summary>Whether the region worked on a date, both ends included.</summary>
    /// <param name="asAt">The date.</param>
    /// <returns>True when it did.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool WorksOn(LocalDate asAt) => !(Guarded.Iso(asAt) < From) && !(asAt > To);

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
