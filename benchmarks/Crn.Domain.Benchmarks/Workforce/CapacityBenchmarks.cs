using Crn.Domain.Workforce;
using Google.OrTools.Graph;
using QuikGraph;
using QuikGraph.Algorithms.MaximumFlow;

namespace Crn.Domain.Benchmarks.Workforce;

/// <summary>
/// A year of one trust: 200 studies, 60 posts, 5 roles, 52 weeks; beside the maximum flow of a native solver, which must find the same,
/// and of a general graph library.
/// </summary>
[MemoryDiagnoser]
public class CapacityBenchmarks
{
    private readonly CapacityPlan trust = Trusts.Plan(1, 200);

    /// <summary>Stops where the native solver finds another flow.</summary>
    [GlobalSetup]
    public void BothFindTheSame()
    {
        if (NativeSolver() is var found && found != trust.Served * 100)
            throw new InvalidOperationException($"The solver serves {found} hundredths of an hour, the plan {trust.Served} hours.");
    }

    /// <summary>The whole answer for a trust's year: plan and twenty conflicts, under a second.</summary>
    [Benchmark]
    public int PlanAndConflicts() => Trusts.Plan(1, 200).Conflicts().Count;

    /// <summary>Demands from schedules, hours from posts, and how much of it can be served.</summary>
    [Benchmark]
    public decimal Plan() => Trusts.Plan(1, 200).Unserved;

    /// <summary>The flow alone, of the hours that are there already.</summary>
    [Benchmark(Baseline = true)]
    public decimal Flow() => CapacityPlan.OfHours(trust.Demands, trust.Hours, trust.Substitutions).Unserved;

    /// <summary>Twenty conflicts.</summary>
    [Benchmark]
    public int Conflicts() => trust.Conflicts().Count;

    /// <summary>The same flow by Google OR-Tools (push and relabel): demands, the squares where work can be done, staff.</summary>
    [Benchmark]
    public long NativeSolver()
    {
        using var flow = new MaxFlow();
        var places = new Dictionary<(DeliveryRole Role, LocalDate Monday), int>();
        var node = 2;
        int Place(DeliveryRole role, LocalDate monday) =>
            places.TryGetValue((role, monday), out var known) ? known : places[(role, monday)] = node++;
        foreach (var demand in trust.Demands)
        {
            var (hundredths, self) = ((long)(demand.Hours * 100), node++);
            flow.AddArcWithCapacity(0, self, hundredths);
            for (var week = -demand.WeeksBefore; week <= demand.WeeksAfter; week++)
                flow.AddArcWithCapacity(self, Place(demand.Role, demand.Week.Monday.PlusWeeks(week)), hundredths);
        }

        foreach (var hours in trust.Hours)
        {
            var (hundredths, self) = ((long)(hours.Hours * 100), node++);
            var roles = hours.Roles.Concat(trust.Substitutions.Where(s => hours.Roles.Contains(s.By)).Select(s => s.Of)).Distinct();
            foreach (var role in roles) flow.AddArcWithCapacity(Place(role, hours.Week.Monday), self, hundredths);
            flow.AddArcWithCapacity(self, 1, hundredths);
        }

        return flow.Solve(0, 1) == MaxFlow.Status.OPTIMAL ? flow.OptimalFlow() : -1;
    }

    /// <summary>What one study starting four weeks later buys.</summary>
    [Benchmark]
    public decimal Effect() => trust.Effect(new CapacityRemedy.StartShifted("STUDY-0", 4)).Value.Gained;

    /// <summary>The probability of overload of every role and week.</summary>
    [Benchmark]
    public double Overload() => OverloadForecast.Of(trust).Max(o => o.Highest);

    /// <summary>The same flow by a general graph library (Edmonds and Karp), over four weeks only.</summary>
    [Benchmark]
    public double GraphLibraryFourWeeks()
    {
        var weeks = trust.Weeks.Take(4).ToList();
        var demands = trust.Demands.Where(d => weeks.Contains(d.Week)).ToList();
        var staff = trust.Hours.Where(h => weeks.Contains(h.Week)).ToList();
        var graph = new AdjacencyGraph<string, TaggedEdge<string, double>>();
        void Add(string from, string to, double room) => graph.AddVerticesAndEdge(new TaggedEdge<string, double>(from, to, room));
        for (var d = 0; d < demands.Count; d++)
        {
            Add("source", $"d{d}", (double)demands[d].Hours);
            for (var s = 0; s < staff.Count; s++)
            {
                if (staff[s].Roles.Contains(demands[d].Role) && Math.Abs((staff[s].Week.Monday - demands[d].Week.Monday).Days) <= 7)
                    Add($"d{d}", $"s{s}", 1e9);
            }
        }

        for (var s = 0; s < staff.Count; s++) Add($"s{s}", "sink", (double)staff[s].Hours);
        using var reversed = new ReversedEdgeAugmentorAlgorithm<string, TaggedEdge<string, double>>(
            graph, (from, to) => new TaggedEdge<string, double>(from, to, 0));
        reversed.AddReversedEdges();
        var flow = new EdmondsKarpMaximumFlowAlgorithm<string, TaggedEdge<string, double>>(
            graph, edge => edge.Tag, (from, to) => new TaggedEdge<string, double>(from, to, 0), reversed);
        flow.Compute("source", "sink");
        return flow.MaxFlow;
    }
}

/// <summary>A year of a region: 20 trusts of 200 studies and 60 posts.</summary>
public class RegionBenchmarks
{
    /// <summary>The plan with its conflicts.</summary>
    [Benchmark]
    public int PlanAndConflicts() => Trusts.Plan(20, 200).Conflicts().Count;
}
