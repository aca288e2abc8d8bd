using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json.Rooms;

internal static class RecruitmentRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(LedgerBasis), () => RecruitmentShapes.LedgerBasis),
        (typeof(ParticipantState), () => RecruitmentShapes.ParticipantState),
        (typeof(RecruitmentDateBasis), () => RecruitmentShapes.RecruitmentDateBasis),
        (typeof(SiteOrStudy), () => RecruitmentShapes.SiteOrStudy),
        (typeof(CountRange), () => RecruitmentShapes.CountRange),
        (typeof(CountSeries), () => RecruitmentShapes.CountSeries),
        (typeof(CumulativePoint), () => RecruitmentShapes.CumulativePoint),
        (typeof(ExpectedCurve), () => RecruitmentShapes.ExpectedCurve),
        (typeof(ExpectedPoint), () => RecruitmentShapes.ExpectedPoint),
        (typeof(PlannedOpening), () => RecruitmentShapes.PlannedOpening),
        (typeof(PlannedSite), () => RecruitmentShapes.PlannedSite),
        (typeof(PlannedSiteDraft), () => RecruitmentShapes.PlannedSiteDraft),
        (typeof(RatePrior), () => RecruitmentShapes.RatePrior),
        (typeof(RecruitmentCap), () => RecruitmentShapes.RecruitmentCap),
        (typeof(RecruitmentCount), () => RecruitmentShapes.RecruitmentCount),
        (typeof(RecruitmentEvent), () => RecruitmentShapes.RecruitmentEvent),
        (typeof(RecruitmentEvent.Closed), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Closed>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Completed), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Completed>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Confirmed), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Confirmed>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Corrected), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Corrected>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Opened), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Opened>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.OpeningCorrected), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.OpeningCorrected>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Paused), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Paused>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Reported), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Reported>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Resumed), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Resumed>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Started), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Started>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentEvent.Withdrawn), () =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Withdrawn>(RecruitmentShapes.RecruitmentEvent)),
        (typeof(RecruitmentFinding), () => RecruitmentShapes.RecruitmentFinding),
        (typeof(RecruitmentLedger), () => RecruitmentShapes.RecruitmentLedger),
        (typeof(RecruitmentPartDraft), () => RecruitmentShapes.RecruitmentPartDraft),
        (typeof(RecruitmentPeriod), () => RecruitmentShapes.RecruitmentPeriod),
        (typeof(RecruitmentPlan), () => RecruitmentShapes.RecruitmentPlan),
        (typeof(RecruitmentPlanDraft), () => RecruitmentShapes.RecruitmentPlanDraft),
        (typeof(RecruitmentPolicy), () => RecruitmentShapes.RecruitmentPolicy),
        (typeof(RecruitmentRate), () => RecruitmentShapes.RecruitmentRate),
        (typeof(RecruitmentRowDraft), () => RecruitmentShapes.RecruitmentRowDraft),
        (typeof(RecruitmentScope), () => RecruitmentShapes.RecruitmentScope),
        (typeof(RecruitmentTable), () => RecruitmentShapes.RecruitmentTable),
        (typeof(RecruitmentTableReading), () => RecruitmentShapes.RecruitmentTableReading),
        (typeof(RecruitmentTarget), () => RecruitmentShapes.RecruitmentTarget),
        (typeof(RecruitmentWindow), () => RecruitmentShapes.RecruitmentWindow),
        (typeof(ReportingLag), () => RecruitmentShapes.ReportingLag),
        (typeof(SitePause), () => RecruitmentShapes.SitePause),
        (typeof(SiteRecruitment), () => RecruitmentShapes.SiteRecruitment),
    ];
}
