using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Json.Rooms;

// Findings: the rule and the facts it was asked of, from which everything else follows.
internal static class FindingShapes
{
    internal static EnumShape<FindingStatus> Status => field ??= Atoms.Enum<FindingStatus>("What a rule found.", "FindingStatus");

    internal static ObjectShape<FindingAnswer> Answer => field ??= Atoms.Object<FindingAnswer>("What a rule found.", m =>
    {
        var (rule, status) = (m.Required("rule", v => v.Rule, Atoms.Words), m.Required("status", v => v.Status, Status));
        return p => new(rule[p], status[p]);
    }, "FindingAnswer");

    internal static ObjectShape<Finding<FeasibilityRule>> OfFeasibility => field ??= Of("FeasibilityFinding", RuleShapes.FeasibilityRule);

    internal static UnionShape<Finding> Finding => field ??= new("Finding", "What a rule found on a sheet of facts.",
        new UnionCase<Finding, Finding<Rule>>("Rule", Of("RuleFinding", RuleShapes.Rule)),
        new UnionCase<Finding, Finding<FeasibilityRule>>("FeasibilityRule", OfFeasibility),
        new UnionCase<Finding, Finding<EligibilityRule>>("EligibilityRule", Of("EligibilityFinding", PortfolioRuleShapes.EligibilityRule)),
        new UnionCase<Finding, Finding<CauseRule>>("CauseRule", TroubleshootingShapes.CauseFinding));

    internal static ObjectShape<Finding<T>> Of<T>(string name, Shape<T> rule)
        where T : Rule => new(name, "What a rule found on a sheet of facts.", m =>
    {
        var (about, facts) = (m.Required("rule", v => v.Rule, rule), m.Required("facts", v => v.Sheet, SheetShapes.FactSheet));
        m.Answer("status", v => v.Status, Status);
        m.Answers("missingFacts", v => v.MissingFacts, FactShapes.Fact);
        return p => Domain.Rules.Finding.Typed(about[p], facts[p]);
    });
}
