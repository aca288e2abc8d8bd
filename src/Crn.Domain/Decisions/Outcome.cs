using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Ardalis.GuardClauses;

namespace Crn.Domain.Decisions;

/// <summary>A value, or every reason why there is none. Closed: <see cref="Accepted"/> and <see cref="Refused"/> are the only cases.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract record Outcome<T>
{
    private Outcome()
    {
    }

    /// <summary>The value; throws when the outcome is refused. For callers to whom a refusal would be a bug.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => this is Accepted accepted
        ? accepted.Result
        : throw new InvalidOperationException("Refused: " + Reasons);

    /// <summary>Whether there is a value.</summary>
    public bool IsAccepted => this is Accepted;

    /// <summary>Every reason for a refusal; empty when accepted.</summary>
    public ValueList<Refusal> Reasons => this is Refused refused ? refused.Because : [];

    /// <summary>Answers for either case.</summary>
    /// <typeparam name="TResult">The type of the answer.</typeparam>
    /// <param name="accepted">Answers for a value.</param>
    /// <param name="refused">Answers for the reasons.</param>
    /// <returns>What the function called returned.</returns>
    /// <exception cref="ArgumentNullException">A function is null.</exception>
    public TResult Match<TResult>(Func<T, TResult> accepted, Func<ValueList<Refusal>, TResult> refused)
    {
        Guard.Against.Null(accepted);
        Guard.Against.Null(refused);
        return Dispatch(accepted, refused);
    }

    /// <summary>The value, or every reason why there is none.</summary>
    /// <returns>The text.</returns>
    public sealed override string ToString() => this is Accepted accepted ? string.Create(CultureInfo.InvariantCulture, $"accepted: {accepted.Result}") : $"refused: {Reasons}";

    // Internal and abstract: no other assembly can add a third case.
    internal abstract TResult Dispatch<TResult>(Func<T, TResult> accepted, Func<ValueList<Refusal>, TResult> refused);

    /// <summary>There is a value.</summary>
    /// <param name="Result">The value.</param>
    public sealed record Accepted(T Result) : Outcome<T>
    {
        internal override TResult Dispatch<TResult>(Func<T, TResult> accepted, Func<ValueList<Refusal>, TResult> refused) => accepted(Result);
    }

    /// <summary>There is none, for every reason given.</summary>
    public sealed record Refused : Outcome<T>
    {
        /// <summary>Makes a refused outcome.</summary>
        /// <param name="because">At least one reason.</param>
        /// <exception cref="ArgumentException"><paramref name="because"/> is empty.</exception>
        public Refused(ValueList<Refusal> because)
        {
            if (because.IsEmpty) throw new ArgumentException("A refusal gives at least one reason.", nameof(because));
            Because = because;
        }

        /// <summary>Every reason, at once.</summary>
        public ValueList<Refusal> Because { get; }

        internal override TResult Dispatch<TResult>(Func<T, TResult> accepted, Func<ValueList<Refusal>, TResult> refused) => refused(Because);
    }
}

/// <summary>Makes outcomes without naming their type twice.</summary>
[SuppressMessage("StyleCop.CSharp.MaintainabilityRules", "SA1402", Justification = "The companion of the generic type.")]
public static class Outcome
{
    /// <summary>An outcome with a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The accepted outcome.</returns>
    public static Outcome<T> Accept<T>(T value) => new Outcome<T>.Accepted(value);

    /// <summary>A refused outcome.</summary>
    /// <typeparam name="T">The type the value would have had.</typeparam>
    /// <param name="because">At least one reason.</param>
    /// <returns>The refused outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="because"/> is empty.</exception>
    public static Outcome<T> Refuse<T>(params ValueList<Refusal> because) => new Outcome<T>.Refused(because);
}
