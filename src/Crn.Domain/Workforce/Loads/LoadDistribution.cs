namespace Crn.Domain.Workforce.Loads;

/// <summary>The distribution of a sum of work, by the roots at which its transform is something: any point of it is asked at their cost.
/// They are worked out for the first point that lies between the bounds.</summary>
/// <param name="lowest">A bound that it is below with a probability below 1e-14.</param>
/// <param name="highest">A bound that it is above with a probability below 1e-14.</param>
/// <param name="work">How many roots there are, 0 where there are too many; the points of each number that is added, 1 where none is;
/// and the roots at which there is something.</param>
internal sealed class LoadDistribution(double lowest, double highest, Func<(long Size, long Width, List<LoadRoot> Roots)> work)
{
    private (long Size, long Width, List<LoadRoot> Roots)? worked;

    /// <summary>The probability that the sum is above a point: at least, and at most.</summary>
    public (double Lowest, double Highest) Above(long point)
    {
        if (point >= highest) return (0, 0);
        if (point < lowest) return (1, 1);
        var (size, width, _) = worked ??= work();
        if (size == 0) return (0, 1);
        var most = Above(Through(point));
        if (width == 1) return (most, most);
        // With what is added at most the point and the most that is added, the sum is; at most the point, it may be.
        var least = Above(Through(point + (LoadSum.Added * (width - 1))));
        return (least, Math.Max(least, most));

        double Above(double through) => Math.Clamp(1 - through, 0, 1);
    }

    private double Through(long point)
    {
        var (size, _, roots) = worked!.Value;
        var (from, half) = ((long)lowest, Math.PI / size);
        var sum = (double)(point - from + 1);
        foreach (var (k, factor, angle) in roots)
        {
            sum += factor * Math.Cos(angle - (half * (k * (from + point) % (2 * size))))
                * Math.Sin(half * (k * (point - from + 1) % (2 * size)));
        }

        return sum / size;
    }
}
