using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability;

/// <summary>How long a site that was due some days ago still keeps us waiting: a delay given that it has not ended yet.</summary>
internal sealed class WaitingTime
{
    private readonly OpeningDelay delay;
    private readonly double waited;
    private readonly double left;
    private readonly double longest;

    private WaitingTime(OpeningDelay delay, double waited)
    {
        (this.delay, this.waited, left) = (delay, waited, delay.Survival(waited));
        // Where less than 1e-14 of the waiting is left; stretching further would lose the bulk between the nodes.
        double high = 1, low = 0;
        while (Survival(high) > 1e-14 && high < 1e9) (low, high) = (high, 2 * high);
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (Survival(middle) > 1e-14) low = middle;
            else high = middle;
        }

        longest = high;
        Span<(double Days, double Weight)> points = stackalloc (double, double)[Size];
        Points(double.PositiveInfinity, points);
        foreach (var (days, weight) in points) MeanDays += weight * days;
    }

    public static int Size => GaussLegendre.Fine.Nodes.Length;

    /// <summary>The mean of the waiting time, in days.</summary>
    public double MeanDays { get; }

    /// <summary>The waiting time, or null when the delay must be over: the site is then taken to open now.</summary>
    public static WaitingTime? For(OpeningDelay delay, double waited) => delay.Survival(waited) > 1e-12 ? new(delay, waited) : null;

    /// <summary>Whether the waiting ends on any day between two as likely as on another.</summary>
    public bool IsEven => delay.Window is not null;

    public double Survival(double days) => delay.Survival(waited + days) / left;

    /// <summary>Of an even waiting time: from when to when it may end between two limits, with the probability that it does.</summary>
    public (double From, double To, double Weight) Between(double from, double limit)
    {
        var (shortest, end) = delay.Window!.Value;
        var (low, high) = (Math.Max(Math.Max(0, shortest - waited), from), Math.Min(Math.Max(0, end - waited), limit));
        return high > low ? (low, high, Math.Max(0, Survival(low) - Survival(high))) : (low, low, 0);
    }

    /// <summary>A waiting time, drawn.</summary>
    public double Draw(SampleRandom random)
    {
        if (delay.DrawRest(waited, random) is { } rest) return rest;
        // Where the wait so far was nothing out of the common, delays are drawn until one is longer.
        while (left > 0.02)
        {
            var drawn = delay.Draw(random);
            if (drawn >= waited) return drawn - waited;
        }

        var (level, low, high) = (1 - random.Uniform(), 0.0, longest);
        for (var i = 0; i < 50; i++)
        {
            var middle = (low + high) / 2;
            if (Survival(middle) > level) low = middle;
            else high = middle;
        }

        return high;
    }

    /// <summary>The whole waiting time as a few points with weights that add up to 1: enough for the mean of what is smooth.</summary>
    public (double Days, double Weight)[] Few()
    {
        const int together = 4;
        Span<(double Days, double Weight)> points = stackalloc (double, double)[Size];
        Points(double.PositiveInfinity, points);
        double total = 0;
        foreach (var (_, weight) in points) total += weight;
        var few = new List<(double Days, double Weight)>();
        for (var i = 0; i < points.Length; i += together)
        {
            double sum = 0, mean = 0;
            foreach (var (days, weight) in points.Slice(i, Math.Min(together, points.Length - i)))
                (sum, mean) = (sum + weight, mean + (weight * days));
            if (sum > 0) few.Add((mean / sum, sum / total));
        }

        return [.. few];
    }

    /// <summary>
    /// The waiting time between two limits as points with weights that add up to the probability of opening between them.
    /// </summary>
    public void Points(double from, double limit, Span<(double Days, double Weight)> into)
    {
        var (nodes, weights) = GaussLegendre.Fine;
        var (low, high) = delay.Window is var (shortest, end) ? (Math.Max(0, shortest - waited), Math.Max(0, end - waited)) : (0, longest);
        (low, high) = (Math.Max(low, from), Math.Min(high, limit));
        double sum = 0;
        for (var i = 0; i < into.Length; i++)
        {
            var days = low + ((high - low) * nodes[i]);
            into[i] = (days, high > low ? Math.Max(0, weights[i] * delay.Density(waited + days)) : 0);
            sum += into[i].Weight;
        }

        var opened = high > low ? Math.Max(0, Survival(low) - Survival(high)) : 0;
        for (var i = 0; i < into.Length; i++) into[i].Weight = sum > 0 ? into[i].Weight * opened / sum : 0;
    }

    /// <summary>The waiting time up to a limit as points with weights that add up to the probability of opening by then.</summary>
    public void Points(double limit, Span<(double Days, double Weight)> into)
    {
        var (nodes, weights) = GaussLegendre.Fine;
        var (low, high) = delay.Window is var (shortest, end) ? (Math.Max(0, shortest - waited), Math.Max(0, end - waited)) : (0, longest);
        var isEven = delay.Window is not null;
        high = Math.Min(high, limit);
        double sum = 0;
        for (var i = 0; i < into.Length; i++)
        {
            // Cubed, so that a density that is steep at its beginning is met often enough there.
            var v = nodes[i];
            var (days, width) = isEven ? (low + ((high - low) * v), 1) : (high * v * v * v, 3 * v * v);
            into[i] = (days, high > low ? Math.Max(0, weights[i] * width * delay.Density(waited + days)) : 0);
            sum += into[i].Weight;
        }

        var opened = high > low ? 1 - Survival(high) : 0;
        for (var i = 0; i < into.Length; i++) into[i].Weight = sum > 0 ? into[i].Weight * opened / sum : 0;
    }
}
