using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

internal static class RuleAnswerRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(FindingStatus), () => RuleAnswerShapes.FindingStatus),
        (typeof(Change), () => RuleAnswerShapes.Change),
        (typeof(ChangeLimit), () => RuleAnswerShapes.ChangeLimit),
        (typeof(CriterionReading), () => RuleAnswerShapes.CriterionReading),
        (typeof(CriterionTextError), () => RuleAnswerShapes.CriterionTextError),
        (typeof(FactCatalogue), () => RuleAnswerShapes.FactCatalogue),
        (typeof(PlausibleAnswers), () => RuleAnswerShapes.PlausibleAnswers),
        (typeof(Reason), () => RuleAnswerShapes.Reason),
        (typeof(RuleSetAnalysis), () => RuleAnswerShapes.RuleSetAnalysis),
    ];
}
