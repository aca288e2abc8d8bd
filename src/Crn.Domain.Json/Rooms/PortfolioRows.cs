using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class PortfolioRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => PortfolioShapes.ActivityKind),
        ShapeRow.Of(() => PortfolioShapes.AwardKind),
        ShapeRow.Of(() => PortfolioShapes.DutyStatus),
        ShapeRow.Of(() => PortfolioShapes.EligibilityOutcome),
        ShapeRow.Of(() => PortfolioShapes.EligibilityTest),
        ShapeRow.Of(() => PortfolioShapes.EvaluationFlagKind),
        ShapeRow.Of(() => PortfolioShapes.FunderKind),
        ShapeRow.Of(() => PortfolioShapes.AssessmentPolicy),
        ShapeRow.Of(() => PortfolioShapes.DataQualityFinding),
        ShapeRow.Of(() => PortfolioShapes.EligibilityAssessment),
        ShapeRow.Of(() => PortfolioShapes.EligibilityChange),
        ShapeRow.Of(() => PortfolioShapes.EligibilityPolicy),
        ShapeRow.Of(() => PortfolioShapes.EvaluationFlag),
        ShapeRow.Of(() => PortfolioShapes.PortfolioStudy),
        ShapeRow.Of(() => PortfolioShapes.PortfolioTerm),
        ShapeRow.Of(() => PortfolioShapes.PortfolioView),
        ShapeRow.Of(() => PortfolioShapes.SpecialtyCounts),
        ShapeRow.Of(() => PortfolioShapes.SponsorAssessment),
        ShapeRow.Of(() => PortfolioShapes.StudyDuty),
        ShapeRow.Of(() => PortfolioShapes.StudyPortfolio),
    ];
}
