using Crn.Domain.Json.Shapes;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

internal static class TroubleshootingRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(DiagnosisBranch), () => TroubleshootingShapes.DiagnosisBranch),
        (typeof(ReasonKind), () => TroubleshootingShapes.ReasonKind),
        (typeof(ScreeningStage), () => TroubleshootingShapes.ScreeningStage),
        (typeof(ShortfallCause), () => TroubleshootingShapes.ShortfallCause),
        (typeof(CauseRule), () => TroubleshootingShapes.CauseRule),
        (typeof(ScreeningLineDraft), () => TroubleshootingShapes.ScreeningLineDraft),
        (typeof(ScreeningLog), () => TroubleshootingShapes.ScreeningLog),
        (typeof(ScreeningPlan), () => TroubleshootingShapes.ScreeningPlan),
        (typeof(ScreeningReasonDraft), () => TroubleshootingShapes.ScreeningReasonDraft),
        (typeof(ShortfallAttribution), () => TroubleshootingShapes.ShortfallAttribution),
        (typeof(ShortfallPart), () => TroubleshootingShapes.ShortfallPart),
        (typeof(ShortfallSplit), () => TroubleshootingShapes.ShortfallSplit),
        (typeof(Signal), () => TroubleshootingShapes.Signal),
        (typeof(SiteCircumstances), () => TroubleshootingShapes.SiteCircumstances),
    ];
}
