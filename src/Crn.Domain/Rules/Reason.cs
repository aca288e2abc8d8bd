using System.Text;

namespace Crn.Domain.Rules;

/// <summary>Why a statement holds, does not hold or is not known: the parts that decided it, down to the values that were compared.</summary>
/// <remarks>A part that made no difference is left out: of <c>a or b</c> with <c>a</c> true and <c>b</c> false, only <c>a</c> is a reason. Immutable.</remarks>
public sealed record Reason
{
    private Reason(Criterion criterion, Truth truth, ValueList<Reason> because, ValueList<Observation> used, ValueList<Fact> missing)
    {
        (Criterion, Truth, Because, Used, Missing) = (criterion, truth, because, used, missing);
    }

    /// <summary>The statement.</summary>
    public Criterion Criterion { get; }

    /// <summary>Whether it holds.</summary>
    public Truth Truth { get; }

    /// <summary>The parts of the statement that decided it; empty for a statement about facts.</summary>
    public ValueList<Reason> Because { get; }

    /// <summary>What was known of the facts of a statement about facts.</summary>
    public ValueList<Observation> Used { get; }

    /// <summary>The facts of a statement about facts that are missing or not exact enough.</summary>
    public ValueList<Fact> Missing { get; }

    /// <summary>Where the measured side of a comparison lies; null for anything else.</summary>
    public Bounds? Measured { get; private init; }

    /// <summary>Where the side it was compared with lies; null for anything else.</summary>
    public Bounds? Threshold { get; private init; }

    /// <summary>This reason and every reason under it, from the outside in.</summary>
    /// <returns>The reasons, this one first.</returns>
    public IEnumerable<Reason> Walk() => Because.SelectMany(r => r.Walk()).Prepend(this);

    /// <summary>The statements about facts that decided it, as a sentence.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => string.Join("; ", Walk().Where(r => r.Because.IsEmpty).Select(r => r.Line()));

    /// <summary>The reasons as a nested Markdown list.</summary>
    /// <returns>The text, free of culture, one line for each reason.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    internal static Reason Of(Criterion criterion, FactSheet facts)
    {
        var truth = criterion.Decide(facts);
        ValueList<Reason> because = criterion switch
        {
            // Either side of "not" and every part with the same answer as the whole is a reason for it.
            Criterion.Not not => [Of(not.Operand, facts)],
            Criterion.All or Criterion.Any => criterion.Operands.Select(o => Of(o, facts)).Where(r => r.Truth == truth).ToValueList(),
            Criterion.Counted => criterion.Operands.Select(o => Of(o, facts)).Where(r => r.Truth == truth).ToValueList(),
            _ => [],
        };
        if (!criterion.Operands.IsEmpty) return new(criterion, truth, because, [], []);
        var reads = criterion.Facts;
        return new(criterion, truth, [], reads.Select(facts.Find).OfType<Observation>().ToValueList(), criterion.Unsettled(facts))
        {
            Measured = Left(criterion, facts),
            Threshold = Right(criterion, facts),
        };
    }

    private static Bounds? Left(Criterion criterion, FactSheet facts) => criterion switch
    {
        Criterion.Comparison comparison => comparison.Left.Within(facts),
        Criterion.DateComparison date => facts.Range(date.Fact),
        _ => null,
    };

    private static Bounds? Right(Criterion criterion, FactSheet facts) => criterion switch
    {
        Criterion.Comparison comparison => comparison.Right.Within(facts),
        Criterion.DateComparison date => Bounds.Exactly(Days.Number(date.Date)),
        _ => null,
    };

    private string Line()
    {
        var known = Used.IsEmpty ? "" : $" ({string.Join("; ", Used)})";
        var computed = Criterion is Criterion.Comparison { Left: Quantity.Arithmetic } comparison && Measured is { } measured && measured != Bounds.Anything
            ? $" [{Words.WithUnit(Short(measured), comparison.Left.Unit)}]"
            : "";
        var missing = Missing.IsEmpty ? "" : $" (missing: {string.Join(", ", Missing.Select(f => f.Question))})";
        return $"{Criterion}: {Words.Answer(Truth)}{computed}{known}{missing}";
    }

    private static string Short(Bounds bounds) => (bounds.Min, bounds.Max) switch
    {
        ({ } min, { } max) => Bounds.Between(Math.Round(min, 4), Math.Round(max, 4)).ToString(),
        ({ } min, null) => Bounds.AtLeast(Math.Round(min, 4)).ToString(),
        (null, { } max) => Bounds.AtMost(Math.Round(max, 4)).ToString(),
        _ => bounds.ToString(),
    };

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append("- ").Append(Line()).Append('\n');
        foreach (var reason in Because) reason.Append(text, depth + 1);
    }
}
