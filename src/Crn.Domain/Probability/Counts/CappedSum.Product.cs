using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function multiplied out, angle by angle.</content>
internal sealed partial class CappedSum
{
    private readonly CountTables tables = new();
    private Vector256<double>[] multiplied = [];

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
