using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Sites;

namespace Crn.Domain.Monitoring;

/// <summary>An organisation of the network and the sites at which it recruits.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record NetworkOrganisation
{
    /// <summary>Makes an organisation.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="kind">What it is; objective 6 counts trusts and general practices.</param>
    /// <param name="sites">Its sites, as the ledgers of studies name them; none when it has never recruited.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public NetworkOrganisation(SiteCode code, OrganisationKind kind, params ValueList<SiteCode> sites) =>
        (Code, Kind, Sites) = (code, Guard.Against.EnumOutOfRange(kind), sites);

    /// <summary>Makes an organisation.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="kind">What it is; objective 6 counts trusts and general practices.</param>
    /// <param name="sites">Its sites, as the ledgers of studies name them; none when it has never recruited.</param>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    [OverloadResolutionPriority(-1)]
    public NetworkOrganisation(SiteCode code, OrganisationKind kind, params SiteCode[] sites)
        : this(code, kind, Guarded.Sequence(sites))
    {
    }

    /// <summary>Its code.</summary>
    public SiteCode Code { get; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; }

    /// <summary>Its sites, as the ledgers of studies name them.</summary>
    public ValueList<SiteCode> Sites { get; }
}
