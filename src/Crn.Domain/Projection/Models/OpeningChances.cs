using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Projection.Models;

/// <summary>What a site may be exposed up to a time, by the day on which it opens: the same under every belief of the rates.</summary>
internal sealed class OpeningChances
{
    // The opening on any day of a window is a mean over a stretch of exposures: so many points of the rule of Gauss, as few as are enough.
    private static readonly (double[] Nodes, double[] Weights)[] Rules =
        [.. ((int[])[6, 8, 11, 15, 20, 27, 36, 48]).Select(GaussLegendre.Points), GaussLegendre.Fine];

    // exp(-39) is 1e-17.
    private const double Nothing = 39;
    private const int More = 2;
    private readonly SiteExposure site;
    private readonly double[] exposures = [];
    private readonly double[] weights = [];
    private readonly double none;
    private readonly (double Weight, double Low, double High) even;

    /// <summary>Of a site up to a time.</summary>
    public OpeningChances(in SiteExposure site, double time)
    {
        this.site = site;
        if (site.Delay is not { } delay)
        {
            (exposures, weights, none) = ([site.Until(time)], [1 - site.Never], site.Never);
            return;
        }

        if (site.IsEven)
        {
            (even, none) = (site.Pieces(0, time).Other, 1);
            none = Math.Max(0, 1 - even.Weight);
            return;
        }

        // Later than this the site no longer opens in time: all of that is nobody recruited.
        Span<(double Days, double Weight)> points = stackalloc (double, double)[WaitingTime.Size];
        delay.Points(Math.Max(0, Math.Min(time, site.To) - site.From), points);
        (exposures, weights, none) = (new double[points.Length], new double[points.Length], 1);
        for (var i = 0; i < points.Length; i++)
        {
            (exposures[i], weights[i]) = (site.Until(time, points[i].Days), points[i].Weight * (1 - site.Never));
            none -= weights[i];
        }

        none = Math.Max(0, none);
    }

    /// <summary>The masses of the count under a belief, below the length of a span; where that is the room of the site, all above it
    /// too.</summary>
    public void Masses(in RateNode node, Span<double> masses)
    {
        var (shape, rate) = node.At(site);
        masses.Clear();
        if (site.Delay is null)
        {
            NegativeBinomial.Masses(shape, rate, exposures[0], masses);
            foreach (ref var mass in masses) mass *= weights[0];
        }
        else if (site.IsEven)
        {
            if (even.Weight > 0) AddEven(shape, rate, masses);
        }
        else
        {
            NegativeBinomial.AddMixture(shape, rate, exposures, weights, masses);
        }

        masses[0] += none;
        if (site.Room is not { } room || room >= masses.Length) return;
        double below = 0;
        foreach (var mass in masses[..room]) below += mass;
        masses[room] = Math.Max(0, 1 - below);
    }

    // A mass is smooth in the exposure but for where that is the rate parameter below 0: how far off that is from the stretch, beside it,
    // says how quickly the rule converges.
    private void AddEven(double shape, double rate, Span<double> masses)
    {
        // For ever, all lies beyond any count.
        if (double.IsPositiveInfinity(even.High)) return;
        var half = (even.High - even.Low) / 2;
        var far = half > 0 ? (rate + even.Low + half) / half : double.PositiveInfinity;
        var rise = Math.Log(far + Math.Sqrt((far - 1) * (far + 1)));
        var (nodes, shares) = Rules[^1];
        foreach (var rule in Rules)
        {
            if ((rule.Nodes.Length - More) * rise < Nothing) continue;
            (nodes, shares) = rule;
            break;
        }

        Span<double> points = stackalloc double[nodes.Length], parts = stackalloc double[nodes.Length];
        for (var i = 0; i < nodes.Length; i++)
            (points[i], parts[i]) = (even.Low + (2 * half * nodes[i]), even.Weight * shares[i]);
        NegativeBinomial.AddMixture(shape, rate, points, parts, masses);
    }
}
