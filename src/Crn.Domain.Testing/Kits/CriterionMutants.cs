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
        { Operands.IsEmpty: true } c => [($"\"{c}\" turned", !c)],
        _ => [],
    };

    private static IEnumerable<(string Change, Criterion Criterion)> Numbers(Criterion.Comparison c)
    {
        yield return ($"\"{c}\": {c.Relation} to {Slips[c.Relation]}", c.Left.Compare(Slips[c.Relation], c.Right));
        yield return ($"\"{c}\": {c.Relation} to {Turned[c.Relation]}", c.Left.Compare(Turned[c.Relation], c.Right));
        if (c.Right is not Quantity.Constant constant || c.Facts.IsEmpty) yield break;
        var step = Thresholds.Step(c.Facts[0], constant.Value);
        foreach (var moved in new[] { constant.Value - step, constant.Value + step })
        {
            yield return ($"\"{c}\": {Text(constant.Value)} to {Text(moved)}",
                c.Left.Compare(c.Relation, Quantity.Of(moved, constant.Unit)));
        }
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
