using Crn.Domain.Permissions;
using Crn.Domain.Sites;

namespace Crn.Domain.SetUp.Network;

/// <summary>Counts the draws in which a benchmark is met.</summary>
internal sealed class BenchmarkCount(SetUpBenchmark benchmark, SiteCode? site, int[][] starts, int[][] stops,
    ValueList<StepKey> startRests, ValueList<StepKey> stopRests)
{
    private int met;
    private int came;

    public static BenchmarkCount[] All(ForecastNetwork network, ValueList<SetUpBenchmark> benchmarks, ValueList<SiteCode> sites)
    {
        List<BenchmarkCount> counts = [];
        foreach (var benchmark in benchmarks)
        {
            IEnumerable<SiteCode?> places = benchmark.Level == BenchmarkLevel.Site ? sites.Select(s => (SiteCode?)s) : [null];
            foreach (var place in places)
            {
                var counted = place is { } only ? new ValueList<SiteCode>([only]) : sites;
                var (starts, stops) =
                    (MilestoneDays.Of(network, benchmark.From, counted), MilestoneDays.Of(network, benchmark.To, counted));
                if (starts.Length > 0 && stops.Length > 0)
                    counts.Add(new(benchmark, place, starts, stops, network.WithoutTime(starts, benchmark.Level),
                        network.WithoutTime(stops, benchmark.Level)));
            }
        }

        return [.. counts];
    }

    public void Count(int[][] ends, int draw)
    {
        var (start, stop) = (MilestoneDays.Day(starts, ends, draw), Stop(ends, draw));
        if (stop >= ForecastNode.Never) return;
        came++;
        if (stop - start <= benchmark.LimitDays) met++;
    }

    public BenchmarkForecast Forecast(int draws)
    {
        var rests = startRests.Concat(stopRests).Distinct().ToValueList();
        // What is missed at the earliest dates, from a known start, is missed; what never comes is missed.
        var known = rests.IsEmpty || came == 0 || (startRests.IsEmpty && met == 0);
        return known ? new(benchmark, site, (double)met / draws, draws, []) : new(benchmark, site, null, draws, rests);
    }

    private int Stop(int[][] ends, int draw)
    {
        if (benchmark.Level != BenchmarkLevel.StudyByLastSite) return MilestoneDays.Day(stops, ends, draw);
        var last = int.MinValue;
        foreach (var steps in stops) last = Math.Max(last, MilestoneDays.Day([steps], ends, draw));
        return last;
    }
}
