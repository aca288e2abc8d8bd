using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Decisions;

/// <summary>The answer to a verb of the field: the next state with the events that led to it, or every reason why not.</summary>
/// <remarks>The accepted state is the state that was asked after its events. Equality is by content. Immutable when the state and its
/// events are.</remarks>
/// <typeparam name="TState">The state that lives.</typeparam>
/// <typeparam name="TEvent">What happens to it.</typeparam>
/// <example>
/// <code>
/// Decision&lt;ReviewClock, ReviewClockEvent&gt; decision = clock.Stop(heldBy, on, by);
/// if (decision.IsAccepted) Store(decision.Events);
/// else foreach (var reason in decision.Reasons) Show(reason.Because, reason.Remedy);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Decision<TState, TEvent>
{
    private readonly TState? state;

    // The one event, several as a list, or the reasons why not: most decisions are one event, and no list is made before it is asked for.
    private readonly object? content;

    internal Decision(TState state, ValueList<TEvent> events)
    {
        this.state = state;
        if (!events.IsEmpty) content = events;
    }

    internal Decision(TState state, TEvent only)
    {
        this.state = state;
        content = only;
    }

    internal Decision(ValueList<Refusal> reasons)
    {
        if (reasons.IsEmpty) throw new ArgumentException("A refusal gives at least one reason.", nameof(reasons));
        content = new Refused(reasons);
    }

    /// <summary>Whether the verb was accepted.</summary>
    public bool IsAccepted => content is not Refused;

    /// <summary>The next state; throws when refused. For callers to whom a refusal would be a bug.</summary>
    /// <exception cref="InvalidOperationException">The decision is a refusal.</exception>
    public TState State => IsAccepted ? state! : throw new InvalidOperationException("Refused: " + Reasons);

    /// <summary>The events that led to the next state, in order; empty when refused.</summary>
    public ValueList<TEvent> Events => content switch
    {
        null or Refused => [],
        ValueList<TEvent> several => several,
        _ => [(TEvent)content],
    };

    /// <summary>Every reason for a refusal; empty when accepted.</summary>
    public ValueList<Refusal> Reasons => content is Refused refused ? refused.Reasons : [];

    /// <summary>Answers for either case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="accepted">Answers for the next state and its events.</param>
    /// <param name="refused">Answers for the reasons.</param>
    /// <returns>What the function called returned.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<TState, ValueList<TEvent>, TResult> accepted, Func<ValueList<Refusal>, TResult> refused)
    {
        Guard.Against.Null(accepted);
        Guard.Against.Null(refused);
        return IsAccepted ? accepted(state!, Events) : refused(Reasons);
    }

    /// <summary>Whether both decisions are the same: the same state after equal events, or equal reasons.</summary>
    /// <param name="other">The other decision.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(Decision<TState, TEvent>? other) =>
        ReferenceEquals(this, other)
            || (other is not null && Reasons == other.Reasons && Events == other.Events
                && EqualityComparer<TState?>.Default.Equals(state, other.state));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(state, Events, Reasons);

    /// <summary>The events, or every reason why not.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => IsAccepted ? $"accepted: {Events}" : $"refused: {Reasons}";

    private sealed class Refused(ValueList<Refusal> reasons)
    {
        public ValueList<Refusal> Reasons { get; } = reasons;
    }
}

/// <summary>Makes decisions without naming their types twice.</summary>
[SuppressMessage("StyleCop.CSharp.MaintainabilityRules", "SA1402", Justification = "The companion of the generic type.")]
public static class Decision
{
    /// <summary>An accepted decision.</summary>
    /// <typeparam name="TState">The state that lives.</typeparam>
    /// <typeparam name="TEvent">What happens to it.</typeparam>
    /// <param name="next">The state after the events.</param>
    /// <param name="events">The events that led to it, in order.</param>
    /// <returns>The decision.</returns>
    public static Decision<TState, TEvent> Accept<TState, TEvent>(TState next, params ValueList<TEvent> events) => new(next, events);

    /// <summary>An accepted decision.</summary>
    /// <typeparam name="TState">The state that lives.</typeparam>
    /// <typeparam name="TEvent">What happens to it.</typeparam>
    /// <param name="next">The state after the events.</param>
    /// <param name="events">The events that led to it, in order.</param>
    /// <returns>The decision.</returns>
    [OverloadResolutionPriority(-1)]
    public static Decision<TState, TEvent> Accept<TState, TEvent>(TState next, params TEvent[] events) =>
        Accept<TState, TEvent>(next, Guarded.Sequence(events));

    /// <summary>A refused decision.</summary>
    /// <typeparam name="TState">The state that lives.</typeparam>
    /// <typeparam name="TEvent">What happens to it.</typeparam>
    /// <param name="reasons">At least one reason.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException"><paramref name="reasons"/> is empty.</exception>
    public static Decision<TState, TEvent> Refuse<TState, TEvent>(params ValueList<Refusal> reasons) => new(reasons);

    /// <summary>A refused decision.</summary>
    /// <typeparam name="TState">The state that lives.</typeparam>
    /// <typeparam name="TEvent">What happens to it.</typeparam>
    /// <param name="reasons">At least one reason.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException"><paramref name="reasons"/> is empty.</exception>
    [OverloadResolutionPriority(-1)]
    public static Decision<TState, TEvent> Refuse<TState, TEvent>(params Refusal[] reasons) =>
        Refuse<TState, TEvent>(Guarded.Sequence(reasons));
}
