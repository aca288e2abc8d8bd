using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>The room <c>Studies</c>: the parts of a study as they are typed, all of them sound.</content>
public static partial class DomainArbitraries
{
    /// <summary>Identifiers of every scheme of a study, as typed; shrinks to a short one of the same scheme.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<IdentifierDraft> IdentifierDrafts() => Arb.From(
        AnyStudyIdentifiers().Generator.Select(IdentifierDraft.Of),
        draft => draft.Scheme == IdentifierScheme.Cpms && draft.Text != "1" ? [new IdentifierDraft(IdentifierScheme.Cpms, "1")] : []);

    /// <summary>Organisations of every role, as typed; shrinks to role and name.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<OrganisationDraft> OrganisationDrafts() => Arb.From(
        StudyOrganisations().Generator.Select(held => new OrganisationDraft
        {
            Role = held.Role, Name = held.Name, OdsCode = held.Code?.ToString(),
            GrantCode = held.GrantCode, FundingStream = held.FundingStream,
        }),
        draft => new[] { new OrganisationDraft { Role = draft.Role, Name = draft.Name } }.Where(simpler => simpler != draft));

    /// <summary>People of every role, as typed; shrinks by leaving the ORCID iD out.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PersonDraft> PersonDrafts() => Arb.From(
        StudyPeople().Generator.Select(person => new PersonDraft
        {
            Role = person.Role, Reference = person.Reference, Orcid = person.Orcid?.ToString(),
        }),
        draft => draft.Orcid is null ? [] : [draft with { Orcid = null }]);
}
