using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Support;

/// <summary>An amount with its reason and source, or why it is not known: which facts are missing, or what to ask whom.</summary>
/// <remarks>Not known is never zero. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CostAnswer
{
    internal CostAnswer(Pounds? amount, string because, Citation source, ValueList<Fact> missing, string ask) =>
        (Amount, Because, Source, MissingFacts, Ask) = (amount, because, source, missing, ask);

    /// <summary>The amount; null when it is not known.</summary>
    public Pounds? Amount { get; }

    /// <summary>Whether the amount is known.</summary>
    public bool IsKnown => Amount is not null;

    /// <summary>Why it is so, or why it is not known.</summary>
    public string Because { get; }

    /// <summary>Where the rule comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The facts that would settle it; empty when it is known, or when no fact would.</summary>
    public ValueList<Fact> MissingFacts { get; }

    /// <summary>What to ask whom where no rule was found; empty otherwise.</summary>
    public string Ask { get; }

    /// <summary>The answer as one line.</summary>
    /// <returns>The amount or "not known", the reason, and what to ask.</returns>
    public override string ToString() => $"{Amount?.ToString() ?? "not known"}: {Because}"
        + (MissingFacts.IsEmpty ? "" : $" Missing: {string.Join(", ", MissingFacts)}.") + (Ask.Length > 0 ? " " + Ask : "");

    internal static CostAnswer Known(Pounds amount, string because, Citation source) => new(amount, because, source, [], "");

    internal static CostAnswer Missing(string because, Citation source, params ValueList<Fact> facts) =>
        new(null, because, source, facts, "");

    internal static CostAnswer Unknown(string because, Citation source, string ask) =>
        new(null, because, source, [], Guarded.Text(ask));
}
