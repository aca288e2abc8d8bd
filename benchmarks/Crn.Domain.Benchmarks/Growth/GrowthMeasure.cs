using System.Diagnostics;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>What a row cost at one size: the least time of several runs, and the bytes of one.</summary>
internal readonly record struct GrowthCost(int N, double Seconds, long Bytes);

/// <summary>Runs a row at n, 2n, 4n and 8n.</summary>
internal static class GrowthMeasure
{
    // A size that takes longer is the last one measured.
    private const double LongestSeconds = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    public static List<GrowthCost> Of(GrowthRow row)
    {
        WarmUp(row);
        List<GrowthCost> costs = [];
        foreach (var times in (int[])[1, 2, 4, 8])
        {
            costs.Add(At(row, row.First * times));
            if (costs[^1].Seconds > LongestSeconds) break;
        }

        return costs;
    }

    /// <summary>By which power of n a cost grew from the first size to the last.</summary>
    public static double Exponent(List<GrowthCost> costs, Func<GrowthCost, double> cost) =>
        costs.Count < 2 ? double.NaN
            : Math.Log(Math.Max(cost(costs[^1]), 1e-9) / Math.Max(cost(costs[0]), 1e-9)) / Math.Log((double)costs[^1].N / costs[0].N);

    // Until the code is compiled as it will be run, as far as patience goes.
    private static void WarmUp(GrowthRow row)
    {
        var from = Stopwatch.GetTimestamp();
        for (var i = 0; i < 60 && Stopwatch.GetElapsedTime(from) < 4 * Patience; i++) GC.KeepAlive(row.Prepare(row.First)());
    }

    private static GrowthCost At(GrowthRow row, int n)
    {
        var (least, bytes, from) = (double.MaxValue, 0L, Stopwatch.GetTimestamp());
        for (var run = 0; run < 20 && (run < 2 || Stopwatch.GetElapsedTime(from) < Patience); run++)
        {
            var work = row.Prepare(n);
            GC.Collect(0, GCCollectionMode.Default, blocking: true);
            var before = GC.GetAllocatedBytesForCurrentThread();
            // The work has one thread: it took no longer than the clock says, and no longer than the processors worked for the program,
            // so that other programs on a busy machine count for little.
            var (cpu, begun) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
            GC.KeepAlive(work());
            var elapsed = Stopwatch.GetElapsedTime(begun);
            var took = Math.Min(elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
            if (took > 0) least = Math.Min(least, took);
            if (elapsed.TotalSeconds > 2) break;
        }

        return new(n, least, bytes);
    }
}
