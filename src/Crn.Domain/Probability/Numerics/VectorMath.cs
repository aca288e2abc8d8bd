using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Numerics;

/// <summary>Exponentials, sines and cosines four at a time, alike on any machine: additions and multiplications alone.</summary>
internal static class VectorMath
{
    // Adding this leaves the nearest whole number in the last bits.
    private const double Rounding = 6755399441055744.0;

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

    private static Vector256<double> Polynomial(double[] coefficients, Vector256<double> x)
    {
        var sum = Vector256.Create(coefficients[^1]);
        for (var i = coefficients.Length - 2; i >= 0; i--) sum = (sum * x) + Vector256.Create(coefficients[i]);
        return sum;
    }

    private static double Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1);
}
