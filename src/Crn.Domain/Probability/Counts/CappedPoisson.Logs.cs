using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>
/// Counts that are mostly at their room: the logarithm of the characteristic function of how many places are left, at fixed angles. A sum
/// of such counts is too narrow for power series, and would have to be multiplied out.
/// </content>
internal sealed partial class CappedPoisson
{
    /// <summary>The lengths whose angles are tabulated.</summary>
    public const int ShortOfLogs = 128, LongOfLogs = 256;

    // Where so many are at their room the function keeps away from 0, on the right of the plane, and its logarithm is smooth.
    private const double Mostly = 0.8;
    private readonly Vector256<double>[]?[] logs;
    private int firstOfLogs = -1;
    private int lowestShare = int.MaxValue;
    private readonly double[] weightsOfShare = new double[Points];
    private int highestShare = -1;

    /// <summary>Whether any were taken in since the last sum.</summary>
    public bool HasShares => highestShare >= 0;

    /// <summary>Takes so many counts of a mean below the highest into the next sum of logarithms, if they are mostly at their room.
    /// </summary>
    public bool Share(double mean, int times)
    {
        if (firstOfLogs < 0) firstOfLogs = Math.Max(0, RowOf(Search(m => Poisson.At(m, Room).AtLeast >= Mostly, Highest)) + 1);
        var at = RowOf(mean) - ((Points / 2) - 1);
        if (at < firstOfLogs) return false;
        LagrangeWeights.At((2 * Math.Sqrt(mean) / Step) - first - at, times, weightsOfShare);
        for (var p = 0; p < Points; p++) shares[at + p] += weightsOfShare[p];
        (lowestShare, highestShare) = (Math.Min(lowestShare, at), Math.Max(highestShare, at));
        return true;
    }

    /// <summary>Adds the logarithms of all that was taken in, real and imaginary part in turn.</summary>
    public void AddShared(Waves waves, Span<Vector256<double>> sum)
    {
        if (highestShare < 0) return;
        var own = shares.AsSpan(lowestShare, highestShare + Points - lowestShare);
        for (var i = 0; i < own.Length; i++)
        {
            var place = (2 * (lowestShare + i)) + (waves.Length == LongOfLogs ? 1 : 0);
            var (row, weight) = (logs[place] ??= LogsOf(lowestShare + i, waves), Vector256.Create(own[i]));
            for (var v = 0; v < row.Length; v++) sum[v] += weight * row[v];
        }

        own.Clear();
        (lowestShare, highestShare) = (int.MaxValue, -1);
    }

    private int RowOf(double mean) => (int)(2 * Math.Sqrt(mean) / Step) - first;

    private Vector256<double>[] LogsOf(int row, Waves waves)
    {
        var root = (row + first) * Step;
        tables.Clear();
        var masses = tables.Masses(tables.Poisson(root * root / 4, Room));
        var of = new Vector256<double>[2 * waves.Angles.Length];
        Span<double> re = stackalloc double[4], im = stackalloc double[4];
        for (var v = 0; v < waves.Angles.Length; v++)
        {
            // Horner's rule, from the most places left to none.
            var (x, y) = (Vector256<double>.Zero, Vector256<double>.Zero);
            foreach (var mass in masses)
            {
                (x, y) = ((x * waves.Cos[v]) + (y * waves.Sin[v]) + Vector256.Create(mass), (y * waves.Cos[v]) - (x * waves.Sin[v]));
            }

            x.CopyTo(re);
            y.CopyTo(im);
            for (var lane = 0; lane < 4; lane++)
                (re[lane], im[lane]) = (Math.Log((re[lane] * re[lane]) + (im[lane] * im[lane])) / 2, Math.Atan2(im[lane], re[lane]));
            (of[2 * v], of[(2 * v) + 1]) = (Vector256.Create<double>(re), Vector256.Create<double>(im));
        }

        return of;
    }
}
