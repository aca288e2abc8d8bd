using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// How many are recruited at a site in each of some periods: a number of scenarios with their weights, in each of which the periods are
/// independent Poisson counts.
/// </summary>
/// <remarks>
/// What is uncertain about all periods together, such as the rate of the site, makes the scenarios; periods of one site are not independent
/// of each other, only given the scenario. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var weeks = Enumerable.Range(1, 12).Select(w => asAt.PlusDays(7 * w)).ToValueList();
/// var arrivals = forecast.ArrivalsAt(leeds, asAt.PlusDays(1), weeks);
/// Console.WriteLine(arrivals.In(0, 11).Quantile(0.9));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ArrivalScenarios
{
    private readonly ArrivalPath[] paths;

    internal ArrivalScenarios(SiteOrStudy site, LocalDate from, ValueList<LocalDate> through, ArrivalPath[] paths)
    {
        (Site, From, Through, this.paths) = (site, from, through, paths);
        Weights = paths.Select(p => p.Weight).ToValueList();
    }

    /// <summary>The site, or the whole study.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>The first day of the first period.</summary>
    public LocalDate From { get; }

    /// <summary>The last day of each period, inclusive.</summary>
    public ValueList<LocalDate> Through { get; }

    /// <summary>The probability of each scenario; they add up to 1.</summary>
    public ValueList<double> Weights { get; }

    /// <summary>How many are expected in a period in one scenario.</summary>
    /// <param name="scenario">The scenario, from 0.</param>
    /// <param name="period">The period, from 0.</param>
    /// <returns>The mean of the Poisson count.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such scenario or period.</exception>
    public double Expected(int scenario, int period)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scenario);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(scenario, paths.Length);
        return paths[scenario].Means[Checked(period, nameof(period))];
    }

    /// <summary>How many are expected in a period.</summary>
    /// <param name="period">The period, from 0.</param>
    /// <returns>The mean over all scenarios.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period.</exception>
    public double Expected(int period)
    {
        Checked(period, nameof(period));
        return paths.Sum(p => p.Weight * p.Means[period]);
    }

    /// <summary>How many are recruited from one period up to the end of another.</summary>
    /// <param name="first">The first period, from 0.</param>
    /// <param name="last">The last period; the same for one alone.</param>
    /// <returns>The distribution.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period, or the last comes before the first.</exception>
    public CountDistribution In(int first, int last)
    {
        Checked(first, nameof(first));
        Checked(last, nameof(last));
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new(0, PoissonMixture.Masses(Array.ConvertAll(paths, p => p.Means.AsSpan(first, last - first + 1).ToArray().Sum()),
            Array.ConvertAll(paths, p => p.Weight)));
    }

    /// <summary>A few scenarios in the place of many, for work that is done in each of them.</summary>
    /// <remarks>The mean of each period stays. From 48 scenarios on a probability differs by less than 0.001, at sites whose opening is not
    /// sure by less than 0.02: tests hold it to that.</remarks>
    /// <param name="scenarios">How many at most, from 2.</param>
    /// <returns>The scenarios; the same where there are no more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scenarios"/> is below 2.</exception>
    public ArrivalScenarios Fewer(int scenarios)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(scenarios, 2);
        return paths.Length <= scenarios ? this
            : new(Site, From, Through, [.. FewerPaths.Of(paths, scenarios)]);
    }

    /// <inheritdoc />
    public bool Equals(ArrivalScenarios? other) => other is not null && Site == other.Site && From == other.From && Through == other.Through
        && Weights == other.Weights && paths.Zip(other.paths).All(p => p.First.Means.AsSpan().SequenceEqual(p.Second.Means));

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Site, From, Through, Weights);

    /// <summary>The scenarios as one line.</summary>
    /// <returns>For example <c>Leeds, 12 periods to 2026-09-30: 14.2 expected, 48 scenarios</c>.</returns>
    public override string ToString() =>
        $"{Site}, {Text.Count(Through.Count, "period", "periods")} to {Text.Iso(Through[^1])}: "
        + $"{Text.Of(Math.Round(paths.Sum(p => p.Weight * p.Means.Sum()), 1))} expected, "
        + Text.Count(paths.Length, "scenario", "scenarios");

    private int Checked(int period, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(period, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(period, Through.Count, name);
        return period;
    }
}
