namespace Crn.Domain.Studies;

/// <summary>An organisation of a study as somebody typed it; see <see cref="StudyOrganisation"/>.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record OrganisationDraft
{
    /// <summary>The part it plays.</summary>
    public OrganisationRole? Role { get; init; }

    /// <summary>Its name.</summary>
    public string? Name { get; init; }

    /// <summary>Its ODS code.</summary>
    public string? OdsCode { get; init; }

    /// <summary>A funder's own number of the grant.</summary>
    public string? GrantCode { get; init; }

    /// <summary>The funding stream.</summary>
    public string? FundingStream { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "An organisation draft";
}
