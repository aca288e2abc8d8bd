using System.Globalization;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>Criteria with one thing changed.</summary>
internal static class CriterionMutants
{
    private static readonly Dictionary<Relation, Relation> Slips = new()
    {
        [Relation.AtLeast] = Relation.MoreThan, [Relation.MoreThan] = Relation.AtLeast, [Relation.AtMost] = Relation.LessThan,
        [Relation.LessThan] = Relation.AtMost, [Relation.EqualTo] = Relation.AtLeast,
    };

    private static readonly Dictionary<Relation, Relation> Turned = new()
    {
        [Relation.AtLeast] = Relation.AtMost, [Relation.MoreThan] = Relation.LessThan, [Relation.AtMost] = Relation.AtLeast,
        [Relation.LessThan] = Relation.MoreThan, [Relation.EqualTo] = Relation.AtMost,
    };

    public static IEnumerable<(string Change, Criterion Criterion)> Of(Criterion criterion) => criterion switch
    {
        Criterion.Comparison c => Numbers(c),
        Criterion.DateComparison c => Dates(c),
        Criterion.All c => [.. Inside(c, Criterion.AllOf), .. Swapped(c, Criterion.AnyOf, "and", "or"), .. Left(c, Criterion.AllOf)],
        Criterion.Any c => [.. Inside(c, Criterion.AnyOf), .. Swapped(c, Criterion.AllOf, "or", "and"), .. Left(c, Criterion.AnyOf)],
        Criterion.Not c => [($"not dropped before \"{c.Operand}\"", c.Operand), .. Of(c.Operand).Select(m => (m.Change, !m.Criterion))],
        Criterion.Counted c => Counted(c),
        Criterion.Delegated c => [($"\"{c}\" turned", !c), .. c.Reads.SelectMany(fact => Moved(c, fact))],
        { Choice: { } choice } c => [($"\"{c}\" turned", !c), .. Answered(c, choice.Fact, choice.Answers)],
        { Operands.IsEmpty: true } c => [($"\"{c}\" turned", !c)],
        _ => [],
    };

    private static IEnumerable<(string Change, Criterion Criterion)> Numbers(Criterion.Comparison c)
    {
        yield return ($"\"{c}\": {c.Relation} to {Slips[c.Relation]}", c.Left.Compare(Slips[c.Relation], c.Right));
        yield return ($"\"{c}\": {c.Relation} to {Turned[c.Relation]}", c.Left.Compare(Turned[c.Relation], c.Right));
        if (c.Facts.IsEmpty) yield break;
        foreach (var (constant, side) in new[] { c.Left, c.Right }.Select((side, place) => (side, place)))
        {
            if (constant is not Quantity.Constant { Value: var value, Unit: var unit }) continue;
            var step = Thresholds.Step(c.Facts[0], value);
            foreach (var moved in new[] { value - step, value + step })
            {
                var other = Quantity.Of(moved, unit);
                yield return ($"\"{c}\": {Text(value)} to {Text(moved)}",
                    side == 0 ? other.Compare(c.Relation, c.Right) : c.Left.Compare(c.Relation, other));
            }
        }
    }

    // A delegate that is given one step more or less answers as one with a threshold one step off.
    private static IEnumerable<(string Change, Criterion Criterion)> Moved(Criterion.Delegated c, Fact fact)
    {
        if (fact is not (Fact<int> or Fact<decimal> or Fact<LocalDate>)) yield break;
        var step = fact is Fact<decimal> ? HiddenThresholds.Numbers([c], fact).Select(n => Thresholds.Step(fact, n)).DefaultIfEmpty(1).Min()
            : 1;
        foreach (var by in new[] { -step, step })
        {
            yield return ($"\"{c}\": {fact.Code} {(by < 0 ? "one step less" : "one step more")}",
                Criterion.Opaque(c.Words, c.Reads, sheet => c.Evaluate(Shifted(sheet, fact, by))));
        }
    }

    private static FactSheet Shifted(FactSheet sheet, Fact fact, decimal by)
    {
        if (sheet.Find(fact) is not { Value: FactValue.Range { IsExact: true, Within.Min: { } known } range } observation) return sheet;
        return !range.AreDates && !fact.Possible.Contains(known + by) ? sheet
            : sheet.Put(new(fact, new FactValue.Range(Bounds.Exactly(known + by), range.AreDates), observation.Source, observation.AsAt));
    }

    // An answer left out of a list, and one more in it.
    private static IEnumerable<(string Change, Criterion Criterion)> Answered(Criterion c, Fact fact, ValueList<FactValue> answers)
    {
        if (!fact.HasWords) yield break;
        var further = fact.Domain().Where(v => v.IsExact && !answers.Contains(v)).ToList();
        foreach (var left in answers.Where(_ => answers.Count > 1))
            if (Among([.. answers.Where(a => a != left)]) is { } fewer) yield return ($"\"{c}\": without {left}", fewer);
        foreach (var more in further.Where(_ => fact.Domain().Count() > 2).Take(3))
            if (Among([.. answers, more]) is { } wider) yield return ($"\"{c}\": {more} too", wider);

        Criterion? Among(IReadOnlyList<FactValue> some) => fact.Among([.. some.Select(v => v.ToString())], out _);
    }

    private static IEnumerable<(string Change, Criterion Criterion)> Dates(Criterion.DateComparison c)
    {
        yield return ($"\"{c}\": {c.Relation} to {Slips[c.Relation]}", new Criterion.DateComparison(c.Fact, Slips[c.Relation], c.Date));
        yield return ($"\"{c}\": {c.Relation} to {Turned[c.Relation]}", new Criterion.DateComparison(c.Fact, Turned[c.Relation], c.Date));
        foreach (var days in new[] { -1, 1 })
            yield return ($"\"{c}\": {days} day", new Criterion.DateComparison(c.Fact, c.Relation, c.Date.PlusDays(days)));
    }

    private static IEnumerable<(string Change, Criterion Criterion)> Counted(Criterion.Counted c)
    {
        foreach (var required in new[] { c.Required - 1, c.Required + 1 }.Where(n => n >= 1 && n <= c.Operands.Count))
            yield return ($"at least {c.Required} of {c.Operands.Count} to {required}", Criterion.AtLeast(required, c.Operands));
        foreach (var inside in Inside(c, operands => Criterion.AtLeast(c.Required, operands))) yield return inside;
    }

    private static IEnumerable<(string Change, Criterion Criterion)> Inside(Criterion c, Func<ValueList<Criterion>, Criterion> joined) =>
        Enumerable.Range(0, c.Operands.Count)
            .SelectMany(i => Of(c.Operands[i]).Select(m => (m.Change, joined(Replaced(c.Operands, i, m.Criterion)))));

    private static IEnumerable<(string Change, Criterion Criterion)> Swapped(
        Criterion c, Func<ValueList<Criterion>, Criterion> joined, string from, string to) =>
        c.Operands.Count > 1 ? [($"{from} to {to} in \"{c}\"", joined(c.Operands))] : [];

    private static IEnumerable<(string Change, Criterion Criterion)> Left(Criterion c, Func<ValueList<Criterion>, Criterion> joined) =>
        c.Operands.Count > 1
            ? Enumerable.Range(0, c.Operands.Count).Select(i =>
                ($"\"{c.Operands[i]}\" left out", joined([.. c.Operands.Where((_, j) => j != i)])))
            : [];

    private static ValueList<Criterion> Replaced(ValueList<Criterion> operands, int at, Criterion by) =>
        [.. operands.Select((o, i) => i == at ? by : o)];

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
