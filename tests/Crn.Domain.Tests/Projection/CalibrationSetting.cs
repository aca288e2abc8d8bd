using Crn.Domain.Projection;

namespace Crn.Domain.Tests.Projection;

/// <summary>How the sites of a simulated trial open.</summary>
internal enum Openings
{
    AllOpen,
    HalfToOpen,
    HalfAtRandom,
}

/// <summary>One cell of the grid on which projections are calibrated.</summary>
/// <param name="Sites">How many sites.</param>
/// <param name="Shape">The shape of the distribution of their rates; infinite when they do not differ.</param>
/// <param name="PerSite">Recruits per open site expected by the census.</param>
/// <param name="Ahead">The horizon as a multiple of the time elapsed.</param>
/// <param name="Openings">How sites open.</param>
/// <param name="IsKnown">Whether the projection knows the distribution of rates or learns it from the trial.</param>
/// <param name="IsCapped">Whether every site may recruit only so many more as its mean rate would give by the horizon.</param>
internal sealed record CalibrationSetting(int Sites, double Shape, double PerSite, double Ahead, Openings Openings, bool IsKnown,
    bool IsCapped = false)
{
    /// <summary>What the projection believes of the shape where it learns it; that of past trials unless few sites are open.</summary>
    public ShapePrior Belief => OpenSites < 10 ? ShapePrior.ForFewSites : ShapePrior.PastTrials;

    /// <summary>How many are open at the census.</summary>
    public int OpenSites => Openings == Openings.AllOpen ? Sites : (Sites + 1) / 2;

    private static readonly double[] Shapes = [0.3, 0.5, 1.2, 3, double.PositiveInfinity];

    /// <summary>Every combination, caps only where the rates are known.</summary>
    public static IEnumerable<CalibrationSetting> Grid(params int[] sites) =>
        from isKnown in (bool[])[true, false]
        from openings in Enum.GetValues<Openings>()
        from ahead in (double[])[0.5, 1, 2]
        from count in sites
        from shape in Shapes
        from perSite in (double[])[0.5, 3, 10]
        from isCapped in isKnown && openings == Openings.AllOpen ? (bool[])[false, true] : [false]
        select new CalibrationSetting(count, shape, perSite, ahead, openings, isKnown, isCapped);
}
