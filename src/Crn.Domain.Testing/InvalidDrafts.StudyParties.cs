using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>What can be wrong with the organisations and people of a study draft.</content>
public static partial class InvalidDrafts
{
    private static OrganisationDraft Sponsor { get; } = new() { Role = OrganisationRole.Sponsor, Name = "University of Somewhere" };

    private static PersonDraft Investigator { get; } = new() { Role = PersonRole.ChiefInvestigator, Reference = "person-17" };

    private static IEnumerable<Slip<StudyDraft>> StudyParties() =>
    [
        Organisation("missing", "study.organisation-missing", null!),
        Organisation("without a role", "study.organisation-role-missing", Sponsor with { Role = null }),
        Organisation("role not of the list", "study.value-not-listed", Sponsor with { Role = (OrganisationRole)99 }),
        Organisation("without a name", "study.organisation-name-missing", Sponsor with { Name = " " }),
        Organisation("name like an NHS number", Privacy, Sponsor with { Name = NhsNumber }),
        Organisation("grant like an NHS number", Privacy, Sponsor with { GrantCode = NhsNumber }),
        Organisation("funding stream like an NHS number", Privacy, Sponsor with { FundingStream = NhsNumber }),
        Organisation("ODS code like an NHS number", Privacy, Sponsor with { OdsCode = NhsNumber }),
        Organisation("no ODS code", "identifier.ods", Sponsor with { OdsCode = "RGT-01" }),
        Person("missing", "study.person-missing", null!),
        Person("without a role", "study.person-role-missing", Investigator with { Role = null }),
        Person("role not of the list", "study.value-not-listed", Investigator with { Role = (PersonRole)99 }),
        Person("without a reference", "study.person-reference-missing", Investigator with { Reference = "" }),
        Person("reference like an NHS number", Privacy, Investigator with { Reference = NhsNumber }),
        Person("ORCID iD like an NHS number", Privacy, Investigator with { Orcid = NhsNumber }),
        Person("no ORCID iD", "identifier.orcid", Investigator with { Orcid = "0000-0002-1825-0098" }),
    ];

    private static Slip<StudyDraft> Organisation(string what, string code, OrganisationDraft wrong) =>
        new("organisation " + what, code, draft => draft with { Organisations = [.. draft.Organisations, wrong] });

    private static Slip<StudyDraft> Person(string what, string code, PersonDraft wrong) =>
        new("person " + what, code, draft => draft with { People = [.. draft.People, wrong] });
}
