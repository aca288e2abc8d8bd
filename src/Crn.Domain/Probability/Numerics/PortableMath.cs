namespace Crn.Domain.Probability.Numerics;

/// <summary>
/// Logarithm and exponential from additions, multiplications and divisions alone, which every machine rounds alike. The functions of the
/// operating system may differ in the last digit, and one digit can turn a draw.
/// </summary>
internal static class PortableMath
{
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    /// <summary>log x for finite x above 0, to about 1e-15 relative.</summary>
    public static double Log(double x)
    {
        // Numbers near the smallest have no full digits in their bits: 2^600 times as large they have.
        if (x < 1e-300) return Log(Math.ScaleB(x, 600)) - (600 * (Ln2High + Ln2Low));
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1023;
        var m = BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        if (m > 1.4142135623730951) (m, exponent) = (m / 2, exponent + 1);
        // log m = 2 artanh((m-1)/(m+1)), at most 0.172 in size: the series to the 21st power.
        var z = (m - 1) / (m + 1);
        var s = z * z;
        double sum = 0;
        for (var k = 21; k >= 3; k -= 2) sum = (sum + (1.0 / k)) * s;
        return (exponent * Ln2High) + ((2 * z) + ((2 * z * sum) + (exponent * Ln2Low)));
    }

    /// <summary>exp x, to about 1e-15 relative.</summary>
    public static double Exp(double x)
    {
        if (x < -745) return 0;
        if (x > 709) return double.PositiveInfinity;
        var n = Math.Round(x / (Ln2High + Ln2Low));
        var r = x - (n * Ln2High) - (n * Ln2Low);
        double sum = 1;
        for (var k = 16; k >= 1; k--) sum = 1 + (sum * r / k);
        return Math.ScaleB(sum, (int)n);
    }

    /// <summary>log n!; error below 1e-14, relative for n from 3 on.</summary>
    public static double LogFactorial(double n)
    {
        double x = n + 1, product = 1;
        for (; x < SpecialFunctions.StirlingFrom; x++) product *= x;
        return ((x - 0.5) * Log(x)) - x + SpecialFunctions.HalfLogTwoPi + SpecialFunctions.StirlingRemainder(x) - Log(product);
    }
}
