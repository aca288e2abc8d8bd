using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What the count of each candidate is like at each node of the common factor, caps and all: mean, variance and the logarithm of its
/// characteristic function at frequencies from 0 to pi. Worked out when first asked for.
/// </summary>
internal sealed class NodeSites
{
    /// <summary>Frequencies above 0 at which characteristic functions are asked, closer together where they are small.</summary>
    public const int Steps = 64;

    // Nodes so improbable together are left out; there the target counts as reached.
    private const double Rare = 1e-5;
    private const double Tail = 1e-11;
    private readonly IReadOnlyList<SiteCandidate> candidates;
    private readonly SelectionRequest request;
    private readonly double[] factors;
    private readonly NodeSite?[] sites;
    private readonly ConditionalWeakTable<SiteCandidate, NodeSite> known;
    private readonly double[][] frequencies;
    private readonly double[][] widths;

    public NodeSites(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, double[] factors, double[] weights,
        SharedCounts? shared = null)
    {
        (this.candidates, this.request, this.factors) = (candidates, request, factors);
        sites = new NodeSite[candidates.Count];
        var (first, last, left) = (0, weights.Length - 1, 0.0);
        while (first < last && left + weights[first] < Rare / 2) left += weights[first++];
        for (var right = 0.0; first < last && right + weights[last] < Rare / 2; last--) right += weights[last];
        Nodes = [.. Enumerable.Range(first, last - first + 1)];
        LeftOut = Math.Max(0, 1 - Nodes.Sum(node => weights[node]));
        (frequencies, widths) = (new double[Nodes.Length][], new double[Nodes.Length][]);
        var moments = candidates.Select(candidate => SiteMoments.Of(candidate.Site, request.By)).ToList();
        var spread = Rounded(moments.Sum(site => site.Variance) / Math.Max(1e-9, moments.Sum(site => site.Mean)));
        known = (shared ?? new()).Functions(request, spread);
        for (var n = 0; n < Nodes.Length; n++)
        {
            var factor = factors[Nodes[n]];
            (frequencies[n], widths[n]) = Grid(Math.Sqrt(request.Target * factor * (1 + (factor * spread)) / 2), request.Target);
        }
    }

    /// <summary>The nodes that are looked at.</summary>
    public int[] Nodes { get; }

    /// <summary>The weight of the others.</summary>
    public double LeftOut { get; }

    /// <summary>The frequencies of a node.</summary>
    public double[] Frequencies(int node) => frequencies[node];

    /// <summary>What the values at the frequencies of a node weigh in an integral from 0 to pi.</summary>
    public double[] Widths(int node) => widths[node];

    /// <summary>Whether the frequencies of a node lie in equal steps, so that the integral is exact.</summary>
    public bool AreEven(int node) => widths[node][0] == widths[node][^1];

    /// <summary>Whether the step at a frequency is narrow enough where a mean lies so far from the target.</summary>
    public bool IsFine(int node, int frequency, double distance) => widths[node][frequency] * distance < (AreEven(node) ? 1 : 2);

    public NodeSite Of(int site) => sites[site] ??= known.GetValue(candidates[site], _ => Made(site));

    /// <summary>The characteristic function of a count, of which the masses are given, at the frequencies of a node.</summary>
    public void Transform(int node, ReadOnlySpan<double> masses, double[] re, double[] im)
    {
        Array.Clear(re);
        Array.Clear(im);
        Span<double> cos = stackalloc double[Steps];
        Span<double> sin = stackalloc double[Steps];
        Span<double> x = stackalloc double[Steps];
        Span<double> y = stackalloc double[Steps];
        for (var q = 0; q < Steps; q++) (sin[q], cos[q]) = Math.SinCos(frequencies[node][q]);
        x.Fill(1);
        y.Clear();
        var c = Wide(cos);
        var s = Wide(sin);
        var u = Wide(x);
        var v = Wide(y);
        var real = Wide(re);
        var imaginary = Wide(im);
        foreach (var mass in masses)
        {
            var times = new Vector<double>(mass);
            for (var i = 0; i < real.Length; i++)
            {
                real[i] += times * u[i];
                imaginary[i] += times * v[i];
                (u[i], v[i]) = ((u[i] * c[i]) - (v[i] * s[i]), (u[i] * s[i]) + (v[i] * c[i]));
            }
        }
    }

    private static Span<Vector<double>> Wide(Span<double> values) => MemoryMarshal.Cast<double, Vector<double>>(values);

    // Equal steps where sums vary little and no count is so far from the target that it would be taken for another; else of equal ratio
    // beyond where characteristic functions fall.
    private static (double[] Frequencies, double[] Widths) Grid(double deviation, int target)
    {
        var (at, widths) = (new double[Steps], new double[Steps]);
        var isEven = deviation < 4 && target < Steps;
        var scale = 1.5 / Math.Max(deviation, 0.1);
        var step = (isEven ? Math.PI : Math.Asinh(Math.PI / scale)) / Steps;
        for (var q = 0; q < Steps; q++)
        {
            var u = step * (q + 0.5);
            (at[q], widths[q]) = isEven ? (u, step) : (scale * Math.Sinh(u), scale * Math.Cosh(u) * step);
        }

        return (at, widths);
    }

    // With a candidate more or fewer the frequencies stay the same, so that what is known of the others can be used again.
    private static double Rounded(double spread) =>
        spread > 0 && double.IsFinite(spread) ? Math.Pow(2, Math.Round(Math.Log2(spread) * 4) / 4) : spread;

    private NodeSite Made(int site)
    {
        var made = new NodeSite(Nodes.Length);
        var (re, im) = (new double[Steps], new double[Steps]);
        for (var n = 0; n < Nodes.Length; n++)
        {
            var masses = Masses(site, factors[Nodes[n]]);
            Transform(n, masses, re, im);
            made.Fill(n, masses, frequencies[n], re, im);
        }

        return made;
    }

    // Up to where hardly anything is left, which stands at the end: so no count is made smaller.
    private double[] Masses(int site, double factor)
    {
        var known = SiteMoments.Of(candidates[site].Site, request.By);
        var length = (int)Math.Min(request.Target, 20 + (factor * (known.Mean + (8 * Math.Sqrt(known.Variance + known.Mean)))));
        while (true)
        {
            var masses = CandidateCounts.Masses(candidates[site].Site, request.By, length, factor);
            var left = Math.Max(0, 1 - masses.Sum());
            if (length < request.Target && left > Tail)
            {
                length = Math.Min(request.Target, 2 * length);
                continue;
            }

            return length == request.Target ? [.. masses, left] : masses;
        }
    }
}
