namespace Crn.Domain.Recruitment.Numerics;

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

    /// <summary>A quantile of the standard normal distribution, to about 4.5e-4: enough for a first guess.</summary>
    public static double NormalQuantile(double probability)
    {
        // Abramowitz and Stegun 26.2.23.
        var tail = Math.Min(probability, 1 - probability);
        var t = Math.Sqrt(-2 * Math.Log(tail));
        var x = t - ((2.515517 + (t * (0.802853 + (t * 0.010328)))) / (1 + (t * (1.432788 + (t * (0.189269 + (t * 0.001308)))))));
        return probability < 0.5 ? -x : x;
    }
}
