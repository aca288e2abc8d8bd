using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class IdentifierRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => IdentifierShapes.IdentifierPassageKind),
        ShapeRow.Of(() => IdentifierShapes.IdentifierScheme),
        ShapeRow.Of(() => IdentifierShapes.StudyMatch),
        ShapeRow.Of(() => IdentifierShapes.CpmsId),
        ShapeRow.Of(() => IdentifierShapes.EuCtNumber),
        ShapeRow.Of(() => IdentifierShapes.EudraCtNumber),
        ShapeRow.Of(() => IdentifierShapes.GrisId),
        ShapeRow.Of(() => IdentifierShapes.IrasId),
        ShapeRow.Of(() => IdentifierShapes.IsrctnId),
        ShapeRow.Of(() => IdentifierShapes.NctId),
        ShapeRow.Of(() => IdentifierShapes.NihrAward),
        ShapeRow.Of(() => IdentifierShapes.OdsCode),
        ShapeRow.Of(() => IdentifierShapes.OrcidId),
        ShapeRow.Of(() => IdentifierShapes.RecReference),
        ShapeRow.Of(() => IdentifierShapes.UniversalTrialNumber),
        ShapeRow.Of(() => IdentifierShapes.IdentifierComparison),
        ShapeRow.Of(() => IdentifierShapes.IdentifierContradiction),
        ShapeRow.Of(() => IdentifierShapes.IdentifierPassage),
        ShapeRow.Of(() => IdentifierShapes.IdentifierProblem),
        ShapeRow.Of(() => IdentifierShapes.StudyIdentifier),
        ShapeRow.Of(() => IdentifierShapes.StudyIdentifierReading),
        ShapeRow.Of(() => IdentifierShapes.StudyIdentifiers),
    ];
}
