using Crn.Domain.Identifiers;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class IdentifierRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(IdentifierPassageKind), () => IdentifierShapes.IdentifierPassageKind),
        (typeof(IdentifierScheme), () => IdentifierShapes.IdentifierScheme),
        (typeof(StudyMatch), () => IdentifierShapes.StudyMatch),
        (typeof(CpmsId), () => IdentifierShapes.CpmsId),
        (typeof(EuCtNumber), () => IdentifierShapes.EuCtNumber),
        (typeof(EudraCtNumber), () => IdentifierShapes.EudraCtNumber),
        (typeof(GrisId), () => IdentifierShapes.GrisId),
        (typeof(IrasId), () => IdentifierShapes.IrasId),
        (typeof(IsrctnId), () => IdentifierShapes.IsrctnId),
        (typeof(NctId), () => IdentifierShapes.NctId),
        (typeof(NihrAward), () => IdentifierShapes.NihrAward),
        (typeof(OdsCode), () => IdentifierShapes.OdsCode),
        (typeof(OrcidId), () => IdentifierShapes.OrcidId),
        (typeof(RecReference), () => IdentifierShapes.RecReference),
        (typeof(UniversalTrialNumber), () => IdentifierShapes.UniversalTrialNumber),
        (typeof(IdentifierComparison), () => IdentifierShapes.IdentifierComparison),
        (typeof(IdentifierContradiction), () => IdentifierShapes.IdentifierContradiction),
        (typeof(IdentifierPassage), () => IdentifierShapes.IdentifierPassage),
        (typeof(IdentifierProblem), () => IdentifierShapes.IdentifierProblem),
        (typeof(StudyIdentifier), () => IdentifierShapes.StudyIdentifier),
        (typeof(StudyIdentifierReading), () => IdentifierShapes.StudyIdentifierReading),
        (typeof(StudyIdentifiers), () => IdentifierShapes.StudyIdentifiers),
    ];
}
