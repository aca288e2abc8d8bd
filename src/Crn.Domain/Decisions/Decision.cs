using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;

namespace Crn.Domain.Decisions;

/// <summary>
/// The answer to a verb of the field: the next state with the events that led to it, or every reason why not.
/// Closed: <see cref="Accepted"/> and <see cref="Refused"/> are the only cases.
/// </summary>
/// <remarks>The accepted state is always the fold of its events onto the state that was asked.</remarks>
/// <typeparam name="TState">The state that lives.</typeparam>
/// <typeparam name="TEvent">What happens to it.</typeparam>
public abstract record Decision<TState, TEvent>
{
    private Decision()
    {
    }

    /// <summary>Whether the verb was accepted.</summary>
    public bool IsAccepted => this is Accepted;

    /// <summary>The next state; throws when refused. For callers to whom a refusal would be a bug.</summary>
    /// <exception cref="InvalidOperationException">The decision is a refusal.</exception>
    public TState State => this is Accepted accepted
        ? accepted.Next
        : throw new InvalidOperationException("Refused: " + Reasons);

    /// <summary>What happened; empty when refused.</summary>
    public ValueList<TEvent> Events => this is Accepted accepted ? accepted.Happened : [];

    /// <summary>Every reason for a refusal; empty when accepted.</summary>
    public ValueList<Refusal> Reasons => this is Refused refused ? refused.Because : [];

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
        return Dispatch(accepted, refused);
    }

    /// <summary>What happened, or every reason why not.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => this is Accepted accepted ? $"accepted: {accepted.Happened}" : $"refused: {Reasons}";

    // Internal and abstract: no other assembly can add a third case.
    internal abstract TResult Dispatch<TResult>(Func<TState, ValueList<TEvent>, TResult> accepted, Func<ValueList<Refusal>, TResult> refused);

    /// <summary>The verb was accepted.</summary>
    /// <param name="Next">The state after it.</param>
    /// <param name="Happened">What happened, in order.</param>
    public sealed record Accepted(TState Next, ValueList<TEvent> Happened) : Decision<TState, TEvent>
    {
        internal override TResult Dispatch<TResult>(Func<TState, ValueList<TEvent>, TResult> accepted, Func<ValueList<Refusal>, TResult> refused) =>
            accepted(Next, Happened);
    }

    /// <summary>The verb was refused, for every reason given; nothing changed.</summary>
    public sealed record Refused : Decision<TState, TEvent>
    {
        /// <summary>Makes a refused decision.</summary>
        /// <param name="because">At least one reason.</param>
        /// <exception cref="ArgumentException"><paramref name="because"/> is empty.</exception>
        public Refused(ValueList<Refusal> because)
        {
            if (because.IsEmpty) throw new ArgumentException("A refusal gives at least one reason.", nameof(because));
            Because = because;
        }

        /// <summary>Every reason, at once.</summary>
        public ValueList<Refusal> Because { get; }

        internal override TResult Dispatch<TResult>(Func<TState, ValueList<TEvent>, TResult> accepted, Func<ValueList<Refusal>, TResult> refused) =>
            refused(Because);
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
    /// <param name="events">What happened, in order.</param>
    /// <returns>The decision.</returns>
    public static Decision<TState, TEvent> Accept<TState, TEvent>(TState next, params ValueList<TEvent> events) =>
        new Decision<TState, TEvent>.Accepted(next, events);

    /// <summary>A refused decision.</summary>
    /// <typeparam name="TState">The state that lives.</typeparam>
    /// <typeparam name="TEvent">What happens to it.</typeparam>
    /// <param name="because">At least one reason.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentException"><paramref name="because"/> is empty.</exception>
    public static Decision<TState, TEvent> Refuse<TState, TEvent>(params ValueList<Refusal> because) =>
        new Decision<TState, TEvent>.Refused(because);
}
