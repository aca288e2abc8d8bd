namespace Crn.Domain.Rules;

/// <summary>The answers of each fact that some criteria can tell apart: one on either side of each threshold, and each threshold itself.</summary>
/// <remarks>A fact read by a formula of several facts, or by a delegate, has no such cells.</remarks>
internal sealed class Cells
{
    private readonly Dictionary<Fact, SortedSet<decimal>> thresholds = [];
    private readonly Dictionary<Fact, List<FactValue>> choices = [];
    private readonly HashSet<Fact> formulas = [];

    // Whether no fact is read twice: then no two statements can get into each other's way.
    public bool EachReadOnce { get; private set; } = true;

    public static Cells Of(IEnumerable<Criterion> criteria)
    {
        var cells = new Cells();
        foreach (var criterion in criteria) criterion.CollectCells(cells);
        return cells;
    }

    public void Read(Criterion.Comparison comparison)
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

    public void Threshold(Fact fact, decimal limit)
    {
        Note(fact);
        if (!thresholds.TryGetValue(fact, out var all)) thresholds[fact] = all = [];
        all.Add(limit);
    }

    public void Choice<T>(Fact<T> fact, ValueList<T> values)
        where T : notnull
    {
        Note(fact);
        if (!choices.TryGetValue(fact, out var all)) choices[fact] = all = Domain<T>();
        foreach (var value in values.Select(FactValue.Exactly).Where(v => !all.Contains(v))) all.Add(value);
    }

    public void Formula(ValueList<Fact> facts)
    {
        foreach (var fact in facts)
        {
            Note(fact);
            formulas.Add(fact);
        }
    }

    /// <summary>An answer for each cell that what is known leaves open; null where the fact has no cells.</summary>
    public ValueList<FactValue>? Answers(Fact fact, FactSheet known)
    {
        if (formulas.Contains(fact)) return null;
        if (choices.TryGetValue(fact, out var values))
        {
            return known.Find(fact)?.Value is { } now ? now.Singles.ToValueList() : values.ToValueList();
        }

        return thresholds.TryGetValue(fact, out var limits) ? Numbers(fact, limits, known.Range(fact)) : [];
    }

    private static ValueList<FactValue> Numbers(Fact fact, SortedSet<decimal> limits, Bounds within)
    {
        var whole = fact.AnswerType != typeof(decimal);
        SortedSet<decimal> numbers = [limits.Min - 1, limits.Max + 1];
        decimal? last = null;
        foreach (var limit in limits)
        {
            numbers.Add(limit);
            if (last is { } before) numbers.Add(before + ((limit - before) / 2));
            last = limit;
        }

        if (within.Min is { } min) numbers.Add(min);
        if (within.Max is { } max) numbers.Add(max);
        if (whole) numbers = [.. numbers.SelectMany(n => (decimal[])[Math.Floor(n), Math.Ceiling(n)])];
        return numbers.Where(within.Contains).Select(FactValue (n) => new FactValue.Range(Bounds.Exactly(n), fact.AnswerType == typeof(LocalDate))).ToValueList();
    }

    // Yes and no; the members of an enumeration; otherwise "none of those named", as no more is known of what else there could be.
    internal static List<FactValue> Domain<T>()
        where T : notnull
    {
        if (typeof(T) == typeof(bool)) return [FactValue.Exactly(true), FactValue.Exactly(false)];
        if (!typeof(T).IsEnum) return [new FactValue.OneOf<T>([])];
        List<FactValue> all = [];
        foreach (var value in Enum.GetValuesAsUnderlyingType(typeof(T))) all.Add(FactValue.Exactly((T)Enum.ToObject(typeof(T), value)));
        return all;
    }

    private void Note(Fact fact)
    {
        if (thresholds.ContainsKey(fact) || choices.ContainsKey(fact) || formulas.Contains(fact)) EachReadOnce = false;
    }
}
