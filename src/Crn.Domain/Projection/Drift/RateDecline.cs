using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>Whether a constant rate explains a series: the later half of the time against the earlier one.</summary>
internal static class RateDecline
{
    /// <summary>
    /// The probability of so few recruits in the later half as were seen, or fewer, if all recruits fell on open site-days alike: binomial,
    /// exact. 1 when one half has no open day.
    /// </summary>
    public static double PValue(TrialSeries series)
    {
        var middle = Array.FindIndex(series.Edges, e => e >= series.Elapsed / 2);
        var constant = new RateShape(RateChange.None, 0, false);
        double before = 0, after = 0;
        foreach (var site in series.Sites)
        {
            before += constant.Between(site, 0, series.Edges[middle]);
            after += constant.Between(site, series.Edges[middle], series.Elapsed);
        }

        if (before <= 0 || after <= 0) return 1;
        var (early, late) = (series.Counts.Take(middle).Sum(), series.Counts.Skip(middle).Sum());
        var (all, share) = (early + late, after / (before + after));
        // Above the mean there is no fall to test.
        if (late >= all * share) return 1;
        double sum = 0;
        var mass = Math.Exp(Binomial.LogMass(all, share, late));
        for (var n = late; n >= 0 && mass > 0; n--)
        {
            sum += mass;
            mass *= n * (1 - share) / ((all - n + 1) * share);
        }

        return Math.Min(1, sum);
    }
}
