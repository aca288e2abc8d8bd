using System.Text;
using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Reasoning;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// Why a statement holds, does not hold or is not known: the parts that decided it, down to the values that were compared.
/// </summary>
/// <remarks>A part that made no difference is left out: of <c>a or b</c> with <c>a</c> true and <c>b</c> false, only <c>a</c> is a reason.
/// Immutable.</remarks>
public sealed record Reason
{
    private readonly ReasonShape shape;
    private readonly FactSheet facts;

    internal Reason(ReasonShape shape, FactSheet facts) => (this.shape, this.facts) = (shape, facts);

    /// <summary>The statement.</summary>
    public Criterion Criterion => shape.Criterion;

    /// <summary>Whether it holds.</summary>
    public Truth Truth => shape.Truth;

    /// <summary>The parts of the statement that decided it; empty for a statement about facts.</summary>
    public ValueList<Reason> Parts => shape.Parts.Select(s => new Reason(s, facts)).ToValueList();

    /// <summary>What was known of the facts of a statement about facts.</summary>
    public ValueList<Observation> Used => IsAboutFacts ? Criterion.Facts.Select(facts.Find).OfType<Observation>().ToValueList() : [];

    /// <summary>The facts of a statement about facts that are missing or not exact enough.</summary>
    public ValueList<Fact> MissingFacts => IsAboutFacts ? Criterion.OpenFacts(facts) : [];

    /// <summary>Where the measured side of a comparison lies; null for anything else.</summary>
    public Bounds? Measured => Criterion switch
    {
        Criterion.Comparison comparison => comparison.Left.Within(facts),
        Criterion.DateComparison date => facts.Range(date.Fact),
        _ => null,
    };

    /// <summary>Where the side it was compared with lies; null for anything else.</summary>
    public Bounds? Threshold => Criterion switch
    {
        Criterion.Comparison comparison => comparison.Right.Within(facts),
        Criterion.DateComparison date => Bounds.Exactly(Days.Number(date.Date)),
        _ => null,
    };

    private bool IsAboutFacts => ReasonShape.IsAboutFacts(Criterion);

    /// <summary>Whether both say the same of the same values.</summary>
    /// <param name="other">The other reason.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(Reason? other) =>
        other is not null && shape == other.shape && Used == other.Used && MissingFacts == other.MissingFacts && Parts == other.Parts;

    /// <inheritdoc />
    public override int GetHashCode() => shape.GetHashCode();

    /// <summary>This reason and every reason under it, from the outside in.</summary>
    /// <returns>The reasons, this one first.</returns>
    public IEnumerable<Reason> Walk() => Parts.SelectMany(r => r.Walk()).Prepend(this);

    /// <summary>The statements about facts that decided it, as a sentence.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => string.Join("; ", Walk().Where(r => r.shape.Parts.IsEmpty).Select(r => r.Line()));

    /// <summary>The reasons as a nested Markdown list.</summary>
    /// <returns>The text, free of culture, one line for each reason.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Append(text, 0);
        return text.ToString();
    }

    internal static Reason Of(Criterion criterion, FactSheet facts) => new(ReasonShape.Of(criterion, c => c.Decide(facts)), facts);

    private string Line()
    {
        var known = Used.IsEmpty ? "" : $" ({string.Join("; ", Used)})";
        var computed = Criterion is Criterion.Comparison { Left: Quantity.Arithmetic } comparison && Measured is { } measured
            && measured != Bounds.Anything
            ? $" [{Words.WithUnit(Short(measured), comparison.Left.Unit)}]"
            : "";
        var missing = MissingFacts.IsEmpty ? "" : $" (missing: {string.Join(", ", MissingFacts.Select(f => f.Question))})";
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
        foreach (var reason in Parts) reason.Append(text, depth + 1);
    }
}
