using Crn.Domain.Money;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>Where the money of one line of a funding ledger is.</summary>
/// <remarks>Law: at the end of every day awarded is committed, spent, returned and available together, and none of them is negative.
/// Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record FundingLine
{
    private readonly MoneyByDay days;

    internal FundingLine(FreeText name, Pounds awarded, Pounds committed, Pounds spent, Pounds returned) =>
        (Name, Awarded, Committed, Spent, Returned) = (name, awarded, committed, spent, returned);

    private FundingLine(FreeText name, FundingSums sums, MoneyByDay days)
        : this(name, Pounds.Of(sums.Awarded), Pounds.Of(sums.Committed), Pounds.Of(sums.Spent), Pounds.Of(sums.Returned)) =>
        this.days = days;

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

    private FundingSums Sums => new(Awarded.Amount, Committed.Amount, Spent.Amount, Returned.Amount);

    // What each day changed. A line that was stored before days were holds more than they sum to: that counts from its first award on.
    internal ValueList<FundingDay> Days
    {
        get => days.Days;
        init => days = value.Zip(value.Skip(1)).All(pair => pair.First.On < pair.Second.On)
            ? MoneyByDay.Of(value) : throw new ArgumentException("Days come one after the other.", nameof(value));
    }

    internal FundingSums BeforeDays => Sums - days.Sum;

    /// <summary>The line as it stood at the end of a day, by everything that is recorded now.</summary>
    /// <remarks>A movement counts from the day on which it took place, however late it was recorded.</remarks>
    /// <param name="asAt">The day.</param>
    /// <returns>The line with the movements up to that day; without money before the first award.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public FundingLine AsAt(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        if (asAt < FirstAwardedOn) return new(Name, default, default);
        var by = days.Through(asAt);
        return new(Name, BeforeDays + by.Sum, by)
        {
            FirstAwardedOn = FirstAwardedOn, FirstCommittedOn = FirstCommittedOn <= asAt ? FirstCommittedOn : null,
        };
    }

    /// <summary>The line as one line.</summary>
    /// <returns>The name and where the money is.</returns>
    public override string ToString() =>
        $"{Name}: awarded {Awarded}, committed {Committed}, spent {Spent}, returned {Returned}, available {Available}";

    // The least of each at the end of any day from one on.
    internal (Pounds Committed, Pounds Available) LeastFrom(LocalDate day)
    {
        var (committed, available) = days.LeastFrom(day);
        return (Pounds.Of(BeforeDays.Committed + committed), Pounds.Of(BeforeDays.Available + available));
    }

    // An award or commitment that is recorded late may be the first.
    internal FundingLine Moved(LocalDate on, FundingSums by) => new(Name, Sums + by, days.With(on, by))
    {
        FirstAwardedOn = by.Awarded != 0 ? Earlier(FirstAwardedOn, on) : FirstAwardedOn,
        FirstCommittedOn = by.Committed > 0 ? Earlier(FirstCommittedOn, on) : FirstCommittedOn,
    };

    private static LocalDate Earlier(LocalDate? first, LocalDate on) => first is { } known && known <= on ? known : on;
}
