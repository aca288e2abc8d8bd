using Crn.Domain.Feasibility;
using Crn.Domain.Json.Shapes;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Json.Rooms;

// Files of rules as a team keeps them.
internal static class RuleFileShapes
{
    internal const string ParametersMember = "parameters";

    internal static BodyShape<RuleFile<Rule>> Rules =>
        field ??= FileOf("RuleFile", Atoms.Object<RuleVersions<Rule>>("A rule of a file.", m =>
        {
            var rule = new RuleFileMembers<Rule>(m);
            return p => RuleVersions<Rule>.Of(rule.AppliesOf(p), rule.Criterion[p],
                (applies, criterion) => new(rule.Code[p])
                {
                    Question = rule.Question[p], Applies = applies, Criterion = criterion, Source = rule.Source[p], Remedy = rule.Remedy[p],
                    WhoCanAct = rule.WhoCanAct[p], From = rule.From[p], To = rule.To[p],
                },
                (version, from, to) => version with { From = from, To = to });
        }, "RuleOfFile")).AsDocument(new("crn.rule-file"));

    internal static BodyShape<RuleFile<FeasibilityRule>> FeasibilityRules =>
        field ??= FileOf("FeasibilityRuleFile", Atoms.Object<RuleVersions<FeasibilityRule>>("A rule of feasibility of a file.", m =>
        {
            var rule = new RuleFileMembers<FeasibilityRule>(m);
            var severity = m.Required("severity", x => x.Whole.Severity, RuleShapes.Severity);
            return p => RuleVersions<FeasibilityRule>.Of(rule.AppliesOf(p), rule.Criterion[p],
                (applies, criterion) => new(rule.Code[p])
                {
                    Question = rule.Question[p], Applies = applies, Criterion = criterion, Source = rule.Source[p], Remedy = rule.Remedy[p],
                    WhoCanAct = rule.WhoCanAct[p], From = rule.From[p], To = rule.To[p], Severity = severity[p],
                },
                (version, from, to) => version with { From = from, To = to });
        }, "FeasibilityRuleOfFile")).AsDocument(new("crn.feasibility-rule-file"));

    internal static ListShape<Parameter<decimal>> Parameters => field ??= new(PolicyShapes.Parameter("OfNumbers", Atoms.Decimal));

    private static RuleFileShape<T> FileOf<T>(string name, Shape<RuleVersions<T>> rule)
        where T : Rule => new(new(name, "Facts, parameters and rules that a team keeps in a file.", m =>
        {
            var team = m.Usual("team", x => x.Team, Atoms.Words, "Team");
            var parameters = m.List(ParametersMember, x => x.Parameters, PolicyShapes.Parameter("OfNumbers", Atoms.Decimal));
            var (rules, overridden) = (m.List("rules", x => x.Rules, rule), m.List("overridden", x => x.Overridden, rule));
            return p => new(team[p], parameters.Made(p, OnlyOnce), rules.Made(p, list => RuleOrder.Checked(list, rule => rule.Rules)),
                overridden[p]);
        }));

    private static ValueList<Parameter<decimal>> OnlyOnce(ValueList<Parameter<decimal>> parameters) =>
        Repeats.Second(parameters, parameter => parameter.Code) is var (first, second)
            ? throw new RefusedPart(new ArgumentException($"Two parameters have the code {Guarded.Shown(parameters[second].Code)}."),
                $"A code of its own, or one list of versions in parameters[{Text.Of(first)}].", second)
            : parameters;
}
