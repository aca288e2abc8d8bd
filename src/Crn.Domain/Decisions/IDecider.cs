namespace Crn.Domain.Decisions;

/// <summary>What a value with a life tells the one place that decides and replays.</summary>
/// <typeparam name="TSelf">The value.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
internal interface IDecider<TSelf, TEvent> : IEventSourced<TSelf, TEvent>
    where TSelf : class, IDecider<TSelf, TEvent>
    where TEvent : class, IRecordedEvent
{
    /// <summary>Every reason why an event cannot follow: none when it can. Order of recording and versions are checked for every type
    /// alike, elsewhere.</summary>
    IReadOnlyCollection<Refusal> Against(TEvent proposed);

    /// <summary>The value after an event that can follow; null where something speaks against it.</summary>
    TSelf? TryEvolve(TEvent proposed) => Against(proposed).Count == 0 ? Evolve(proposed) : null;

    /// <summary>The same, where nobody but the caller holds the value before it, which may be changed for it: a replay. Where it is null
    /// nothing is changed.</summary>
    TSelf? TryEvolveAlone(TEvent proposed) => TryEvolve(proposed);

    /// <summary>The value that was evolved alone, as others may hold it.</summary>
    TSelf GivenAway() => (TSelf)this;

    /// <summary>The value after its first event, or null when the event is no start.</summary>
    static abstract TSelf? Start(TEvent first);
}
