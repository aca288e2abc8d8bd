using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <content>Who comes between two dates.</content>
public sealed partial class RecruitmentForecast
{
    // A week each for twenty years.
    private const int MostPeriods = 1_044;

    /// <summary>How many are recruited in a period, as a full distribution: with all that is uncertain, and under the caps of the plan.
    /// </summary>
    /// <remarks>
    /// Those of two periods are not independent: the rates are the same. What comes in a period is not what the count at its end leaves
    /// beside the count before it, as distributions; its mean is. As exact as <see cref="CountOn"/>.
    /// </remarks>
    /// <param name="from">The first day; before the data cut nobody further was recruited.</param>
    /// <param name="through">The last day, inclusive; the day before the first makes an empty period.</param>
    /// <returns>The distribution of those who come in the period, none of those recruited so far among them.</returns>
    /// <exception cref="ArgumentException">The period ends earlier than the day before it begins, or a date is of another calendar system.
    /// </exception>
    /// <example>
    /// <code>
    /// var summer = forecast.ArrivalsBetween(new LocalDate(2026, 7, 1), through: new LocalDate(2026, 8, 31));
    /// Console.WriteLine(summer.Quantile(0.9));
    /// </code>
    /// </example>
    public CountDistribution ArrivalsBetween(LocalDate from, LocalDate through)
    {
        Guarded.Iso(from);
        Guarded.Iso(through);
        if (Period.DaysBetween(from, through) < -1) throw new ArgumentException("A period cannot end before it begins.", nameof(through));
        return new(0, model.Between(Days(from) - 1.0, Days(through)));
    }

    /// <summary>
    /// How many are recruited at a site in each of some periods that follow each other, and what is uncertain about all of them together.
    /// </summary>
    /// <remarks>
    /// Given one scenario the numbers of the periods are independent Poisson counts: what is common to them, the rate of the site and of
    /// the study, is in the scenario. A cap of the site enters with what it leaves of each scenario, caps of groups and of the study with
    /// what they leave on average.
    /// </remarks>
    /// <param name="site">The site; or the whole study, where recruits are reported for it alone.</param>
    /// <param name="from">The first day of the first period.</param>
    /// <param name="through">The last day of each period, inclusive, in order of time; each begins on the day after the last.</param>
    /// <returns>The scenarios; a single one of nobody where the projection does not know the site.</returns>
    /// <exception cref="ArgumentException">There is no period or there are more than 1,044, one ends before it begins, or a date is of
    /// another calendar system.</exception>
    public ArrivalScenarios ArrivalsAt(SiteOrStudy site, LocalDate from, params ValueList<LocalDate> through)
    {
        Guarded.Iso(from);
        if (Guarded.Iso(through).Count is 0 or > MostPeriods)
            throw new ArgumentException($"There are from 1 to {Text.Of(MostPeriods)} periods.", nameof(through));
        if (through[0] < from || through.Zip(through.Skip(1)).Any(ends => ends.Second <= ends.First))
            throw new ArgumentException("A period cannot end before it begins.", nameof(through));

        double[] times = [Math.Max(0, Days(from) - 1.0), .. through.Select(t => Math.Max(0, (double)Days(t)))];
        var paths = times[^1] > 0 ? model.PathsOf(site, times) : [];
        if (paths.Count == 0) paths = [new(1, new double[times.Length])];
        return new(site, from, through, [.. AsOnAverage(site, times, paths)]);
    }

    // Increments of all paths, so that their mean is what is expected of the site under all caps.
    private IEnumerable<ArrivalPath> AsOnAverage(SiteOrStudy site, double[] times, List<ArrivalPath> paths)
    {
        var (weight, expected) = (paths.Sum(p => p.Weight), model.ExpectedOf(site, times));
        var factors = new double[times.Length];
        for (var t = 1; t < times.Length; t++)
        {
            // Rounding must not take anybody away again.
            expected[t] = Math.Max(expected[t], expected[t - 1]);
            var own = paths.Sum(p => p.Weight / weight * (p.Means[t] - p.Means[t - 1]));
            factors[t] = own > 0 ? (expected[t] - expected[t - 1]) / own : 0;
        }

        return paths.Select(p =>
        {
            var own = new double[times.Length - 1];
            for (var t = 0; t < own.Length; t++) own[t] = factors[t + 1] * Math.Max(0, p.Means[t + 1] - p.Means[t]);
            return new ArrivalPath(p.Weight / weight, own);
        });
    }
}
