using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.SetUp;

/// <summary>How long a stage may take: a distribution over whole days, with the source of its figures.</summary>
/// <remarks>
/// A continuous distribution is read as days begun: <c>P(at most d days)</c> is its value at d. Durations above <see cref="LongestDays"/>
/// count as that. Equality is by content. Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var review = StageDuration.LogNormal(74, 0.45, DayBasis.Calendar, source);
/// var own = StageDuration.Fitted([ObservedTime.Ended(31), ObservedTime.Ended(58), ObservedTime.SoFar(90)], DayBasis.Calendar, ours).Value;
/// own.ProbabilityWithin(60);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StageDuration
{
    private readonly ValueList<double> cumulative;

    internal StageDuration(string form, DayBasis basis, Citation source, ValueList<double> cumulative)
    {
        Form = form;
        Basis = Guard.Against.EnumOutOfRange(basis);
        Source = Guard.Against.Null(source);
        this.cumulative = cumulative;
    }

    /// <summary>The longest duration that is told apart from longer ones, in days: about ten years.</summary>
    public const int LongestDays = 3_650;

    /// <summary>The distribution in words.</summary>
    public string Form { get; }

    /// <summary>Calendar or working days.</summary>
    public DayBasis Basis { get; }

    /// <summary>Where the figures come from, with their grade.</summary>
    public Citation Source { get; }

    /// <summary>Whether it always takes the same number of days.</summary>
    public bool IsCertain => cumulative.Count == 1 || cumulative[^2] == 0;

    /// <summary>The median in days.</summary>
    public int Median => Quantile(0.5);

    // The probability of at most 0, 1, 2, ... days; the last is 1.
    internal ReadOnlySpan<double> Cumulative => cumulative.AsSpan();

    internal ValueList<double> Probabilities => cumulative;

    /// <summary>A stage that always takes the same time.</summary>
    /// <param name="days">The days, from 0 to <see cref="LongestDays"/>.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where the figure comes from.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A figure is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static StageDuration Certain(int days, DayBasis basis, Citation source)
    {
        var cumulative = new double[Guard.Against.OutOfRange(days, nameof(days), 0, LongestDays) + 1];
        cumulative[^1] = 1;
        return new(FormattableString.Invariant($"{days} days"), basis, source, new(cumulative));
    }

    /// <summary>A log-normal stage.</summary>
    /// <param name="median">The median in days, above 0 and at most <see cref="LongestDays"/>.</param>
    /// <param name="spread">The standard deviation of the logarithm, above 0 and at most 5.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where the figures come from.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A figure is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static StageDuration LogNormal(double median, double spread, DayBasis basis, Citation source)
    {
        Guard.Against.OutOfRange(median, nameof(median), double.Epsilon, LongestDays);
        Guard.Against.OutOfRange(spread, nameof(spread), double.Epsilon, 5);
        if (double.IsNaN(median) || double.IsNaN(spread)) throw new ArgumentException("A figure is not a number.", nameof(median));
        List<double> cumulative = [0];
        var days = LogNormalDistribution.WithMedian(median, spread);
        for (var day = 1; day < LongestDays; day++)
        {
            var above = days.Above(day);
            if (above < 1e-9) break;
            cumulative.Add(1 - above);
        }

        cumulative.Add(1);
        var form = string.Create(CultureInfo.InvariantCulture, $"log-normal, median {median:0.##} days, sigma {spread:0.###}");
        return new(form, basis, source, cumulative.ToValueList());
    }

    /// <summary>The log-normal stage with a published median and quartiles: sigma is the logarithm of their ratio over 1.349.</summary>
    /// <param name="median">The median in days, between the quartiles.</param>
    /// <param name="lowerQuartile">The lower quartile, above 0.</param>
    /// <param name="upperQuartile">The upper quartile, above the lower.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where the figures come from.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">A figure is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static StageDuration FromQuartiles(double median, double lowerQuartile, double upperQuartile, DayBasis basis, Citation source)
    {
        Guard.Against.NegativeOrZero(lowerQuartile);
        if (!double.IsFinite(upperQuartile / lowerQuartile))
            throw new ArgumentOutOfRangeException(nameof(lowerQuartile), "The quartiles are further apart than durations can be.");
        if (!(upperQuartile > lowerQuartile)) throw new ArgumentException("The upper quartile is above the lower.", nameof(upperQuartile));
        if (!(median >= lowerQuartile && median <= upperQuartile))
            throw new ArgumentException("The median lies between the quartiles.", nameof(median));
        return LogNormal(median, Math.Log(upperQuartile / lowerQuartile) / 1.349, basis, source);
    }

    /// <summary>A stage that takes what it took, each observation equally likely.</summary>
    /// <param name="days">The observed days, at least one, each from 0 to <see cref="LongestDays"/>.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where they come from.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentException">There is none, or one is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static StageDuration Observed(ValueList<int> days, DayBasis basis, Citation source)
    {
        if (days.IsEmpty) throw new ArgumentException("At least one observation is needed.", nameof(days));
        foreach (var value in days) Guard.Against.OutOfRange(value, nameof(days), 0, LongestDays);
        var counts = new double[days.Max() + 1];
        foreach (var value in days) counts[value]++;
        for (var day = 1; day < counts.Length; day++) counts[day] += counts[day - 1];
        for (var day = 0; day < counts.Length; day++) counts[day] /= days.Count;
        return new(FormattableString.Invariant($"as observed, {days.Count} times"), basis, source, new(counts));
    }

    /// <summary>
    /// The log-normal stage most likely to have given a caller's own history; what still goes on counts as longer than it has lasted.
    /// </summary>
    /// <remarks>Maximum likelihood by expectation and maximisation. A stage that ended on its first day counts as half a day.</remarks>
    /// <param name="history">The observations.</param>
    /// <param name="basis">Calendar or working days.</param>
    /// <param name="source">Where they come from.</param>
    /// <returns>The distribution; refused when fewer than two different durations have ended, for then nothing says how they
    /// spread.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public static Outcome<StageDuration> Fitted(ValueList<ObservedTime> history, DayBasis basis, Citation source)
    {
        Guard.Against.Null(source);
        if (LogNormalFit.Of(history) is not { } fit || !double.IsFinite(fit.LogMedian) || !double.IsFinite(fit.Spread))
        {
            return Outcome.Refuse<StageDuration>(new Refusal(
                "stage.too-little-history", "Fewer than two different durations have ended.",
                "Give more of the history, or a published figure.", LogNormalFit.Method));
        }

        return Outcome.Accept(LogNormal(Math.Clamp(fit.Median, 0.5, LongestDays), Math.Clamp(fit.Spread, 0.001, 5), basis, source));
    }

    /// <summary>The probability that it takes at most some days.</summary>
    /// <param name="days">The days.</param>
    /// <returns>From 0 to 1.</returns>
    public double ProbabilityWithin(int days) => days < 0 ? 0 : days >= cumulative.Count ? 1 : cumulative[days];

    /// <summary>The days within which it ends with a probability.</summary>
    /// <param name="probability">From 0 to 1.</param>
    /// <returns>The least such number of days.</returns>
    /// <exception cref="ArgumentException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public int Quantile(double probability)
    {
        Guard.Against.OutOfRange(probability, nameof(probability), 0, 1);
        // 1e-12: a median of exactly m days is m, whatever the last binary digit says.
        var at = Cumulative.BinarySearch(probability - 1e-12);
        if (at < 0) return Math.Min(~at, cumulative.Count - 1);
        while (at > 0 && cumulative[at - 1] == cumulative[at]) at--;
        return at;
    }

    /// <summary>The distribution in words.</summary>
    /// <returns>Form, basis and source.</returns>
    public override string ToString() => $"{Form} ({(Basis == DayBasis.Working ? "working" : "calendar")}), {Source}";
}
