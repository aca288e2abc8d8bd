namespace Crn.Domain.Probability.Numerics;

/// <summary>
/// The few special functions that distributions need. Relative errors are those that the tests hold against references of 30 digits.
/// </summary>
internal static class SpecialFunctions
{
    /// <summary>From here on Stirling's series has all digits.</summary>
    internal const double StirlingFrom = 12;

    internal const double HalfLogTwoPi = 0.91893853320467274178;

    // zeta(k) - 1 for k = 2, 3, ...: the coefficients of the logarithm of the gamma function about 2, but for sign and k.
    private static readonly double[] AboutTwo = Coefficients(
    [
        0.6449340668482264364724, 0.2020569031595942853997, 0.0823232337111381915160, 0.0369277551433699263314, 0.0173430619844491397145,
        8.349277381922826839798e-3, 4.077356197944339378685e-3, 2.008392826082214417853e-3, 9.94575127818085337146e-4,
        4.941886041194645587023e-4,
        2.46086553308048298638e-4, 1.227133475784891467518e-4, 6.124813505870482925855e-5, 3.058823630702049355173e-5,
        1.528225940865187173257e-5,
        7.6371976378997622736e-6, 3.817293264999839856462e-6, 1.908212716553938925657e-6, 9.53962033872796113152e-7,
        4.769329867878064631167e-7,
        2.384505027277329900036e-7, 1.192199259653110730678e-7, 5.960818905125947961244e-8, 2.980350351465228018606e-8,
        1.490155482836504123466e-8,
        7.450711789835429491981e-9, 3.725334024788457054819e-9,
    ]);

    /// <summary>log(1 + x) without losing the digits of a small x; relative error below 1e-15.</summary>
    public static double Log1P(double x)
    {
        var u = 1 + x;
        // What rounding 1 + x took away is made good by the quotient; for u = 1 the series is x itself.
        return u == 1 ? x : double.IsPositiveInfinity(u) ? u : Math.Log(u) * x / (u - 1);
    }

    /// <summary>exp(x) - 1 without losing the digits of a small x; relative error below 1e-15 for x up to 1, and that of the exponential
    /// function above.</summary>
    public static double Expm1(double x)
    {
        var u = Math.Exp(x);
        return u == 1 ? x : u - 1 == -1 ? -1 : double.IsPositiveInfinity(u) ? u : (u - 1) * x / Math.Log(u);
    }

    /// <summary>log Gamma(x) for x above 0; relative error below 2e-15 everywhere, near the zeros at 1 and 2 too.</summary>
    public static double LogGamma(double x)
    {
        if (x >= StirlingFrom) return double.IsPositiveInfinity(x) ? x
            : ((x - 0.5) * Math.Log(x)) - x + HalfLogTwoPi + StirlingRemainder(x);
        // The recurrence leads to the neighbourhood of 2, where the series keeps its digits; what vanishes at 1 is a log1p.
        if (x < 0.5) return LogGammaOfTwoPlus(x) - Log1P(x) - Math.Log(x);
        if (x < 1.5) return LogGammaOfTwoPlus(x - 1) - Log1P(x - 1);
        double product = 1;
        while (x >= 2.5) product *= x -= 1;
        return product == 1 ? LogGammaOfTwoPlus(x - 2) : Math.Log(product) + LogGammaOfTwoPlus(x - 2);
    }

    /// <summary>What Stirling's formula leaves of log Gamma(x), for x from 12 on: additions, multiplications and divisions alone.</summary>
    public static double StirlingRemainder(double x)
    {
        var inverse = 1 / (x * x);
        var series = (1.0 / 12) + (inverse * ((-1.0 / 360) + (inverse * ((1.0 / 1260) + (inverse * ((-1.0 / 1680) + (inverse * ((1.0 / 1188)
            + (inverse * ((-691.0 / 360360) + (inverse / 156)))))))))));
        return series / x;
    }

    /// <summary>
    /// a log x - x - log Gamma(a + 1) for a of at least 0 and x above 0: the logarithm of a Poisson mass. Its absolute error is of the
    /// order of 1e-16 times the larger of 60 and the distance of x from a, however large both are.
    /// </summary>
    public static double LogPoissonTerm(double a, double x)
    {
        if (a < StirlingFrom || x > 2 * a || x < a / 2) return (a * Math.Log(x)) - x - LogGamma(a + 1);
        // Loader's form: the large parts of both cancel on paper and not in digits.
        var apart = (x - a) / a;
        return (a * (Log1P(apart) - apart)) - (0.5 * Math.Log(a)) - HalfLogTwoPi - StirlingRemainder(a);
    }

    /// <summary>
    /// The regularised incomplete gamma functions P(a, x) and Q(a, x) for a above 0, the smaller one never by subtraction: its relative
    /// error is below 1e-13 up to a = 1,000, and below 2e-13 up to 10,000, within eight standard deviations of the mean.
    /// </summary>
    public static (double Lower, double Upper) IncompleteGamma(double a, double x)
    {
        if (x <= 0) return (0, 1);
        if (double.IsPositiveInfinity(x)) return (1, 0);
        var front = Math.Exp(LogPoissonTerm(a, x));
        if (x < a + 1)
        {
            var lower = Math.Min(1, front * LowerSeries(a, x));
            return (lower, 1 - lower);
        }

        var upper = Math.Min(1, front * a * UpperFraction(a, x));
        return (1 - upper, upper);
    }

    /// <summary>log P(a, x), which may lie far below what a double holds.</summary>
    public static double LogLowerGamma(double a, double x)
    {
        if (x <= 0) return double.NegativeInfinity;
        return x >= a + 1 ? Log1P(-IncompleteGamma(a, x).Upper) : LogPoissonTerm(a, x) + Math.Log(LowerSeries(a, x));
    }

    // log Gamma(2 + t) for t from -1/2 to 1/2 (Abramowitz and Stegun 6.1.33): it vanishes with t, and so do all its terms.
    private static double LogGammaOfTwoPlus(double t)
    {
        const double oneLessEuler = 0.4227843350984671393934879;
        double sum = 0;
        for (var i = AboutTwo.Length - 1; i >= 0; i--) sum = (sum + AboutTwo[i]) * t;
        return t * (oneLessEuler + sum);
    }

    private static double[] Coefficients(ReadOnlySpan<double> zetas)
    {
        var coefficients = new double[zetas.Length];
        for (var i = 0; i < zetas.Length; i++) coefficients[i] = (i % 2 == 0 ? zetas[i] : -zetas[i]) / (i + 2);
        return coefficients;
    }

    private static double LowerSeries(double a, double x)
    {
        double term = 1, sum = 1;
        for (var n = 1; term > sum * 1e-17; n++) sum += term *= x / (a + n);
        return sum;
    }

    // Lentz's method for the continued fraction.
    private static double UpperFraction(double a, double x)
    {
        var b = x + 1 - a;
        var c = double.MaxValue;
        var d = 1 / b;
        var h = d;
        for (var i = 1; i < 100_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / AwayFromZero((an * d) + b);
            c = AwayFromZero(b + (an / c));
            var change = d * c;
            h *= change;
            if (Math.Abs(change - 1) < 1e-16) break;
        }

        return h;
    }

    private static double AwayFromZero(double value) => Math.Abs(value) < 1e-300 ? 1e-300 : value;
}
