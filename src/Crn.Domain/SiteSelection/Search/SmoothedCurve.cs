namespace Crn.Domain.SiteSelection.Search;

/// <summary>The most that the smoothed curve can be for a variance in a cell, on the grid of means; never falling.</summary>
internal sealed class SmoothedCurve
{
    private readonly double[] most;
    private readonly double step;

    public SmoothedCurve(double[] low, double[] high, ReachCurve curve, double width)
    {
        step = curve.Step;
        most = new double[low.Length];
        // Between the ends of the cell, and between points of the grid, it lies no further off than its second derivatives let it.
        var (second, fourth) = (Largest(curve.Range(2)), Largest(curve.Range(4)));
        var slack = (width * width / 32 * fourth) + (step * step / 8 * second * 1.1) + 1e-9;
        for (var i = 0; i < most.Length; i++)
            most[i] = Math.Min(1, Math.Max(i > 0 ? most[i - 1] : 0, Math.Max(low[i], high[i]) + slack));
    }

    /// <summary>The least mean with which the probability can be so high without an allowance, and how much mean an allowance is worth at
    /// most: the inverse of the least slope of any line down from there.</summary>
    public (double Mean, double Rate)? Needs(double probability)
    {
        var first = Array.FindIndex(most, value => value >= probability);
        if (first < 0) return null;
        var mean = Math.Max(0, first - 1) * step;
        return (mean, RateBelow(first - 1, probability));
    }

    /// <summary>How much mean an allowance is worth at most below a mean.</summary>
    public double RateAt(double mean)
    {
        var point = Point(mean);
        return RateBelow(point, most[point] + 1e-6);
    }

    /// <summary>The most of the curve plus an allowance when mean and allowance at a rate come to a sum.</summary>
    public double Most(double sum, double rate)
    {
        if (rate <= 0) return At(sum);
        double best = 0;
        for (var point = Point(sum); point >= 0; point--)
            best = Math.Max(best, most[point] + ((sum - Math.Max(0, (point - 1) * step)) / rate));
        return Math.Min(1, best);
    }

    private double At(double mean) => most[Point(mean)];

    private int Point(double mean) => (int)Math.Clamp(Math.Ceiling(mean / step), 0, most.Length - 1);

    private double RateBelow(int point, double probability)
    {
        double rate = 0;
        for (var lower = 0; lower < point; lower++)
        {
            if (most[lower] < probability) rate = Math.Max(rate, (point - lower) * step / (probability - most[lower]));
        }

        return rate;
    }

    private static double Largest((double Least, double Most) range) => Math.Max(Math.Abs(range.Least), Math.Abs(range.Most));
}
