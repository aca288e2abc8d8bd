using Crn.Domain.Recruitment;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The mean and the variance of what a site's count is a Poisson count of: its unknown rate times its unknown days open. A cap is left out:
/// without it a site recruits no fewer.
/// </summary>
internal readonly record struct SiteMoments(double Mean, double Variance)
{
    public static SiteMoments Of(PlannedSite site, LocalDate by)
    {
        var (shape, perDay) = site.Prior is { } prior ? (prior.Shape, prior.Shape / prior.SiteDays)
            : (double.PositiveInfinity, site.Rate!.Value.InSiteDays);
        double first = 0, second = 0;
        foreach (var (days, weight) in CandidateCounts.OpenDays(site, by))
        {
            if (days <= 0) continue;
            var mean = perDay * days;
            (first, second) = (first + (weight * mean), second + (weight * mean * mean * (1 + (1 / shape))));
        }

        return new(first, Math.Max(0, second - (first * first)));
    }
}
