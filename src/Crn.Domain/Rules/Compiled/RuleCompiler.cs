using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules.Compiled;

/// <summary>Turns rules into steps over the places of a row.</summary>
internal sealed class RuleCompiler
{
    private readonly Dictionary<Fact, int> places = [];
    private readonly Dictionary<Criterion, Statement> statements = new(ReferenceEqualityComparer.Instance);
    private readonly List<ulong> masks = [];
    private readonly List<Formula> formulas = [];
    private readonly List<Criterion> onSheet = [];

    private readonly List<Step> steps = [];
    private readonly StepBuilder builder;

    public RuleCompiler(ValueList<Rule> rules)
    {
        Slots = [.. rules.SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts)).Distinct().Order(Fact.ByCode)
            .Select(f => new Slot(f))];
        for (var i = 0; i < Slots.Length; i++) places.Add(Slots[i].Fact, i);
        foreach (var statement in rules.SelectMany(r => r.Applies.Walk().Concat(r.Criterion.Walk()))) Note(statement);
        foreach (var slot in Slots) slot.Close();
        builder = new(steps, StatementOf, OnTheSheet);
        Entries = [.. rules
            .Select(r =>
                Add(r, End(FindingStatus.Met), End(FindingStatus.NotMet), End(FindingStatus.Unknown), End(FindingStatus.NotApplicable)))];
        Patterns = [.. rules.Select(PatternsOf)];
    }

    public Step[] Steps => [.. steps];

    // Where each rule begins among the steps.
    public int[] Entries { get; }

    public RulePatterns[] Patterns { get; }

    public ulong[] Masks => [.. masks];

    public Formula[] Formulas => [.. formulas];

    public Criterion[] OnSheet => [.. onSheet];

    public Slot[] Slots { get; }

    // Where the rule begins, given the step that follows each finding.
    public int Add(Rule rule, int met, int notMet, int unknown, int notApplicable) =>
        builder.Add(rule, met, notMet, unknown, notApplicable);

    private RulePatterns PatternsOf(Rule rule)
    {
        Criterion[] criteria = [.. RulePatterns.StatementsOf(rule)];
        return new(rule, criteria, Array.ConvertAll(criteria, StatementOf), [.. FactsRead.Of(rule).Select(f => places[f])]);
    }

    private static int End(FindingStatus status) => Step.End((int)status);

    private void Note(Criterion statement)
    {
        switch (statement)
        {
            case Criterion.Comparison { Left: Quantity.Known known, Right: Quantity.Constant limit }:
                Slots[places[known.Fact]].Add(limit.Value);
                break;
            case Criterion.DateComparison date:
                Slots[places[date.Fact]].Add(Days.Number(date.Date));
                break;
            case not Criterion.Membership<bool> { Values.Count: 1 } and { Choice: { } choice }:
                foreach (var answer in choice.Answers) Slots[places[choice.Fact]].Add(answer);
                break;
        }
    }

    private Statement StatementOf(Criterion criterion)
    {
        if (!statements.TryGetValue(criterion, out var statement)) statements[criterion] = statement = Placed(criterion);
        return statement;
    }

    private Statement Placed(Criterion statement)
    {
        switch (statement)
        {
            case Criterion.Comparison { Left: Quantity.Known known, Right: Quantity.Constant limit } comparison:
                return Range(places[known.Fact], comparison.Relation, limit.Value);
            case Criterion.DateComparison date:
                return Range(places[date.Fact], date.Relation, Days.Number(date.Date));
            case Criterion.Comparison comparison:
                formulas.Add(new(new(comparison.Left, f => places[f]), comparison.Relation, new(comparison.Right, f => places[f])));
                return Statement.Numbered(StatementKind.Formula, formulas.Count - 1);
            case Criterion.Membership<bool> { Values: { Count: 1 } answers } yesNo:
                return new(StatementKind.Range, places[yesNo.Fact], answers[0] ? 1 : int.MinValue, answers[0] ? int.MaxValue : 0);
        }

        if (statement.Choice is not { Answers.IsEmpty: false } choice || !Slots[places[choice.Fact]].FitsMask) return OnTheSheet(statement);
        masks.Add(Slots[places[choice.Fact]].Mask(choice.Answers));
        return Statement.Numbered(StatementKind.OneOf, masks.Count - 1, places[choice.Fact]);
    }

    private Statement OnTheSheet(Criterion statement)
    {
        onSheet.Add(statement);
        return Statement.Numbered(StatementKind.Sheet, onSheet.Count - 1);
    }

    private Statement Range(int slot, Relation relation, decimal limit)
    {
        var place = Slots[slot].Place(limit);
        return relation switch
        {
            Relation.AtLeast => new(StatementKind.Range, slot, place, int.MaxValue),
            Relation.MoreThan => new(StatementKind.Range, slot, place + 1, int.MaxValue),
            Relation.AtMost => new(StatementKind.Range, slot, int.MinValue, place),
            Relation.LessThan => new(StatementKind.Range, slot, int.MinValue, place - 1),
            Relation.EqualTo => new(StatementKind.Range, slot, place, place),
        };
    }
}
