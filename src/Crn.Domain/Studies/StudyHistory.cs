using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <summary>The events of one study in order, and the study they made as of any day.</summary>
/// <remarks>
/// A day's view is what the record said at the end of that day. Built once, asked often: a question costs a search among the days on which
/// something was recorded. Equality is by events. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var history = StudyHistory.Of(registered.Events).With(opened.Events);
/// history.AsOf(new LocalDate(2025, 1, 1))?.Status;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StudyHistory
{
    // One state for each day on which something was recorded, in order.
    private readonly ValueList<Study> states;

    private StudyHistory(ValueList<StudyEvent> events, ValueList<Study> states) => (Events, this.states) = (events, states);

    /// <summary>The events, the registration first.</summary>
    public ValueList<StudyEvent> Events { get; }

    /// <summary>The study after every event.</summary>
    public Study Current => states[^1];

    /// <summary>Makes a history.</summary>
    /// <param name="events">Every event in order of recording, the registration first.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static StudyHistory Of(ValueList<StudyEvent> events) => TryOf(events) is { IsAccepted: true } sound
        ? sound.Value
        : throw new ArgumentException(string.Join(' ', TryOf(events).Reasons.Select(r => r.Because)), nameof(events));

    /// <summary>Makes a history, or says why it is not sound.</summary>
    /// <param name="events">Every event in order of recording, the registration first.</param>
    /// <returns>The history, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<StudyHistory> TryOf(ValueList<StudyEvent> events)
    {
        var first = Study.TryReplay(events.Take(1).ToValueList());
        return first.IsAccepted
            ? new StudyHistory([events[0]], [first.Value]).TryWith(events.Skip(1).ToValueList())
            : Outcome.Refuse<StudyHistory>(first.Reasons);
    }

    /// <summary>The history with further events.</summary>
    /// <param name="events">The events, in order of recording.</param>
    /// <returns>The longer history; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">An event does not fit; the message names it.</exception>
    public StudyHistory With(ValueList<StudyEvent> events) => TryWith(events) is { IsAccepted: true } longer
        ? longer.Value
        : throw new ArgumentException(string.Join(' ', TryWith(events).Reasons.Select(r => r.Because)), nameof(events));

    /// <summary>The history with further events, or why they do not fit.</summary>
    /// <param name="events">The events, in order of recording.</param>
    /// <returns>The longer history, or every reason against the first event that does not fit, named with its place. This history is
    /// unchanged.</returns>
    public Outcome<StudyHistory> TryWith(ValueList<StudyEvent> events)
    {
        if (events.IsEmpty) return Outcome.Accept(this);
        var after = states;
        for (var i = 0; i < events.Count; i++)
        {
            var last = after[^1];
            if (History.Against(last, events[i], Events.Count + i) is { Count: > 0 } reasons) return Outcome.Refuse<StudyHistory>(reasons);
            var next = last.Evolve(events[i]);
            after = next.LastRecordedOn == last.LastRecordedOn ? after.With(after.Count - 1, next) : after.Add(next);
        }

        return Outcome.Accept(new StudyHistory(Events.AddRange(events), after));
    }

    /// <summary>The study as its record stood at the end of a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>The study, or null when it was not registered yet.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public Study? AsOf(LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var (low, high) = (0, states.Count - 1);
        if (asAt >= states[high].LastRecordedOn) return states[high];
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (states[middle].LastRecordedOn <= asAt) low = middle + 1;
            else high = middle - 1;
        }

        return high < 0 ? null : states[high];
    }

    /// <summary>Whether both hold the same events.</summary>
    /// <param name="other">The other history.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(StudyHistory? other) => other is not null && Events == other.Events;

    /// <inheritdoc />
    public override int GetHashCode() => Events.GetHashCode();

    /// <summary>The events, one a line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => string.Join('\n', Events);
}
