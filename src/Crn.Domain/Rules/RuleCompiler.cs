namespace Crn.Domain.Rules;

/// <summary>Turns rules into steps over the places of a row.</summary>
internal sealed class RuleCompiler
{
    private readonly Dictionary<Fact, int> places = [];
    private readonly List<Op> ops = [];

    public RuleCompiler(ValueList<Rule> rules)
    {
        Slots = [.. rules.SelectMany(r => r.Applies.Facts.Concat(r.Criterion.Facts)).Distinct().OrderBy(f => f.Code, StringComparer.Ordinal).Select(f => new Slot(f))];
        for (var i = 0; i < Slots.Length; i++) places.Add(Slots[i].Fact, i);
        foreach (var statement in rules.SelectMany(r => r.Applies.Walk().Concat(r.Criterion.Walk()))) Note(statement);
        foreach (var slot in Slots) slot.Close();
        Entries = [.. rules.Select(r => (r.Applies.Equals(Criterion.Always) ? -1 : Compile(r.Applies), Compile(r.Criterion)))];
        Ops = [.. ops];
    }

    public Op[] Ops { get; }

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

    private Op Step(Criterion statement, int end) => statement switch
    {
        Criterion.All => new(OpKind.All, 0, 0, end),
        Criterion.Any => new(OpKind.Any, 0, 0, end),
        Criterion.Not => new(OpKind.Not, 0, 0, end),
        Criterion.Counted counted => new(OpKind.Counted, 0, counted.Required, end),
        Criterion.Comparison { Left: Quantity.Known known, Right: Quantity.Constant limit } comparison => Compare(places[known.Fact], comparison.Relation, limit.Value, end),
        Criterion.DateComparison date => Compare(places[date.Fact], date.Relation, Days.Number(date.Date), end),
        { Choice: { Answers.IsEmpty: false } choice } when Slots[places[choice.Fact]].FitsMask =>
            new(OpKind.OneOf, places[choice.Fact], 0, end) { Mask = Slots[places[choice.Fact]].Mask(choice.Answers) },
        Criterion.Comparison comparison => new(OpKind.Formula, 0, 0, end)
        {
            Relation = comparison.Relation,
            Left = new(comparison.Left, f => places[f]),
            Right = new(comparison.Right, f => places[f]),
        },
        _ => new(OpKind.Sheet, 0, 0, end) { Criterion = statement },
    };

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
        end);
}
