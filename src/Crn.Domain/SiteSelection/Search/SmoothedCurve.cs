namespace Crn.Domain.SiteSelection.Search;

/// <summary>The most that the smoothed curve can be for a variance in a cell, straight between the points of the grid of means; never
/// falling.</summary>
internal sealed class SmoothedCurve
{
    private readonly double[] most;
    private readonly double step;

    public SmoothedCurve(double[] low, double[] high, ReachCurve curve, double width)
    {
        step = curve.Step;
        most = new double[low.Length];
        // Between the ends of the cell, and between points of the grid, it lies no further off than its derivatives let it.
        var (least, largest) = curve.Range(4);
        var slack = (width * width / 32 * Math.Max(largest, -least)) + (2 * curve.Slack) + 1e-9;
        for (var i = 0; i < most.Length; i++)
            most[i] = Math.Min(1, Math.Max(i > 0 ? most[i - 1] : 0, Math.Max(low[i], high[i]) + slack));
    }

    /// <summary>The least mean with which the probability can be so high without an allowance, and how much mean an allowance of no more
    /// than so much is worth at most: the inverse of the least slope of any line down from there.</summary>
    public (double Mean, double Rate)? Needs(double probability, double mostAllowance)
    {
        var first = Array.FindIndex(most, value => value >= probability);
        if (first < 0) return null;
        var mean = first == 0 ? 0 : (first - ((most[first] - probability) / (most[first] - most[first - 1]))) * step;
        return (mean, RateBelow(first, mean, probability, mostAllowance));
    }

    /// <summary>How much mean an allowance is worth at most below a mean.</summary>
    public double RateAt(double mean)
    {
        var point = Point(mean);
        return RateBelow(point, point * step, most[point] + 1e-6, 1);
    }

    /// <summary>The most of the curve plus an allowance when mean and allowance at a rate come to a sum.</summary>
    public double Most(double sum, double rate)
    {
        if (rate <= 0) return most[Point(sum)];
        double best = 0;
        for (var point = Point(sum); point >= 0; point--)
            best = Math.Max(best, most[point] + ((sum - Math.Max(0, (point - 1) * step)) / rate));
        return Math.Min(1, best);
    }

    private int Point(double mean) => (int)Math.Clamp(Math.Ceiling(mean / step), 0, most.Length - 1);

    // Steepest down to the first point that lies lower than any allowance reaches.
    private double RateBelow(int point, double mean, double probability, double mostAllowance)
    {
        double rate = 0;
        for (var lower = point - 1; lower >= 0; lower--)
        {
            if (most[lower] < probability) rate = Math.Max(rate, (mean - (lower * step)) / (probability - most[lower]));
            if (most[lower] < probability - mostAllowance) break;
        }

        return rate;
    }
}
