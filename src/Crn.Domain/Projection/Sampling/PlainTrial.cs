using Crn.Domain.Probability;

namespace Crn.Domain.Projection.Sampling;

/// <summary>
/// Trials without caps: given rates and openings all sites together are one Poisson process, so that one number for each date is enough.
/// </summary>
internal sealed class PlainTrial : Trial
{
    private readonly SampleRandom random = new();
    private readonly Func<int, bool> hasArrived;
    private double arrival;

    public PlainTrial(SamplingModel model, int wanted)
        : base(model, wanted) => hasArrived = day => Paths.Expected(0, day) >= arrival;

    public override int? Run(ulong key, long draw, ReadOnlySpan<int> days, Span<int> counts)
    {
        Paths.Draw(key, draw);
        // The process belongs to all sites at once, and is keyed by the first.
        Paths.Arrivals(random, 0);
        var (before, expected, count, reached) = (0, 0.0, 0, false);
        for (var i = 0; i < days.Length; i++)
        {
            var by = Math.Max(expected, Paths.Expected(0, days[i]));
            var more = (int)Math.Min(random.Poisson(by - expected), int.MaxValue - (long)count);
            if (!reached && count + more >= Wanted)
            {
                // Arrivals of a Poisson process are spread evenly over what is expected: the one wanted is an order statistic.
                arrival = Wanted <= 0 ? 0 : expected + (random.Beta(Wanted - count, more - (Wanted - count) + 1) * (by - expected));
                reached = true;
            }

            count += more;
            counts[i] = count;
            if (!reached) (before, expected) = (days[i], by);
            else expected = by;
        }

        if (Wanted <= 0) return 0;
        if (!reached) arrival = expected + random.Gamma(Wanted - count);
        return FirstDay(Math.Max(0, before), hasArrived);
    }
}
