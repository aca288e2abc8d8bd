using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>The logarithm of the characteristic function as a power series.</content>
internal sealed partial class CappedSum
{
    // Up to which angle the series is used.
    private double end;

    // The terms that matter up to there.
    private int order;

    /// <summary>What the terms left out of the series may change in a probability: what they come to where they weigh most, times what is
    /// left of the characteristic function there.</summary>
    private double Error(double variance)
    {
        (end, order) = (Math.PI, Order);
        if (leftOut <= 0) return 0;
        if (double.IsPositiveInfinity(leftOut)) return 1;
        var deviation = Math.Sqrt(variance);
        end = Math.Min(7.8 / deviation, Math.PI);
        Trim();
        // At the far end the series must still be good, and say that next to nothing is left.
        if (LeftOutAt(end) > 1) return 1;
        var square = end * end;
        var (size, power) = (-2 * free * Math.Sin(end / 2) * Math.Sin(end / 2), square);
        for (var k = 2; k <= Order; k += 2)
        {
            size += (k % 4 == 0 ? power : -power) * series[k - 1];
            power *= square;
        }

        if (size > LogNothing + 3 && end < Math.PI) return 1;
        // (t / deviation)^25 exp(-t^2 / 2) is largest at t = 5.
        var angle = Math.Min(5 / deviation, Math.PI);
        return LeftOutAt(angle) * Math.Exp(-0.45 * angle * angle * variance);
    }

    private void Trim()
    {
        const double nothing = 1e-14;
        var power = Power(end);
        while (order > 6 && ((Math.Abs(series[order - 1]) * end) + Math.Abs(series[order - 2])) * power < nothing * end)
        {
            order -= 2;
            power /= end * end;
        }
    }

    private double LeftOutAt(double angle)
    {
        var ratio = angle * inverseRadius;
        return ratio >= 1 ? double.PositiveInfinity : leftOut * Power(angle) * ratio / (1 - ratio);
    }

    // The logarithm of the characteristic function about the mean.
    private (Vector256<double> Size, Vector256<double> Phase) LogAt(Waves waves, int i)
    {
        var angle = waves.Angles[i];
        var square = angle * angle;
        var (even, odd) = (Vector256.Create(series[order - 1]), Vector256.Create(series[order - 2]));
        for (var k = order - 2; k >= 4; k -= 2)
        {
            even = Vector256.Create(series[k - 1]) - (even * square);
            odd = Vector256.Create(series[k - 2]) - (odd * square);
        }

        // even is a(4) - a(6) t^2 + ..., odd is a(3) - a(5) t^2 + ...
        var size = ((even * square) - Vector256.Create(series[1])) * square;
        size -= Vector256.Create(2 * free) * waves.SinHalf[i] * waves.SinHalf[i];
        // Beyond its end the series may say anything: nothing is left there.
        size = Vector256.ConditionalSelect(Vector256.LessThanOrEqual(angle, Vector256.Create(end)), size,
            Vector256.Create(-690.0));
        return (Vector256.Max(size, Vector256.Create(-690.0)),
            ((waves.Sin[i] - angle) * Vector256.Create(free)) - (odd * square * angle));
    }

    /// <summary>A number to the power of the order of the series.</summary>
    public static double Power(double x)
    {
        var four = x * x * x * x;
        return four * four * four * four * four * four;
    }
}
