using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Drift;

/// <summary>How fast each site recruits beside the average site, shrunk towards 1 by a gamma distribution of site rates.</summary>
internal sealed record SiteWeights(double[] Past, double[] Future, double Alpha)
{
    public static SiteWeights Of(TrialSeries series, RateShape shape)
    {
        var count = series.Sites.Length;
        var (past, future, exposure) = (new double[count], new double[count], new double[count]);
        double total = 0, recruited = 0, seen = 0;
        foreach (var site in series.Sites)
        {
            exposure[site.Index] = shape.Between(site, 0, series.Elapsed);
            total += exposure[site.Index];
            recruited += site.Recruited;
            if (exposure[site.Index] > 0) seen++;
        }

        double excess = 0, square = 0, weighted = 0;
        foreach (var site in series.Sites)
        {
            var expected = recruited / total * exposure[site.Index];
            if (expected <= 0) continue;
            excess += ((site.Recruited - expected) * (site.Recruited - expected)) - expected;
            square += expected * expected;
        }

        var variance = square > 0 ? Math.Max(excess / square, 0) : 0;
        var (ofSites, asMany) = (series.Numbers.SiteVariance, series.Numbers.SiteVarianceSites);
        variance = ((variance * seen) + (ofSites * asMany)) / (seen + asMany);
        var alpha = 1 / Math.Clamp(variance, 0.02, 4);
        foreach (var site in series.Sites)
        {
            var i = site.Index;
            past[i] = exposure[i] > 0 && count > 1 ? (alpha + site.Recruited) / (alpha + (recruited / total * exposure[i])) : 1;
            weighted += past[i] * exposure[i];
        }

        foreach (var site in series.Sites)
        {
            var i = site.Index;
            if (exposure[i] > 0) past[i] *= total / weighted;
            future[i] = exposure[i] > 0 ? past[i]
                : Math.Exp(-series.Numbers.FallOfLateSites) * (1 - series.Known[i].Never) * series.Known[i].Share;
        }

        return new(past, future, alpha);
    }

    /// <summary>
    /// The relative variance of the next stretch, as long again as the trial has run, that sites not yet open bring with their unknown
    /// rates, their uncertain openings and the chance that they never open.
    /// </summary>
    public double VarianceOfNewSites(TrialSeries series, RateShape shape)
    {
        double total = 0, variance = 0;
        foreach (var site in series.Sites)
        {
            var mean = Future[site.Index] * shape.Between(site, series.Elapsed, 2 * series.Elapsed);
            total += mean;
            var opens = 1 - series.Known[site.Index].Never;
            if (site.Opens < series.Elapsed || opens <= 0) continue;
            var square = Future[site.Index] * Future[site.Index] / opens * shape.SquareBetween(site, series.Elapsed, 2 * series.Elapsed);
            variance += Math.Max(0, (square * (1 + (1 / Alpha))) - (mean * mean));
        }

        return total > 0 ? variance / (total * total) : 0;
    }
}
