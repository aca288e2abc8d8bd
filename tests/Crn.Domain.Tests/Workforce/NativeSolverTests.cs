using Crn.Domain.Tests.Foundations;
using Crn.Domain.Workforce;
using Google.OrTools.Graph;

namespace Crn.Domain.Tests.Workforce;

/// <summary>
/// A plan of capacity against a solver that is not ours (Google OR-Tools, push and relabel): only with <c>-p:WithNativeSolver=true</c>,
/// since its packages for all platforms take 440 MB. <c>.ci/native-solver</c> runs it.
/// </summary>
public class NativeSolverTests
{
    // Hours are decimals: the solver counts in units of a ten-thousandth of a millionth of one.
    private const decimal Units = 10_000_000_000;

    [Property(MaxTest = 1_000)]
    public void What_is_served_is_the_maximum_flow(CapacityPlan plan) =>
        Assert.Equal(Flow(plan.Demands, plan), (long)(plan.Served * Units));

    [Property(MaxTest = 1_000)]
    public void A_conflict_is_real_and_dissolves_without_any_one_of_its_members(CapacityPlan plan)
    {
        if (plan.IsFeasible) throw Counted.Skip();
        foreach (var conflict in plan.Conflicts())
        {
            Assert.Equal(Wanted(conflict.Members) - Flow(conflict.Members, plan), (long)(conflict.ShortBy * Units));
            for (var left = 0; left < conflict.Members.Count; left++)
            {
                var others = conflict.Members.Where((_, i) => i != left).ToValueList();
                Assert.Equal(Wanted(others), Flow(others, plan));
            }
        }
    }

    private static long Wanted(ValueList<CapacityDemand> demands) => demands.Sum(d => (long)(d.Hours * Units));

    private static long Flow(ValueList<CapacityDemand> demands, CapacityPlan plan)
    {
        using var flow = new MaxFlow();
        // 0 is where hours come from, 1 where they go; then the demands, then those who do the work.
        for (var d = 0; d < demands.Count; d++)
        {
            flow.AddArcWithCapacity(0, 2 + d, (long)(demands[d].Hours * Units));
            for (var s = 0; s < plan.Hours.Count; s++)
            {
                if (SlowCapacity.CanServe(demands[d], plan.Hours[s], plan.Substitutions))
                    flow.AddArcWithCapacity(2 + d, 2 + demands.Count + s, (long)(demands[d].Hours * Units));
            }
        }

        for (var s = 0; s < plan.Hours.Count; s++)
            flow.AddArcWithCapacity(2 + demands.Count + s, 1, (long)(plan.Hours[s].Hours * Units));
        if (demands.IsEmpty || plan.Hours.IsEmpty) return 0;
        Assert.Equal(MaxFlow.Status.OPTIMAL, flow.Solve(0, 1));
        return flow.OptimalFlow();
    }
}
