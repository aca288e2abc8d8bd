using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static class StudyRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(Allocation), () => StudyShapes.Allocation),
        (typeof(CommercialInvolvement), () => StudyShapes.CommercialInvolvement),
        (typeof(DateKind), () => StudyShapes.DateKind),
        (typeof(DraftStandard), () => StudyShapes.DraftStandard),
        (typeof(InterventionKind), () => StudyShapes.InterventionKind),
        (typeof(InterventionModel), () => StudyShapes.InterventionModel),
        (typeof(Masking), () => StudyShapes.Masking),
        (typeof(Milestone), () => StudyShapes.Milestone),
        (typeof(OrganisationRole), () => StudyShapes.OrganisationRole),
        (typeof(PersonRole), () => StudyShapes.PersonRole),
        (typeof(PrimaryPurpose), () => StudyShapes.PrimaryPurpose),
        (typeof(StatusList), () => StudyShapes.StatusList),
        (typeof(StudyPhase), () => StudyShapes.StudyPhase),
        (typeof(StudyRoute), () => StudyShapes.StudyRoute),
        (typeof(StudyStatus), () => StudyShapes.StudyStatus),
        (typeof(StudyStatusGroup), () => StudyShapes.StudyStatusGroup),
        (typeof(StudyType), () => StudyShapes.StudyType),
        (typeof(EditPolicy), () => StudyShapes.EditPolicy),
        (typeof(IdentifierDraft), () => StudyShapes.IdentifierDraft),
        (typeof(MilestoneDate), () => StudyShapes.MilestoneDate),
        (typeof(Milestones), () => StudyShapes.Milestones),
        (typeof(OrganisationDraft), () => StudyShapes.OrganisationDraft),
        (typeof(PersonDraft), () => StudyShapes.PersonDraft),
        (typeof(RecruitmentTargets), () => StudyShapes.RecruitmentTargets),
        (typeof(ReportedRecruitment), () => StudyShapes.ReportedRecruitment),
        (typeof(StatusMapping), () => StudyShapes.StatusMapping),
        (typeof(Study), () => StudyShapes.Study),
        (typeof(StudyDesign), () => StudyShapes.StudyDesign),
        (typeof(StudyDraft), () => StudyShapes.StudyDraft),
        (typeof(StudyEdit), () => StudyShapes.StudyEdit),
        (typeof(StudyEvent), () => StudyShapes.StudyEvent),
        (typeof(StudyEvent.ChangeReviewed), () => CaseShapes.Of<StudyEvent, StudyEvent.ChangeReviewed>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.ChangeSubmitted), () => CaseShapes.Of<StudyEvent, StudyEvent.ChangeSubmitted>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.DatesChanged), () => CaseShapes.Of<StudyEvent, StudyEvent.DatesChanged>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.InformationChanged), () => CaseShapes.Of<StudyEvent, StudyEvent.InformationChanged>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.RecruitmentReported), () => CaseShapes.Of<StudyEvent, StudyEvent.RecruitmentReported>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.Registered), () => CaseShapes.Of<StudyEvent, StudyEvent.Registered>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.StatusChanged), () => CaseShapes.Of<StudyEvent, StudyEvent.StatusChanged>(StudyShapes.StudyEvent)),
        (typeof(StudyEvent.UkTargetChanged), () => CaseShapes.Of<StudyEvent, StudyEvent.UkTargetChanged>(StudyShapes.StudyEvent)),
        (typeof(StudyHistory), () => StudyShapes.StudyHistory),
        (typeof(StudyOrganisation), () => StudyShapes.StudyOrganisation),
        (typeof(StudyPerson), () => StudyShapes.StudyPerson),
    ];
}
