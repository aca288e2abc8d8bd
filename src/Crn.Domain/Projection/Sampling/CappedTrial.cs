using Crn.Domain.Probability;

namespace Crn.Domain.Projection.Sampling;

/// <summary>Trials under caps: each stream of sites is a Poisson process of its own, with its arrivals drawn as far as anybody asks; caps
/// cut the counts.</summary>
internal sealed class CappedTrial : Trial
{
    private readonly SampleRandom[] random;
    private readonly List<double>[] arrivals;
    private readonly long[] parts;
    private readonly Func<int, bool> isReached;

    public CappedTrial(SamplingModel model, int wanted)
        : base(model, wanted)
    {
        random = [.. model.Streams.Select(_ => new SampleRandom())];
        arrivals = [.. model.Streams.Select(_ => new List<double>())];
        parts = new long[model.Caps.Parts.Count + 1];
        // More than are wanted need not be counted.
        isReached = day => Total(day, Wanted) >= Wanted;
    }

    public override int? Run(ulong key, long draw, ReadOnlySpan<int> days, Span<int> counts)
    {
        Paths.Draw(key, draw);
        for (var i = 0; i < arrivals.Length; i++)
        {
            arrivals[i].Clear();
            Paths.Arrivals(random[i], i);
        }

        for (var i = 0; i < days.Length; i++) counts[i] = Total(days[i], SamplingRun.Most);
        return Wanted <= 0 ? 0 : FirstDay(0, isReached);
    }

    private int Total(int day, int most)
    {
        Array.Clear(parts);
        for (var i = 0; i < arrivals.Length; i++)
        {
            var (_, room, part) = Model.Streams[i];
            parts[part + 1] += Arrived(i, Paths.Expected(i, day), Math.Min(room ?? int.MaxValue, most));
        }

        var total = parts[0];
        for (var i = 1; i < parts.Length; i++) total += Math.Min(parts[i], Model.Caps.Parts[i - 1].Room);
        return (int)Math.Min(total, Model.Caps.Study ?? int.MaxValue);
    }

    // How many arrivals of a process of rate 1 come by a time, up to a limit.
    private int Arrived(int stream, double time, int limit)
    {
        var times = arrivals[stream];
        while (times.Count < limit && !(times.Count > 0 && times[^1] > time))
            times.Add((times.Count > 0 ? times[^1] : 0) + random[stream].Exponential());
        if (times.Count > 0 && times[^1] <= time) return Math.Min(times.Count, limit);
        var place = times.BinarySearch(time);
        return Math.Min(place >= 0 ? place + 1 : ~place, limit);
    }
}
