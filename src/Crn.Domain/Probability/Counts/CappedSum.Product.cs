using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function multiplied out, angle by angle.</content>
internal sealed partial class CappedSum
{
    private readonly CountTables tables = new();
    private readonly List<(int At, int Length, int Times)> others = [];
    private double[] ofOthers = new double[256];
    private Vector256<double>[] multiplied = [];

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
        foreach (var (count, mean, times) in parts) Multiply(waves, count, mean, times);
        foreach (var (bundle, largest) in bundles)
        {
            foreach (var (count, ratio, times) in bundle.Members) Multiply(waves, count, ratio * largest, times);
        }
    }

    private void Multiply(Waves waves, CappedPoisson count, double mean, int times)
    {
        tables.Clear();
        var table = tables.Poisson(mean, count.Room);
        waves.Multiply(tables.Masses(table), table.First, times, multiplied);
    }
}
