namespace Crn.Domain.Rules;

/// <summary>Turns rules into steps over the places of a row.</summary>
internal sealed class RuleCompiler
{
    private readonly Dictionary<Fact, int> places = [];
    private readonly List<Op> ops = [];
    private readonly List<Formula> formulas = [];
    private readonly List<Criterion> onSheet = [];

    public RuleCompiler(ValueList<Rule> rules)
    {
        Slots = [.. rules.SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts)).Distinct().OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => new Slot(f))];
        for (var i = 0; i < Slots.Length; i++) places.Add(Slots[i].Fact, i);
        foreach (var statement in rules.SelectMany(r => r.Applies.Walk().Concat(r.Criterion.Walk()))) Note(statement);
        foreach (var slot in Slots) slot.Close();
        Entries = [.. rules.Select(r => (r.Applies.Equals(Criterion.Always) ? -1 : Compile(r.Applies), Compile(r.Criterion)))];
        (Ops, Formulas, OnSheet) = ([.. ops], [.. formulas], [.. onSheet]);
    }

    public Op[] Ops { get; }

    public Formula[] Formulas { get; }

    public Criterion[] OnSheet { get; }

    public (int Applies, int Criterion)[] Entries { get; }

    public Slot[] Slots { get; }

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
            case { Choice: { } choice }:
                foreach (var answer in choice.Answers) Slots[places[choice.Fact]].Add(answer);
                break;
        }
    }

    private int Compile(Criterion statement)
    {
        var at = ops.Count;
        ops.Add(default);
        foreach (var operand in statement.Operands) Compile(operand);
        ops[at] = Step(statement, ops.Count);
        return at;
    }

    private Op Step(Criterion statement, int end)
    {
        switch (statement)
        {
            case Criterion.All:
                return new(OpKind.All, 0, 0, end, 0);
            case Criterion.Any:
                return new(OpKind.Any, 0, 0, end, 0);
            case Criterion.Not:
                return new(OpKind.Not, 0, 0, end, 0);
            case Criterion.Counted counted:
                return new(OpKind.Counted, 0, counted.Required, end, 0);
            case Criterion.Comparison { Left: Quantity.Known known, Right: Quantity.Constant limit } comparison:
                return Compare(places[known.Fact], comparison.Relation, limit.Value, end);
            case Criterion.DateComparison date:
                return Compare(places[date.Fact], date.Relation, Days.Number(date.Date), end);
            case Criterion.Comparison comparison:
                formulas.Add(new(new(comparison.Left, f => places[f]), comparison.Relation, new(comparison.Right, f => places[f])));
                return new(OpKind.Formula, 0, formulas.Count - 1, end, 0);
        }

        if (statement.Choice is { Answers.IsEmpty: false } choice && Slots[places[choice.Fact]].FitsMask)
        {
            return new(OpKind.OneOf, places[choice.Fact], 0, end, Slots[places[choice.Fact]].Mask(choice.Answers));
        }

        onSheet.Add(statement);
        return new(OpKind.Sheet, 0, onSheet.Count - 1, end, 0);
    }

    private Op Compare(int slot, Relation relation, decimal limit, int end) => new(
        relation switch
        {
            Relation.AtLeast => OpKind.AtLeast,
            Relation.AtMost => OpKind.AtMost,
            Relation.MoreThan => OpKind.MoreThan,
            Relation.LessThan => OpKind.LessThan,
            Relation.EqualTo => OpKind.EqualTo,
        },
        slot,
        Slots[slot].Place(limit),
        end,
        0);
}
