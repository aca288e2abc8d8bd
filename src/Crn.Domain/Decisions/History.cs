using Crn.Domain.Policies;

namespace Crn.Domain.Decisions;

/// <summary>The one place where events are decided and histories are checked.</summary>
internal static class History
{
    private static readonly Citation Convention =
        Citation.Default("one history for each value: in order of recording, decided on the version it follows");

    /// <summary>Accepts an event, or gives every reason against it: the version, the days, and what the value itself says.</summary>
    public static Decision<TState, TEvent> Decide<TState, TEvent>(IDecider<TState, TEvent> state, TEvent proposed, int? version)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        _ = Existing(proposed.By);
        var (on, recordedOn) = (proposed.On, proposed.RecordedOn);
        if (!AreDays(on, recordedOn)) return Decision.Refuse<TState, TEvent>([NoDay]);
        var isSound = version is not { } known || known == state.Version;
        // Mostly nothing speaks against it: the reasons are asked for where something does.
        if (isSound && AreInOrder(on, recordedOn, state.LastRecordedOn) && state.TryEvolve(proposed) is { } after)
            return new(after, proposed);
        var own = state.Against(proposed);
        return Decision.Refuse<TState, TEvent>(
            [.. isSound ? (Refusal[])[] : [Stale(version!.Value, state.Version)], .. AgainstOrder(proposed, state.LastRecordedOn), .. own]);
    }

    /// <summary>The value after an event; null where anything speaks against it.</summary>
    public static TState? After<TState, TEvent>(TState state, TEvent proposed)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent =>
        HasDays(proposed) && AreInOrder(proposed.On, proposed.RecordedOn, state.LastRecordedOn) ? state.TryEvolve(proposed) : null;

    /// <summary>Accepts the events of one step, each on the value after those before it, or gives every reason against any of them; further
    /// reasons speak against the step.</summary>
    public static Decision<TState, TEvent> Decide<TState, TEvent>(TState state, ValueList<TEvent> proposed, int? version,
        params IReadOnlyCollection<Refusal> further)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        List<Refusal> reasons =
            [.. version is { } known && known != state.Version ? (Refusal[])[Stale(known, state.Version)] : [], .. further];
        var next = state;
        foreach (var step in proposed)
        {
            _ = Existing(step.By);
            if (!HasDays(step)) return Decision.Refuse<TState, TEvent>([NoDay]);
            reasons.AddRange(AgainstOrder(step, next.LastRecordedOn));
            reasons.AddRange(next.Against(step));
            next = next.Evolve(step);
        }

        return reasons.Count == 0 ? Decision.Accept(next, proposed) : Decision.Refuse<TState, TEvent>(reasons.Distinct().ToValueList());
    }

    /// <summary>A value that starts with an event, after the reasons against it.</summary>
    public static Decision<TState, TEvent> Start<TState, TEvent>(TEvent first, params IReadOnlyCollection<Refusal> reasons)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        _ = Existing(first.By);
        if (!HasDays(first)) return Decision.Refuse<TState, TEvent>([NoDay]);
        List<Refusal> all = [.. first.RecordedOn < first.On ? (Refusal[])[RecordedBeforeEvent(first)] : [], .. reasons];
        return all.Count == 0 ? Decision.Accept(TState.Start(first)!, first) : Decision.Refuse<TState, TEvent>(all.ToValueList());
    }

    /// <summary>The value that its events made, or why not; the first event that does not fit is named with its place.</summary>
    public static Outcome<TState> TryReplay<TState, TEvent>(ValueList<TEvent> events)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        if (events.IsEmpty || events[0] is not { } first) return Outcome.Refuse<TState>(NoStart);
        if (!HasDays(first)) return Outcome.Refuse<TState>(DoesNotFit(0, first), NoDay);
        if (TState.Start(first) is not { } state) return Outcome.Refuse<TState>(NoStart);
        List<Refusal> against = [.. AgainstRecording(events[0], events[0].On)];
        if (against.Count > 0) return Outcome.Refuse<TState>([DoesNotFit(0, events[0]), .. against]);
        for (var i = 1; i < events.Count; i++)
        {
            if (AfterAlone(state, events[i]) is not { } next) return Outcome.Refuse<TState>(Against(state, events[i], i));
            state = next;
        }

        return Outcome.Accept(state.GivenAway());
    }

    /// <summary>Why an event at a place of a history does not fit those before it: it is named first; empty when it fits.</summary>
    public static ValueList<Refusal> Against<TState, TEvent>(TState state, TEvent? next, int place)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        if (next is null) return [Missing(place)];
        var (on, recordedOn) = (next.On, next.RecordedOn);
        if (!AreDays(on, recordedOn)) return [DoesNotFit(place, next), NoDay];
        // Most events fit: nothing is made of them.
        if (MayFollow(state, next) && state.Against(next).Count == 0) return [];
        List<Refusal> reasons = [.. AgainstRecording(next, state.LastRecordedOn)];
        // Asked only where it makes sense: what the value says of a second start is of no use.
        if (TState.Start(next) is not null) reasons.Add(StartedAgain);
        else reasons.AddRange(state.Against(next));
        return reasons.Count > 0 ? [DoesNotFit(place, next), .. reasons] : [];
    }

    /// <summary>The value that its events made; an unsound history throws.</summary>
    public static TState Replay<TState, TEvent>(ValueList<TEvent> events)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent
    {
        var outcome = TryReplay<TState, TEvent>(events);
        return outcome.IsAccepted ? outcome.Value
            : throw new ArgumentException(string.Join(" ", outcome.Reasons.Select(r => r.Because)), nameof(events));
    }

    /// <summary>An event as one line: day, who, what, and the day of recording where it is another.</summary>
    public static string Line(IRecordedEvent recorded, string what) =>
        $"{Text.Iso(recorded.On)} {Name(recorded.By)}: {what}"
            + (recorded.RecordedOn == recorded.On ? "" : $" (recorded {Text.Iso(recorded.RecordedOn)})");

    /// <summary>A party in words, also where a history names one that does not exist.</summary>
    public static string Name(Party party) => Enum.IsDefined(party) ? party.Text() : "unknown party";

    // The value of a replay after an event; null where anything speaks against it.
    private static TState? AfterAlone<TState, TEvent>(TState state, TEvent? next)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent =>
        next is not null && HasDays(next) && MayFollow(state, next) ? state.TryEvolveAlone(next) : null;

    // What is asked of every value alike.
    private static bool MayFollow<TState, TEvent>(TState state, TEvent next)
        where TState : class, IDecider<TState, TEvent>
        where TEvent : class, IRecordedEvent =>
        Enum.IsDefined(next.By) && AreInOrder(next.On, next.RecordedOn, state.LastRecordedOn) && TState.Start(next) is null;

    private static Party Existing(Party by) => Enum.IsDefined(by) ? by : throw new ArgumentException("There is no such party.", nameof(by));

    private static bool HasDays(IRecordedEvent recorded) => AreDays(recorded.On, recorded.RecordedOn);

    private static bool AreDays(LocalDate on, LocalDate recordedOn) => IsDay(on) && (recordedOn == on || IsDay(recordedOn));

    internal static bool IsDay(LocalDate date) => date.Calendar == CalendarSystem.Iso && date.Year >= 1;

    // Most are of one day, which is told faster than their order.
    private static bool AreInOrder(LocalDate on, LocalDate recordedOn, LocalDate last) =>
        (recordedOn == on || recordedOn > on) && (recordedOn == last || recordedOn > last);

    private static IEnumerable<Refusal> AgainstOrder(IRecordedEvent recorded, LocalDate last)
    {
        if (recorded.RecordedOn < recorded.On) yield return RecordedBeforeEvent(recorded);
        if (recorded.RecordedOn < last) yield return RecordedEarlier(recorded, last);
    }

    private static IEnumerable<Refusal> AgainstRecording(IRecordedEvent recorded, LocalDate last) =>
        Enum.IsDefined(recorded.By) ? AgainstOrder(recorded, last) : [.. AgainstOrder(recorded, last), NoParty];

    private static Refusal NoStart { get; } = new(
        "history.no-start", "The history does not begin with the event that starts it.", "Give every event, the first one first.",
        Convention);

    private static Refusal StartedAgain { get; } = new(
        "history.started-again", "The history starts a second time.", "Give the events of one value only.", Convention);

    internal static Refusal NoDay { get; } = new(
        "history.no-day", "The event is dated before the year 1, or in another calendar than ISO.",
        "Give the days of the event and of its recording.",
        Convention);

    private static Refusal NoParty { get; } =
        new("history.no-party", "The event names no party that exists.", "Say who acted.", Convention);

    private static Refusal Stale(int known, int now) => new(
        "history.stale-version",
        $"This was decided on version {Text.Of(known)}; somebody else has brought it to version {Text.Of(now)} since.",
        "Read the events that were added, and decide again.",
        Convention);

    private static Refusal RecordedBeforeEvent(IRecordedEvent recorded) => new(
        "history.recorded-before-event",
        $"It is recorded on {Text.Iso(recorded.RecordedOn)}, before it took place on {Text.Iso(recorded.On)}.",
        "Record an event on its day or later.",
        Convention);

    private static Refusal RecordedEarlier(IRecordedEvent recorded, LocalDate last) => new(
        "history.recorded-out-of-order",
        $"It is recorded on {Text.Iso(recorded.RecordedOn)}, before the last recording on {Text.Iso(last)}.",
        "Record on the last day of recording or later; the day of the event itself may be earlier.",
        Convention);

    private static Refusal Missing(int place) => new(
        "history.missing-event", $"Event {Text.Of(place + 1)} of the history is missing.", "Give every event.", Convention);

    private static Refusal DoesNotFit(int place, IRecordedEvent recorded) => new(
        "history.contradiction",
        $"Event {Text.Of(place + 1)} of the history does not fit{(place == 0 ? "" : " those before it")}: {recorded}.",
        "Look for an event that is doubled, missing, out of order, or written by two people at once.",
        Convention);
}
