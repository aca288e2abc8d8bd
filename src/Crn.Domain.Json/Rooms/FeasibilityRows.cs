using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class FeasibilityRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(PoolMethod), () => FeasibilityShapes.PoolMethod),
        (typeof(SupportDepartment), () => FeasibilityShapes.SupportDepartment),
        (typeof(Verdict), () => FeasibilityShapes.Verdict),
        (typeof(AdvicePart), () => FeasibilityShapes.AdvicePart),
        (typeof(AdvisedChanges), () => FeasibilityShapes.AdvisedChanges),
        (typeof(AssessmentDifference), () => FeasibilityShapes.AssessmentDifference),
        (typeof(AssessmentRecord), () => FeasibilityShapes.AssessmentRecord),
        (typeof(Capability), () => FeasibilityShapes.Capability),
        (typeof(CompiledFeasibility), () => FeasibilityShapes.CompiledFeasibility),
        (typeof(FeasibilityAdvice), () => FeasibilityShapes.FeasibilityAdvice),
        (typeof(FeasibilityAssessment), () => FeasibilityShapes.FeasibilityAssessment),
        (typeof(FunnelStage), () => FeasibilityShapes.FunnelStage),
        (typeof(Question), () => FeasibilityShapes.Question),
        (typeof(RecruitmentFunnel), () => FeasibilityShapes.RecruitmentFunnel),
        (typeof(SiteResult), () => FeasibilityShapes.SiteResult),
        (typeof(StudyDelivery), () => FeasibilityShapes.StudyDelivery),
    ];
}
