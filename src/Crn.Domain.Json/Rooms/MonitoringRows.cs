using Crn.Domain.Json.Shapes;
using Crn.Domain.Monitoring;

namespace Crn.Domain.Json.Rooms;

internal static class MonitoringRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(OnTrackRule), () => MonitoringShapes.OnTrackRule),
        (typeof(Rag), () => MonitoringShapes.Rag),
        (typeof(TimeAndTargetFormula), () => MonitoringShapes.TimeAndTargetFormula),
        (typeof(CountMeasure), () => MonitoringShapes.CountMeasure),
        (typeof(EarlyWarning), () => MonitoringShapes.EarlyWarning),
        (typeof(MonitoredStudy), () => MonitoringShapes.MonitoredStudy),
        (typeof(MonitoringPolicy), () => MonitoringShapes.MonitoringPolicy),
        (typeof(MonitoringReport), () => MonitoringShapes.MonitoringReport),
        (typeof(MonthlyRecruitment), () => MonitoringShapes.MonthlyRecruitment),
        (typeof(NationalYear), () => MonitoringShapes.NationalYear),
        (typeof(NetworkOrganisation), () => MonitoringShapes.NetworkOrganisation),
        (typeof(ObjectiveMeasure), () => MonitoringShapes.ObjectiveMeasure),
        (typeof(OnTrackAnswer), () => MonitoringShapes.OnTrackAnswer),
        (typeof(OnTrackJudgement), () => MonitoringShapes.OnTrackJudgement),
        (typeof(PortfolioMeasures), () => MonitoringShapes.PortfolioMeasures),
        (typeof(PortfolioReturns), () => MonitoringShapes.PortfolioReturns),
        (typeof(RagBounds), () => MonitoringShapes.RagBounds),
        (typeof(RecruitmentEarlyWarning), () => MonitoringShapes.RecruitmentEarlyWarning),
        (typeof(SiteAgainstPlan), () => MonitoringShapes.SiteAgainstPlan),
        (typeof(SiteMonitoring), () => MonitoringShapes.SiteMonitoring),
        (typeof(StudyStanding), () => MonitoringShapes.StudyStanding),
        (typeof(TimeAndTarget), () => MonitoringShapes.TimeAndTarget),
    ];
}
