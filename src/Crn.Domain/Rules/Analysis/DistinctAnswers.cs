using Crn.Domain.Rules.Intervals;

namespace Crn.Domain.Rules.Analysis;

/// <summary>
/// The answers of each fact that some criteria can tell apart: one on either side of each threshold, and each threshold itself.
/// </summary>
/// <remarks>A fact read by a formula of several facts, or by a delegate, has none.</remarks>
internal sealed class DistinctAnswers
{
    private readonly Dictionary<Fact, SortedSet<decimal>> thresholds = [];
    private readonly Dictionary<Fact, List<FactValue>> choices = [];
    private readonly HashSet<Fact> formulas = [];

    // Whether no fact is read twice: then no two statements can get into each other's way.
    public bool EachReadOnce { get; private set; } = true;

    public static DistinctAnswers Of(IEnumerable<Criterion> criteria)
    {
        var found = new DistinctAnswers();
        foreach (var criterion in criteria) found.Read(criterion);
        return found;
    }

    /// <summary>
    /// The answers to a fact that the criteria tell apart and what is known leaves open; null where a formula or a delegate reads it.
    /// </summary>
    public ValueList<FactValue>? Answers(Fact fact, FactSheet known)
    {
        if (formulas.Contains(fact)) return null;
        if (choices.TryGetValue(fact, out var values))
        {
            return known.Find(fact)?.Value is { } now ? now.Singles.ToValueList() : values.ToValueList();
        }

        return thresholds.TryGetValue(fact, out var limits) ? Numbers(fact, limits, known.Range(fact)) : [];
    }

    private void Read(Criterion criterion)
    {
        switch (criterion)
        {
            case Criterion.Comparison comparison:
                Read(comparison);
                break;
            case Criterion.DateComparison date:
                Threshold(date.Fact, Days.Number(date.Date));
                break;
            case Criterion.Delegated delegated:
                Formula(delegated.Reads);
                break;
            case { Choice: { } choice }:
                Choice(choice.Fact, choice.Answers);
                break;
            default:
                foreach (var operand in criterion.Operands) Read(operand);
                break;
        }
    }

    private void Read(Criterion.Comparison comparison)
    {
        switch (comparison.Left, comparison.Right)
        {
            case (Quantity.Known known, Quantity.Constant limit):
                Threshold(known.Fact, limit.Value);
                break;
            case (Quantity.Constant limit, Quantity.Known known):
                Threshold(known.Fact, limit.Value);
                break;
            default:
                Formula(comparison.Facts);
                break;
        }
    }

    private void Threshold(Fact fact, decimal limit)
    {
        Note(fact);
        if (!thresholds.TryGetValue(fact, out var all)) thresholds[fact] = all = [];
        all.Add(limit);
    }

    private void Choice(Fact fact, ValueList<FactValue> values)
    {
        Note(fact);
        if (!choices.TryGetValue(fact, out var all)) choices[fact] = all = [.. fact.Domain()];
        HashSet<FactValue> known = [.. all];
        foreach (var value in values.Where(known.Add)) all.Add(value);
    }

    private void Formula(ValueList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            Note(fact);
            formulas.Add(fact);
        }
    }

    private static ValueList<FactValue> Numbers(Fact fact, SortedSet<decimal> limits, Bounds within)
    {
        var whole = fact.AnswerType != typeof(decimal);
        var possible = fact.Answers;
        SortedSet<decimal> numbers = [];
        // There is no number below the least or above the largest one.
        if (limits.Min > decimal.MinValue) numbers.Add(limits.Min - 1);
        if (limits.Max < decimal.MaxValue) numbers.Add(limits.Max + 1);
        decimal? last = null;
        foreach (var limit in limits)
        {
            numbers.Add(limit);
            if (last is { } before) numbers.Add((before / 2) + (limit / 2));
            last = limit;
        }

        foreach (var end in (decimal?[])[within.Min, within.Max, possible.Min, possible.Max]) if (end is { } value) numbers.Add(value);
        if (whole) numbers = [.. numbers.SelectMany(n => (decimal[])[Math.Floor(n), Math.Ceiling(n)])];
        return numbers.Where(n => within.Contains(n) && possible.Contains(n))
            .Select(FactValue (n) => new FactValue.Range(Bounds.Exactly(n), fact.AnswerType == typeof(LocalDate))).ToValueList();
    }

    private void Note(Fact fact)
    {
        if (thresholds.ContainsKey(fact) || choices.ContainsKey(fact) || formulas.Contains(fact)) EachReadOnce = false;
    }
}
