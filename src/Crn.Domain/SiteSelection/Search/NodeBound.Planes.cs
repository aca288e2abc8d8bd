using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.SiteSelection.Search;

/// <content>Planes above the probabilities of sets.</content>
internal sealed partial class NodeBound
{
    // What is smaller is put on top as it is.
    private const double Nothing = 1e-15;

    // Size and angle of the characteristic function of the certain sites, as they stand in the integral: the chance is a half, and the
    // integral over t from 0 to pi of the sine of the angle at the target less a half, times the size, over 2 pi sin(t / 2). Counts above
    // the target are kept as they are: all put at the target, the steps would be too wide for them.
    private (double[] Sizes, double[] Angles) Certain(NodeSite[] certain)
    {
        var (size, angle) = (new double[weights.Length * NodeSites.Steps], new double[weights.Length * NodeSites.Steps]);
        for (var n = 0; n < weights.Length; n++)
        {
            var (t, width) = (sites.Frequencies(n), sites.Widths(n));
            for (var q = 0; q < t.Length; q++)
            {
                var k = (n * NodeSites.Steps) + q;
                size[k] = Math.Exp(certain.Sum(site => site.Size[k])) * width[q] / (2 * Math.PI * Math.Sin(t[q] / 2));
                angle[k] = certain.Sum(site => site.Angle[k]) - (t[q] * (target - 0.5));
            }
        }

        return (size, angle);
    }

    // A plane above the probability of every set whose mean and variance at the critical node lie in ranges.
    private NodePlane Plane(NodeGrid grid, int v, (double Low, double High) first, (double Low, double High) second)
    {
        var (bySize, byAngle) = (new double[sizes.Length], new double[sizes.Length]);
        double start = sites.LeftOut + 1e-8, slope = 0;
        var isFlat = new bool[weights.Length];
        for (var n = 0; n < weights.Length; n++)
        {
            var node = Node(grid, n, v, bySize, byAngle);
            isFlat[n] = node is null;
            var (atNode, byVariance) = node ?? (most[n], 0);
            (start, slope) = (start + (weights[n] * atNode), slope + (weights[n] * byVariance));
        }

        var gains = new double[functions.Length];
        for (var n = 0; n < weights.Length; n++)
        {
            if (isFlat[n]) continue;
            var own = (n * NodeSites.Steps)..((n + 1) * NodeSites.Steps);
            var size = bySize.AsSpan()[own];
            var angle = byAngle.AsSpan()[own];
            for (var i = 0; i < gains.Length; i++)
                gains[i] += Times(size, functions[i].Size.AsSpan()[own]) + Times(angle, functions[i].Angle.AsSpan()[own]);
        }

        return new(gains, start, slope, first, second);
    }

    // Where the plane starts at a node, and its slope by variance; what size and angle add at each frequency goes into the lists. None
    // where no more is known than what mean and variance allow.
    private (double Start, double ByVariance)? Node(NodeGrid grid, int n, int v, double[] bySize, double[] byAngle)
    {
        double value = 0.5, start = 0.5, left = 0, byMean = 0, byVariance = 0, top = 0;
        for (var k = n * NodeSites.Steps; k < (n + 1) * NodeSites.Steps; k++)
        {
            top = Math.Min(grid.Top(k, v), sizes[k]);
            var square = grid.Square(k, v);
            // Where steps are too wide for how fast the angle turns, nothing is known but the size.
            if (!(top >= Nothing && square < top) || isLost[k] || !sites.IsFine(n, k - (n * NodeSites.Steps), distance[n]))
            {
                (value, start) = (value + top, start + top);
                continue;
            }

            var (r, a) = (ranges.Size[k], ranges.Angle[k]);
            var (real, angle) = (r.At(grid.Mean, grid.Variance(v)), a.At(grid.Mean, grid.Variance(v)));
            var (sin, cos) = grid.SinCos(k, v);
            value += sin + square;
            start += sin + square - (sin * real) - (cos * angle);
            byMean += (sin * r.PerMean) + (cos * a.PerMean);
            byVariance += (sin * r.PerVariance) + (cos * a.PerVariance);
            left += (Math.Abs(sin) * r.Half) + (Math.Abs(cos) * a.Half);
            (bySize[k], byAngle[k]) = (weights[n] * sin, weights[n] * cos);
        }

        // A fifth of what stands at the end is more than the rule for the integral can be wrong by there.
        if (!sites.AreEven(n)) (value, start) = (value + (top / 5), start + (top / 5));
        // It is no more than certain, nor than what mean and variance allow.
        return value < most[n] && value + (Math.Abs(byMean) * grid.Off) + (Math.Abs(byVariance) * grid.Apart) + left < 1
            ? (start, byVariance) : null;
    }

    private static double Times(ReadOnlySpan<double> one, ReadOnlySpan<double> other)
    {
        var a = MemoryMarshal.Cast<double, Vector<double>>(one);
        var b = MemoryMarshal.Cast<double, Vector<double>>(other);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return Vector.Sum(sum);
    }
}
