using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;

namespace Crn.Domain.Decisions;

/// <summary>A value, or every reason why there is none.</summary>
/// <remarks>Equality is by content. Immutable when the value is.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
/// <example>
/// <code>
/// string answer = outcome.Match(value =&gt; $"found {value}", reasons =&gt; string.Join(" ", reasons.Select(r =&gt; r.Because)));
/// if (outcome is { IsAccepted: true, Value: var found }) Use(found);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Outcome<T>
{
    private readonly T? value;

    internal Outcome(T value) => this.value = value;

    internal Outcome(ValueList<Refusal> reasons)
    {
        if (reasons.IsEmpty) throw new ArgumentException("A refusal gives at least one reason.", nameof(reasons));
        Reasons = reasons;
    }

    /// <summary>The value; throws when the outcome is refused. For callers to whom a refusal would be a bug.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a refusal.</exception>
    public T Value => IsAccepted ? value! : throw new InvalidOperationException("Refused: " + Reasons);

    /// <summary>Whether there is a value.</summary>
    public bool IsAccepted => Reasons.IsEmpty;

    /// <summary>Every reason for a refusal; empty when accepted.</summary>
    public ValueList<Refusal> Reasons { get; }

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
        return IsAccepted ? accepted(value!) : refused(Reasons);
    }

    /// <summary>The value, or every reason why there is none.</summary>
    /// <returns>The text, free of culture.</returns>
    public override string ToString() => IsAccepted ? "accepted: " + Text.Of(value) : $"refused: {Reasons}";
}

/// <summary>Makes outcomes without naming their type twice.</summary>
[SuppressMessage("StyleCop.CSharp.MaintainabilityRules", "SA1402", Justification = "The companion of the generic type.")]
public static class Outcome
{
    /// <summary>An outcome with a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The accepted outcome.</returns>
    public static Outcome<T> Accept<T>(T value) => new(value);

    /// <summary>A refused outcome.</summary>
    /// <typeparam name="T">The type the value would have had.</typeparam>
    /// <param name="reasons">At least one reason.</param>
    /// <returns>The refused outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reasons"/> is empty.</exception>
    public static Outcome<T> Refuse<T>(params ValueList<Refusal> reasons) => new(reasons);

    /// <summary>A refused outcome.</summary>
    /// <typeparam name="T">The type the value would have had.</typeparam>
    /// <param name="reasons">At least one reason.</param>
    /// <returns>The refused outcome.</returns>
    /// <exception cref="ArgumentException"><paramref name="reasons"/> is empty.</exception>
    [OverloadResolutionPriority(-1)]
    public static Outcome<T> Refuse<T>(params Refusal[] reasons) =>
        Refuse<T>(Guarded.Sequence(reasons));
}
