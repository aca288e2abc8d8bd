using Crn.Domain.Json.Shapes;
using Crn.Domain.Studies;

namespace Crn.Domain.Json.Rooms;

internal static class StudyRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => StudyShapes.Allocation),
        ShapeRow.Of(() => StudyShapes.CommercialInvolvement),
        ShapeRow.Of(() => StudyShapes.DateKind),
        ShapeRow.Of(() => StudyShapes.DraftStandard),
        ShapeRow.Of(() => StudyShapes.InterventionKind),
        ShapeRow.Of(() => StudyShapes.InterventionModel),
        ShapeRow.Of(() => StudyShapes.Masking),
        ShapeRow.Of(() => StudyShapes.Milestone),
        ShapeRow.Of(() => StudyShapes.OrganisationRole),
        ShapeRow.Of(() => StudyShapes.ParticipantSex),
        ShapeRow.Of(() => StudyShapes.PersonRole),
        ShapeRow.Of(() => StudyShapes.PrimaryPurpose),
        ShapeRow.Of(() => StudyShapes.StatusList),
        ShapeRow.Of(() => StudyShapes.StudyPhase),
        ShapeRow.Of(() => StudyShapes.StudyRoute),
        ShapeRow.Of(() => StudyShapes.StudyStatus),
        ShapeRow.Of(() => StudyShapes.StudyStatusGroup),
        ShapeRow.Of(() => StudyShapes.StudyType),
        ShapeRow.Of(() => StudyShapes.EditPolicy),
        ShapeRow.Of(() => StudyShapes.IdentifierDraft),
        ShapeRow.Of(() => StudyShapes.MilestoneDate),
        ShapeRow.Of(() => StudyShapes.Milestones),
        ShapeRow.Of(() => StudyShapes.OrganisationDraft),
        ShapeRow.Of(() => StudyShapes.PersonDraft),
        ShapeRow.Of(() => StudyShapes.RecruitmentTargets),
        ShapeRow.Of(() => StudyShapes.ReportedRecruitment),
        ShapeRow.Of(() => StudyShapes.StatusMapping),
        ShapeRow.Of(() => StudyShapes.Study),
        ShapeRow.Of(() => StudyShapes.StudyDesign),
        ShapeRow.Of(() => StudyShapes.StudyDraft),
        ShapeRow.Of(() => StudyShapes.StudyEdit),
        ShapeRow.Of(() => StudyShapes.StudyEvent),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.ChangeReviewed>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.ChangeSubmitted>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.DatesChanged>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.InformationChanged>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.RecruitmentReported>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.Registered>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.StatusChanged>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => CaseShapes.Of<StudyEvent, StudyEvent.UkTargetChanged>(StudyShapes.StudyEvent)),
        ShapeRow.Of(() => StudyShapes.StudyHistory),
        ShapeRow.Of(() => StudyShapes.StudyOrganisation),
        ShapeRow.Of(() => StudyShapes.StudyPerson),
    ];
}
