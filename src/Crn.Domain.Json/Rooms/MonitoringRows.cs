using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class MonitoringRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => MonitoringShapes.OnTrackRule),
        ShapeRow.Of(() => MonitoringShapes.Rag),
        ShapeRow.Of(() => MonitoringShapes.TimeAndTargetFormula),
        ShapeRow.Of(() => MonitoringShapes.CountMeasure),
        ShapeRow.Of(() => MonitoringShapes.EarlyWarning),
        ShapeRow.Of(() => MonitoringShapes.MonitoredStudy),
        ShapeRow.Of(() => MonitoringShapes.MonitoringPolicy),
        ShapeRow.Of(() => MonitoringShapes.MonitoringReport),
        ShapeRow.Of(() => MonitoringShapes.MonthlyRecruitment),
        ShapeRow.Of(() => MonitoringShapes.NationalYear),
        ShapeRow.Of(() => MonitoringShapes.NetworkOrganisation),
        ShapeRow.Of(() => MonitoringShapes.ObjectiveMeasure),
        ShapeRow.Of(() => MonitoringShapes.OnTrackAnswer),
        ShapeRow.Of(() => MonitoringShapes.OnTrackJudgement),
        ShapeRow.Of(() => MonitoringShapes.PortfolioMeasures),
        ShapeRow.Of(() => MonitoringShapes.PortfolioReturns),
        ShapeRow.Of(() => MonitoringShapes.RagBounds),
        ShapeRow.Of(() => MonitoringShapes.RecruitmentEarlyWarning),
        ShapeRow.Of(() => MonitoringShapes.SiteAgainstPlan),
        ShapeRow.Of(() => MonitoringShapes.SiteMonitoring),
        ShapeRow.Of(() => MonitoringShapes.StudyStanding),
        ShapeRow.Of(() => MonitoringShapes.TimeAndTarget),
    ];
}
