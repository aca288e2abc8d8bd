using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;

namespace Crn.Domain.Support.Tables;

/// <summary>Every reason why a funding ledger says no.</summary>
internal static class FundingRefusals
{
    private static readonly Citation Convention = Citation.Default("funding ledgers: no line is overdrawn");

    internal static Refusal NoName { get; } = new(
        "funding.no-name", "The movement names no line, or has no reference.", "Name the line and give a reference of its own.",
        Convention);

    internal static Refusal ReferenceUsed(FreeText reference) => new(
        "funding.reference-used", $"The ledger has a movement with the reference {reference} already.",
        "Give a new movement a reference of its own; an entry made twice is left out.", Convention);

    internal static Refusal NotAnAmount(Pounds amount) => new(
        "funding.not-an-amount", $"{amount} is not above 0 and in whole pence.", "Give an amount in pounds and pence.", Convention);

    internal static Refusal OtherYear(Pounds amount, FinancialYear year) => new(
        "funding.other-year", $"{amount} is not cash of {year}.", "Record cash of the ledger's year.", Convention);

    internal static Refusal BeforeStart(LocalDate startedOn) => new(
        "funding.before-start", $"The ledger was opened on {Text.Iso(startedOn)}.", "Give a day from then on.", Convention);

    internal static Refusal BeforeAward(FundingLine line) => new(
        "funding.before-award", $"Money was first awarded to {line.Name} on {Text.Iso(line.FirstAwardedOn!.Value)}.",
        "Give a day from then on, or record the earlier award first.", Convention);

    internal static Refusal BeforeCommitment(FundingLine line) => new(
        "funding.before-commitment", $"Money of {line.Name} was first committed on {Text.Iso(line.FirstCommittedOn!.Value)}.",
        "Give a day from then on, or record the earlier commitment first.", Convention);

    internal static Refusal TooMuch(decimal most) => new(
        "funding.too-much", $"A ledger holds at most {Pounds.Of(most)}.", "Check the amount.", Convention);

    internal static Refusal NoLine(FreeText name) => new(
        "funding.no-line", $"Nothing was awarded to {name}.", "Award money to the line first, or look for its name.", Convention);

    internal static Refusal MoreThanCommitted(FundingLine line, Pounds least, LocalDate from) => new(
        "funding.more-than-committed", $"Only {least} is committed on {line.Name}{When(line, from, l => l.Committed, least)}.",
        "Commit the rest first.", Convention);

    internal static Refusal MoreThanAvailable(FundingLine line, Pounds least, LocalDate from) => new(
        "funding.more-than-available", $"Only {least} is available on {line.Name}{When(line, from, l => l.Available, least)}.",
        "Release a commitment or award more.", Convention);

    // The day on which there is least, where that is not how it stands in the end.
    private static string When(FundingLine line, LocalDate from, Func<FundingLine, Pounds> balance, Pounds least)
    {
        if (balance(line) == least) return "";
        var day = line.Days.Select(d => d.On).Where(on => on > from).Prepend(from).First(on => balance(line.AsAt(on)) == least);
        return $" as at {Text.Iso(day)}";
    }
}
