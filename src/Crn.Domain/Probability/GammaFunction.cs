
namespace Crn.Domain.Probability;

/// <summary>The gamma function for arguments of one and more, enough for the mean of a Weibull delay.</summary>
internal static class GammaFunction
{
    // Stirling's series after shifting the argument up by the recurrence; about 14 digits for x >= 1.
    public static double At(double x)
    {
        var product = 1.0;
        while (x < 12)
        {
            product *= x;
            x += 1;
        }

        var z = 1 / (x * x);
        var series = (1.0 / 12) - (z * ((1.0 / 360) - (z * ((1.0 / 1260) - (z * ((1.0 / 1680) - (z / 1188)))))));
        return Math.Exp(((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (series / x)) / product;
    }
}
