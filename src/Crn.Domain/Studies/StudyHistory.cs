using Ardalis.GuardClauses;

namespace Crn.Domain.Studies;

/// <summary>The events of one study in order, and the study they made as of any day.</summary>
/// <remarks>
/// A day's view is what the record said at the end of that day. Built once, asked often: a question costs a search among the days on which
/// something happened. Equality is by events. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var history = StudyHistory.Of(registered.Events).With(opened.Events);
/// history.AsOf(new LocalDate(2025, 1, 1))?.Status;
/// </code>
/// </example>
public sealed record StudyHistory
{
    // One state for each day on which something happened, in order.
    private readonly Study[] states;

    private StudyHistory(ValueList<StudyEvent> events, Study[] states) => (Events, this.states) = (events, states);

    /// <summary>The events, the registration first.</summary>
    public ValueList<StudyEvent> Events { get; }

    /// <summary>The study after every event.</summary>
    public Study Current => states[^1];

    /// <summary>The day of the registration.</summary>
    public LocalDate Began => states[0].LastChanged;

    /// <summary>Makes a history.</summary>
    /// <param name="events">Every event in order, the registration first.</param>
    /// <returns>The history.</returns>
    /// <exception cref="ArgumentException">There is no event, the first is not the registration, or a day comes before the one in front of it.</exception>
    public static StudyHistory Of(ValueList<StudyEvent> events)
    {
        if (events.IsEmpty) throw new ArgumentException("The history of a study begins with its registration.", nameof(events));
        var first = Study.Replay(events[0]);
        return new StudyHistory([events[0]], [first]).With(events.AsSpan()[1..].ToArray().ToValueList());
    }

    /// <summary>The history with further events.</summary>
    /// <param name="events">The events, in order.</param>
    /// <returns>The longer history; this one is unchanged.</returns>
    /// <exception cref="ArgumentException">A day comes before the one in front of it.</exception>
    public StudyHistory With(ValueList<StudyEvent> events)
    {
        if (events.IsEmpty) return this;
        List<Study> after = [.. states];
        foreach (var happened in events)
        {
            var last = after[^1];
            if (Guard.Against.Null(happened).On < last.LastChanged) throw new ArgumentException("The events of a study are given in order of their days.", nameof(events));
            var next = last.Evolve(happened);
            if (next.LastChanged == last.LastChanged) after[^1] = next;
            else after.Add(next);
        }

        return new(Events.AddRange(events), [.. after]);
    }

    /// <summary>The study as its record stood at the end of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The study, or null when it was not registered yet.</returns>
    public Study? AsOf(LocalDate date)
    {
        var (low, high) = (0, states.Length - 1);
        if (date >= states[high].LastChanged) return states[high];
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            if (states[middle].LastChanged <= date) low = middle + 1;
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
