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
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Reason
{
    private readonly ReasonShape shape;

    // What is known: a sheet, or a row of compiled rules.
    private readonly FactSheet? facts;
    private readonly FactRow? row;

    internal Reason(ReasonShape shape, FactSheet? facts, FactRow? row) => (this.shape, this.facts, this.row) = (shape, facts, row);

    internal FactSheet Sheet => facts ?? row!.Sheet;

    /// <summary>The statement.</summary>
    public Criterion Criterion => shape.Criterion;

    /// <summary>Whether it holds.</summary>
    public Truth Truth => shape.Truth;

    /// <summary>The parts of the statement that decided it; empty for a statement about facts.</summary>
    public ValueList<Reason> Parts
    {
        get
        {
            if (shape.Parts.IsEmpty) return [];
            var parts = new Reason[shape.Parts.Count];
            for (var i = 0; i < parts.Length; i++) parts[i] = new(shape.Parts[i], facts, row);
            return new(parts);
        }
    }

    /// <summary>What was known of the facts of a statement about facts.</summary>
    public ValueList<Observation> Used =>
        shape.Facts.Length == 0 ? [] : row is null ? Sheet.Find(shape.Facts) : row.Find(shape.Places);

    /// <summary>The facts of a statement about facts that are missing or not exact enough.</summary>
    public ValueList<Fact> MissingFacts => shape.Facts.Length == 0 || Truth.IsSettled ? [] : Criterion.OpenFacts(Sheet);

    /// <summary>Where the measured side of a comparison lies, a date as a date; null for anything else.</summary>
    public FactValue.Range? Measured => Criterion switch
    {
        Criterion.Comparison comparison => new(Within(comparison.Left), false),
        Criterion.DateComparison date => new(row is null ? Sheet.Range(date.Fact) : row.Within(shape.Places[0]), true),
        _ => null,
    };

    /// <summary>Where the side it was compared with lies, a date as a date; null for anything else.</summary>
    public FactValue.Range? Threshold => Criterion switch
    {
        Criterion.Comparison comparison => new(Within(comparison.Right), false),
        Criterion.DateComparison date => new(Bounds.Exactly(Days.Number(date.Date)), true),
        _ => null,
    };

    private Bounds Within(Quantity quantity) => quantity switch
    {
        Quantity.Constant constant => Bounds.Exactly(constant.Value),
        Quantity.Known known when row is not null => row.Within(shape.Places[Array.IndexOf(shape.Facts, known.Fact)]),
        _ => quantity.Within(Sheet),
    };

    /// <summary>Whether both say the same of the same values.</summary>
    /// <param name="other">The other reason.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(Reason? other) =>
        other is not null && shape == other.shape && Used == other.Used && MissingFacts == other.MissingFacts && Parts == other.Parts;

    /// <inheritdoc />
    public override int GetHashCode() => shape.GetHashCode();

    /// <summary>This reason and every reason under it, from the outside in.</summary>
    /// <returns>The reasons, this one first.</returns>
    public IEnumerable<Reason> Walk()
    {
        if (shape.Parts.IsEmpty) return [this];
        var reasons = new List<Reason>();
        Collect(reasons);
        return reasons;
    }

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

    internal static Reason Of(Criterion criterion, FactSheet facts) => new(ReasonShape.Of(criterion, c => c.Decide(facts)), facts, null);

    private void Collect(List<Reason> into)
    {
        into.Add(this);
        foreach (var part in shape.Parts) new Reason(part, facts, row).Collect(into);
    }

    private string Line()
    {
        var more = DecimalsMore(Criterion, Sheet);
        var known = Used.IsEmpty ? "" : $" ({string.Join("; ", Used.Select(o => o.Line(more)))})";
        var computed = Criterion is Criterion.Comparison { Left: not (Quantity.Known or Quantity.Constant) and var formula }
            && formula.Within(Sheet) is var measured && measured != Bounds.Anything
            ? $" [{Words.WithUnit(Words.Rounded(measured, more).ToString(), formula.Unit)}]"
            : "";
        var missing = MissingFacts.IsEmpty ? "" : $" (missing: {string.Join(", ", MissingFacts.Select(f => f.Question))})";
        return $"{Criterion}: {Words.Answer(Truth)}{computed}{known}{missing}";
    }

    // Decimals beyond the usual, so that the numbers shown stand to each other as the reason says.
    internal static int DecimalsMore(Criterion criterion, FactSheet facts)
    {
        if (criterion is not Criterion.Comparison comparison) return 0;
        var (left, right) = (comparison.Left.Within(facts), comparison.Right.Within(facts));
        var truth = left.Is(comparison.Relation, right);
        for (var more = 0; more < 24; more++)
        {
            var threshold = comparison.Right is Quantity.Constant ? right : Words.Rounded(right, more);
            if (Words.Rounded(left, more).Is(comparison.Relation, threshold) == truth) return more;
        }

        return 24;
    }

    private void Append(StringBuilder text, int depth)
    {
        text.Append(' ', depth * 2).Append("- ").Append(Text.Markdown(Line())).Append('\n');
        foreach (var reason in Parts) reason.Append(text, depth + 1);
    }
}
