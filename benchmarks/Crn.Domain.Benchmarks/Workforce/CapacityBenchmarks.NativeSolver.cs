using Crn.Domain.Workforce;
using Google.OrTools.Graph;

namespace Crn.Domain.Benchmarks.Workforce;

/// <summary>The native solver: only with <c>-p:WithNativeSolver=true</c>, since its packages for all platforms take 440 MB.</summary>
public partial class CapacityBenchmarks
{
    private const decimal Units = 10_000_000_000;

    /// <summary>Stops where the native solver finds another flow.</summary>
    [GlobalSetup]
    public void BothFindTheSame()
    {
        if (NativeSolver() is var found && found != trust.Served * Units)
            throw new InvalidOperationException($"The solver serves {found} units of 1e-10 hours, the plan {trust.Served} hours.");
    }

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
            var (units, self) = ((long)(demand.Hours * Units), node++);
            flow.AddArcWithCapacity(0, self, units);
            for (var week = -demand.WeeksBefore; week <= demand.WeeksAfter; week++)
                flow.AddArcWithCapacity(self, Place(demand.Role, demand.Week.Monday.PlusWeeks(week)), units);
        }

        foreach (var hours in trust.Hours)
        {
            var (units, self) = ((long)(hours.Hours * Units), node++);
            var roles = hours.Roles.Concat(trust.Substitutions.Where(s => hours.Roles.Contains(s.By)).Select(s => s.Of)).Distinct();
            foreach (var role in roles) flow.AddArcWithCapacity(Place(role, hours.Week.Monday), self, units);
            flow.AddArcWithCapacity(self, 1, units);
        }

        return flow.Solve(0, 1) == MaxFlow.Status.OPTIMAL ? flow.OptimalFlow() : -1;
    }
}
