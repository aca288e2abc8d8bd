using Crn.Domain.Probability.Numerics;

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
            return mean + reachUp + 2;
        }
    }

    // Chernoff's bounds of both tails, for a few s about the best one of a normal distribution.
    private void FindReaches()
    {
        (reachDown, reachUp) = (double.PositiveInfinity, double.PositiveInfinity);
        var deviation = Math.Sqrt(variance);
        foreach (var t in (ReadOnlySpan<double>)[5, 7, 9]) Narrow(t / deviation);
        if (double.IsFinite(reachUp) && double.IsFinite(reachDown) && reachUp < 12 * deviation) return;
        // Small means, and long tails: as far as the series reaches.
        foreach (var t in (ReadOnlySpan<double>)[0.5, 1, 2, 3, 4]) Narrow(t / deviation);
        foreach (var w in (ReadOnlySpan<double>)[0.1, 0.2, 0.35]) Narrow(middle > 0 ? SpecialFunctions.Log1P(w / middle) : w);
        reachDown = Math.Min(reachDown, mean + 1);
    }

    private void Narrow(double s)
    {
        if (LogMean(-s) is { } down) reachDown = Math.Min(reachDown, (down + (s * mean) - LogNothing) / s);
        if (LogMean(s) is { } up) reachUp = Math.Min(reachUp, (up - (s * mean) - LogNothing) / s);
    }

    // The logarithm of the mean of exp(s N); null where the series says little of it.
    private double? LogMean(double s)
    {
        var w = middle * SpecialFunctions.Expm1(s);
        double log = 0;
        if (shape > 0)
        {
            if (w > 0.4) return null;
            var v = w / (1 - w) * scale;
            // Little is left of the series there, and of rounding.
            var power = last > 0 ? Math.Pow(Math.Abs(v), Order + 1) : 0;
            if ((noise > 0 && Math.Abs(v) > 12) || last * power / (1 - Math.Abs(v / scale)) > 1e-4) return null;
            for (var k = Math.Abs(v) <= scale / 2 ? order : Order; k >= 1; k--) log = (log + series[k]) * v;
            log -= shape * SpecialFunctions.Log1P(-w);
        }

        // A logarithm for many together: as long as their product is nowhere near the ends of what a double holds.
        var (ratio, product) = (Math.Exp(s), 1.0);
        foreach (var (masses, times) in parts)
        {
            double sum = 0;
            var own = masses.Span;
            for (var n = own.Length - 1; n >= 0; n--) sum = (sum * ratio) + own[n];
            if (times > 1) log += times * Math.Log(sum);
            else product *= sum;
            if (product is > 1e-100 and < 1e100) continue;
            log += Math.Log(product);
            product = 1;
        }

        log += Math.Log(product);
        return double.IsFinite(log) ? log : null;
    }
}
