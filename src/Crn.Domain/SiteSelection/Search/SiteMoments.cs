using Crn.Domain.Recruitment;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The mean and the central moments up to the sixth of what a site's count is a Poisson count of: its unknown rate times its unknown days
/// open. A cap is left out: without it a site recruits no fewer.
/// </summary>
internal readonly record struct SiteMoments(double Mean, double Variance, double Third, double Fourth, double Sixth)
{
    public static SiteMoments Of(PlannedSite site, LocalDate by)
    {
        var (shape, perDay) = site.Prior is { } prior ? (prior.Shape, prior.Shape / prior.SiteDays)
            : (double.PositiveInfinity, site.Rate!.Value.InSiteDays);
        var raw = new double[7];
        foreach (var (days, weight) in CandidateCounts.OpenDays(site, by))
        {
            if (days <= 0) continue;
            // Raw moments of a gamma distribution: m, m^2 (1 + 1/a), and so on.
            var mean = perDay * days;
            var moment = weight;
            for (var order = 1; order < raw.Length; order++) raw[order] += moment *= mean * (1 + ((order - 1) / shape));
        }

        raw[0] = 1;
        return new(raw[1], Math.Max(0, Central(raw, 2)), Central(raw, 3), Math.Max(0, Central(raw, 4)), Math.Max(0, Central(raw, 6)));
    }

    /// <summary>An upper bound on the mean of the fifth power of the distance from the mean.</summary>
    public double FifthAtMost => Math.Sqrt(Fourth * Sixth);

    private static double Central(double[] raw, int order)
    {
        double sum = 0, term = 1;
        for (var j = 0; j <= order; j++)
        {
            sum += term * raw[order - j] * Math.Pow(-raw[1], j);
            term *= (order - j) / (j + 1.0);
        }

        return sum;
    }
}
