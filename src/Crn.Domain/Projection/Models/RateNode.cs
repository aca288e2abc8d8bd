using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// One point of what is believed of the site rates, with its weight: a gamma distribution over sites or, where sites cannot be
/// distinguished, one common rate. A forecast is a weighted mean of the exact distributions of its nodes.
/// </summary>
internal readonly record struct RateNode(double Weight, double Shape, double SiteDays, bool CommonRate = false)
{
    /// <summary>Exposures up to so many times the days of a common rate are served by its nodes as they are.</summary>
    public const double MostDays = 8;

    private const double MostNodes = 1200;

    /// <summary>Shape and rate of the gamma distribution of one site's rate, once its own recruits are known.</summary>
    public (double Shape, double Days) At(in SiteExposure site) =>
        CommonRate ? (Shape, SiteDays) : (Shape + site.Recruited, SiteDays + site.PastDays);

    /// <summary>
    /// A common rate as nodes of known rates, for models that need independent sites, for exposures up to eight times the days of the node.
    /// </summary>
    public static IEnumerable<RateNode> Apart(RateNode node) => ApartFor(node, MostDays, double.PositiveInfinity);

    /// <summary>The same for exposures up to so many times the days of the node, and counts that are of interest up to a number.</summary>
    /// <remarks>
    /// The trapezoid rule in the root of the rate, where a Poisson count is as wide at every rate: steps are what an error of 1e-9 allows.
    /// Where all counts are beyond those of interest steps grow with the root, as a hyperbolic sine does. Near 0 the density is a power:
    /// where it is even in the root, as with half a recruit beforehand, the rule has no end there; else steps are those of the logarithm.
    /// </remarks>
    /// <param name="node">The node.</param>
    /// <param name="most">The largest exposure as a multiple of the days of the node.</param>
    /// <param name="counts">The largest count that is told from larger ones.</param>
    public static RateNode[] ApartFor(RateNode node, double most, double counts)
    {
        if (!node.CommonRate) return [node];
        // A gamma distribution of shape 1e9 is one value to nine digits.
        const double known = 1e9, depth = 32, width = 0.48, reach = 6;
        var (top, power) = (Math.Sqrt(node.Shape), (2 * node.Shape) - 1);
        var last = top + reach;
        var bend = Math.Min(Math.Sqrt(1.5 * counts / most) + (reach / Math.Sqrt(most)), last);
        var step = Math.Max(Math.Min(width / Math.Sqrt(2 * (1 + most)) / bend, width / last), 1.0 / MostNodes);
        var isEven = node.Shape > 10 || Math.Abs(node.Shape - Math.Floor(node.Shape) - 0.5) < 1e-12;
        var start = 3 * step;
        var places = new List<(double Root, double Weight)>();
        for (var i = isEven ? 0 : -(int)(90 / node.Shape); ; i++)
        {
            var at = (i + 0.5) * step;
            // The logarithm below the start, the place itself above it.
            var (place, slope) = isEven ? (at, 1) : (start * SpecialFunctions.Log1P(Math.Exp(at / start)), 1 / (1 + Math.Exp(-at / start)));
            var root = bend * Math.Sinh(place);
            var height = (power * Math.Log(root / top)) - ((root - top) * (root + top));
            if (height < -depth && root > top) break;
            if (height > -2 * depth) places.Add((root, Math.Exp(height) * slope * Math.Cosh(place)));
        }

        var total = places.Sum(r => r.Weight);
        return [.. places.Where(r => r.Root < top || r.Weight > 1e-14 * total)
            .Select(r => new RateNode(node.Weight * r.Weight / total, known, known * node.SiteDays / (r.Root * r.Root)))];
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
