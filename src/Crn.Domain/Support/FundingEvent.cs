using Crn.Domain.Decisions;
using Crn.Domain.Money;

namespace Crn.Domain.Support;

/// <summary>An event of a funding ledger. Closed: the cases nested here are the only ones.</summary>
/// <remarks>Equality is by content. Immutable. A ledger is the fold of its events: see
/// <see cref="FundingLedger.Replay(ValueList{Crn.Domain.Support.FundingEvent})"/>.</remarks>
/// <param name="On">The day on which it took place.</param>
/// <param name="By">Who acted.</param>
/// <param name="RecordedOn">The day on which it was recorded.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract record FundingEvent(LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent
{
    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string What { get; }

    // Null for the start: every other event moves an amount on a line under a reference.
    internal virtual (FreeText Line, FreeText Reference, Pounds Amount)? Movement => null;

    /// <summary>The event as one line.</summary>
    /// <returns>The day, who acted and what took place.</returns>
    public sealed override string ToString() => History.Line(this, What);

    /// <summary>The ledger was opened.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Name">What it is the ledger of.</param>
    /// <param name="Year">The financial year whose cash it holds.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Started(LocalDate On, Party By, LocalDate RecordedOn, FreeText Name, FinancialYear Year) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => $"ledger opened for {Year}: {OneLine(Name)}";
    }

    /// <summary>Money was awarded to a line.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reference">The reference of the movement: no two of a ledger share one.</param>
    /// <param name="Amount">The amount.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Awarded(LocalDate On, Party By, LocalDate RecordedOn, FreeText Line, FreeText Reference, Pounds Amount) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => Moved("awarded to");

        internal override (FreeText Line, FreeText Reference, Pounds Amount)? Movement => (Line, Reference, Amount);
    }

    /// <summary>Money of a line was promised to somebody.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reference">The reference of the movement: no two of a ledger share one.</param>
    /// <param name="Amount">The amount.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Committed(LocalDate On, Party By, LocalDate RecordedOn, FreeText Line, FreeText Reference, Pounds Amount) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => Moved("committed on");

        internal override (FreeText Line, FreeText Reference, Pounds Amount)? Movement => (Line, Reference, Amount);
    }

    /// <summary>A promise, or part of it, was given up: the money is available again.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reference">The reference of the movement: no two of a ledger share one.</param>
    /// <param name="Amount">The amount.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Released(LocalDate On, Party By, LocalDate RecordedOn, FreeText Line, FreeText Reference, Pounds Amount) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => Moved("released on");

        internal override (FreeText Line, FreeText Reference, Pounds Amount)? Movement => (Line, Reference, Amount);
    }

    /// <summary>Money that was promised was spent.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reference">The reference of the movement: no two of a ledger share one.</param>
    /// <param name="Amount">The amount.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Spent(LocalDate On, Party By, LocalDate RecordedOn, FreeText Line, FreeText Reference, Pounds Amount) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => Moved("spent on");

        internal override (FreeText Line, FreeText Reference, Pounds Amount)? Movement => (Line, Reference, Amount);
    }

    /// <summary>Money that was not promised went back to the funder.</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who acted.</param>
    /// <param name="RecordedOn">The day it was recorded.</param>
    /// <param name="Line">The line.</param>
    /// <param name="Reference">The reference of the movement: no two of a ledger share one.</param>
    /// <param name="Amount">The amount.</param>
    [JsonConverter(typeof(NeedsCrnDomainJson))]
    public sealed record Returned(LocalDate On, Party By, LocalDate RecordedOn, FreeText Line, FreeText Reference, Pounds Amount) :
        FundingEvent(On, By, RecordedOn)
    {
        internal override string What => Moved("returned from");

        internal override (FreeText Line, FreeText Reference, Pounds Amount)? Movement => (Line, Reference, Amount);
    }

    private static string OneLine(FreeText text) => text.Value.ReplaceLineEndings(" ");

    private string Moved(string words) => Movement is var (line, reference, amount)
        ? $"{amount} {words} {OneLine(line)} ({OneLine(reference)})"
        : words;
}
