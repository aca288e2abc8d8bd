using Crn.Domain.Json.Shapes;
using Crn.Domain.Permissions;

namespace Crn.Domain.Json.Rooms;

internal static class PermissionRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(ApprovalKind), () => PermissionShapes.ApprovalKind),
        (typeof(CaseStepStatus), () => PermissionShapes.CaseStepStatus),
        (typeof(ChangeRoute), () => PermissionShapes.ChangeRoute),
        (typeof(OutcomeMeaning), () => PermissionShapes.OutcomeMeaning),
        (typeof(SetUpMilestone), () => PermissionShapes.SetUpMilestone),
        (typeof(ApprovalDefinition), () => PermissionShapes.ApprovalDefinition),
        (typeof(CaseStep), () => PermissionShapes.CaseStep),
        (typeof(CaseWait), () => PermissionShapes.CaseWait),
        (typeof(ChangeProgress), () => PermissionShapes.ChangeProgress),
        (typeof(HeldPeriod), () => PermissionShapes.HeldPeriod),
        (typeof(PermissionCase), () => PermissionShapes.PermissionCase),
        (typeof(PermissionChange), () => PermissionShapes.PermissionChange),
        (typeof(PermissionEvent), () => PermissionShapes.PermissionEvent),
        (typeof(PermissionEvent.Abandoned), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Abandoned>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Appealed), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Appealed>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.ApprovalExtended), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ApprovalExtended>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Begun), () => CaseShapes.Of<PermissionEvent, PermissionEvent.Begun>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.ChangeProposed), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ChangeProposed>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.ConditionsMet), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.ConditionsMet>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Decided), () => CaseShapes.Of<PermissionEvent, PermissionEvent.Decided>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.DeemedBySilence), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.DeemedBySilence>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.InformationGiven), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.InformationGiven>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.InformationRequested), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.InformationRequested>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Learnt), () => CaseShapes.Of<PermissionEvent, PermissionEvent.Learnt>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.SiteAdded), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.SiteAdded>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Started), () => CaseShapes.Of<PermissionEvent, PermissionEvent.Started>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.UrgentSafetyMeasureTaken), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.UrgentSafetyMeasureTaken>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionEvent.Withdrawn), () =>
            CaseShapes.Of<PermissionEvent, PermissionEvent.Withdrawn>(PermissionShapes.PermissionEvent)),
        (typeof(PermissionPlan), () => PermissionShapes.PermissionPlan),
        (typeof(PermissionSite), () => PermissionShapes.PermissionSite),
        (typeof(PermissionStep), () => PermissionShapes.PermissionStep),
        (typeof(PlanDifference), () => PermissionShapes.PlanDifference),
        (typeof(ReviewPeriod), () => PermissionShapes.ReviewPeriod),
        (typeof(SiteProgress), () => PermissionShapes.SiteProgress),
        (typeof(StepDurations), () => PermissionShapes.StepDurations),
        (typeof(StepKey), () => PermissionShapes.StepKey),
    ];
}
