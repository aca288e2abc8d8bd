namespace Crn.Domain.Projection.Drift;

/// <summary>
/// What the default model takes from real trials in general. Design defaults: of a coarse grid the smallest loss among those that held
/// enough outcomes when every trial counts alike, which other trials chosen without them bear out (<c>docs/recruitment.md</c>). None
/// depends on the series in hand, and none on the unit of time.
/// </summary>
internal static class DriftDefaults
{
    /// <summary>Predictive scores count for this share of themselves: periods of one trial are not independent witnesses.</summary>
    public const double Temper = 0.1;

    /// <summary>How much lower, on the log scale, the rates of sites that are still to open lie.</summary>
    public const double LateSites = 0.7;

    /// <summary>By how much rates fall on the log scale, beyond what the series shows, over as long again as the trial has run.</summary>
    public const double FurtherFall = 0.2;

    /// <summary>Variance of the log rate that no history shows.</summary>
    public const double HiddenVariance = 0.04;

    /// <summary>Between keeping the median (0) and keeping the mean (1/2) of a rate that wanders.</summary>
    public const double MeanShift = 0;

    /// <summary>The largest standard deviation of a log rate that is believed, however far ahead.</summary>
    public const double LargestSpread = 1.5;

    /// <summary>
    /// Where no site is named that is still to open, the pace of further openings beside the pace so far, with even odds of none.
    /// </summary>
    public const double FurtherOpenings = 0.5;

    /// <summary>One over the gamma shape of site rates before the sites say anything, and how many sites that belief counts as.</summary>
    public const double SiteVariance = 0.8, SiteVarianceSites = 4;

    /// <summary>Variance of the log rate that a wandering rate gathers in the time elapsed.</summary>
    public static ReadOnlySpan<double> Speeds => [0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6];

    /// <summary>The shapes averaged, with prior weights; several sites can separate their own age from the trial's, one cannot.</summary>
    public static List<(RateShape Shape, double Prior)> Shapes(double elapsed, bool severalSites)
    {
        List<(RateShape, double)> shapes = [(new(RateChange.None, 0, false), 1)];
        var share = severalSites ? 0.5 : 1;
        for (var withTheTrial = 0; withTheTrial < (severalSites ? 2 : 1); withTheTrial++)
        {
            foreach (var fall in (ReadOnlySpan<double>)[0.5, 1, 2, 4, 8])
                shapes.Add((new(RateChange.Hyperbolic, fall / elapsed, withTheTrial == 1), 0.15 * share));
            foreach (var fall in (ReadOnlySpan<double>)[0.35, 0.7, 1.4])
                shapes.Add((new(RateChange.Exponential, fall / elapsed, withTheTrial == 1), 0.15 * share));
        }

        foreach (var rise in (ReadOnlySpan<double>)[0.5, 1]) shapes.Add((new(RateChange.Power, rise, true) { Scale = elapsed }, 0.045));
        return shapes;
    }
}
