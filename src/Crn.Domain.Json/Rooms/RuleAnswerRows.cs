using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class RuleAnswerRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => RuleAnswerShapes.FindingStatus),
        ShapeRow.Of(() => RuleAnswerShapes.Change),
        ShapeRow.Of(() => RuleAnswerShapes.ChangeLimit),
        ShapeRow.Of(() => RuleAnswerShapes.CriterionReading),
        ShapeRow.Of(() => RuleAnswerShapes.CriterionTextError),
        ShapeRow.Of(() => RuleAnswerShapes.FactCatalogue),
        ShapeRow.Of(() => RuleAnswerShapes.PlausibleAnswers),
        ShapeRow.Of(() => RuleAnswerShapes.Reason),
        ShapeRow.Of(() => RuleAnswerShapes.RuleSetAnalysis),
    ];
}
