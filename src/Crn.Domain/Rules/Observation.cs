using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Wording;

namespace Crn.Domain.Rules;

/// <summary>What is known of one fact, who said so and as at when.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Observation
{
    internal Observation(Fact fact, FactValue value, string source, LocalDate? asAt) =>
        (Fact, Value, Source, AsAt) = (fact, value, source, asAt);

    /// <summary>The fact.</summary>
    public Fact Fact { get; }

    /// <summary>What is known of it.</summary>
    public FactValue Value { get; }

    /// <summary>Who or what said so; empty when the caller did not say.</summary>
    public string Source { get; }

    /// <summary>The date the answer was true; null when the caller did not say.</summary>
    public LocalDate? AsAt { get; }

    // The same in the unit of another fact of the same code; a number is never compared bare.
    internal Observation In(Fact fact)
    {
        if (Value is not FactValue.Range { Within: var within } || Fact.Unit.To(fact.Unit) is not var (times, per))
        {
            throw new ArgumentException($"The sheet knows '{fact.Code}' in '{Fact.Unit}', which cannot be converted to '{fact.Unit}'.",
                nameof(fact));
        }

        var scaled = BoundsArithmetic.Divide(BoundsArithmetic.Multiply(within, Bounds.Exactly(times)), Bounds.Exactly(per));
        return new(fact, new FactValue.Range(scaled, false), Source, AsAt);
    }

    /// <summary>The observation as one line.</summary>
    /// <returns>The numbers rounded for people, for example <c>site.research-nurses = 3 (capacity form, 2026-05-01)</c>.</returns>
    public override string ToString() => Line(0);

    // Numbers are rounded for people; a fingerprint takes them as they are.
    internal string Line(int more)
    {
        var from = (Source.Length, AsAt) switch
        {
            (0, null) => "",
            (0, { } date) => $" ({Text.Iso(date)})",
            (_, null) => $" ({Source})",
            (_, { } date) => $" ({Source}, {Text.Iso(date)})",
        };
        return $"{Fact.Code} = {Words.WithUnit(Value.ForPeople(more), Fact.Unit)}{from}";
    }
}
