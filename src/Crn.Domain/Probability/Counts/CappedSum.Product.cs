using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function multiplied out, angle by angle.</content>
internal sealed partial class CappedSum
{
    private readonly CountTables tables = new();
    private readonly List<(int At, int Length, int Times)> others = [];
    private double[] ofOthers = new double[256];
    private readonly List<CappedPoisson> shared = [];
    private Vector256<double>[] multiplied = [];
    private double rooms;

    /// <summary>Adds so many counts alike with masses of their own, from none on. The sum is then multiplied out.</summary>
    public void Add(ReadOnlySpan<double> masses, int times)
    {
        var (mean, square) = (0.0, 0.0);
        for (var n = 1; n < masses.Length; n++)
        {
            mean += masses[n] * n;
            square += masses[n] * n * n;
        }

        var variance = Math.Max(0, square - (mean * mean));
        Span<double> row = stackalloc double[CountBounds.Size];
        CountBounds.Of(0, masses, mean, variance, row);
        bounds.Add(row, times);
        (series[0], series[1], leftOut) = (series[0] + (mean * times), series[1] + (variance * times / 2), double.PositiveInfinity);
        var at = others.Count == 0 ? 0 : others[^1].At + others[^1].Length;
        if (at + masses.Length > ofOthers.Length) Array.Resize(ref ofOthers, 2 * (at + masses.Length));
        masses.CopyTo(ofOthers.AsSpan(at));
        others.Add((at, masses.Length, times));
    }

    // The characteristic function about the mean at all angles, as far as anything is left of it.
    private void MultiplyOut(Waves waves)
    {
        var size = waves.Angles.Length;
        if (multiplied.Length < 2 * size) multiplied = new Vector256<double>[4 * size];
        var shift = certain - Mean;
        for (var i = 0; i < size; i++)
        {
            var length = VectorMath.Exp(Vector256.Max(Vector256.Create(-2 * free) * waves.SinHalf[i] * waves.SinHalf[i],
                Vector256.Create(-690.0)));
            var (sin, cos) = VectorMath.SinCos((waves.Sin[i] * Vector256.Create(free)) + (waves.Angles[i] * Vector256.Create(shift)));
            (multiplied[2 * i], multiplied[(2 * i) + 1]) = (length * cos, length * sin);
        }

        foreach (var (at, length, times) in others) waves.Multiply(ofOthers.AsSpan(at, length), 0, times, multiplied);
        rooms = 0;
        foreach (var (count, mean, times) in parts) Multiply(waves, count, mean, times);
        foreach (var (count, from, to) in groups)
        {
            for (var i = from; i < to; i++)
            {
                if (timesOfGroups[i] > 0) Multiply(waves, count, meansOfGroups[i], (int)timesOfGroups[i]);
            }
        }

        foreach (var (bundle, largest) in bundles)
        {
            foreach (var (count, ratio, times) in bundle.Members) Multiply(waves, count, ratio * largest, times);
        }

        if (rooms > 0) MultiplyByShared(waves);
    }

    private void Multiply(Waves waves, CappedPoisson count, double mean, int times)
    {
        var isFirst = !count.HasShares;
        if (mean >= count.Highest || (IsTabulated(waves) && count.Share(mean, times)))
        {
            rooms += (double)count.Room * times;
            if (isFirst && count.HasShares) shared.Add(count);
            return;
        }

        tables.Clear();
        var table = tables.Poisson(mean, count.Room);
        waves.Multiply(tables.Masses(table), table.First, times, multiplied);
    }

    // Those that are mostly at their rooms: all rooms, and the logarithms of what is left.
    private void MultiplyByShared(Waves waves)
    {
        Span<Vector256<double>> logs = stackalloc Vector256<double>[IsTabulated(waves) ? 2 * waves.Angles.Length : 0];
        logs.Clear();
        foreach (var count in shared) count.AddShared(waves, logs);
        shared.Clear();
        for (var i = 0; i < waves.Angles.Length; i++)
        {
            var (log, phase) = logs.IsEmpty ? default : (logs[2 * i], logs[(2 * i) + 1]);
            var (sin, cos) = VectorMath.SinCos(phase + (waves.Angles[i] * Vector256.Create(rooms)));
            var size = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
            var (x, y) = (multiplied[2 * i], multiplied[(2 * i) + 1]);
            (multiplied[2 * i], multiplied[(2 * i) + 1]) = (size * ((x * cos) - (y * sin)), size * ((x * sin) + (y * cos)));
        }
    }

    private static bool IsTabulated(Waves waves) => waves.Length is CappedPoisson.ShortOfLogs or CappedPoisson.LongOfLogs;
}
