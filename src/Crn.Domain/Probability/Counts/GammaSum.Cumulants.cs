using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>Counts of which the logarithm of the characteristic function is a power series in the angle.</content>
internal sealed partial class GammaSum
{
    private const int Powers = CappedPoisson.Order;
    private readonly double[] cumulants = new double[Powers];
    private double inverseRadius;
    private double leftOutOfPowers;
    private bool hasPowers;

    /// <summary>Adds counts by cumulants over factorials, with the inverse of the radius within which their series converges, and the sum
    /// of those of all to the power of the order.</summary>
    public void Add(ReadOnlySpan<double> series, double inverse, double leftOut)
    {
        (mean, variance) = (mean + series[0], variance + Math.Max(0, 2 * series[1]));
        AddPowers(series, inverse, leftOut);
    }

    private void AddPowers(ReadOnlySpan<double> series, double inverse, double leftOut)
    {
        for (var k = 0; k < Powers; k++) cumulants[k] += series[k];
        (inverseRadius, leftOutOfPowers, hasPowers) = (Math.Max(inverseRadius, inverse), leftOutOfPowers + leftOut, true);
    }

    private void ClearPowers()
    {
        if (!hasPowers) return;
        Array.Clear(cumulants);
        (inverseRadius, leftOutOfPowers, hasPowers) = (0, 0, false);
    }

    private double LeftOutOfPowersAt(double angle)
    {
        if (leftOutOfPowers <= 0) return 0;
        var ratio = angle * inverseRadius;
        return ratio >= 0.999 ? 1e100 : leftOutOfPowers * CappedSum.Power(angle) * ratio / (1 - ratio);
    }

    // At a real s; what is left out is taken for one more of the same.
    private double? PowersAt(double s)
    {
        if (LeftOutOfPowersAt(Math.Abs(s)) > 1e-4) return null;
        double log = 0;
        for (var k = Powers - 1; k >= 0; k--) log = (log + cumulants[k]) * s;
        return log;
    }

    private void AddPowers(Vector256<double> angle, ref Vector256<double> log, ref Vector256<double> phase, ref double error)
    {
        var square = angle * angle;
        var (even, odd) = (Vector256.Create(cumulants[Powers - 1]), Vector256.Create(cumulants[Powers - 2]));
        for (var k = Powers - 2; k >= 2; k -= 2)
        {
            even = Vector256.Create(cumulants[k - 1]) - (even * square);
            odd = Vector256.Create(cumulants[k - 2]) - (odd * square);
        }

        // even is a(2) - a(4) t^2 + ..., odd is a(1) - a(3) t^2 + ...
        log -= even * square;
        phase += odd * angle;
        error += LeftOutOfPowersAt(angle[3]);
    }
}
