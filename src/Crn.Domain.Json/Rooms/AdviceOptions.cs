using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// A part of an advice without the assessment it is about, which stands once beside all parts.
internal sealed record AdviceOptions(ValueList<string> Rules, ValueList<string> OpaqueRules, ValueList<ValueList<Change>> Options,
    bool IsComplete)
{
    internal static ObjectShape<AdviceOptions> Shape =>
        field ??= Atoms.Object<AdviceOptions>("Rules that are repaired together, and each way to repair them.", m =>
    {
        var rules = m.List("rules", v => v.Rules, Atoms.Words);
        var opaque = m.List("opaqueRules", v => v.OpaqueRules, Atoms.Words);
        var options = m.List("options", v => v.Options, Atoms.List(RuleAnswerShapes.Change));
        var isComplete = m.Required("isComplete", v => v.IsComplete, Atoms.Flag);
        return p => new(rules[p], opaque[p], options[p], isComplete[p]);
    }, "AdviceOptions");

    internal static AdviceOptions Of(AdvicePart part) =>
        new(part.Rules, part.OpaqueRules, part.Options.Select(o => o.Changes).ToValueList(), part.IsComplete);

    // Only a part without ways to repair it is about nothing.
    internal AdvicePart For(FeasibilityAssessment? now) => now is null && !Options.IsEmpty
        ? throw new ArgumentException("The assessment that the options are about is missing.")
        : new(Rules, OpaqueRules, Options.Select(o => new AdvisedChanges(o, now!)).ToValueList(), IsComplete);
}
