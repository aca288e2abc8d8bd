using Crn.Domain.Decisions;
using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Tests.Kits;

/// <summary>What is wrong with <see cref="FaultyLog"/>.</summary>
public enum Fault
{
    None,
    ForgetsAnEvent,
    CountsTwice,
    TakesASecondStart,
    NeedsNoStart,
}

/// <summary>An event of <see cref="FaultyLog"/>.</summary>
public sealed record FaultyEvent(bool IsStart, LocalDate On, Party By, LocalDate RecordedOn) : IRecordedEvent;

/// <summary>A team's own type with a life, in which a fault can be planted.</summary>
public sealed record FaultyLog : IEventSourced<FaultyLog, FaultyEvent>
{
    [ThreadStatic]
    private static Fault planted;

    public static Fault Planted { get => planted; set => planted = value; }

    public int Version { get; init; }

    public int Entries { get; init; }

    public LocalDate StartedOn { get; init; }

    public LocalDate LastRecordedOn { get; init; }

    public static Arbitrary<ValueList<FaultyEvent>> Histories() => Arb.From(
        from days in Gen.Choose(0, 5).ListOf(4)
        select Events([.. days]));

    public static FaultyLog Replay(params ValueList<FaultyEvent> events)
    {
        var log = new FaultyLog { Version = 1, StartedOn = events[0].On, LastRecordedOn = events[0].RecordedOn };
        // The third event is passed over when it is read back.
        foreach (var (entry, i) in events.Skip(1).Select((e, i) => (e, i)))
            log = Planted == Fault.ForgetsAnEvent && i == 1 ? log with { Version = log.Version + 1, LastRecordedOn = entry.RecordedOn }
                : log.Evolve(entry);
        return log;
    }

    public static Outcome<FaultyLog> TryReplay(ValueList<FaultyEvent> events)
    {
        if (events.IsEmpty || (!events[0].IsStart && Planted != Fault.NeedsNoStart)) return Refused("no start");
        if (events.Skip(1).Any(e => e.IsStart) && Planted != Fault.TakesASecondStart) return Refused("a second start");
        return Outcome.Accept(Replay(events));
    }

    public FaultyLog Evolve(FaultyEvent recorded) => this with
    {
        Version = Version + (Planted == Fault.CountsTwice ? 2 : 1), Entries = Entries + 1, LastRecordedOn = recorded.RecordedOn,
    };

    private static ValueList<FaultyEvent> Events(int[] days)
    {
        var on = new LocalDate(2026, 1, 5);
        List<FaultyEvent> events = [new(true, on, Party.Sponsor, on)];
        foreach (var wait in days)
        {
            on = on.PlusDays(wait);
            events.Add(new(false, on, Party.Sponsor, on));
        }

        return [.. events];
    }

    private static Outcome<FaultyLog> Refused(string because) =>
        Outcome.Refuse<FaultyLog>(new Refusal("log.refused", because, "Mend it.", Crn.Domain.Policies.Citation.Default("log")));
}
