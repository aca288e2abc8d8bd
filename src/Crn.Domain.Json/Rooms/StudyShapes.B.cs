using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static partial class StudyShapes
{
    internal static BodyShape<Study> Study =>
        field ??= Atoms.Object<Study>(
            "A study as its record states it: what it is, who runs it, where it stands, its dates and targets.", m =>
    {
        var identifiers = m.Required("identifiers", v => v.Identifiers, IdentifierShapes.StudyIdentifiers);
        var protocolNumber = m.Optional("protocolNumber", v => v.ProtocolNumber, Atoms.Words);
        var title = m.Optional("title", v => v.Title, Atoms.Words);
        var shortTitle = m.Optional("shortTitle", v => v.ShortTitle, Atoms.Words);
        var acronym = m.Optional("acronym", v => v.Acronym, Atoms.Words);
        var status = m.Optional("status", v => v.Status, StudyShapes.StudyStatus);
        var statedGroup = m.Optional("statedGroup", v => v.StatedGroup, StudyShapes.StudyStatusGroup);
        var route = m.Optional("route", v => v.Route, StudyShapes.StudyRoute);
        var commercialInvolvement = m.Optional("commercialInvolvement", v => v.CommercialInvolvement, StudyShapes.CommercialInvolvement);
        var leadAdministration = m.Optional("leadAdministration", v => v.LeadAdministration, CalendarShapes.UkNation);
        var design = m.Required("design", v => v.Design, StudyShapes.StudyDesign);
        var managingSpecialtyName = m.Optional("managingSpecialtyName", v => v.ManagingSpecialtyName, Atoms.Words);
        var managingSpecialty = m.Optional("managingSpecialty", v => v.ManagingSpecialty, SpecialtyShapes.Specialty);
        var supportingSpecialties = m.List("supportingSpecialties", v => v.SupportingSpecialties, SpecialtyShapes.Specialty);
        var supportingSpecialtyNames = m.List("supportingSpecialtyNames", v => v.SupportingSpecialtyNames, Atoms.Words);
        var organisations = m.List("organisations", v => v.Organisations, StudyShapes.StudyOrganisation);
        var people = m.List("people", v => v.People, StudyShapes.StudyPerson);
        var milestones = m.Required("milestones", v => v.Milestones, StudyShapes.Milestones);
        var targets = m.Required("targets", v => v.Targets, StudyShapes.RecruitmentTargets);
        var recruited = m.Optional("recruited", v => v.Recruited, StudyShapes.ReportedRecruitment);
        var furtherInformation = m.Optional("furtherInformation", v => v.FurtherInformation, Atoms.Words);
        var hasOpened = m.Required("hasOpened", v => v.HasOpened, Atoms.Flag);
        var pending = m.Optional("pending", v => v.Pending, StudyShapes.StudyEdit);
        var pendingSince = m.Optional("pendingSince", v => v.PendingSince, Atoms.Date);
        var statusSince = m.Required("statusSince", v => v.StatusSince, Atoms.Date);
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        m.Checked(States.Against);
        return p => new(identifiers[p])
        {
            ProtocolNumber = protocolNumber[p],
            Title = title[p],
            ShortTitle = shortTitle[p],
            Acronym = acronym[p],
            Status = status[p],
            StatedGroup = statedGroup[p],
            Route = route[p],
            CommercialInvolvement = commercialInvolvement[p],
            LeadAdministration = leadAdministration[p],
            Design = design[p],
            ManagingSpecialtyName = managingSpecialtyName[p],
            ManagingSpecialty = managingSpecialty[p],
            SupportingSpecialties = supportingSpecialties[p],
            SupportingSpecialtyNames = supportingSpecialtyNames[p],
            Organisations = organisations[p],
            People = people[p],
            Milestones = milestones[p],
            Targets = targets[p],
            Recruited = recruited[p],
            FurtherInformation = furtherInformation[p],
            HasOpened = hasOpened[p],
            Pending = pending[p],
            PendingSince = pendingSince[p],
            StatusSince = statusSince[p],
            StartedOn = startedOn[p],
            LastRecordedOn = lastRecordedOn[p],
            Version = version[p],
        };
    }).AsDocument(new("crn.study"));

    internal static ObjectShape<StudyDesign> StudyDesign => field ??= Atoms.Object<StudyDesign>("What kind of study it is.", m =>
    {
        var type = m.Optional("type", v => v.Type, StudyShapes.StudyType);
        var phase = m.Optional("phase", v => v.Phase, StudyShapes.StudyPhase);
        var phaseAsStated = m.Optional("phaseAsStated", v => v.PhaseAsStated, Atoms.Words);
        var purpose = m.Optional("purpose", v => v.Purpose, StudyShapes.PrimaryPurpose);
        var allocation = m.Optional("allocation", v => v.Allocation, StudyShapes.Allocation);
        var masking = m.Optional("masking", v => v.Masking, StudyShapes.Masking);
        var model = m.Optional("model", v => v.Model, StudyShapes.InterventionModel);
        var interventions = m.List("interventions", v => v.Interventions, StudyShapes.InterventionKind);
        var isCtimp = m.Optional("isCtimp", v => v.IsCtimp, Atoms.Flag);
        var takesHealthyVolunteers = m.Optional("takesHealthyVolunteers", v => v.TakesHealthyVolunteers, Atoms.Flag);
        return p => new()
        {
            Type = type[p],
            Phase = phase[p],
            PhaseAsStated = phaseAsStated[p],
            Purpose = purpose[p],
            Allocation = allocation[p],
            Masking = masking[p],
            Model = model[p],
            Interventions = interventions[p],
            IsCtimp = isCtimp[p],
            TakesHealthyVolunteers = takesHealthyVolunteers[p],
        };
    });
}
