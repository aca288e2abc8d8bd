using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class ProjectionRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => ProjectionShapes.SeasonWeighting),
        ShapeRow.Of(() => ProjectionShapes.BacktestCut),
        ShapeRow.Of(() => ProjectionShapes.CompletionMoments),
        ShapeRow.Of(() => ProjectionShapes.CountDistribution),
        ShapeRow.Of(() => ProjectionShapes.FanPoint),
        ShapeRow.Of(() => ProjectionShapes.GroupForecast),
        ShapeRow.Of(() => ProjectionShapes.LateOpening),
        ShapeRow.Of(() => ProjectionShapes.ModelWeight),
        ShapeRow.Of(() => ProjectionShapes.PastTrial),
        ShapeRow.Of(() => ProjectionShapes.PlannedRateBelief),
        ShapeRow.Of(() => ProjectionShapes.ProjectionPolicy),
        ShapeRow.Of(() => ProjectionShapes.RateCourse),
        ShapeRow.Of(() => ProjectionShapes.RateEstimate),
        ShapeRow.Of(() => ProjectionShapes.RecruitmentBacktest),
        ShapeRow.Of(() => ProjectionShapes.ScreeningPassRate),
        ShapeRow.Of(() => ProjectionShapes.ShapePrior),
        ShapeRow.Of(() => ProjectionShapes.SiteEvidence),
        ShapeRow.Of(() => ProjectionShapes.SiteForecast),
    ];
}
