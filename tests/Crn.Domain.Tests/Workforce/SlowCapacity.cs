using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>
/// Maximum flow the slow and simple way, one augmenting path after the other over a matrix: what the plan is checked against.
/// </summary>
internal static class SlowCapacity
{
    public static decimal Served(ValueList<CapacityDemand> demands, ValueList<StaffHours> staff, ValueList<RoleSubstitution> substitutions)
    {
        var (source, sink) = (demands.Count + staff.Count, demands.Count + staff.Count + 1);
        var room = new decimal[sink + 1, sink + 1];
        for (var d = 0; d < demands.Count; d++) room[source, d] = demands[d].Hours;
        for (var s = 0; s < staff.Count; s++) room[demands.Count + s, sink] = staff[s].Hours;
        for (var d = 0; d < demands.Count; d++)
        {
            for (var s = 0; s < staff.Count; s++)
            {
                if (CanServe(demands[d], staff[s], substitutions)) room[d, demands.Count + s] = 1_000_000_000;
            }
        }

        var served = 0m;
        while (Path(room, source, sink) is { } path)
        {
            var most = path.Zip(path.Skip(1)).Min(step => room[step.First, step.Second]);
            foreach (var (from, to) in path.Zip(path.Skip(1)))
            {
                room[from, to] -= most;
                room[to, from] += most;
            }

            served += most;
        }

        return served;
    }

    public static bool CanServe(CapacityDemand demand, StaffHours staff, ValueList<RoleSubstitution> substitutions) =>
        staff.Sites.Contains(demand.Site)
        && staff.Week.CompareTo(demand.Week.Plus(-demand.WeeksBefore)) >= 0
        && staff.Week.CompareTo(demand.Week.Plus(demand.WeeksAfter)) <= 0
        && (staff.Roles.Contains(demand.Role) || substitutions.Any(s => s.Of.Equals(demand.Role) && staff.Roles.Contains(s.By)));

    private static List<int>? Path(decimal[,] room, int source, int sink)
    {
        var before = new Dictionary<int, int> { [source] = source };
        var queue = new Queue<int>([source]);
        while (queue.TryDequeue(out var node))
        {
            for (var next = 0; next < room.GetLength(0); next++)
            {
                if (room[node, next] > 0 && before.TryAdd(next, node)) queue.Enqueue(next);
            }
        }

        if (!before.ContainsKey(sink)) return null;
        List<int> path = [sink];
        while (path[0] != source) path.Insert(0, before[path[0]]);
        return path;
    }
}
