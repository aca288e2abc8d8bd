using System.Runtime.CompilerServices;
using System.Text;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Reasoning;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>
/// What one rule found: met, not met, unknown or not applicable, with the facts it used and those that could still change it.
/// </summary>
/// <remarks>
/// A finding that is settled stays settled when facts are added. While it is not known whether the rule applies, the finding is unknown.
/// Equality is by content. Immutable. Closed: the findings of a <see cref="RuleSet{TRule}"/> know the type of their rules.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record Finding
{
    // What is known: a sheet, or a row of compiled rules.
    private readonly FactSheet? facts;
    private readonly FactRow? row;

    // Worked out when first asked for: most findings are never asked.
    private FindingShape? shape;
    private StrongBox<ValueList<Observation>>? used;
    private StrongBox<ValueList<Fact>>? missing;

    private protected Finding(Rule rule, FindingStatus status, FactSheet facts) => (Rule, Status, this.facts) = (rule, status, facts);

    private protected Finding(FactRow row, FindingShape shape) =>
        (Rule, Status, this.row, this.shape) = (shape.Rule, shape.Status, row, shape);

    internal FactSheet Sheet => facts ?? row!.Sheet;

    /// <summary>The rule that was asked, with its criterion and source.</summary>
    public Rule Rule { get; }

    /// <summary>What it found.</summary>
    public FindingStatus Status { get; }

    /// <summary>What was known of the facts the rule reads.</summary>
    public ValueList<Observation> Used =>
        (used ??= new(row is null ? Sheet.Find(Rule.Patterns.Facts.AsSpan()) : row.Find(Shape.Places))).Value;

    /// <summary>The facts whose value could still change the finding; empty when it is settled.</summary>
    public ValueList<Fact> MissingFacts =>
        Status == FindingStatus.Unknown ? (missing ??= new(MissingSearch.Of(Sheet, Rule))).Value : [];

    /// <summary>The statements about facts that decided it: of a rule that does not apply, or may not, those of when it applies; otherwise
    /// those of its criterion.</summary>
    public ValueList<Criterion> DecidedBy => Shape.DecidedBy;

    private FindingShape Shape => shape ??= Rule.Patterns.On(Sheet);

    /// <summary>Whether both found the same by the same rule on the same facts.</summary>
    /// <param name="other">The other finding.</param>
    /// <returns>True when they did.</returns>
    public virtual bool Equals(Finding? other) =>
        other is not null && EqualityContract == other.EqualityContract && Status == other.Status && Rule == other.Rule
            && Used == other.Used && MissingFacts == other.MissingFacts;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Rule, Status, Used);

    /// <summary>The finding as a sentence.</summary>
    /// <returns>Rule code, status, criterion and, where unknown, what is missing.</returns>
    public sealed override string ToString() => Status switch
    {
        FindingStatus.Met => $"{Rule.Code} met: {Rule.Criterion}.",
        FindingStatus.NotMet => $"{Rule.Code} not met: it should hold that {Rule.Criterion}."
            + (Used.IsEmpty ? "" : $" Known: {string.Join("; ", Used.Select(o => o.Line(DecimalsMore)))}."),
        FindingStatus.Unknown => $"{Rule.Code} not known: missing {string.Join(", ", MissingFacts)}.",
        FindingStatus.NotApplicable => $"{Rule.Code} does not apply: it applies when {Rule.Applies}.",
    };

    /// <summary>Why the finding is what it is: of a rule that does not apply, or may not, why that is; otherwise why its criterion holds,
    /// does not, or is not known.</summary>
    /// <returns>The reason, as a sentence or as a tree to walk.</returns>
    public Reason Explain() => new(Shape.Decisive, facts, row);

    /// <summary>
    /// The finding as Markdown: a heading, the question, the reasons as a list, what would help, and the source with its grade.
    /// </summary>
    /// <returns>The text, free of culture.</returns>
    public string ToMarkdown() => ToMarkdown("");

    // With a word beside the code, such as how much hangs on the rule.
    internal string ToMarkdown(string beside)
    {
        var text = new StringBuilder();
        text.Append("### ").Append(Text.Markdown(Rule.Code)).Append(beside).Append(": ").Append(Words.Of(Status)).Append("\n\n")
            .Append(Text.Markdown(Rule.Question)).Append("\n\n");
        if (!Rule.Applies.Equals(Criterion.Always))
            text.Append("Applies when ").Append(Text.Markdown(Rule.Applies.ToString())).Append(".\n\n");
        text.Append(Explain().ToMarkdown()).Append('\n');
        if (Status == FindingStatus.NotMet)
        {
            if (Rule.Remedy.Length > 0) text.Append("What would help: ").Append(Text.Markdown(Rule.Remedy)).Append(".\n\n");
            if (Rule.WhoCanAct.Length > 0) text.Append("Who can act: ").Append(Text.Markdown(Rule.WhoCanAct)).Append(".\n\n");
        }

        return text.Append("Source: ").Append(Words.Markdown(Rule.Source)).Append(".\n").ToString();
    }

    internal static FindingStatus StatusOf(Rule rule, FactSheet facts)
    {
        var applies = rule.Applies.Decide(facts);
        return applies.IsTrue ? StatusOf(applies, rule.Criterion.Decide(facts)) : StatusOf(applies, Truth.Unknown);
    }

    internal static FindingStatus StatusOf(Truth applies, Truth holds) =>
        applies.IsFalse ? FindingStatus.NotApplicable
        : applies.IsUnknown || holds.IsUnknown ? FindingStatus.Unknown
        : holds.IsTrue ? FindingStatus.Met : FindingStatus.NotMet;

    internal static Finding<TRule> Typed<TRule>(TRule rule, FactSheet facts)
        where TRule : Rule => new(rule, StatusOf(rule, facts), facts);

    internal static Finding Of(Rule rule, FactSheet facts) => new Finding<Rule>(rule, StatusOf(rule, facts), facts);

    private int DecimalsMore => DecidedBy.IsEmpty ? 0 : DecidedBy.Max(c => Reason.DecimalsMore(c, Sheet));
}
