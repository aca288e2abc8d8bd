using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <content>Verbs, what speaks against them, and how events make the ledger.</content>
public sealed partial record FundingLedger : IDecider<FundingLedger, FundingEvent>
{
    /// <summary>Opens a ledger.</summary>
    /// <param name="name">What it is the ledger of.</param>
    /// <param name="year">The financial year whose cash it holds.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <returns>The ledger, or why not: it is recorded before its day.</returns>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentException">The name is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public static Decision<FundingLedger, FundingEvent> Start(
        string name, FinancialYear year, LocalDate on, Party by, LocalDate? recordedOn = null) =>
        History.Start<FundingLedger, FundingEvent>(
            new FundingEvent.Started(on, by, recordedOn ?? on, FreeText.From(name), Guard.Against.Null(year)));

    /// <summary>Awards money to a line, which is opened by its first award. Refused where all awards together are more than a thousand
    /// million million pounds.</summary>
    /// <param name="line">The line, compared without case.</param>
    /// <param name="reference">The reference of the movement, which no other of the ledger has.</param>
    /// <param name="amount">The amount, above 0 and in whole pence.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public Decision<FundingLedger, FundingEvent> Award(
        string line, string reference, Pounds amount, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new FundingEvent.Awarded(on, by, recordedOn ?? on, FreeText.From(line), FreeText.From(reference), amount), version);

    /// <summary>Commits money of a line. Refused above what is available on its day or on any later one, and before the line's first
    /// award.</summary>
    /// <param name="line">The line, compared without case.</param>
    /// <param name="reference">The reference of the movement, which no other of the ledger has.</param>
    /// <param name="amount">The amount, above 0 and in whole pence.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public Decision<FundingLedger, FundingEvent> Commit(
        string line, string reference, Pounds amount, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new FundingEvent.Committed(on, by, recordedOn ?? on, FreeText.From(line), FreeText.From(reference), amount), version);

    /// <summary>Releases committed money of a line. Refused above what is committed on its day or on any later one, and before the line's
    /// first commitment.</summary>
    /// <param name="line">The line, compared without case.</param>
    /// <param name="reference">The reference of the movement, which no other of the ledger has.</param>
    /// <param name="amount">The amount, above 0 and in whole pence.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public Decision<FundingLedger, FundingEvent> Release(
        string line, string reference, Pounds amount, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new FundingEvent.Released(on, by, recordedOn ?? on, FreeText.From(line), FreeText.From(reference), amount), version);

    /// <summary>Spends committed money of a line. Refused above what is committed on its day or on any later one, and before the line's
    /// first commitment.</summary>
    /// <param name="line">The line, compared without case.</param>
    /// <param name="reference">The reference of the movement, which no other of the ledger has.</param>
    /// <param name="amount">The amount, above 0 and in whole pence.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public Decision<FundingLedger, FundingEvent> Spend(
        string line, string reference, Pounds amount, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new FundingEvent.Spent(on, by, recordedOn ?? on, FreeText.From(line), FreeText.From(reference), amount), version);

    /// <summary>Returns money of a line to the funder. Refused above what is available on its day or on any later one, and before the
    /// line's first award.</summary>
    /// <param name="line">The line, compared without case.</param>
    /// <param name="reference">The reference of the movement, which no other of the ledger has.</param>
    /// <param name="amount">The amount, above 0 and in whole pence.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The ledger, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException">A text is null.</exception>
    /// <exception cref="ArgumentException">A text is blank or looks like it holds an NHS number, or there is no such party.</exception>
    public Decision<FundingLedger, FundingEvent> Return(
        string line, string reference, Pounds amount, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new FundingEvent.Returned(on, by, recordedOn ?? on, FreeText.From(line), FreeText.From(reference), amount), version);

    /// <summary>The ledger that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static FundingLedger Replay(params ValueList<FundingEvent> events) => History.Replay<FundingLedger, FundingEvent>(events);

    /// <summary>The ledger that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static FundingLedger Replay(params FundingEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The ledger that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The ledger, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<FundingLedger> TryReplay(ValueList<FundingEvent> events) =>
        History.TryReplay<FundingLedger, FundingEvent>(events);

    /// <summary>The ledger after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The next state.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public FundingLedger Evolve(FundingEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            FundingEvent.Started e => new(e),
            _ when recorded.Movement is var (line, reference, amount) => Moved(line, reference, recorded.On, Sums(recorded, amount.Amount)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return next with { Version = Version + 1, LastRecordedOn = recorded.RecordedOn };
    }

    static FundingLedger? IDecider<FundingLedger, FundingEvent>.Start(FundingEvent first) =>
        first is FundingEvent.Started started ? new(started) : null;

    IReadOnlyCollection<Refusal> IDecider<FundingLedger, FundingEvent>.Against(FundingEvent proposed)
    {
        if (proposed.Movement is not var (name, reference, amount)) return [];
        List<Refusal> reasons = [];
        if (name.IsEmpty || reference.IsEmpty) reasons.Add(FundingRefusals.NoName);
        if (Used.Contains(reference.Value))
            reasons.Add(FundingRefusals.ReferenceUsed(reference));
        if (amount.Amount <= 0 || amount.RoundedToPence() != amount) reasons.Add(FundingRefusals.NotAnAmount(amount));
        if (amount.PriceYear is { } year && year != Year) reasons.Add(FundingRefusals.OtherYear(amount, Year));
        if (proposed.On < StartedOn) reasons.Add(FundingRefusals.BeforeStart(StartedOn));
        // What was awarded stays below the bound, so that the difference is in range.
        if (proposed is FundingEvent.Awarded)
        {
            if (amount.Amount > MostAwarded - Awarded.Amount) reasons.Add(FundingRefusals.TooMuch(MostAwarded));
        }
        else
        {
            reasons.AddRange(Line(name.Value) is { } line ? AgainstOf(line, proposed, amount) : [FundingRefusals.NoLine(name)]);
        }

        return reasons;
    }

    // What is drawn on a day is gone on every day after it, whatever was recorded for those days already.
    private static IEnumerable<Refusal> AgainstOf(FundingLine line, FundingEvent proposed, Pounds amount)
    {
        var drawsOnCommitted = proposed is FundingEvent.Spent or FundingEvent.Released;
        var from = proposed.On;
        if (from < line.FirstAwardedOn)
        {
            yield return FundingRefusals.BeforeAward(line);
            from = line.FirstAwardedOn.Value;
        }
        else if (drawsOnCommitted && from < line.FirstCommittedOn)
        {
            yield return FundingRefusals.BeforeCommitment(line);
        }

        if (drawsOnCommitted && from < line.FirstCommittedOn) from = line.FirstCommittedOn.Value;
        var least = line.LeastFrom(from);
        if (drawsOnCommitted && amount.Amount > least.Committed.Amount)
            yield return FundingRefusals.MoreThanCommitted(line, least.Committed, from);
        else if (!drawsOnCommitted && amount.Amount > least.Available.Amount)
            yield return FundingRefusals.MoreThanAvailable(line, least.Available, from);
    }

    private Decision<FundingLedger, FundingEvent> Decide(FundingEvent proposed, int? version) => History.Decide(this, proposed, version);

    // Far above any budget, and far below where a decimal loses pence.
    private const decimal MostAwarded = 1_000_000_000_000_000m;

    // Evolve never argues, not even about price years: the number is what was recorded.
    private static FundingSums Sums(FundingEvent recorded, decimal amount) => recorded switch
    {
        FundingEvent.Awarded => new(amount, 0, 0, 0),
        FundingEvent.Committed => new(0, amount, 0, 0),
        FundingEvent.Released => new(0, -amount, 0, 0),
        FundingEvent.Spent => new(0, -amount, amount, 0),
        _ => new(0, 0, 0, amount),
    };

    private FundingLedger Moved(FreeText name, FreeText reference, LocalDate on, FundingSums by)
    {
        var at = Lines.Count - 1;
        while (at >= 0 && !Lines[at].Name.Value.Equals(name.Value, StringComparison.OrdinalIgnoreCase)) at--;
        var line = (at < 0 ? new(name, default, default, default, default) : Lines[at]).Moved(on, by);
        return this with
        {
            Lines = at < 0 ? Lines.Add(line) : Lines.With(at, line),
            References = References.Add(reference),
            used = new(Used.Add(reference.Value)),
        };
    }
}
