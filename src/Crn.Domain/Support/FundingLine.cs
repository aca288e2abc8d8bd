using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>Where the money of one line of a funding ledger is.</summary>
/// <remarks>Law: awarded is committed, spent, returned and available together, and none of them is negative. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FundingLine
{
    internal FundingLine(FreeText name, Pounds awarded, Pounds committed, Pounds spent, Pounds returned) =>
        (Name, Awarded, Committed, Spent, Returned) = (name, awarded, committed, spent, returned);

    /// <summary>The line, for example a post or a service.</summary>
    public FreeText Name { get; }

    /// <summary>What was awarded.</summary>
    public Pounds Awarded { get; }

    /// <summary>What is promised to somebody and not yet spent.</summary>
    public Pounds Committed { get; }

    /// <summary>What was spent.</summary>
    public Pounds Spent { get; }

    /// <summary>What was returned to the funder.</summary>
    public Pounds Returned { get; }

    /// <summary>What may still be committed or returned.</summary>
    public Pounds Available => Awarded - Committed - Spent - Returned;

    // The first days on which money was awarded and committed, as far as they are known.
    internal LocalDate? FirstAwardedOn { get; init; }

    internal LocalDate? FirstCommittedOn { get; init; }

    /// <summary>The line as one line.</summary>
    /// <returns>The name and where the money is.</returns>
    public override string ToString() =>
        $"{Name}: awarded {Awarded}, committed {Committed}, spent {Spent}, returned {Returned}, available {Available}";

    internal FundingLine With(Pounds awarded = default, Pounds committed = default, Pounds spent = default, Pounds returned = default) =>
        new(Name, Awarded + awarded, Committed + committed, Spent + spent, Returned + returned)
        {
            FirstAwardedOn = FirstAwardedOn, FirstCommittedOn = FirstCommittedOn,
        };

    // An award that is recorded late may be the first.
    internal FundingLine AwardedOn(LocalDate on) =>
        this with { FirstAwardedOn = FirstAwardedOn is { } first && first <= on ? first : on };

    internal FundingLine CommittedOn(LocalDate on) =>
        this with { FirstCommittedOn = FirstCommittedOn is { } first && first <= on ? first : on };
}
