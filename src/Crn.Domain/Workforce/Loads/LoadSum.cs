namespace Crn.Domain.Workforce.Loads;

/// <summary>The distribution of the sum of independent parts of work, by inversion of its transform at whole points.</summary>
/// <remarks>
/// <para>At as many roots of unity as the sum has points between two bounds that it passes with a probability below 1e-14 (Chernoff), so
/// that what lies outside falls on a wrong point with that probability at most. A root at which the transform is below 1e-16 is left out: a
/// bound of its size shows that after a few parts.</para>
/// <para>Where there are too many points, eight small uniform numbers are added to the sum: its transform is then below 1e-16 but for the
/// roots that are taken. As they add nothing at least, and at most eight times the largest of them, the answer is two bounds.</para>
/// </remarks>
internal sealed class LoadSum
{
    internal const int Added = 8;

    private const int MostRoots = 1 << 19;

    // exp(-32.3) is 1e-14, exp(-37) below 1e-16.
    private const double Tail = 32.3;
    private const double Nothing = -37;

    // How far below nothing it pays to look.
    private const double Enough = 4;
    private const int NearSteps = 9;
    private const int FarSteps = 30;
    private static readonly double Eighth = Math.Log(8);
    private static readonly double Quarter = Math.Log(4);

    private double[] versed = [];
    private double[] sine = [];

    /// <summary>The distribution of a sum.</summary>
    public LoadDistribution Of(IReadOnlyList<LoadPart> parts, IReadOnlyList<int> amounts)
    {
        if (amounts.Count == 0) return new(0, 0, () => default);
        var highest = Reach(parts, amounts, 1);
        var lowest = Math.Max(0, -Reach(parts, amounts, -1));
        return new(lowest, highest, () => Roots(parts, amounts, Math.Ceiling(highest) - Math.Floor(lowest)));
    }

    // How many roots there are, the points of each number that is added, and the roots at which there is something.
    private (long Size, long Width, List<LoadRoot> Roots) Roots(IReadOnlyList<LoadPart> parts, IReadOnlyList<int> amounts, double range)
    {
        if (!(range < 1e15)) return (0, 1, []);
        if (range < 2 * MostRoots)
        {
            Tables((int)range + 1);
            return (versed.Length, 1, Roots(parts, amounts, versed.Length, 1));
        }

        // Wide enough that eight of them leave nothing beyond the last root.
        var width = (long)Math.Ceiling(1.1 * 100 * range / (Math.PI * MostRoots));
        var size = ((long)range + (Added * width)) | 1;
        return (size, width, Roots(parts, amounts, size, width));
    }

    // How far the sum reaches: further with a probability below 1e-14. Of all powers of z the one that says most; below 0 for the other
    // end. Of a normal sum it would be the root of twice the tail by the standard deviation.
    private static double Reach(IReadOnlyList<LoadPart> parts, IReadOnlyList<int> amounts, int sign)
    {
        var search = new ReachSearch(parts, amounts, sign, Tail);
        var power = 0.5 * Math.Log(2 * Tail / parts.Sum(p => p.Variance(amounts)));
        var near = double.IsFinite(power) ? search.Least(power - Eighth, power + Quarter, NearSteps) : double.PositiveInfinity;
        return double.IsFinite(near) ? near : search.Least(Math.Log(1e-15 / amounts.Max()), Math.Log(60.0 / amounts.Min()), FarSteps);
    }

    // The roots at which the transform of the sum, with what is added, is something.
    private List<LoadRoot> Roots(IReadOnlyList<LoadPart> parts, IReadOnlyList<int> amounts, long size, long width)
    {
        var (less, turn) = (new double[amounts.Count], new double[amounts.Count]);
        var steps = amounts.Select(a => a % size).ToArray();
        var at = new long[amounts.Count];
        var (most, half) = (Added * (width - 1), Math.PI / size);
        var slopes = parts.Select(p => p.Slope(amounts)).ToArray();
        List<LoadRoot> roots = [];
        long skipped;
        for (long k = 1; k <= Math.Min(size / 2, MostRoots); k += 1 + skipped)
        {
            for (var i = 0; i < at.Length; i++) at[i] = (long)((UInt128)(ulong)steps[i] * (ulong)k % (ulong)size);
            Turn(at, less, turn, half);
            if ((skipped = Skipped(parts, slopes, less, turn, 2 * half)) >= 0) continue;
            skipped = 0;
            var (log, angle) = (0.0, half * (k * most % (2 * size)));
            for (var i = 0; i < slopes.Length && log >= Nothing; i++)
            {
                var (l, a) = parts[i].At(less, turn);
                log += l;
                angle += a;
            }

            if (log < Nothing) continue;
            var root = Math.Sin(half * k);
            if (width > 1) log += Added * Math.Log(Math.Abs(Math.Sin(half * (k * width % (2 * size))) / (width * root)));
            if (log >= Nothing) roots.Add(new(k, 2 * Math.Exp(log) / root, angle));
        }

        return roots;
    }

    private void Turn(long[] at, double[] less, double[] turn, double half)
    {
        for (var i = 0; i < at.Length; i++)
        {
            if (versed.Length > at[i] && Math.PI / versed.Length == half)
            {
                (less[i], turn[i]) = (versed[at[i]], sine[at[i]]);
                continue;
            }

            var (sin, cos) = Math.SinCos(half * at[i]);
            (less[i], turn[i]) = (2 * sin * sin, 2 * sin * cos);
        }
    }

    // How many roots after this one have a transform that is nothing as well; -1 where it may be something here. The root of minus the
    // logarithm changes slowly: the further it is below nothing the longer it stays there.
    private static long Skipped(IReadOnlyList<LoadPart> parts, double[] slopes, double[] less, double[] turn, double angle)
    {
        var (log, slope) = (0.0, 0.0);
        for (var i = 0; i < slopes.Length && log > Enough * Nothing; i++)
        {
            log += parts[i].Most(less, turn);
            slope += slopes[i];
        }

        if (log >= Nothing) return -1;
        var roots = (Math.Sqrt(-log) - Math.Sqrt(-Nothing)) / (Math.Sqrt(slope) * angle);
        return (long)Math.Min(MostRoots, roots * (1 - 1e-9));
    }

    // 1 less the cosine, and the sine, of every part of a turn. An odd number of them; rounded up, so that weeks alike share them.
    private void Tables(int points)
    {
        var grain = Math.Max(1, (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)points) / 32);
        var size = ((points + grain - 1) / grain * grain) | 1;
        if (versed.Length == size) return;
        (versed, sine) = (new double[size], new double[size]);
        for (var i = 1; i <= size / 2; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI * i / size);
            versed[i] = versed[size - i] = 2 * sin * sin;
            sine[i] = 2 * sin * cos;
            sine[size - i] = -sine[i];
        }
    }
}
