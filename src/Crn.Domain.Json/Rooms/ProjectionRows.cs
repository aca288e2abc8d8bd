using Crn.Domain.Json.Shapes;
using Crn.Domain.Projection;

namespace Crn.Domain.Json.Rooms;

internal static class ProjectionRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(SeasonWeighting), () => ProjectionShapes.SeasonWeighting),
        (typeof(BacktestCut), () => ProjectionShapes.BacktestCut),
        (typeof(CompletionMoments), () => ProjectionShapes.CompletionMoments),
        (typeof(CountDistribution), () => ProjectionShapes.CountDistribution),
        (typeof(FanPoint), () => ProjectionShapes.FanPoint),
        (typeof(GroupForecast), () => ProjectionShapes.GroupForecast),
        (typeof(LateOpening), () => ProjectionShapes.LateOpening),
        (typeof(ModelWeight), () => ProjectionShapes.ModelWeight),
        (typeof(PastTrial), () => ProjectionShapes.PastTrial),
        (typeof(PlannedRateBelief), () => ProjectionShapes.PlannedRateBelief),
        (typeof(RateCourse), () => ProjectionShapes.RateCourse),
        (typeof(RateEstimate), () => ProjectionShapes.RateEstimate),
        (typeof(RecruitmentBacktest), () => ProjectionShapes.RecruitmentBacktest),
        (typeof(ScreeningPassRate), () => ProjectionShapes.ScreeningPassRate),
        (typeof(ShapePrior), () => ProjectionShapes.ShapePrior),
        (typeof(SiteEvidence), () => ProjectionShapes.SiteEvidence),
        (typeof(SiteForecast), () => ProjectionShapes.SiteForecast),
    ];
}
