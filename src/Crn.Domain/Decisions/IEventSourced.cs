using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Decisions;

/// <summary>A value that is the fold of its events: the same events always give the same value.</summary>
/// <remarks>
/// Verbs decide and return a <see cref="Decision{TState, TEvent}"/>; they take what it is about, the day, who, the day of recording when it
/// is another, and the version the decision was taken on when it should be checked. <see cref="Evolve"/> applies one event and never
/// argues. A caller stores events or snapshots.
/// </remarks>
/// <typeparam name="TSelf">The value.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
[SuppressMessage("Design", "CA1000", Justification = "Replay belongs to the type that it makes.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public interface IEventSourced<TSelf, TEvent>
    where TSelf : class, IEventSourced<TSelf, TEvent>
    where TEvent : class, IRecordedEvent
{
    /// <summary>How many events made this value: for optimistic concurrency.</summary>
    int Version { get; }

    /// <summary>The day of the first event.</summary>
    LocalDate StartedOn { get; }

    /// <summary>The last day on which an event was recorded.</summary>
    LocalDate LastRecordedOn { get; }

    /// <summary>Applies one event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The value after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    TSelf Evolve(TEvent recorded);

    /// <summary>The value that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording, the first being the start.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    static abstract TSelf Replay(params ValueList<TEvent> events);

    /// <summary>The value that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording, the first being the start.</param>
    /// <returns>The value, or every reason against the first event that does not fit, named with its place.</returns>
    static abstract Outcome<TSelf> TryReplay(ValueList<TEvent> events);
}
