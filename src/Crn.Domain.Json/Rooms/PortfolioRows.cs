using Crn.Domain.Json.Shapes;
using Crn.Domain.Portfolio;

namespace Crn.Domain.Json.Rooms;

internal static class PortfolioRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(ActivityKind), () => PortfolioShapes.ActivityKind),
        (typeof(AwardKind), () => PortfolioShapes.AwardKind),
        (typeof(DutyStatus), () => PortfolioShapes.DutyStatus),
        (typeof(EligibilityOutcome), () => PortfolioShapes.EligibilityOutcome),
        (typeof(EligibilityTest), () => PortfolioShapes.EligibilityTest),
        (typeof(EvaluationFlagKind), () => PortfolioShapes.EvaluationFlagKind),
        (typeof(FunderKind), () => PortfolioShapes.FunderKind),
        (typeof(AssessmentPolicy), () => PortfolioShapes.AssessmentPolicy),
        (typeof(DataQualityFinding), () => PortfolioShapes.DataQualityFinding),
        (typeof(EligibilityAssessment), () => PortfolioShapes.EligibilityAssessment),
        (typeof(EligibilityChange), () => PortfolioShapes.EligibilityChange),
        (typeof(EligibilityPolicy), () => PortfolioShapes.EligibilityPolicy),
        (typeof(EvaluationFlag), () => PortfolioShapes.EvaluationFlag),
        (typeof(PortfolioStudy), () => PortfolioShapes.PortfolioStudy),
        (typeof(PortfolioTerm), () => PortfolioShapes.PortfolioTerm),
        (typeof(PortfolioView), () => PortfolioShapes.PortfolioView),
        (typeof(SpecialtyCounts), () => PortfolioShapes.SpecialtyCounts),
        (typeof(SponsorAssessment), () => PortfolioShapes.SponsorAssessment),
        (typeof(StudyDuty), () => PortfolioShapes.StudyDuty),
        (typeof(StudyPortfolio), () => PortfolioShapes.StudyPortfolio),
    ];
}
