using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class FeasibilityRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => FeasibilityShapes.PoolMethod),
        ShapeRow.Of(() => FeasibilityShapes.SupportDepartment),
        ShapeRow.Of(() => FeasibilityShapes.Verdict),
        ShapeRow.Of(() => FeasibilityShapes.AdvicePart),
        ShapeRow.Of(() => FeasibilityShapes.AdvisedChanges),
        ShapeRow.Of(() => FeasibilityShapes.AssessmentDifference),
        ShapeRow.Of(() => FeasibilityShapes.AssessmentRecord),
        ShapeRow.Of(() => FeasibilityShapes.Capability),
        ShapeRow.Of(() => FeasibilityShapes.CompiledFeasibility),
        ShapeRow.Of(() => FeasibilityShapes.FeasibilityAdvice),
        ShapeRow.Of(() => FeasibilityShapes.FeasibilityAssessment),
        ShapeRow.Of(() => FeasibilityShapes.FunnelStage),
        ShapeRow.Of(() => FeasibilityShapes.Question),
        ShapeRow.Of(() => FeasibilityShapes.RecruitmentFunnel),
        ShapeRow.Of(() => FeasibilityShapes.SiteResult),
        ShapeRow.Of(() => FeasibilityShapes.StudyDelivery),
    ];
}
