using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring;

/// <summary>An organisation of the network and the sites under whose keys it recruits.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record NetworkOrganisation
{
    /// <summary>Makes an organisation.</summary>
    /// <param name="code">Its code or name.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="sites">The keys of its sites in the ledgers of studies; none when it has never recruited.</param>
    /// <exception cref="ArgumentException">The code is blank or looks like an NHS number.</exception>
    public NetworkOrganisation(string code, OrganisationKind kind, params ValueList<SiteKey> sites) =>
        (Code, Kind, Sites) = (Guard.Against.BlankOrNhsNumber(code).Trim(), Guard.Against.EnumOutOfRange(kind), sites);

    /// <summary>Its code or name.</summary>
    public string Code { get; }

    /// <summary>What it is.</summary>
    public OrganisationKind Kind { get; }

    /// <summary>The keys of its sites in the ledgers of studies.</summary>
    public ValueList<SiteKey> Sites { get; }
}
