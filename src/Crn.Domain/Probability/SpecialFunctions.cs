
namespace Crn.Domain.Probability;

/// <summary>The few special functions the projections need, to full double precision where they are used.</summary>
internal static class SpecialFunctions
{
    /// <summary>log(1 + x) without losing the digits of a small x.</summary>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        // What rounding 1 + x took away is made good by the quotient; for u = 1 the series is x itself.
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    /// <summary>exp(x) - 1 without losing the digits of a small x.</summary>
    public static double Expm1(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsPositiveInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>A quantile of the standard normal distribution, to about 4.5e-4: enough for a first guess.</summary>
    public static double NormalQuantile(double probability)
    {
        // Abramowitz and Stegun 26.2.23.
        var tail = Math.Min(probability, 1 - probability);
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return probability < 0.5 ? -x : x;
    }

    /// <summary>log Gamma(x) for x above 0, to about 1e-14 relative.</summary>
    public static double LogGamma(double x)
    {
        // Stirling's series from 12 on; below, the recurrence climbs up to it.
        double product = 1;
        for (; x < 12; x++) product *= x;
        var inverse = 1 / (x * x);
        var series = (1.0 / 12) + (inverse * ((-1.0 / 360) + (inverse * ((1.0 / 1260) + (inverse * ((-1.0 / 1680) + (inverse * ((1.0 / 1188)
            + (inverse * ((-691.0 / 360360) + (inverse / 156)))))))))));
        return ((x - 0.5) * Math.Log(x)) - x + 0.91893853320467274178 + (series / x) - Math.Log(product);
    }

    /// <summary>The regularised incomplete gamma functions P(a, x) and Q(a, x) for a above 0, the smaller one never by subtraction.</summary>
    public static (double Lower, double Upper) IncompleteGamma(double a, double x)
    {
        if (x <= 0) return (0, 1);
        if (double.IsPositiveInfinity(x)) return (1, 0);
        var front = Math.Exp((a * Math.Log(x)) - x - LogGamma(a + 1));
        if (x < a + 1)
        {
            double term = 1, sum = 1;
            for (var n = 1; term > sum * 1e-17; n++) sum += term *= x / (a + n);
            var lower = Math.Min(1, front * sum);
            return (lower, 1 - lower);
        }

        // Lentz's method for the continued fraction.
        var b = x + 1 - a;
        var c = double.MaxValue;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 100_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / Smallest((an * d) + b);
            c = Smallest(b + (an / c));
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 1e-16) break;
        }

        var upper = Math.Min(1, front * a * h);
        return (1 - upper, upper);

        static double Smallest(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
    }

    /// <summary>log P(a, x), which may lie far below what a double holds.</summary>
    public static double LogLowerGamma(double a, double x)
    {
        if (x <= 0) return double.NegativeInfinity;
        if (x >= a + 1) return Math.Log(IncompleteGamma(a, x).Lower);
        double term = 1, sum = 1;
        for (var n = 1; term > sum * 1e-17; n++) sum += term *= x / (a + n);
        return (a * Math.Log(x)) - x - LogGamma(a + 1) + Math.Log(sum);
    }
}
