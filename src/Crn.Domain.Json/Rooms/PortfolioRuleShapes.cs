using Crn.Domain.Json.Shapes;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// Rules of eligibility.
internal static class PortfolioRuleShapes
{
    internal static BodyShape<EligibilityRule> EligibilityRule => field ??= Atoms.Object<EligibilityRule>("A rule of eligibility.", m =>
    {
        var rule = new RuleMembers<EligibilityRule>(m);
        var test = m.Required("test", x => x.Test, PortfolioShapes.EligibilityTest);
        return p => new EligibilityRule(rule.Code[p])
        {
            Question = rule.Question[p], Applies = rule.Applies[p] ?? Criterion.Always, Criterion = rule.Criterion[p],
            Source = rule.Source[p], Remedy = rule.Remedy[p], WhoCanAct = rule.WhoCanAct[p], From = rule.From[p], To = rule.To[p],
            Test = test[p],
        };
    }).AsDocument(new("crn.eligibility-rule"));

    internal static BodyShape<RuleSet<EligibilityRule>> EligibilityRuleSet =>
        field ??= RuleShapes.SetOf("EligibilityRuleSet", EligibilityRule).AsDocument(new("crn.eligibility-rule-set"));
}
