using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// One point of what is believed of the site rates, with its weight: a gamma distribution over sites or, where sites cannot be
/// distinguished, one common rate. A forecast is a weighted mean of the exact distributions of its nodes.
/// </summary>
internal readonly record struct RateNode(double Weight, double Shape, double SiteDays, bool CommonRate = false)
{
    /// <summary>Shape and rate of the gamma distribution of one site's rate, once its own recruits are known.</summary>
    public (double Shape, double Days) At(in SiteExposure site) =>
        CommonRate ? (Shape, SiteDays) : (Shape + site.Recruited, SiteDays + site.PastDays);

    /// <summary>
    /// A common rate as nodes of known rates, for models that need independent sites: the trapezoid rule in the log rate, where its density
    /// is smooth.
    /// </summary>
    public static IEnumerable<RateNode> Apart(RateNode node)
    {
        if (!node.CommonRate) return [node];
        // A gamma distribution of shape 1e9 is one value to nine digits.
        const double known = 1e9;
        const int points = 61;
        var (center, width) = (Math.Log(node.Shape), 8 / Math.Sqrt(node.Shape) + (node.Shape < 3 ? 12 : 0));
        var logs = Enumerable.Range(0, points).Select(i => center + (width * ((2.0 * i / (points - 1)) - 1))).ToArray();
        var weights = logs.Select(l => Math.Exp((node.Shape * (l - center)) - Math.Exp(l) + node.Shape)).ToArray();
        var total = weights.Sum();
        return logs.Zip(weights, (l, w) => new RateNode(node.Weight * w / total, known, known * node.SiteDays / Math.Exp(l)))
            .Where(n => n.Weight > 1e-12);
    }

    /// <summary>
    /// The terms of the count between the data cut and a time; the span holds one place for each site. Returns how many were used.
    /// </summary>
    public int Terms(ReadOnlySpan<SiteExposure> sites, double time, Span<NegativeBinomialTerm> into) => Terms(sites, 0, time, into);

    /// <summary>The same for the count between two times, neither before the data cut.</summary>
    public int Terms(ReadOnlySpan<SiteExposure> sites, double after, double time, Span<NegativeBinomialTerm> into)
    {
        if (CommonRate)
        {
            double exposure = 0;
            foreach (var site in sites) exposure += site.Within(after, time);
            if (exposure <= 0) return 0;
            into[0] = new(Shape, SiteDays, exposure);
            return 1;
        }

        var used = 0;
        foreach (var site in sites)
        {
            var exposure = site.Within(after, time);
            if (exposure <= 0) continue;
            var (shape, days) = At(site);
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
