using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static partial class StudyShapes
{
    internal static BodyShape<StudyDraft> StudyDraft =>
        field ??= Atoms.Object<StudyDraft>("A study record as somebody typed it or a registry gave it.", m =>
    {
        var identifiers = m.List("identifiers", v => v.Identifiers, StudyShapes.IdentifierDraft);
        var protocolNumber = m.Optional("protocolNumber", v => v.ProtocolNumber, Atoms.Words);
        var title = m.Optional("title", v => v.Title, Atoms.Words);
        var shortTitle = m.Optional("shortTitle", v => v.ShortTitle, Atoms.Words);
        var acronym = m.Optional("acronym", v => v.Acronym, Atoms.Words);
        var status = m.Optional("status", v => v.Status, StudyShapes.StudyStatus);
        var statusGroup = m.Optional("statusGroup", v => v.StatusGroup, StudyShapes.StudyStatusGroup);
        var route = m.Optional("route", v => v.Route, StudyShapes.StudyRoute);
        var commercialInvolvement = m.Optional("commercialInvolvement", v => v.CommercialInvolvement, StudyShapes.CommercialInvolvement);
        var leadAdministration = m.Optional("leadAdministration", v => v.LeadAdministration, CalendarShapes.UkNation);
        var type = m.Optional("type", v => v.Type, StudyShapes.StudyType);
        var phase = m.Optional("phase", v => v.Phase, Atoms.Words);
        var purpose = m.Optional("purpose", v => v.Purpose, StudyShapes.PrimaryPurpose);
        var allocation = m.Optional("allocation", v => v.Allocation, StudyShapes.Allocation);
        var masking = m.Optional("masking", v => v.Masking, StudyShapes.Masking);
        var model = m.Optional("model", v => v.Model, StudyShapes.InterventionModel);
        var interventions = m.List("interventions", v => v.Interventions, StudyShapes.InterventionKind);
        var isCtimp = m.Optional("isCtimp", v => v.IsCtimp, Atoms.Flag);
        var takesHealthyVolunteers = m.Optional("takesHealthyVolunteers", v => v.TakesHealthyVolunteers, Atoms.Flag);
        var managingSpecialty = m.Optional("managingSpecialty", v => v.ManagingSpecialty, Atoms.Words);
        var supportingSpecialties = m.List("supportingSpecialties", v => v.SupportingSpecialties, Atoms.Words);
        var organisations = m.List("organisations", v => v.Organisations, StudyShapes.OrganisationDraft);
        var people = m.List("people", v => v.People, StudyShapes.PersonDraft);
        var plannedOpening = m.Optional("plannedOpening", v => v.PlannedOpening, CalendarShapes.PartialDate);
        var estimatedOpening = m.Optional("estimatedOpening", v => v.EstimatedOpening, CalendarShapes.PartialDate);
        var actualOpening = m.Optional("actualOpening", v => v.ActualOpening, CalendarShapes.PartialDate);
        var actualFirstParticipant = m.Optional("actualFirstParticipant", v => v.ActualFirstParticipant, CalendarShapes.PartialDate);
        var plannedClosure = m.Optional("plannedClosure", v => v.PlannedClosure, CalendarShapes.PartialDate);
        var estimatedClosure = m.Optional("estimatedClosure", v => v.EstimatedClosure, CalendarShapes.PartialDate);
        var actualClosure = m.Optional("actualClosure", v => v.ActualClosure, CalendarShapes.PartialDate);
        var estimatedReopening = m.Optional("estimatedReopening", v => v.EstimatedReopening, CalendarShapes.PartialDate);
        var plannedEndOfStudy = m.Optional("plannedEndOfStudy", v => v.PlannedEndOfStudy, CalendarShapes.PartialDate);
        var actualEndOfStudy = m.Optional("actualEndOfStudy", v => v.ActualEndOfStudy, CalendarShapes.PartialDate);
        var overallTarget = m.Optional("overallTarget", v => v.OverallTarget, Atoms.Whole);
        var ukTarget = m.Optional("ukTarget", v => v.UkTarget, Atoms.Whole);
        var englandTarget = m.Optional("englandTarget", v => v.EnglandTarget, Atoms.Whole);
        var siteTarget = m.Optional("siteTarget", v => v.SiteTarget, Atoms.Whole);
        var recruited = m.Optional("recruited", v => v.Recruited, Atoms.Whole);
        var zeroRecruitedIsConfirmed = m.Usual("zeroRecruitedIsConfirmed", v => v.ZeroRecruitedIsConfirmed, Atoms.Flag, false);
        var recruitedAsAt = m.Optional("recruitedAsAt", v => v.RecruitedAsAt, Atoms.Date);
        var recruitedIsFinal = m.Optional("recruitedIsFinal", v => v.RecruitedIsFinal, Atoms.Flag);
        var furtherInformation = m.Optional("furtherInformation", v => v.FurtherInformation, Atoms.Words);
        return p => new()
        {
            Identifiers = identifiers[p],
            ProtocolNumber = protocolNumber[p],
            Title = title[p],
            ShortTitle = shortTitle[p],
            Acronym = acronym[p],
            Status = status[p],
            StatusGroup = statusGroup[p],
            Route = route[p],
            CommercialInvolvement = commercialInvolvement[p],
            LeadAdministration = leadAdministration[p],
            Type = type[p],
            Phase = phase[p],
            Purpose = purpose[p],
            Allocation = allocation[p],
            Masking = masking[p],
            Model = model[p],
            Interventions = interventions[p],
            IsCtimp = isCtimp[p],
            TakesHealthyVolunteers = takesHealthyVolunteers[p],
            ManagingSpecialty = managingSpecialty[p],
            SupportingSpecialties = supportingSpecialties[p],
            Organisations = organisations[p],
            People = people[p],
            PlannedOpening = plannedOpening[p],
            EstimatedOpening = estimatedOpening[p],
            ActualOpening = actualOpening[p],
            ActualFirstParticipant = actualFirstParticipant[p],
            PlannedClosure = plannedClosure[p],
            EstimatedClosure = estimatedClosure[p],
            ActualClosure = actualClosure[p],
            EstimatedReopening = estimatedReopening[p],
            PlannedEndOfStudy = plannedEndOfStudy[p],
            ActualEndOfStudy = actualEndOfStudy[p],
            OverallTarget = overallTarget[p],
            UkTarget = ukTarget[p],
            EnglandTarget = englandTarget[p],
            SiteTarget = siteTarget[p],
            Recruited = recruited[p],
            ZeroRecruitedIsConfirmed = zeroRecruitedIsConfirmed[p],
            RecruitedAsAt = recruitedAsAt[p],
            RecruitedIsFinal = recruitedIsFinal[p],
            FurtherInformation = furtherInformation[p],
        };
    }).AsDocument(new("crn.study-draft"));

    internal static BodyShape<StudyEdit> StudyEdit =>
        field ??= Atoms.Object<StudyEdit>("What somebody wants to change on a study record.", m =>
    {
        var to = m.Optional("to", v => v.To, StudyShapes.StudyStatusGroup);
        var plannedOpening = m.Optional("plannedOpening", v => v.PlannedOpening, CalendarShapes.PartialDate);
        var actualOpening = m.Optional("actualOpening", v => v.ActualOpening, CalendarShapes.PartialDate);
        var plannedClosure = m.Optional("plannedClosure", v => v.PlannedClosure, CalendarShapes.PartialDate);
        var actualClosure = m.Optional("actualClosure", v => v.ActualClosure, CalendarShapes.PartialDate);
        var estimatedReopening = m.Optional("estimatedReopening", v => v.EstimatedReopening, CalendarShapes.PartialDate);
        var ukTarget = m.Optional("ukTarget", v => v.UkTarget, Atoms.Whole);
        var furtherInformation = m.Optional("furtherInformation", v => v.FurtherInformation, Atoms.Words);
        return p => new()
        {
            To = to[p],
            PlannedOpening = plannedOpening[p],
            ActualOpening = actualOpening[p],
            PlannedClosure = plannedClosure[p],
            ActualClosure = actualClosure[p],
            EstimatedReopening = estimatedReopening[p],
            UkTarget = ukTarget[p],
            FurtherInformation = furtherInformation[p],
        };
    }).AsDocument(new("crn.study-edit"));

    internal static BodyShape<StudyEvent> StudyEvent => field ??= StudyEventKinds.AsDocument(new("crn.study-event"));

    internal static UnionShape<StudyEvent> StudyEventKinds => field ??= new("StudyEvent", "An event of a study record.",
        new UnionCase<StudyEvent, StudyEvent.Registered>("Registered", StudyEventRegistered),
        new UnionCase<StudyEvent, StudyEvent.StatusChanged>("StatusChanged", StudyEventStatusChanged),
        new UnionCase<StudyEvent, StudyEvent.DatesChanged>("DatesChanged", StudyEventDatesChanged),
        new UnionCase<StudyEvent, StudyEvent.UkTargetChanged>("UkTargetChanged", StudyEventUkTargetChanged),
        new UnionCase<StudyEvent, StudyEvent.InformationChanged>("InformationChanged", StudyEventInformationChanged),
        new UnionCase<StudyEvent, StudyEvent.RecruitmentReported>("RecruitmentReported", StudyEventRecruitmentReported),
        new UnionCase<StudyEvent, StudyEvent.ChangeSubmitted>("ChangeSubmitted", StudyEventChangeSubmitted),
        new UnionCase<StudyEvent, StudyEvent.ChangeReviewed>("ChangeReviewed", StudyEventChangeReviewed));

    internal static ObjectShape<StudyEvent.ChangeReviewed> StudyEventChangeReviewed =>
        field ??= Atoms.Object<StudyEvent.ChangeReviewed>("The network reviewed a change that waited; when accepted, its effects follow " +
            "as events of their own.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var isAccepted = m.Required("isAccepted", v => v.IsAccepted, Atoms.Flag);
        return p => new(on[p], by[p], recordedOn[p], isAccepted[p]);
    }, "StudyEventChangeReviewed");

    internal static ObjectShape<StudyEvent.ChangeSubmitted> StudyEventChangeSubmitted =>
        field ??= Atoms.Object<StudyEvent.ChangeSubmitted>("A change was put to the network for review.", m =>
    {
        var (on, by, recordedOn) = EventMembers.Of(m);
        var edit = m.Required("edit", v => v.Edit, StudyShapes.StudyEdit);
        return p => new(on[p], by[p], recordedOn[p], edit[p]);
    }, "StudyEventChangeSubmitted");
}
