using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// What the count of each candidate is like at each node of the common factor, caps and all: its first three cumulants, and how far its
/// characteristic function lies from that of the stand-in of <see cref="NodeBound"/>. Worked out when first asked for.
/// </summary>
internal sealed class NodeSites
{
    /// <summary>Frequencies above 0 at which characteristic functions are asked, closer together where they are small.</summary>
    public const int Steps = 128;

    // Nodes so improbable together are left out; there the target counts as reached.
    private const double Rare = 1e-5;
    private const double Tail = 1e-11;
    private readonly IReadOnlyList<SiteCandidate> candidates;
    private readonly SelectionRequest request;
    private readonly double[] factors;
    private readonly NodeSite?[] sites;
    private readonly List<double[]> cosines = [];
    private readonly List<double[]> sines = [];

    public NodeSites(IReadOnlyList<SiteCandidate> candidates, SelectionRequest request, double[] factors, double[] weights)
    {
        (this.candidates, this.request, this.factors) = (candidates, request, factors);
        sites = new NodeSite[candidates.Count];
        var (first, last, left) = (0, weights.Length - 1, 0.0);
        while (first < last && left + weights[first] < Rare / 2) left += weights[first++];
        for (var right = 0.0; first < last && right + weights[last] < Rare / 2; last--) right += weights[last];
        Nodes = [.. Enumerable.Range(first, last - first + 1)];
        LeftOut = Math.Max(0, 1 - Nodes.Sum(node => weights[node]));
    }

    /// <summary>The nodes that are looked at.</summary>
    public int[] Nodes { get; }

    /// <summary>The weight of the others.</summary>
    public double LeftOut { get; }

    public static double Frequency(int step) => Math.PI * (step + 1) * (step + 1) / ((double)Steps * Steps);

    /// <summary>The integral of a function from 0, where it is 0, to pi, from its values at the frequencies, rounded up.</summary>
    public static double Integral(ReadOnlySpan<double> values)
    {
        double sum = 0, before = 0, last = 0;
        for (var j = 0; j < values.Length; j++)
        {
            var t = Frequency(j);
            sum += (values[j] + before) / 2 * (t - last);
            (before, last) = (values[j], t);
        }

        return 1.02 * sum;
    }

    public NodeSite Of(int site) => sites[site] ??= Made(site);

    /// <summary>The characteristic function of a count, of which the masses are given, at the frequencies.</summary>
    public void Transform(ReadOnlySpan<double> masses, double[] re, double[] im)
    {
        Array.Clear(re);
        Array.Clear(im);
        while (cosines.Count < masses.Length)
        {
            var k = cosines.Count;
            cosines.Add([.. Enumerable.Range(0, Steps).Select(j => Math.Cos(k * Frequency(j)))]);
            sines.Add([.. Enumerable.Range(0, Steps).Select(j => Math.Sin(k * Frequency(j)))]);
        }

        for (var k = 0; k < masses.Length; k++)
        {
            if (masses[k] < 1e-18) continue;
            AddTimes(cosines[k], masses[k], re);
            AddTimes(sines[k], masses[k], im);
        }
    }

    private static void AddTimes(double[] row, double factor, double[] into)
    {
        var from = MemoryMarshal.Cast<double, Vector<double>>(row.AsSpan());
        var to = MemoryMarshal.Cast<double, Vector<double>>(into.AsSpan());
        var times = new Vector<double>(factor);
        for (var i = 0; i < to.Length; i++) to[i] += times * from[i];
    }

    private NodeSite Made(int site)
    {
        var made = new NodeSite(Nodes.Length);
        var (re, im) = (new double[Steps], new double[Steps]);
        for (var n = 0; n < Nodes.Length; n++)
        {
            var masses = Masses(site, factors[Nodes[n]]);
            Transform(masses, re, im);
            made.Fill(n, masses, re, im);
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
