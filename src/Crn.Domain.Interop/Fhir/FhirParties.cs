using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Who plays a part in a study: organisations are kept, persons are left out.</summary>
internal static class FhirParties
{
    private const string To = "Draft." + nameof(StudyDraft.Organisations);

    private static readonly Words.Table<OrganisationRole?> Roles = new(
    [
        ("LEADSPONSOR", OrganisationRole.Sponsor), ("SPONSOR", OrganisationRole.Sponsor),
        ("FUNDINGSOURCE", OrganisationRole.Funder), ("FUNDER", OrganisationRole.Funder),
        ("COLLABORATOR", OrganisationRole.Collaborator),
        ("CONTRACTRESEARCHORGANISATION", OrganisationRole.ContractResearchOrganisation),
        ("CONTRACTRESEARCHORGANIZATION", OrganisationRole.ContractResearchOrganisation),
        ("CRO", OrganisationRole.ContractResearchOrganisation),
        ("MANAGINGCLINICALTRIALSUNIT", OrganisationRole.ManagingClinicalTrialsUnit),
        ("CLINICALTRIALSUNIT", OrganisationRole.ManagingClinicalTrialsUnit), ("CTU", OrganisationRole.ManagingClinicalTrialsUnit),
    ]);

    public static void Read(RecordBuilder b, RecordNode whole, RecordNode name, RecordNode role, FhirResources? resources)
    {
        var code = Concepts.Understood(role, text => Role(text) is not null);
        var part = code.Text is { } text ? Role(text) : null;
        if (part is not { } known)
        {
            // Investigators, contacts, committees: whom they name may be a person.
            foreach (var leaf in role.Below()) Shown(b, leaf);
            foreach (var classifier in whole.Each("classifier")) b.NoPlace(classifier, "the kind of a party");
            b.Personal(whole, "a party that may be a person: its name and contact");
            return;
        }

        var party = resources?.Find(whole["party"]) ?? RecordNode.None;
        var named = name.Exists ? name : party["name"].Exists ? party["name"] : whole.At("party", "display");
        b.Organisation(named, known);
        b.With(role, To);
        foreach (var classifier in whole.Each("classifier"))
        {
            var kind = Concepts.Understood(classifier, static t => Words.Key(t) is "INDUSTRY");
            if (known == OrganisationRole.Sponsor) b.SponsorKind(kind);
            else b.NoPlace(classifier, "the kind of organisation");
        }

        if (party.Exists && party["name"] != named) b.Text(party["name"], To);
        b.With(whole["party"], To);
    }

    private static void Shown(RecordBuilder b, RecordNode leaf)
    {
        if (leaf.Leaf >= 0 && !b.Book.IsTaken(leaf)) b.Book.Put(leaf, LeafFate.NoPlace, "", "the part of a party that may be a person");
    }

    // The network's own role codes carry an object identifier behind a sign: CRSPNSR@2.16.840.1.113883...
    private static OrganisationRole? Role(string text) =>
        Roles.Find(text) ?? (text.StartsWith("CRSPNSR@", StringComparison.Ordinal) ? OrganisationRole.Sponsor
            : text.StartsWith("CRFNDR@", StringComparison.Ordinal) ? OrganisationRole.Funder
            : text.StartsWith("CRO@", StringComparison.Ordinal) ? OrganisationRole.ContractResearchOrganisation
            : text.StartsWith("MNG_CTU@", StringComparison.Ordinal) ? OrganisationRole.ManagingClinicalTrialsUnit : null);
}
