using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules.Compiled;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>A question with the criterion that answers it: when it applies, where it comes from, and the dates it is in force.</summary>
/// <remarks>Rooms derive their own kinds of rule from it. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public record Rule
{
    // Kept from one asking to the next; a copy that says something else makes its own.
    private Remembered<RulePatterns> patterns;

    /// <summary>Makes a rule; its question, criterion and source are set beside it.</summary>
    /// <param name="code">The stable code, part of the public API of whoever publishes the rule.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is blank.</exception>
    public Rule(string code) => Code = Guarded.Text(code);

    /// <summary>The stable code, for example <c>POP-02</c>.</summary>
    public string Code { get; }

    /// <summary>The question the rule answers.</summary>
    public required string Question { get; init => field = Guarded.TextOrEmpty(value, nameof(Question)); }

    /// <summary>When the rule has anything to say; always, unless given.</summary>
    public Criterion Applies { get; init => field = Guarded.NotNull(value, nameof(Applies)); } = Criterion.Always;

    /// <summary>What must hold for the answer to be yes.</summary>
    public required Criterion Criterion { get; init => field = Guarded.NotNull(value, nameof(Criterion)); }

    /// <summary>Where the rule comes from, with its grade.</summary>
    public required Citation Source { get; init => field = Guarded.NotNull(value, nameof(Source)); }

    /// <summary>What would help when the criterion does not hold, in the words of the source; may be empty.</summary>
    public string Remedy { get; init => field = Guarded.TextOrEmpty(value, nameof(Remedy)); } = "";

    /// <summary>Who can act when the criterion does not hold, for example <c>sponsor</c>; empty when nobody was named.</summary>
    public string WhoCanAct { get; init => field = Guarded.TextOrEmpty(value, nameof(WhoCanAct)); } = "";

    /// <summary>The first date in force; unless given, the first date its source speaks of.</summary>
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? From { get => field ?? Source.From; init => field = Guarded.Iso(value, nameof(From)); }

    /// <summary>The last date in force; unless given, the last date its source speaks of.</summary>
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    public LocalDate? To { get => field ?? Source.To; init => field = Guarded.Iso(value, nameof(To)); }

    /// <summary>Whether the rule is in force on a date, both ends included.</summary>
    /// <param name="asAt">The date asked about.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public bool IsInForceOn(LocalDate asAt) => !(Guarded.Iso(asAt) < From) && !(asAt > To);

    /// <summary>The rule as a Mermaid flowchart: when it applies, what must hold, and what it is made of.</summary>
    /// <returns>Mermaid text.</returns>
    public string ToMermaid() => RulePicture.Of(this);

    /// <summary>The rule as one line.</summary>
    /// <returns>Its code and its question.</returns>
    public sealed override string ToString() => $"{Code}: {Question}";

    // The rule in the words of no language, with all that can change an answer of it.
    internal virtual string Form =>
        $"(rule {Canonical.Quoted(Code)} {Applies.Form} {Criterion.Form} "
        + $"{(From is { } from ? Text.Iso(from) : "-")} {(To is { } to ? Text.Iso(to) : "-")} {Canonical.Quoted(Source.ToString())})";

    internal RulePatterns Patterns
    {
        get
        {
            if (patterns.Value is { } kept && ReferenceEquals(kept.Rule, this)) return kept;
            var made = RulePatterns.Of(this);
            patterns = new(made);
            return made;
        }
    }

    /// <summary>Asks the rule.</summary>
    /// <param name="facts">What is known.</param>
    /// <returns>What the rule found.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public Finding Ask(FactSheet facts) => Finding.Of(this, Guard.Against.Null(facts));
}
