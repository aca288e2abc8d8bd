using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>How long steps take: the published periods, with a caller's own figures in their place where given.</summary>
/// <remarks>Equality is by content: the same figures for the same steps. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed class StepDurations : IEquatable<StepDurations>
{
    private readonly ImmutableDictionary<string, ReviewPeriod> own;

    private readonly bool isShortest;

    private StepDurations(ImmutableDictionary<string, ReviewPeriod> own, bool isShortest = false) =>
        (this.own, this.isShortest) = (own, isShortest);

    /// <summary>
    /// The published maximum or target of each step: dates by the published limit, which are not the earliest possible. A step without a
    /// published time counts as no time; <see cref="PermissionStep.DatedBy"/> says so.
    /// </summary>
    public static StepDurations Published { get; } = new(ImmutableDictionary.Create<string, ReviewPeriod>(StringComparer.Ordinal));

    /// <summary>No time for any step: the shortest that the order of the steps allows, if every decision came at once.</summary>
    public static StepDurations Shortest { get; } =
        new(ImmutableDictionary.Create<string, ReviewPeriod>(StringComparer.Ordinal), true);

    /// <summary>Durations with a figure of the caller's own for one step.</summary>
    /// <param name="code">The code of the step.</param>
    /// <param name="days">How many days it takes, from 0 to 36,500.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no code of the approval graph, or <paramref name="days"/> is
    /// out of range.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StepDurations With(string code, int days, DayBasis basis, Citation source)
    {
        _ = ApprovalGraph.Known(Guard.Against.Null(code), nameof(code));
        var period = new ReviewPeriod(
            Guard.Against.OutOfRange(days, nameof(days), 0, 36_500), Guard.Against.EnumOutOfRange(basis), "the step begins",
            Guard.Against.Null(source));
        return new(own.SetItem(code, period), isShortest);
    }

    /// <summary>Whether both have the same figures for the same steps.</summary>
    /// <param name="other">The other durations.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(StepDurations? other) =>
        other is not null && isShortest == other.isShortest
            && (ReferenceEquals(own, other.own)
                || (own.Count == other.own.Count && own.All(figure => other.own.GetValueOrDefault(figure.Key) == figure.Value)));

    /// <inheritdoc />
    public override bool Equals(object? obj) => Equals(obj as StepDurations);

    /// <inheritdoc />
    public override int GetHashCode()
    {
        // The steps come in no order that could be relied on.
        var hash = isShortest ? -1 - own.Count : own.Count;
        foreach (var (code, period) in own) hash ^= HashCode.Combine(StringComparer.Ordinal.GetHashCode(code), period);
        return hash;
    }

    /// <summary>The durations in words.</summary>
    /// <returns>The figures that are the caller's own, by code of the step.</returns>
    public override string ToString() =>
        own.IsEmpty ? First : First + ", but for "
            + string.Join(", ", own.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f =>
        FormattableString.Invariant($"{f.Key} {f.Value.Days} {(f.Value.Basis == DayBasis.Working ? "working" : "calendar")} days")));

    internal ValueList<(string Code, ReviewPeriod Period)> OwnFigures =>
        own.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value)).ToValueList();

    internal bool IsShortest => isShortest;

    private string First => isShortest ? "the shortest" : "as published";

    internal bool IsPublished(ApprovalDefinition step) => !own.ContainsKey(step.Code);

    internal ReviewPeriod? Of(ApprovalDefinition step) => own.GetValueOrDefault(step.Code) ?? (isShortest ? null : step.Period);

    // In words, what the dates of a step are.
    internal string BasisOf(ApprovalDefinition step) => own.ContainsKey(step.Code) ? "own figure"
        : isShortest ? "shortest: counted as no time"
        : step.Period is null ? "no time is published: counted as none" : "published limit or target";
}
