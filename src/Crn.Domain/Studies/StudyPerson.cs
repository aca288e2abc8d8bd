using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>A person and the part they play in a study, by a reference that means something to the caller's own system.</summary>
/// <remarks>Contact details have no place here. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyPerson
{
    /// <summary>Makes a person of a study.</summary>
    /// <param name="role">The part they play.</param>
    /// <param name="reference">The caller's reference of the person: a staff number, or a name where that is what the record holds.</param>
    /// <param name="orcid">Their ORCID iD, or null.</param>
    /// <exception cref="ArgumentException">The reference is blank or looks like an NHS number, or there is no such role.</exception>
    public StudyPerson(PersonRole role, string reference, OrcidId? orcid = null) =>
        (Role, Reference, Orcid) = (Guard.Against.EnumOutOfRange(role), Guard.Against.BlankOrNhsNumber(reference), orcid);

    /// <summary>The part they play.</summary>
    public PersonRole Role { get; }

    /// <summary>The caller's reference of the person.</summary>
    public string Reference { get; }

    /// <summary>Their ORCID iD; null when not stated.</summary>
    public OrcidId? Orcid { get; }
}
