using Crn.Domain.Workforce;
using QuikGraph;
using QuikGraph.Algorithms.MaximumFlow;

namespace Crn.Domain.Benchmarks.Workforce;

/// <summary>
/// A year of one trust: 200 studies, 60 posts, 5 roles, 52 weeks; beside the maximum flow of a general graph library and, where it is
/// asked for, of a native solver.
/// </summary>
[MemoryDiagnoser]
public partial class CapacityBenchmarks
{
    private readonly CapacityPlan trust = Trusts.Plan(1, 200);

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
