using Crn.Domain.Json.Shapes;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json.Rooms;

internal static class RecruitmentRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => RecruitmentShapes.LedgerBasis),
        ShapeRow.Of(() => RecruitmentShapes.ParticipantState),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentDateBasis),
        ShapeRow.Of(() => RecruitmentShapes.SiteOrStudy),
        ShapeRow.Of(() => RecruitmentShapes.CountRange),
        ShapeRow.Of(() => RecruitmentShapes.CountSeries),
        ShapeRow.Of(() => RecruitmentShapes.CumulativePoint),
        ShapeRow.Of(() => RecruitmentShapes.ExpectedCurve),
        ShapeRow.Of(() => RecruitmentShapes.ExpectedPoint),
        ShapeRow.Of(() => RecruitmentShapes.PlannedOpening),
        ShapeRow.Of(() => RecruitmentShapes.PlannedSite),
        ShapeRow.Of(() => RecruitmentShapes.PlannedSiteDraft),
        ShapeRow.Of(() => RecruitmentShapes.RatePrior),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentCap),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentCount),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentEvent),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Closed>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Completed>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Confirmed>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Corrected>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Opened>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.OpeningCorrected>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Paused>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Reported>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Resumed>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Started>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<RecruitmentEvent, RecruitmentEvent.Withdrawn>(RecruitmentShapes.RecruitmentEvent)),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentFinding),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentLedger),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentPartDraft),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentPeriod),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentPlan),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentPlanDraft),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentPolicy),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentRate),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentRowDraft),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentScope),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentTable),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentTableReading),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentTarget),
        ShapeRow.Of(() => RecruitmentShapes.RecruitmentWindow),
        ShapeRow.Of(() => RecruitmentShapes.ReportingLag),
        ShapeRow.Of(() => RecruitmentShapes.SitePause),
        ShapeRow.Of(() => RecruitmentShapes.SiteRecruitment),
    ];
}
