using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>An organisation and the part it plays in a study.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyOrganisation
{
    /// <summary>Makes an organisation of a study.</summary>
    /// <param name="role">The part it plays.</param>
    /// <param name="name">Its name.</param>
    /// <param name="code">Its ODS code, or null.</param>
    /// <param name="grantCode">A funder's own number of the grant, or null.</param>
    /// <param name="fundingStream">The funding stream, which is what eligibility goes by, or null.</param>
    /// <exception cref="ArgumentException">The name is blank, a text looks like an NHS number, or there is no such role.</exception>
    public StudyOrganisation(OrganisationRole role, string name, OdsCode? code = null, string? grantCode = null,
        string? fundingStream = null)
    {
        Role = Guard.Against.EnumOutOfRange(role);
        Name = Guard.Against.BlankOrNhsNumber(name);
        Code = code;
        GrantCode = grantCode is null ? null : Guard.Against.BlankOrNhsNumber(grantCode);
        FundingStream = fundingStream is null ? null : Guard.Against.BlankOrNhsNumber(fundingStream);
    }

    /// <summary>The part it plays.</summary>
    public OrganisationRole Role { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its ODS code; null when not stated.</summary>
    public OdsCode? Code { get; }

    /// <summary>A funder's own number of the grant; null when not stated.</summary>
    public string? GrantCode { get; }

    /// <summary>The funding stream; null when not stated.</summary>
    public string? FundingStream { get; }
}
