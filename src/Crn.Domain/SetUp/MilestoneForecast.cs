using Ardalis.GuardClauses;
using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <summary>The distribution of the date of a milestone.</summary>
/// <remarks>Where the time of a step is not known, only the earliest dates are: <see cref="IsKnown"/> is false, there is no median, and
/// <see cref="AtLeast"/> says before which day it is not. Equality is by content. Immutable and thread-safe.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record MilestoneForecast
{
    private readonly ValueList<double> cumulative;

    internal ValueList<double> Probabilities => cumulative;

    internal MilestoneForecast(LocalDate firstDay, ValueList<double> cumulative, int draws) =>
        (FirstDay, this.cumulative, Draws) = (firstDay, cumulative, draws);

    /// <summary>The steps on which it rests whose time nobody published or gave; empty when all are known.</summary>
    public ValueList<StepKey> WithoutTime { get; internal init; }

    /// <summary>Whether the time of every step on which it rests is known. If not, its dates are bounds: no earlier than.</summary>
    public bool IsKnown => WithoutTime.IsEmpty;

    // A later step whose time is known and covers that of this one, so that it comes no later.
    internal MilestoneForecast? Covering { get; init; }

    // In a forecast by limits what has no limit counts as no time, as in a plan.
    internal bool MissingCountsAsNone { get; init; }

    /// <summary>The earliest day: of those that can be where it <see cref="IsExact"/>, of those that were drawn where it is sampled, when a
    /// day still earlier is rare but not impossible.</summary>
    public LocalDate FirstDay { get; }

    /// <summary>How many draws it rests on; 0 when it is exact.</summary>
    public int Draws { get; }

    /// <summary>Whether it was computed rather than sampled.</summary>
    public bool IsExact => Draws == 0;

    /// <summary>The probability that it never comes, as things stand: something it waits for was refused or withdrawn.</summary>
    public double ProbabilityOfNever => 1 - cumulative[^1];

    /// <summary>
    /// The median date, never when half or more never come; null when a step's time is not known (but in a forecast by limits).
    /// </summary>
    public CompletionDate? Median => Quantile(0.5);

    /// <summary>The probability that it has come by the end of a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>From 0 to 1; at most that where a step's time is not known.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public double ProbabilityBy(LocalDate date)
    {
        Guarded.Iso(date);
        var days = Period.DaysBetween(FirstDay, date);
        return days < 0 ? 0 : cumulative[Math.Min(days, cumulative.Count - 1)];
    }

    /// <summary>The standard error of <see cref="ProbabilityBy"/> from sampling: the root of p (1 - p) / n; 0 when exact.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The standard error.</returns>
    /// <exception cref="ArgumentException"><paramref name="date"/> is of another calendar system.</exception>
    public double StandardError(LocalDate date) => Error(ProbabilityBy(Guarded.Iso(date)), Draws);

    /// <summary>The first day by which it has come with a probability.</summary>
    /// <param name="probability">Above 0 and at most 1.</param>
    /// <returns>The day, never when it does not come so often; null when a step's time is not known: then see <see cref="AtLeast"/>. In a
    /// forecast by limits (<see cref="StageDurations.Limits"/>) a step without one counts as no time, as in a plan.</returns>
    /// <exception cref="ArgumentException"><paramref name="probability"/> is not above 0 and at most 1.</exception>
    public CompletionDate? Quantile(double probability)
    {
        var day = AtLeast(probability);
        return IsKnown || MissingCountsAsNone ? day : null;
    }

    /// <summary>The day before which it has not come with a probability, whatever the time of the steps that have none.</summary>
    /// <param name="probability">Above 0 and at most 1.</param>
    /// <returns>The day: the quantile itself where every time is known; never when it does not come so often.</returns>
    /// <exception cref="ArgumentException"><paramref name="probability"/> is not above 0 and at most 1.</exception>
    public CompletionDate AtLeast(double probability)
    {
        Guard.Against.NegativeOrZero(probability);
        Guard.Against.OutOfRange(probability, nameof(probability), 0, 1);
        var at = cumulative.AsSpan().BinarySearch(probability - 1e-9);
        if (at < 0) at = ~at;
        while (at > 0 && at < cumulative.Count && cumulative[at - 1] >= probability - 1e-9) at--;
        return at >= cumulative.Count ? CompletionDate.Never : CompletionDate.On(FirstDay.PlusDays(at));
    }

    /// <summary>The day by which it has come with a probability: the quantile itself where every time is known, that of the opening for a
    /// step within the observed time to the opening.</summary>
    /// <param name="probability">Above 0 and at most 1.</param>
    /// <returns>The day, never when it does not come so often; null where nothing says by when a step comes at the latest.</returns>
    /// <exception cref="ArgumentException"><paramref name="probability"/> is not above 0 and at most 1.</exception>
    public CompletionDate? AtMost(double probability) => IsKnown ? AtLeast(probability) : Covering?.AtLeast(probability);

    /// <summary>The milestone as one line.</summary>
    /// <returns>Median and the middle eight tenths; where a step's time is not known, the bounds of the median and the steps.</returns>
    public override string ToString() => AtLeast(0.5) is var median && median.IsNever ? "never, as things stand"
        : IsKnown ? $"{median} ({AtLeast(0.1)} to {AtLeast(0.9)})"
        : $"at least {median}{Bound}: no time is known for {StepNames.Of(WithoutTime)}";

    // What the bound is: of one day, or of the middle of several.
    private string Bound => (AtMost(0.5) is { } most ? $" and at most {most}" : "")
        + (AtLeast(0.05) == AtLeast(0.95) && Covering is null ? "" : ", bounds of the median");

    internal MilestoneForecast CoveredBy(MilestoneForecast later) => IsKnown ? this : this with { Covering = later };

    internal MilestoneForecast Resting(IEnumerable<StepKey> on, bool missingCountsAsNone) =>
        this with { WithoutTime = on.Distinct().ToValueList(), MissingCountsAsNone = missingCountsAsNone };

    internal static double Error(double probability, int draws) => draws == 0 ? 0 : Math.Sqrt(probability * (1 - probability) / draws);

    // From counts by day since a first day; what is never was not counted.
    internal static MilestoneForecast Sampled(LocalDate firstDay, ReadOnlySpan<int> counts, int draws)
    {
        var cumulative = new double[Math.Max(1, counts.Length)];
        long sum = 0;
        for (var day = 0; day < counts.Length; day++) cumulative[day] = (double)(sum += counts[day]) / draws;
        return Trimmed(firstDay, cumulative, draws);
    }

    internal static MilestoneForecast Exact(LocalDate firstDay, ReadOnlySpan<double> probabilities)
    {
        var cumulative = new double[probabilities.Length];
        var sum = 0.0;
        for (var day = 0; day < cumulative.Length; day++) cumulative[day] = Math.Min(1, sum += probabilities[day]);
        cumulative[^1] = 1;
        return Trimmed(firstDay, cumulative, 0);
    }

    private static MilestoneForecast Trimmed(LocalDate firstDay, double[] cumulative, int draws)
    {
        var (from, to) = (0, cumulative.Length);
        while (from < to - 1 && cumulative[from] == 0) from++;
        while (to > from + 1 && cumulative[to - 1] == cumulative[to - 2]) to--;
        return new(DateSteps.AddDays(firstDay, from), new(cumulative[from..to]), draws);
    }
}
