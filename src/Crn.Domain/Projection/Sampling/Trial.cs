namespace Crn.Domain.Projection.Sampling;

/// <summary>One thread's trials: in each draw how many are recruited by each date, and on which day the last one wanted comes.</summary>
internal abstract class Trial(SamplingModel model, int wanted)
{
    private const int Horizon = 365_250;

    protected SampledPaths Paths { get; } = model.Paths();

    protected SamplingModel Model { get; } = model;

    protected int Wanted { get; } = wanted;

    /// <summary>The last day on which anybody can come.</summary>
    protected int LastDay { get; } = (int)Math.Ceiling(Math.Min(model.LastTime, Horizon));

    public static Trial For(SamplingModel model, int wanted) =>
        model.IsPlain ? new PlainTrial(model, wanted) : new CappedTrial(model, wanted);

    /// <summary>Runs a draw: further counts by each time, in order; returns the day the target is reached, or null for never.</summary>
    public abstract int? Run(ulong key, long draw, ReadOnlySpan<int> days, Span<int> counts);

    /// <summary>The first day on which something is so that stays so, after a day on which it was not.</summary>
    protected int? FirstDay(int after, Func<int, bool> isReached)
    {
        var (low, step) = (after, 16);
        var high = Math.Min(LastDay, low + step);
        while (!isReached(high))
        {
            if (high >= LastDay) return null;
            (low, step) = (high, step * 2);
            high = Math.Min(LastDay, low + step);
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (isReached(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
