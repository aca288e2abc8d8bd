namespace Crn.Domain.Workforce.Loads;

/// <summary>Masses at 0, 1, 2, ... up to a last point; what lies beyond a point asked for is missing in them.</summary>
internal static class Masses
{
    /// <summary>Adds masses times a number, and gives the number.</summary>
    public static double Add(double[] to, double[] masses, double times)
    {
        for (var i = 0; i < masses.Length; i++) to[i] += times * masses[i];
        return times;
    }
}
