using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>
/// One point of what is believed of the site rates, with its weight: a gamma distribution over sites or, where sites cannot be told
/// apart, one common rate. A forecast is a weighted mean of the exact laws of its nodes.
/// </summary>
internal readonly record struct RateNode(double Weight, double Shape, double SiteDays, bool CommonRate = false)
{
    /// <summary>The terms of the count between the data cut and a time; the span holds one place for each site. Returns how many were used.</summary>
    public int Terms(ReadOnlySpan<SiteExposure> sites, double time, Span<NegativeBinomialTerm> into)
    {
        if (CommonRate)
        {
            double exposure = 0;
            foreach (var site in sites) exposure += site.Until(time);
            if (exposure <= 0) return 0;
            into[0] = new(Shape, SiteDays, exposure);
            return 1;
        }

        var used = 0;
        foreach (var site in sites)
        {
            var exposure = site.Until(time);
            if (exposure <= 0) continue;
            var (shape, days) = (Shape + site.Recruited, SiteDays + site.PastDays);
            // Sites of equal rate parameter and exposure share q: one term with the sum of their shapes.
            if (used > 0 && into[used - 1].Rate.Equals(days) && into[used - 1].Exposure.Equals(exposure))
            {
                into[used - 1] = new(into[used - 1].Shape + shape, days, exposure);
            }
            else
            {
                into[used++] = new(shape, days, exposure);
            }
        }

        return used;
    }
}
