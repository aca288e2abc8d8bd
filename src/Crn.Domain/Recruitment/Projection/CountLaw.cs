using System.Buffers;
using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>The exact law of how many more are recruited up to a time: a weighted mean over the nodes of what is believed of the rates.</summary>
internal sealed class CountLaw(SiteExposure[] sites, RateNode[] nodes)
{
    // Past this many standard deviations of every node nothing is left that a double could hold beside 1.
    private const double Reach = 14;

    public ReadOnlySpan<SiteExposure> Sites => sites;

    /// <summary>The latest time at which a site can still recruit; infinite while one stays open.</summary>
    public double LastTime => sites.Length == 0 ? 0 : sites.Max(s => s.To);

    /// <summary>P(N &lt; k) and P(N &gt;= k) at a time.</summary>
    public (double Below, double AtLeast) Tails(double time, int k)
    {
        if (k <= 0) return (0, 1);
        if (time <= 0 || sites.Length == 0) return (1, 0);
        var terms = ArrayPool<NegativeBinomialTerm>.Shared.Rent(sites.Length);
        double below = 0, atLeast = 0;
        foreach (var node in nodes)
        {
            var used = terms.AsSpan(0, node.Terms(sites, time, terms));
            var (b, a) = NegativeBinomialSum.Tails(used, 0, k);
            below += node.Weight * b;
            atLeast += node.Weight * a;
        }

        ArrayPool<NegativeBinomialTerm>.Shared.Return(terms);
        return (Math.Min(below, 1), Math.Min(atLeast, 1));
    }

    /// <summary>The masses of the count at a time, up to where both tails are below rounding.</summary>
    public double[] Masses(double time)
    {
        if (time <= 0 || sites.Length == 0) return [1];
        var terms = new NegativeBinomialTerm[sites.Length];
        var length = 1;
        foreach (var node in nodes) length = Math.Max(length, Length(terms.AsSpan(0, node.Terms(sites, time, terms))));
        var masses = new double[length];
        var buffer = new double[length];
        foreach (var node in nodes)
        {
            NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, buffer);
            for (var i = 0; i < length; i++) masses[i] += node.Weight * buffer[i];
        }

        return masses;
    }

    public (double Mean, double Variance) Moments(double time)
    {
        var terms = new NegativeBinomialTerm[Math.Max(1, sites.Length)];
        double mean = 0, square = 0;
        foreach (var node in nodes)
        {
            var used = terms.AsSpan(0, node.Terms(sites, time, terms));
            var (m, v) = (NegativeBinomialSum.Mean(used, 0), NegativeBinomialSum.Variance(used, 0));
            mean += node.Weight * m;
            square += node.Weight * (v + (m * m));
        }

        return (mean, Math.Max(0, square - (mean * mean)));
    }

    private static int Length(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        if (terms.IsEmpty) return 1;
        var (mean, deviation) = (NegativeBinomialSum.Mean(terms, 0), Math.Sqrt(NegativeBinomialSum.Variance(terms, 0)));
        // Negative binomial tails fall geometrically at the largest q, not like a normal: leave room for both.
        var geometric = 40 / Math.Max(1e-9, SmallestLogInverseQ(terms));
        return (int)Math.Min(mean + (Reach * deviation) + geometric + 60, 50_000_000);
    }

    private static double SmallestLogInverseQ(ReadOnlySpan<NegativeBinomialTerm> terms)
    {
        var smallest = double.PositiveInfinity;
        foreach (var term in terms) smallest = Math.Min(smallest, term.LogInverseQ);
        return smallest;
    }
}
