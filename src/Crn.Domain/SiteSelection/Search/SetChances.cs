using System.Numerics;
using System.Runtime.InteropServices;

namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The probability of a set and of sets near to it, from characteristic functions: quick, and good to about a millionth.
/// </summary>
internal sealed class SetChances
{
    // What is so many standard deviations from the target is reached for certain, or not at all.
    private const double Far = 7;

    private readonly NodeSites nodes;
    private readonly double[] weights;
    private readonly double[] scales;
    private readonly double[] turns;
    private readonly double[] size;
    private readonly double[] angle;
    private readonly double[] mean;
    private readonly double[] variance;
    private readonly double target;
    private readonly int count;

    public SetChances(NodeSites nodes, double[] weights, int target, int count)
    {
        (this.nodes, this.target, this.count) = (nodes, target - 0.5, count);
        this.weights = [.. nodes.Nodes.Select(node => weights[node])];
        var length = nodes.Nodes.Length * NodeSites.Steps;
        (scales, turns, size, angle) = (new double[length], new double[length], new double[length], new double[length]);
        (mean, variance) = (new double[nodes.Nodes.Length], new double[nodes.Nodes.Length]);
        for (var n = 0; n < nodes.Nodes.Length; n++)
        {
            var (t, width) = (nodes.Frequencies(n), nodes.Widths(n));
            for (var q = 0; q < t.Length; q++)
            {
                var k = (n * NodeSites.Steps) + q;
                (scales[k], turns[k]) = (width[q] / (2 * Math.PI * Math.Sin(t[q] / 2)), t[q] * this.target);
            }
        }
    }

    /// <summary>Starts from a set.</summary>
    public void Start(bool[] isIn)
    {
        foreach (var sums in (double[][])[size, angle, mean, variance]) Array.Clear(sums);
        for (var i = 0; i < isIn.Length; i++)
        {
            if (isIn[i]) Put(i, 1);
        }
    }

    /// <summary>Goes on with a site more, and one fewer; -1 for none.</summary>
    public void Add(int add, int drop)
    {
        if (add >= 0) Put(add, 1);
        if (drop >= 0) Put(drop, -1);
    }

    /// <summary>The probability after two exchanges, which are not made.</summary>
    public double With(Exchanges pair)
    {
        Add(pair.First.Add, pair.First.Drop);
        Add(pair.Second.Add, pair.Second.Drop);
        var chance = Chance(null, null);
        Add(pair.First.Drop, pair.First.Add);
        Add(pair.Second.Drop, pair.Second.Add);
        return chance;
    }

    /// <summary>The probability of the set, and what each site adds to it there.</summary>
    public (double Chance, double[] Gains) Tangent()
    {
        var (bySize, byAngle, gains) = (new double[size.Length], new double[size.Length], new double[count]);
        var chance = Chance(bySize, byAngle);
        for (var i = 0; i < count; i++)
        {
            var site = nodes.Of(i);
            gains[i] = Times(bySize, site.Size) + Times(byAngle, site.Angle);
        }

        // Where nothing changes the probability, expected recruits do.
        if (!(gains.Max() > 1e-13))
        {
            for (var i = 0; i < count; i++) gains[i] = 1e-13 * nodes.Of(i).Mean[mean.Length / 2];
        }

        return (chance, gains);
    }

    private double Chance(double[]? bySize, double[]? byAngle)
    {
        var sum = nodes.LeftOut / 2;
        for (var n = 0; n < weights.Length; n++)
        {
            var off = mean[n] - target;
            if (Math.Abs(off) > Far * Math.Sqrt(variance[n] + 1e-9))
            {
                sum += off > 0 ? weights[n] : 0;
                continue;
            }

            var chance = 0.5;
            for (var k = n * NodeSites.Steps; k < (n + 1) * NodeSites.Steps; k++)
            {
                if (size[k] < -35) continue;
                var scale = scales[k] * Math.Exp(size[k]);
                var (sin, cos) = Math.SinCos(angle[k] - turns[k]);
                chance += scale * sin;
                if (bySize is not null) (bySize[k], byAngle![k]) = (weights[n] * scale * sin, weights[n] * scale * cos);
            }

            sum += weights[n] * Math.Clamp(chance, 0, 1);
        }

        return Math.Clamp(sum, 0, 1);
    }

    private void Put(int index, double times)
    {
        var site = nodes.Of(index);
        Put(size, site.Size, times);
        Put(angle, site.Angle, times);
        Put(mean, site.Mean, times);
        Put(variance, site.Variance, times);
    }

    private static void Put(double[] sums, double[] values, double times)
    {
        var into = Wide(sums);
        var from = Wide(values);
        var factor = new Vector<double>(times);
        for (var i = 0; i < into.Length; i++) into[i] += factor * from[i];
        for (var i = into.Length * Vector<double>.Count; i < sums.Length; i++) sums[i] += times * values[i];
    }

    private static double Times(double[] one, double[] other)
    {
        var a = Wide(one);
        var b = Wide(other);
        var sum = Vector<double>.Zero;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return Vector.Sum(sum);
    }

    private static Span<Vector<double>> Wide(double[] values) => MemoryMarshal.Cast<double, Vector<double>>(values.AsSpan());
}
