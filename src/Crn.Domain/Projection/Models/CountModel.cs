using Crn.Domain.Probability.Counts;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// The distribution of how many more are recruited up to any time, in days from the data cut. Every projection ends in one of these.
/// </summary>
internal abstract class CountModel
{
    /// <summary>The farthest day that is looked at, a thousand years ahead: the calendar of any study has ended. Later dates have the
    /// answer of this day, so that "for ever" costs no more and is never less likely than what it holds.</summary>
    public const double FarthestDay = 365_250;

    /// <summary>The latest time at which anybody can still be recruited; infinite while a site stays open.</summary>
    public abstract double LastTime { get; }

    /// <summary>A bound on the numerical error of every probability.</summary>
    public abstract double ErrorBound { get; }

    /// <summary>
    /// While some site stays open for good, the power of time with which the probability of still waiting for a count falls in the end: the
    /// time has moments of orders below it, given that it comes. It may be understated, and is 0 where nothing is known.
    /// </summary>
    public virtual double TailIndex => 0;

    /// <summary>A model that answers about the same in much less time, from which a search knows where to look; null where there is none.
    /// </summary>
    public virtual CountModel? Easier => null;

    /// <summary>What it worked out for the rooms of capped sites, for a later model of the same study; null for none.</summary>
    public virtual CappedCounts? Capped => null;

    /// <summary>Whether mean and variance cost much less than a tail.</summary>
    public virtual bool HasMoments => true;

    /// <summary>P(N &lt; k) at a time, where the other tail need not be accurate relative to itself.</summary>
    public virtual double Below(double time, int k) => Tails(time, k).Below;

    /// <summary>P(N &lt; k) and P(N &gt;= k) at a time.</summary>
    public abstract (double Below, double AtLeast) Tails(double time, int k);

    /// <summary>The masses of the count at a time, up to where both tails are below rounding.</summary>
    public abstract double[] Masses(double time);

    /// <summary>The masses of 0, 1, ... further recruits and no more than so many of them, within 1e-10; what is missing to 1 lies beyond.
    /// </summary>
    public virtual double[] Masses(double time, int length)
    {
        var masses = Masses(time);
        return masses.Length > length ? masses[..length] : masses;
    }

    /// <summary>As many as are as probable as not at a time, between whole numbers, within 1e-8.</summary>
    public virtual double Median(double time)
    {
        var (masses, below, n) = (Masses(time), 0.0, 0);
        for (; n < masses.Length - 1 && below + masses[n] < 0.5; n++) below += masses[n];
        return n - 1 + ((0.5 - below) / masses[n]);
    }

    /// <summary>The masses of how many are recruited after one time and up to a later one.</summary>
    public double[] Between(double after, double upTo)
    {
        (after, upTo) = (Math.Min(Math.Max(after, 0), FarthestDay), Math.Min(upTo, FarthestDay));
        return !(upTo > after) ? [1] : after <= 0 ? Masses(upTo) : Ahead(after, upTo);
    }

    /// <summary>The same for times that lie ahead, the earlier one first.</summary>
    protected abstract double[] Ahead(double after, double upTo);

    /// <summary>For each level the smallest count that is not exceeded with that probability at a time.</summary>
    public virtual int[] Quantiles(double time, ValueList<double> levels)
    {
        var masses = Masses(time);
        return [.. levels.Select(level => MassTable.Quantile(masses, level))];
    }

    /// <summary>The same at each of some times; what the times have in common is worked out once.</summary>
    public virtual int[][] Quantiles(double[] times, ValueList<double> levels) =>
        Array.ConvertAll(times, time => Quantiles(time, levels));

    /// <summary>Shows the distribution function at single counts to an action, where the model is a mixture of Poisson counts; else says
    /// no.</summary>
    public virtual bool WithQuantiles(double time, Action<PoissonMixtureQuantiles> action) => false;

    public abstract (double Mean, double Variance) Moments(double time);

    /// <summary>What is expected of each site up to a time.</summary>
    public abstract ValueList<SiteCount> SitesBy(double time);

    /// <summary>How many are expected of one site up to each of some times, none of them before the data cut; 0 where the model does not
    /// know the site.</summary>
    public virtual double[] ExpectedOf(SiteOrStudy site, double[] times) => Array.ConvertAll(times, time =>
    {
        if (time <= 0) return 0;
        foreach (var one in SitesBy(time))
        {
            if (one.Site == site) return one.Expected;
        }

        return 0;
    });

    /// <summary>The paths that recruitment at a site may take, up to each of some times ahead, the earliest first; none where the model
    /// does not know the site. Caps of groups and of the study are left out.</summary>
    public abstract List<ArrivalPath> PathsOf(SiteOrStudy site, double[] times);

    /// <summary>What is expected a day, over the next month, of a site that should be open and is not, had it opened today; null when the
    /// model does not know the site.</summary>
    public virtual double? PerDay(SiteOrStudy site) => null;

    /// <summary>P(N is ever at least k), when sites may stay open for good.</summary>
    public virtual double Ever(int k) => k <= 0 || double.IsPositiveInfinity(LastTime) ? 1 : Tails(LastTime, k).AtLeast;
}
