namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// How much the mean of a smooth curve of a sum can rise when the term of one site gives way to its true, unknown recruits (Lindeberg): the
/// term is a shifted gamma distribution of the same mean and variance and of one scale for all sites.
/// </summary>
/// <remarks>
/// Taylor's series to the fourth or to the fifth derivative, whichever says more. Of the third and fourth moment only the difference
/// counts, so that with a scale that fits, little is left.
/// </remarks>
internal static class Allowance
{
    public static double Of(SiteMoments site, double scale, (double Third, double Fourth, double Fifth) most)
    {
        var (v, s) = (site.Variance, scale);
        var own = (3 * v * v) + (6 * s * s * v);
        var sixth = (120 * s * s * s * s * v) + (130 * s * s * v * v) + (15 * v * v * v);
        var skew = most.Third * Math.Abs(site.Third - (2 * s * v)) / 6;
        var four = most.Fourth * (site.Fourth + own) / 24;
        var five = (most.Fourth * Math.Abs(site.Fourth - own) / 24) + (most.Fifth * (site.FifthAtMost + Math.Sqrt(own * sixth)) / 120);
        return 1.01 * (skew + Math.Min(four, five));
    }
}
