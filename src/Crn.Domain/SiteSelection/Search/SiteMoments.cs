using Crn.Domain.Recruitment;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The first four central moments of what a site's count is a Poisson count of: its unknown rate times its unknown days open. A cap is left
/// out: without it a site recruits no fewer.
/// </summary>
internal readonly record struct SiteMoments(double Mean, double Variance, double Third, double Fourth)
{
    public static SiteMoments Of(PlannedSite site, LocalDate by)
    {
        var (shape, perDay) = site.Prior is { } prior ? (prior.Shape, prior.Shape / prior.SiteDays)
            : (double.PositiveInfinity, site.Rate!.Value.InSiteDays);
        double placed = 0, one = 0, two = 0, three = 0, four = 0;
        foreach (var (days, weight) in CandidateCounts.OpenDays(site, by))
        {
            placed += weight;
            if (days <= 0) continue;
            // Raw moments of a gamma distribution: m, m^2 (1 + 1/a), and so on.
            var mean = perDay * days;
            var second = mean * mean * (1 + (1 / shape));
            var third = second * mean * (1 + (2 / shape));
            one += weight * mean;
            two += weight * second;
            three += weight * third;
            four += weight * third * mean * (1 + (3 / shape));
        }

        var variance = Math.Max(0, two - (one * one));
        return new(one, variance, three - (3 * one * two) + (2 * one * one * one),
            Math.Max(0, four - (4 * one * three) + (6 * one * one * two) - (3 * one * one * one * one)));
    }

    /// <summary>The fourth cumulant; additive, as the mean, the variance and the third moment are.</summary>
    public double FourthCumulant => Fourth - (3 * Variance * Variance);
}
