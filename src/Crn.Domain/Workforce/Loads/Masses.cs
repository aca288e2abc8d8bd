using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Workforce.Loads;

/// <summary>Masses at 0, 1, 2, ... up to a last point; what lies beyond a point asked for is missing in them.</summary>
internal static class Masses
{
    /// <summary>The masses of the sum of so many independent numbers alike, up to a point.</summary>
    public static double[] Power(double[] one, int times, int points)
    {
        double[] result = [1];
        for (var square = one; times > 0; times >>= 1)
        {
            if ((times & 1) == 1) result = MassTable.Convolve(result, square, points + 1);
            if (times > 1) square = MassTable.Convolve(square, square, points + 1);
        }

        return result;
    }

    /// <summary>Adds masses times a number, and gives the number.</summary>
    public static double Add(double[] to, double[] masses, double times)
    {
        for (var i = 0; i < masses.Length; i++) to[i] += times * masses[i];
        return times;
    }
}
