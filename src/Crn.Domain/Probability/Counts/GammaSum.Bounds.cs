using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>How far from its mean the sum may lie.</content>
internal sealed partial class GammaSum
{
    private double reachDown;
    private double reachUp;

    /// <summary>From where on next to nothing of the sum is left.</summary>
    public double End
    {
        get
        {
            FindReaches();
            return mean + reachUp + 2 + tableFirst + Math.Max(0, tableLength - 1);
        }
    }

    // Chernoff's bounds of both tails, for a few s about the best one of a normal distribution.
    private void FindReaches()
    {
        (reachDown, reachUp) = (double.PositiveInfinity, double.PositiveInfinity);
        var deviation = Math.Sqrt(variance);
        Narrow(8 / deviation);
        if (Math.Max(reachUp, reachDown) < 9.5 * deviation) return;
        foreach (var t in (ReadOnlySpan<double>)[5, 7, 9]) Narrow(t / deviation);
        if (double.IsFinite(reachUp) && double.IsFinite(reachDown) && reachUp < 12 * deviation) return;
        // Small means, and long tails: as far as the series reach.
        foreach (var t in (ReadOnlySpan<double>)[0.5, 1, 2, 3, 4]) Narrow(t / deviation);
        // Of few rates that are little known much more lies far below the mean than a normal distribution has there.
        foreach (var t in (ReadOnlySpan<double>)[15, 30, 60, 120]) NarrowDown(t / deviation);
        var pole = 1.0;
        foreach (var factor in factors) pole = Math.Min(pole, factor.Pole - tilt);
        foreach (var share in (ReadOnlySpan<double>)[0.2, 0.4, 0.6, 0.8]) Narrow(share * pole);
        reachDown = Math.Min(reachDown, mean - certain + 1);
    }

    private void Narrow(double s)
    {
        NarrowDown(s);
        if (LogMean(s) is { } up) reachUp = Math.Min(reachUp, (up - (s * mean) - LogNothing) / s);
    }

    private void NarrowDown(double s)
    {
        if (LogMean(-s) is { } down) reachDown = Math.Min(reachDown, (down + (s * mean) - LogNothing) / s);
    }

    // The logarithm of the mean of exp(s N) of the tilted sum; null where the series say little of it.
    private double? LogMean(double s)
    {
        double log = 0;
        foreach (var factor in factors)
        {
            var (value, leftOut) = factor.Log(tilt + s);
            if (!(leftOut <= 1e-4)) return null;
            log += value;
        }

        log += (s * certain) - cumulant;
        if (hasPowers)
        {
            if (PowersAt(s) is not { } powers) return null;
            log += powers;
        }

        // A logarithm for many together: as long as their product is nowhere near the ends of what a double holds.
        var (ratio, product) = (Math.Exp(s), 1.0);
        foreach (var (masses, times) in parts)
        {
            var sum = Polynomial(masses.Span, ratio);
            if (times > 1) log += times * Math.Log(sum);
            else product *= sum;
            if (product is > 1e-100 and < 1e100) continue;
            log += Math.Log(product);
            product = 1;
        }

        log += Math.Log(product);
        return double.IsFinite(log) ? log : null;
    }

    // Horner's rule; of many masses with sixteen of them side by side, since one alone waits for itself at every step.
    private static double Polynomial(ReadOnlySpan<double> own, double ratio)
    {
        const int together = 16;
        double sum = 0;
        var (end, far) = (own.Length / together * together, ratio * ratio);
        for (var i = 0; i < 3; i++) far *= far;
        if (end < 2 * together || !double.IsFinite(far)) end = 0;
        for (var n = own.Length - 1; n >= end; n--) sum = (sum * ratio) + own[n];
        if (end == 0) return sum;
        var (x0, x1) = (Vector256.Create(sum, 0.0, 0, 0), Vector256<double>.Zero);
        var (x2, x3, turn) = (x1, x1, Vector256.Create(far));
        for (var n = end - together; n >= 0; n -= together)
        {
            var four = own.Slice(n, together);
            x0 = (x0 * turn) + Vector256.Create(four);
            x1 = (x1 * turn) + Vector256.Create(four[4..]);
            x2 = (x2 * turn) + Vector256.Create(four[8..]);
            x3 = (x3 * turn) + Vector256.Create(four[12..]);
        }

        var (square, fourth) = (ratio * ratio, ratio * ratio * ratio * ratio);
        var step = Vector256.Create(fourth);
        return Vector256.Sum((((((x3 * step) + x2) * step) + x1) * step + x0) * Vector256.Create(1, ratio, square, square * ratio));
    }
}
