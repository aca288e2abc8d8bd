using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Policies;

namespace Crn.Domain.Permissions;

/// <summary>How long steps take: the published periods, with a caller's own figures in their place where given.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StepDurations
{
    private readonly ImmutableDictionary<string, ReviewPeriod> own;

    private StepDurations(ImmutableDictionary<string, ReviewPeriod> own) => this.own = own;

    /// <summary>The published maximum or target of each step. A step without one counts as no time, so that dates are the earliest possible.</summary>
    public static StepDurations Published { get; } = new(ImmutableDictionary.Create<string, ReviewPeriod>(StringComparer.Ordinal));

    /// <summary>Durations with a figure of the caller's own for one step.</summary>
    /// <param name="code">The code of the step.</param>
    /// <param name="days">How many days it takes, 0 or more.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <returns>The durations; these are unchanged.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is no code of the approval graph, or <paramref name="days"/> is negative.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public StepDurations With(string code, int days, DayBasis basis, Citation source)
    {
        Guard.Against.Null(code);
        if (!ApprovalGraph.Rows.Any(r => r.Code == code)) throw new ArgumentException($"The approval graph has no step '{code}'.", nameof(code));
        return new(own.SetItem(code, new ReviewPeriod(Guard.Against.Negative(days), Guard.Against.EnumOutOfRange(basis), "the step begins", Guard.Against.Null(source))));
    }

    internal ReviewPeriod? Of(ApprovalDefinition step) => own.GetValueOrDefault(step.Code) ?? step.Period;
}
