using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static partial class SpecialtyShapes
{
    internal static EnumShape<CommunityRole> CommunityRole =>
        field ??= Atoms.Enum<CommunityRole>("What somebody does in the community of a specialty.");

    internal static EnumShape<NetworkRegionKind> NetworkRegionKind =>
        field ??= Atoms.Enum<NetworkRegionKind>("The kind of a regional network.");

    internal static TextShape<PersonReference> PersonReference =>
        field ??= Atoms.Named<PersonReference>("An opaque reference to a clinician or practitioner: whatever key the caller's own system " +
            "gives that person.",
        "A reference of the caller's own to a person, without a name.", Domain.Specialties.PersonReference.From, v => v.Value);

    internal static ObjectShape<Appointment> Appointment =>
        field ??= Atoms.Object<Appointment>("One person in one role, for a specialty and an area, from a day to a day.", m =>
    {
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        var role = m.Required("role", v => v.Role, SpecialtyShapes.CommunityRole);
        var specialties = m.List("specialties", v => v.Specialties, SpecialtyShapes.Specialty);
        var from = m.Required("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        var area = m.Optional("area", v => v.Area, SpecialtyShapes.NetworkRegion);
        var orcid = m.Optional("orcid", v => v.Orcid, IdentifierShapes.OrcidId);
        var part = m.Optional("part", v => v.Part, SpecialtyShapes.SubSpecialty);
        var isShared = m.Required("isShared", v => v.IsShared, Atoms.Flag);
        var confidentialityRecorded = m.Required("confidentialityRecorded", v => v.ConfidentialityRecorded, Atoms.Flag);
        return p => new(person[p], role[p], specialties[p], from[p], to[p], area[p])
        {
            Orcid = orcid[p],
            Part = part[p],
            IsShared = isShared[p],
            ConfidentialityRecorded = confidentialityRecorded[p],
        };
    });

    internal static BodyShape<CommunityEvent> CommunityEvent => field ??= CommunityEventKinds.AsDocument(new("crn.community-event"));

    internal static UnionShape<CommunityEvent> CommunityEventKinds =>
        field ??= new("CommunityEvent", "An event in the community of the specialties.",
        new UnionCase<CommunityEvent, CommunityEvent.Started>("Started", CommunityEventStarted),
        new UnionCase<CommunityEvent, CommunityEvent.Appointed>("Appointed", CommunityEventAppointed),
        new UnionCase<CommunityEvent, CommunityEvent.TermEnded>("TermEnded", CommunityEventTermEnded),
        new UnionCase<CommunityEvent, CommunityEvent.InterestDeclared>("InterestDeclared", CommunityEventInterestDeclared),
        new UnionCase<CommunityEvent, CommunityEvent.InterestWithdrawn>("InterestWithdrawn", CommunityEventInterestWithdrawn),
        new UnionCase<CommunityEvent, CommunityEvent.ReviewTaken>("ReviewTaken", CommunityEventReviewTaken),
        new UnionCase<CommunityEvent, CommunityEvent.ReviewReturned>("ReviewReturned", CommunityEventReviewReturned));

    internal static ObjectShape<CommunityEvent.Appointed> CommunityEventAppointed =>
        field ??= Atoms.Object<CommunityEvent.Appointed>("Somebody was appointed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var appointment = m.Required("appointment", v => v.Appointment, SpecialtyShapes.Appointment);
        return p => new(on[p], by[p], recordedOn[p], appointment[p]);
    }, "CommunityEventAppointed");

    internal static ObjectShape<CommunityEvent.InterestDeclared> CommunityEventInterestDeclared =>
        field ??= Atoms.Object<CommunityEvent.InterestDeclared>("Somebody declared an interest.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        var interest = m.Required("interest", v => v.Interest, SpecialtyShapes.DeclaredInterest);
        return p => new(on[p], by[p], recordedOn[p], person[p], interest[p]);
    }, "CommunityEventInterestDeclared");

    internal static ObjectShape<CommunityEvent.InterestWithdrawn> CommunityEventInterestWithdrawn =>
        field ??= Atoms.Object<CommunityEvent.InterestWithdrawn>("An interest no longer stands.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        var interest = m.Required("interest", v => v.Interest, SpecialtyShapes.DeclaredInterest);
        return p => new(on[p], by[p], recordedOn[p], person[p], interest[p]);
    }, "CommunityEventInterestWithdrawn");

    internal static ObjectShape<CommunityEvent.ReviewReturned> CommunityEventReviewReturned =>
        field ??= Atoms.Object<CommunityEvent.ReviewReturned>("A review was given or handed back.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        var study = m.Required("study", v => v.Study, IdentifierShapes.StudyIdentifiers);
        return p => new(on[p], by[p], recordedOn[p], person[p], study[p]);
    }, "CommunityEventReviewReturned");

    internal static ObjectShape<CommunityEvent.ReviewTaken> CommunityEventReviewTaken =>
        field ??= Atoms.Object<CommunityEvent.ReviewTaken>("Somebody took on the review of a study.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        var request = m.Required("request", v => v.Request, SpecialtyShapes.ReviewRequest);
        return p => new(on[p], by[p], recordedOn[p], person[p], request[p]);
    }, "CommunityEventReviewTaken");

    internal static ObjectShape<CommunityEvent.Started> CommunityEventStarted =>
        field ??= Atoms.Object<CommunityEvent.Started>("The record of the community started.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        return p => new(on[p], by[p], recordedOn[p]);
    }, "CommunityEventStarted");

    internal static ObjectShape<CommunityEvent.TermEnded> CommunityEventTermEnded =>
        field ??= Atoms.Object<CommunityEvent.TermEnded>("The end of a term was set or moved.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var appointment = m.Required("appointment", v => v.Appointment, SpecialtyShapes.Appointment);
        var lastDay = m.Required("lastDay", v => v.LastDay, Atoms.Date);
        return p => new(on[p], by[p], recordedOn[p], appointment[p], lastDay[p]);
    }, "CommunityEventTermEnded");

    internal static UnionShape<DeclaredInterest> DeclaredInterest =>
        field ??= new("DeclaredInterest", "An interest somebody declared, which keeps them from reviewing what it touches.",
        new UnionCase<DeclaredInterest, DeclaredInterest.InStudy>("InStudy", DeclaredInterestInStudy),
        new UnionCase<DeclaredInterest, DeclaredInterest.InOrganisation>("InOrganisation", DeclaredInterestInOrganisation),
        new UnionCase<DeclaredInterest, DeclaredInterest.InPerson>("InPerson", DeclaredInterestInPerson));

    internal static ObjectShape<DeclaredInterest.InOrganisation> DeclaredInterestInOrganisation =>
        field ??= Atoms.Object<DeclaredInterest.InOrganisation>("In an organisation: a sponsor, a company, an employer.", m =>
    {
        var organisation = m.Required("organisation", v => v.Organisation, Atoms.Words);
        return p => new(organisation[p]);
    }, "DeclaredInterestInOrganisation");

    internal static ObjectShape<DeclaredInterest.InPerson> DeclaredInterestInPerson =>
        field ??= Atoms.Object<DeclaredInterest.InPerson>("In a person: a close colleague, relative, or supervisor.", m =>
    {
        var person = m.Required("person", v => v.Person, SpecialtyShapes.PersonReference);
        return p => new(person[p]);
    }, "DeclaredInterestInPerson");

    internal static ObjectShape<DeclaredInterest.InStudy> DeclaredInterestInStudy =>
        field ??= Atoms.Object<DeclaredInterest.InStudy>("In a study: as its investigator, collaborator or competitor.", m =>
    {
        var study = m.Required("study", v => v.Study, IdentifierShapes.StudyIdentifiers);
        return p => new(study[p]);
    }, "DeclaredInterestInStudy");

    internal static ObjectShape<NetworkRegion> NetworkRegion =>
        field ??= Atoms.Object<NetworkRegion>("A region of the network: where a local or regional network works, who hosts it, and what " +
            "followed it.", m =>
    {
        var kind = m.Required("kind", v => v.Kind, SpecialtyShapes.NetworkRegionKind);
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var from = m.Optional("from", v => v.From, Atoms.Date);
        var to = m.Optional("to", v => v.To, Atoms.Date);
        return p => Makers.Region(kind[p], code[p], name[p], from[p], to[p]);
    });
}
