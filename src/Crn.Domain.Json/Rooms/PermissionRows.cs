using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static class PermissionRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => PermissionShapes.ApprovalKind),
        ShapeRow.Of(() => PermissionShapes.CaseStepStatus),
        ShapeRow.Of(() => PermissionShapes.ChangeRoute),
        ShapeRow.Of(() => PermissionShapes.OutcomeMeaning),
        ShapeRow.Of(() => PermissionShapes.SetUpMilestone),
        ShapeRow.Of(() => PermissionShapes.ApprovalDefinition),
        ShapeRow.Of(() => PermissionShapes.CaseStep),
        ShapeRow.Of(() => PermissionShapes.CaseWait),
        ShapeRow.Of(() => PermissionShapes.ChangeProgress),
        ShapeRow.Of(() => PermissionShapes.HeldPeriod),
        ShapeRow.Of(() => PermissionShapes.PermissionCase),
        ShapeRow.Of(() => PermissionShapes.PermissionChange),
        ShapeRow.Of(() => PermissionShapes.PermissionEvent),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Abandoned>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Appealed>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ApprovalExtended>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() => CaseShapes.Of<PermissionEvent, PermissionEvent.Begun>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ChangeProposed>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ConditionsMet>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() => CaseShapes.Of<PermissionEvent, PermissionEvent.Decided>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.DeemedBySilence>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.InformationGiven>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.InformationRequested>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() => CaseShapes.Of<PermissionEvent, PermissionEvent.Learnt>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.SiteAdded>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() => CaseShapes.Of<PermissionEvent, PermissionEvent.Started>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.UrgentSafetyMeasureTaken>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Withdrawn>(PermissionShapes.PermissionEvent)),
        ShapeRow.Of(() => PermissionShapes.PermissionPlan),
        ShapeRow.Of(() => PermissionShapes.PermissionSite),
        ShapeRow.Of(() => PermissionShapes.PermissionStep),
        ShapeRow.Of(() => PermissionShapes.PlanDifference),
        ShapeRow.Of(() => PermissionShapes.ReviewPeriod),
        ShapeRow.Of(() => PermissionShapes.SiteProgress),
        ShapeRow.Of(() => PermissionShapes.StepDurations),
        ShapeRow.Of(() => PermissionShapes.StepKey),
    ];
}
