using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static partial class StudyShapes
{
    internal static ObjectShape<StudyEvent.DatesChanged> StudyEventDatesChanged =>
        field ??= Atoms.Object<StudyEvent.DatesChanged>("A date was stated, changed or taken away while the status stayed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var milestones = m.Required("milestones", v => v.Milestones, StudyShapes.Milestones);
        return p => new(on[p], by[p], recordedOn[p], milestones[p]);
    }, "StudyEventDatesChanged");

    internal static ObjectShape<StudyEvent.InformationChanged> StudyEventInformationChanged =>
        field ??= Atoms.Object<StudyEvent.InformationChanged>("The further information changed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var information = m.Usual("information", v => v.Information, Atoms.FreeText, default);
        return p => new(on[p], by[p], recordedOn[p], information[p]);
    }, "StudyEventInformationChanged");

    internal static ObjectShape<StudyEvent.RecruitmentReported> StudyEventRecruitmentReported =>
        field ??= Atoms.Object<StudyEvent.RecruitmentReported>("Recruitment was reported.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var recruited = m.Required("recruited", v => v.Recruited, StudyShapes.ReportedRecruitment);
        return p => new(on[p], by[p], recordedOn[p], recruited[p]);
    }, "StudyEventRecruitmentReported");

    internal static ObjectShape<StudyEvent.Registered> StudyEventRegistered =>
        field ??= Atoms.Object<StudyEvent.Registered>("The record was made.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var draft = m.Required("draft", v => v.Draft, StudyShapes.StudyDraft);
        return p => new(on[p], by[p], recordedOn[p], draft[p]);
    }, "StudyEventRegistered");

    internal static ObjectShape<StudyEvent.StatusChanged> StudyEventStatusChanged =>
        field ??= Atoms.Object<StudyEvent.StatusChanged>(
            "The status changed, and with it any dates stated or taken away by the change.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var status = m.Required("status", v => v.Status, StudyShapes.StudyStatus);
        var milestones = m.Required("milestones", v => v.Milestones, StudyShapes.Milestones);
        return p => new(on[p], by[p], recordedOn[p], status[p], milestones[p]);
    }, "StudyEventStatusChanged");

    internal static ObjectShape<StudyEvent.UkTargetChanged> StudyEventUkTargetChanged =>
        field ??= Atoms.Object<StudyEvent.UkTargetChanged>("The UK recruitment target changed.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        return p => new(on[p], by[p], recordedOn[p], target[p]);
    }, "StudyEventUkTargetChanged");

    internal static BodyShape<StudyHistory> StudyHistory =>
        field ??= Atoms.Object<StudyHistory>("The events of one study in order, and the study they made as of any day.", m =>
    {
        var events = m.List("events", v => v.Events, StudyShapes.StudyEvent);
        return p => Domain.Studies.StudyHistory.Of(events[p]);
    }).AsDocument(new("crn.study-history"));

    internal static ObjectShape<StudyOrganisation> StudyOrganisation =>
        field ??= Atoms.Object<StudyOrganisation>("An organisation and the part it plays in a study.", m =>
    {
        var role = m.Required("role", v => v.Role, StudyShapes.OrganisationRole);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var code = m.Optional("code", v => v.Code, IdentifierShapes.OdsCode);
        var grantCode = m.Optional("grantCode", v => v.GrantCode, Atoms.Words);
        var fundingStream = m.Optional("fundingStream", v => v.FundingStream, Atoms.Words);
        return p => new(role[p], name[p], code[p], grantCode[p], fundingStream[p]);
    });

    internal static ObjectShape<StudyPerson> StudyPerson =>
        field ??= Atoms.Object<StudyPerson>("A person and the part they play in a study, by a reference that means something to the " +
            "caller's own system.", m =>
    {
        var role = m.Required("role", v => v.Role, StudyShapes.PersonRole);
        var reference = m.Required("reference", v => v.Reference, Atoms.Words);
        var orcid = m.Optional("orcid", v => v.Orcid, IdentifierShapes.OrcidId);
        return p => new(role[p], reference[p], orcid[p]);
    });
}
