using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;
using Crn.Domain.Sites;

namespace Crn.Domain.SetUp;

/// <content>One run over all draws, from which every sampled answer is read.</content>
public sealed partial class SetUpForecast
{
    private readonly ValueList<SiteCode> sites;
    private readonly int[][] openings;
    private readonly int[][] recruitments;
    private readonly int[] approvals;

    // How often a step lay on the way that decided the date, whether or not it took time.
    private int[] onTheWay = [];

    private MilestoneForecast Goal => FirstParticipant ?? Approved ?? FirstSiteOpen ?? MilestoneForecast.Exact(AsAt, [1.0]);

    private MilestoneForecast[] Sample()
    {
        var counts = new DayCounts[network.Nodes.Length];
        for (var i = 0; i < counts.Length; i++) counts[i] = new();
        var (approved, firstOpen, allOpen, first) = (new DayCounts(), new DayCounts(), new DayCounts(), new DayCounts());
        var critical = new int[network.Nodes.Length];
        onTheWay = new int[network.Nodes.Length];
        var benchmarks = BenchmarkCount.All(network, BenchmarksOfCase(), sites);
        var run = new ForecastRun(network, Sampling);
        run.Each((ends, count) =>
        {
            for (var i = 0; i < counts.Length; i++) counts[i].Add(ends[i].AsSpan(0, count));
            for (var draw = 0; draw < count; draw++)
            {
                var (all, last) = (int.MinValue, int.MinValue);
                foreach (var step in approvals) all = Math.Max(all, ends[step][draw]);
                foreach (var site in openings) last = Math.Max(last, ends[site[0]][draw]);
                approved.Add(all);
                if (openings.Length > 0)
                {
                    firstOpen.Add(MilestoneDays.Day(openings, ends, draw));
                    allOpen.Add(last);
                }

                if (recruitments.Length > 0) first.Add(MilestoneDays.Day(recruitments, ends, draw));
                foreach (var benchmark in benchmarks) benchmark.Count(ends, draw);
                Trace(run, critical, ends, draw);
            }
        });
        // What the sponsor does itself is no approval whose time others would have to say.
        if (approvals.Length > 0) Approved = Resting(approved.Forecast(AsAt, Draws),
            [[.. approvals.Where(a => network.Nodes[a].Step.Owner != Decisions.Party.Sponsor)]]);
        if (openings.Length > 0)
        {
            FirstSiteOpen = Resting(Exactly(openings) ?? firstOpen.Forecast(AsAt, Draws), openings, BenchmarkLevel.Study);
            AllSitesOpen = Resting(Exactly(openings) ?? allOpen.Forecast(AsAt, Draws), openings);
        }

        if (recruitments.Length > 0) FirstParticipant =
            Resting(Exactly(recruitments) ?? first.Forecast(AsAt, Draws), recruitments, BenchmarkLevel.Study);
        Benchmarks = benchmarks.Select(b => b.Forecast(Draws)).ToValueList();
        Criticality = Enumerable.Range(0, critical.Length)
            .Where(i => critical[i] > 0)
            .OrderByDescending(i => critical[i]).ThenBy(i => i)
            .Select(i => new StepCriticality(network.Nodes[i].Step.Key, network.Nodes[i].Step.Owner, (double)critical[i] / Draws))
            .ToValueList();
        return Covered([.. counts.Select((c, i) => Resting(c.Forecast(AsAt, Draws), [[i]]))]);
    }

    // A step whose time is part of a later one's is over by then at the latest.
    private MilestoneForecast[] Covered(MilestoneForecast[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (network.CoveringOf(i) is { } later) all[i] = all[i].CoveredBy(all[later]);
        }

        return all;
    }

    // What counts from the submission is for what was submitted in its years.
    private ValueList<SetUpBenchmark> BenchmarksOfCase() => SetUpBenchmarks.InUseFor(Case.Answers, AsAt)
        .Where(b => b.From != SetUpMilestone.Submitted || b.Source.Covers(Case.Submitting)).ToValueList();

    private MilestoneForecast Resting(MilestoneForecast dates, int[][] steps, BenchmarkLevel level = BenchmarkLevel.StudyByLastSite) =>
        dates.Resting(network.WithoutTime(steps, level), Durations.MissingCountsAsNone);

    // With one site there is no race between sites, and the graph may allow the exact date.
    private MilestoneForecast? Exactly(int[][] steps) =>
        steps is [[var only]] && network.Nodes[only].Ended is null && new ExactDates(network).Of(only) is { } exact
            ? MilestoneForecast.Exact(AsAt, exact) : null;

    private void CountGoal(DayCounts counts, int[][] ends, int count)
    {
        for (var draw = 0; draw < count; draw++) counts.Add(ends[Deciding(ends, draw)][draw]);
    }

    // The step whose end is the date in this draw: the first site's first participant, or the last approval.
    private int Deciding(int[][] ends, int draw)
    {
        var best = -1;
        foreach (var site in recruitments)
        {
            if (best < 0 || ends[site[0]][draw] < ends[best][draw]) best = site[0];
        }

        if (best >= 0) return best;
        foreach (var step in approvals)
        {
            if (best < 0 || ends[step][draw] > ends[best][draw]) best = step;
        }

        return best;
    }

    private void Trace(ForecastRun run, int[] critical, int[][] ends, int draw)
    {
        if (network.Nodes.Length == 0) return;
        var at = Deciding(ends, draw);
        if (at < 0 || ends[at][draw] >= ForecastNode.Never) return;
        while (at >= 0)
        {
            var (previous, tookTime) = run.HeldUpBy(at, ends, draw);
            onTheWay[at]++;
            if (tookTime) critical[at]++;
            at = previous;
        }
    }
}
