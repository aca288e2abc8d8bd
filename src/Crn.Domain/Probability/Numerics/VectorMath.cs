using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Numerics;

/// <summary>Exponentials, sines and cosines four at a time, alike on any machine: additions and multiplications alone.</summary>
internal static class VectorMath
{
    // Adding this leaves the nearest whole number in the last bits.
    private const double Rounding = 6755399441055744.0;

    // Of the area tangent and of the arc tangent, in the square: up to 0.172 and 0.415.
    private static readonly double[] OfAreaTangent = [.. Enumerable.Range(0, 11).Select(n => 1.0 / ((2 * n) + 1))];
    private static readonly double[] OfArcTangent = [.. Enumerable.Range(0, 21).Select(n => (n % 2 == 0 ? 1.0 : -1) / ((2 * n) + 1))];
    private static readonly double[] OfExp = [.. Enumerable.Range(0, 13).Select(n => 1 / Factorial(n))];
    private static readonly double[] OfSin = [.. Enumerable.Range(0, 9).Select(n => (n % 2 == 0 ? 1 : -1) / Factorial((2 * n) + 1))];
    private static readonly double[] OfCos = [.. Enumerable.Range(0, 9).Select(n => (n % 2 == 0 ? 1 : -1) / Factorial(2 * n))];

    /// <summary>exp(x) for x from -700 to 700; relative error below 1e-15.</summary>
    public static Vector256<double> Exp(Vector256<double> x)
    {
        var shifted = (x * Vector256.Create(1.4426950408889634)) + Vector256.Create(Rounding);
        var n = shifted - Vector256.Create(Rounding);
        // Log 2 in two parts, the first of few digits, so that its multiples are exact.
        var rest = x - (n * Vector256.Create(0.6931471803691238)) - (n * Vector256.Create(1.9082149292705877e-10));
        return (Polynomial(OfExp, rest).AsInt64() + Vector256.ShiftLeft(shifted.AsInt64(), 52)).AsDouble();
    }

    /// <summary>The sine and the cosine of x for x up to 1e5 either way; absolute error below 1e-15 times the larger of 1 and x.</summary>
    public static (Vector256<double> Sin, Vector256<double> Cos) SinCos(Vector256<double> x)
    {
        var shifted = (x * Vector256.Create(2 / Math.PI)) + Vector256.Create(Rounding);
        var n = shifted - Vector256.Create(Rounding);
        // Half of pi in three parts.
        var rest = x - (n * Vector256.Create(1.5707963267341256)) - (n * Vector256.Create(6.077100506303966e-11))
            - (n * Vector256.Create(2.0222662487959506e-21));
        var square = rest * rest;
        var (sin, cos) = (rest * Polynomial(OfSin, square), Polynomial(OfCos, square));
        var quarter = shifted.AsInt64();
        var isOdd = Vector256.Equals(quarter & Vector256.Create(1L), Vector256.Create(1L)).AsDouble();
        var signOfSin = Vector256.ShiftLeft(quarter & Vector256.Create(2L), 62).AsDouble();
        var signOfCos = Vector256.ShiftLeft((quarter + Vector256.Create(1L)) & Vector256.Create(2L), 62).AsDouble();
        return (Vector256.ConditionalSelect(isOdd, cos, sin) ^ signOfSin, Vector256.ConditionalSelect(isOdd, sin, cos) ^ signOfCos);
    }

    /// <summary>log(1 + x) for finite x of at least 0, without losing the digits of a small x; relative error below 1e-15.</summary>
    public static Vector256<double> Log1P(Vector256<double> x)
    {
        var one = Vector256<double>.One;
        var sum = one + x;
        // The mantissa from the square root of a half to that of 2, and the exponent.
        var bits = sum.AsInt64() - Vector256.Create(0x3FE6A09E667F3BCDL);
        var power = Vector256.ShiftRightArithmetic(bits, 52);
        var mantissa = (sum.AsInt64() - Vector256.ShiftLeft(power, 52)).AsDouble();
        var n = (power + Vector256.Create(Rounding).AsInt64()).AsDouble() - Vector256.Create(Rounding);
        // Where the exponent is 0, x itself has more digits than the sum.
        var ratio = Vector256.ConditionalSelect(Vector256.Equals(power, Vector256<long>.Zero).AsDouble(),
            x / (Vector256.Create(2.0) + x), (mantissa - one) / (mantissa + one));
        var twice = ratio + ratio;
        return (n * Vector256.Create(0.6931471803691238))
            + ((twice * Polynomial(OfAreaTangent, ratio * ratio)) + (n * Vector256.Create(1.9082149292705877e-10)));
    }

    /// <summary>The arc tangent of y over x, for x above 0 and y of at least 0; relative error below 1e-15.</summary>
    public static Vector256<double> ArcTangent(Vector256<double> y, Vector256<double> x)
    {
        // In the first eighth of a turn, and there in one of two halves.
        var isSteep = Vector256.GreaterThan(y, x);
        var (low, high) = (Vector256.Min(x, y), Vector256.Max(x, y));
        var isHigh = Vector256.GreaterThan(low, Vector256.Create(0.41421356237309503) * high);
        var t = Vector256.ConditionalSelect(isHigh, low - high, low) / Vector256.ConditionalSelect(isHigh, low + high, high);
        var own = t * Polynomial(OfArcTangent, t * t);
        own += Vector256.ConditionalSelect(isHigh, Vector256.Create(Math.PI / 4), Vector256<double>.Zero);
        return Vector256.ConditionalSelect(isSteep, Vector256.Create(Math.PI / 2) - own, own);
    }

    private static Vector256<double> Polynomial(double[] coefficients, Vector256<double> x)
    {
        var sum = Vector256.Create(coefficients[^1]);
        for (var i = coefficients.Length - 2; i >= 0; i--) sum = (sum * x) + Vector256.Create(coefficients[i]);
        return sum;
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
