using Crn.Domain.Decisions;
using Crn.Domain.Specialties;

namespace Crn.Domain.Troubleshooting;

/// <summary>Somebody who is asked at a level: a role, and who holds it.</summary>
/// <remarks>Equality is by content. Immutable. Its text never names a person.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EscalationContact
{
    internal EscalationContact(Party party, string role, PersonReference? person, bool isVacant) =>
        (Party, Role, Person, IsVacant) = (party, role, person, isVacant);

    /// <summary>The party.</summary>
    public Party Party { get; }

    /// <summary>The role, in words.</summary>
    public string Role { get; }

    /// <summary>Who holds it; null when the community does not say, or nobody does.</summary>
    public PersonReference? Person { get; }

    /// <summary>Whether the community has such a role and nobody holds it on the day.</summary>
    public bool IsVacant { get; }

    /// <summary>The contact as one line; never a person.</summary>
    /// <returns>The role, and whether it is vacant.</returns>
    public override string ToString() => Role + (IsVacant ? " (nobody in office)" : "");
}
