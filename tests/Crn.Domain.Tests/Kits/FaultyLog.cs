using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Outcome = Crn.Domain.Decisions.Outcome;

namespace Crn.Domain.Tests.Kits;

/// <summary>A team's own type with a life, in which a fault can be planted: numbered entries, five at most.</summary>
public sealed record FaultyLog : IEventSourced<FaultyLog, FaultyEvent>
{
    [ThreadStatic]
    private static Fault planted;

    [ThreadStatic]
    private static int asked;

    public static Fault Planted { get => planted; set => planted = value; }

    public int Version { get; private set; }

    public int Last { get; private set; }

    public int Marks { get; private set; }

    public ValueList<int> Entries { get; private init; }

    public LocalDate StartedOn { get; private init; }

    public LocalDate LastRecordedOn { get; private init; }

    public static Arbitrary<ValueList<FaultyEvent>> Histories() => Arb.From(
        from count in Gen.Choose(0, 5)
        from waits in Gen.Choose(0, 4).ListOf(count)
        from late in Gen.Choose(0, 2).ListOf(count)
        select Events([.. waits], [.. late]),
        history => history.Count > 1 ? [history.Take(history.Count - 1).ToValueList()] : []);

    public static FaultyLog Replay(params ValueList<FaultyEvent> events) => TryReplay(events) is { IsAccepted: true } sound ? sound.Value
        : throw new ArgumentException(string.Join(" ", TryReplay(events).Reasons.Select(r => r.Because)), nameof(events));

    public static Outcome<FaultyLog> TryReplay(ValueList<FaultyEvent> events)
    {
        if (Planted == Fault.SortsTheEvents && !events.Contains(null!)) events = [.. events.OrderBy(e => e.Number)];
        if (Planted == Fault.RefusesByTurns && asked++ % 7 == 6) return Refused("Not today.");
        FaultyLog? log = null;
        foreach (var (recorded, i) in events.Select((e, i) => (e, i)))
        {
            if (recorded is null)
            {
                if (Planted == Fault.SkipsAHole) continue;
                return Planted == Fault.ThrowsOnAHole ? throw new InvalidOperationException("a hole")
                    : Refused($"Event {i + 1} is missing.");
            }

            if (log is null && recorded.Number != 0 && Planted != Fault.NeedsNoStart) return Refused("The history has no start.");
            if (log?.Against(recorded) is { } why)
            {
                return Refused(Planted switch
                {
                    Fault.NamesNoEvent => "Something is wrong.",
                    Fault.NamesTheFirst => "Event 1 does not fit.",
                    _ => $"Event {i + 1} does not fit: {recorded}. {why}",
                });
            }

            log = log is null || (recorded.Number == 0 && Planted == Fault.StartsAnew) ? Begin(recorded) : log.Next(recorded, i);
        }

        if (log is null) return Planted == Fault.TakesNothing ? Outcome.Accept(new FaultyLog()) : Refused("The history has no start.");
        if (Planted == Fault.ReplaysByTurns) log.Marks = asked++ % 2;
        if (Planted == Fault.AddsUpOtherwise && log.Version > 2) log.Marks = log.Version;
        return Outcome.Accept(log);
    }

    public FaultyLog Evolve(FaultyEvent recorded)
    {
        if (Planted == Fault.MarksWhatItLeaves) Marks++;
        if (Planted == Fault.EvolvesInPlace) Version++;
        return this with
        {
            Version = Planted switch
            {
                Fault.CountsTwice => Version + 2,
                Fault.EvolvesInPlace => Version,
                Fault.CountsWhatIsLeftOut => recorded.Number + 1,
                _ => Version + 1,
            },
            Last = recorded.Number,
            Entries = Entries.Add(recorded.Number),
            LastRecordedOn = Planted switch
            {
                Fault.KeepsTheFirstRecording => LastRecordedOn,
                Fault.TakesTheDayOfTheEvent => recorded.On,
                _ => recorded.RecordedOn,
            },
        };
    }

    /// <summary>The verb: makes the next entry, while there are fewer than five.</summary>
    public Decision<FaultyLog, FaultyEvent> Enter(LocalDate on)
    {
        if (Planted == Fault.VerbThrows && Last == 2) throw new InvalidOperationException("two");
        if (Planted == Fault.VerbChangesItsValue) Marks++;
        if (Last >= 5)
        {
            if (Planted == Fault.VerbThrowsWhenFull) throw new InvalidOperationException("full");
            if (Planted == Fault.RefusalChangesItsValue) Last++;
        }

        if (Last >= 5 || Planted == Fault.NeverAccepts || (Planted == Fault.AcceptsNothingAfterTheStart && Version > 0))
            return Decision.Refuse<FaultyLog, FaultyEvent>(Reason("It is full."));
        var entry = new FaultyEvent(Planted == Fault.VerbSkipsACheck ? Last : Last + 1, on, Party.Sponsor, on);
        var next = Evolve(entry);
        return Decision.Accept(Planted == Fault.VerbGivesAnotherState ? next with { Marks = 7 } : next, entry);
    }

    private static FaultyLog Begin(FaultyEvent start) => new()
    {
        Version = Planted == Fault.StartsAtNought ? 0 : 1, Last = start.Number, StartedOn = start.On, LastRecordedOn = start.RecordedOn,
    };

    private FaultyLog Next(FaultyEvent recorded, int place)
    {
        if (Planted == Fault.DropsADoubledEvent && Entries.Contains(recorded.Number)) return this;
        return Planted == Fault.ForgetsAnEvent && place == 2
            ? this with { Version = Version + 1, Last = recorded.Number, LastRecordedOn = recorded.RecordedOn } : Evolve(recorded);
    }

    private string? Against(FaultyEvent recorded)
    {
        if (Planted == Fault.ThrowsOnFridays && recorded.On.DayOfWeek == IsoDayOfWeek.Friday) throw new InvalidOperationException("Friday");
        if (Planted == Fault.RefusesLateRecording && recorded.RecordedOn > recorded.On) return "It is late.";
        if (recorded.Number == 0) return Planted is Fault.TakesASecondStart or Fault.StartsAnew ? null : "The history starts again.";
        if (Entries.Contains(recorded.Number))
            return Planted is Fault.TakesADoubledEvent or Fault.DropsADoubledEvent ? null : "It stands twice.";
        if (Planted is Fault.TakesAnyOrder or Fault.CountsWhatIsLeftOut) return null;
        if (recorded.RecordedOn < LastRecordedOn) return "It was recorded before.";
        if (recorded.Number <= Last + 1) return null;
        return Planted == Fault.ThrowsOnAGap ? throw new InvalidOperationException("a gap") : $"Entry {Last + 1} is missing.";
    }

    private static ValueList<FaultyEvent> Events(int[] waits, int[] late)
    {
        var (on, recorded) = (new LocalDate(2026, 1, 5), new LocalDate(2026, 1, 5));
        List<FaultyEvent> events = [new(0, on, Party.Sponsor, on)];
        for (var i = 0; i < waits.Length; i++)
        {
            on = on.PlusDays(waits[i]);
            recorded = recorded > on.PlusDays(late[i]) ? recorded : on.PlusDays(late[i]);
            events.Add(new(i + 1, on, Party.Sponsor, recorded));
        }

        return [.. events];
    }

    private static Outcome<FaultyLog> Refused(string because) => Outcome.Refuse<FaultyLog>(Reason(because));

    private static Refusal Reason(string because) => new("log.refused", because, "Mend it.", Citation.Default("log"));
}
