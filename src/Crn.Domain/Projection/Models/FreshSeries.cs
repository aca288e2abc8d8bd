using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Projection.Models;

/// <summary>The series of sites of which nothing is known yet but when they open, for a shape and a rate parameter of 1: those of all
/// beliefs follow by a factor.</summary>
internal static class FreshSeries
{
    // Exposures that lie no further apart are one series.
    private const double Ratio = 4;
    private const int MostGroups = 3;

    /// <summary>Of the exposures of the sites.</summary>
    public static GammaSeries[] Of(double[] exposures)
    {
        var left = Array.FindAll(exposures, x => x > 0);
        Array.Sort(left);
        var series = new List<GammaSeries>();
        for (var end = left.Length; end > 0;)
        {
            var start = series.Count == MostGroups - 1 ? 0 : Array.FindIndex(left, x => x >= left[end - 1] / Ratio);
            series.Add(One(left.AsSpan(start, end - start)));
            end = start;
        }

        return [.. series];
    }

    private static GammaSeries One(ReadOnlySpan<double> exposures)
    {
        var (least, largest) = (exposures[0], exposures[^1]);
        var middle = (least + largest) / 2;
        var coefficients = new double[GammaSeries.Order + 1];
        double mean = 0, square = 0;
        foreach (var x in exposures)
        {
            (mean, square) = (mean + x, square + (x * x));
            var offset = (x - middle) / middle;
            var power = 1.0;
            for (var k = 1; k < coefficients.Length && Math.Abs(power) > 1e-200; k++) coefficients[k] += power *= offset;
        }

        for (var k = 1; k < coefficients.Length; k++) coefficients[k] /= k;
        return new(exposures.Length, middle, Math.Min(1, ((largest - least) / (largest + least)) + 1e-15), coefficients, (mean, square));
    }
}
