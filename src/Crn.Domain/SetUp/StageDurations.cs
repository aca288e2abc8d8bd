using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>
/// How long the stages of set-up take for a forecast: observed figures as published, with a caller's own in their place where given.
/// </summary>
/// <remarks>
/// Where nothing observed is published, the limit or target of the step stands as a certain duration, and its source says that it is a
/// limit. A step with neither counts as no time, so that its dates are the earliest possible. Immutable and thread-safe.
/// </remarks>
public sealed class StageDurations
{
    private readonly ImmutableDictionary<string, StageDuration> own;
    private readonly bool observed;

    private StageDurations(ImmutableDictionary<string, StageDuration> own, bool observed, StageDuration? answer) =>
        (this.own, this.observed, Answer) = (own, observed, answer);

    /// <summary>Published observations where there are any, limits elsewhere.</summary>
    public static StageDurations Published { get; } =
        new(ImmutableDictionary.Create<string, StageDuration>(StringComparer.Ordinal), true, null);

    /// <summary>Limits and targets only, each taken as certain: the plan that uses every day it may.</summary>
    public static StageDurations Limits { get; } =
        new(ImmutableDictionary.Create<string, StageDuration>(StringComparer.Ordinal), false, null);

    /// <summary>How long the sponsor takes to answer a question that is open; null when answers count as given at once.</summary>
    public StageDuration? Answer { get; }

    /// <summary>The durations with a figure of the caller's own for one step.</summary>
    /// <param name="code">The code of the step.</param>
    /// <param name="duration">How long it takes.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no code of the approval graph.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StageDurations With(string code, StageDuration duration)
    {
        _ = ApprovalGraph.Known(Guard.Against.Null(code), nameof(code));
        return new(own.SetItem(code, Guard.Against.Null(duration)), observed, Answer);
    }

    /// <summary>The durations with a figure for the sponsor's answers.</summary>
    /// <param name="duration">How long an answer takes from today.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="duration"/> is null.</exception>
    public StageDurations WithAnswer(StageDuration duration) => new(own, observed, Guard.Against.Null(duration));

    /// <summary>How long a step takes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="commercial">Whether the study is commercial contract research.</param>
    /// <param name="regime">The day of submission.</param>
    /// <returns>The duration; null when no time is published or given.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public StageDuration? Of(ApprovalDefinition step, bool commercial, LocalDate regime) =>
        Of(step, commercial, regime, StepDurations.Published);

    internal StageDuration? Of(ApprovalDefinition step, bool commercial, LocalDate regime, StepDurations limits)
    {
        if (own.TryGetValue(Guard.Against.Null(step).Code, out var given)) return given;
        if (observed && PublishedStages.Of(step.Code, commercial, regime) is { } published) return published;
        return limits.Of(step) is { } limit
            ? StageDuration.Certain(Math.Min(limit.Days, StageDuration.LongestDays), limit.Basis, limit.Source) : null;
    }
}
