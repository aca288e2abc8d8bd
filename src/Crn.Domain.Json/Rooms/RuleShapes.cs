using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// Rules and sets of them.
internal static class RuleShapes
{
    internal static EnumShape<Severity> Severity => field ??= Atoms.Enum<Severity>("How much a failed rule weighs.");

    internal static BodyShape<Rule> Rule => field ??= Atoms.Object<Rule>("A rule: a criterion with all that explains it.", m =>
    {
        var rule = new RuleMembers<Rule>(m);
        return p => new Rule(rule.Code[p])
        {
            Question = rule.Question[p], Applies = rule.Applies[p] ?? Criterion.Always, Criterion = rule.Criterion[p],
            Source = rule.Source[p], Remedy = rule.Remedy[p], WhoCanAct = rule.WhoCanAct[p], From = rule.From[p], To = rule.To[p],
        };
    }).AsDocument(new("crn.rule"));

    internal static BodyShape<FeasibilityRule> FeasibilityRule => field ??= Atoms.Object<FeasibilityRule>("A rule of feasibility.", m =>
    {
        var rule = new RuleMembers<FeasibilityRule>(m);
        var severity = m.Required("severity", x => x.Severity, Severity);
        return p => new FeasibilityRule(rule.Code[p])
        {
            Question = rule.Question[p], Applies = rule.Applies[p] ?? Criterion.Always, Criterion = rule.Criterion[p],
            Source = rule.Source[p], Remedy = rule.Remedy[p], WhoCanAct = rule.WhoCanAct[p], From = rule.From[p], To = rule.To[p],
            Severity = severity[p],
        };
    }).AsDocument(new("crn.feasibility-rule"));

    internal static BodyShape<RuleSet<Rule>> RuleSet => field ??= SetOf("RuleSet", Rule).AsDocument(new("crn.rule-set"));

    internal static BodyShape<RuleSet<FeasibilityRule>> FeasibilityRuleSet =>
        field ??= SetOf("FeasibilityRuleSet", FeasibilityRule).AsDocument(new("crn.feasibility-rule-set"));

    // The rules in force or to come, and those that were put aside for others of their code.
    internal static ObjectShape<RuleSet<T>> SetOf<T>(string name, Shape<T> rule)
        where T : Rule => new(name, "A set of rules.", m =>
    {
        var (rules, overridden) = (m.List("rules", x => x.Rules, rule), m.List("overridden", x => x.Overridden, rule));
        return p => RuleSet<T>.Of(rules.Made(p, list => RuleOrder.Checked<T, T>(list, one => [one])), overridden[p]);
    });
}
