namespace Crn.Domain.Projection.Drift;

/// <summary>
/// The grid that the default model averages over; its numbers stand in the projection policy. None depends on the unit of time.
/// </summary>
internal static class DriftDefaults
{
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
