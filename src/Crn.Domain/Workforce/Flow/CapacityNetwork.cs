using Crn.Domain.Sites;

namespace Crn.Domain.Workforce.Flow;

/// <summary>
/// Demands on the left, staff on the right, and between them the places where work can be done: a site, a role and a week. Demands alike
/// are one node, so that many studies cost no more than few.
/// </summary>
internal sealed class CapacityNetwork
{
    private const int Source = 0;
    private const int Sink = 1;

    private readonly Dinic flow;
    private readonly List<(CapacityDemand[] Demands, int Edge, int Priority, long Needed)> groups = [];
    private readonly Dictionary<(SiteCode Site, DeliveryRole Role, int Week), int> places = [];
    private readonly int firstGroup;

    /// <param name="demands">What is needed.</param>
    /// <param name="staff">Who is there.</param>
    public CapacityNetwork(IEnumerable<CapacityDemand> demands, StaffIndex staff)
    {
        var alike = demands.Where(d => d.Counted > 0)
            .GroupBy(d => (d.Site, d.Role, d.Week, d.WeeksBefore, d.WeeksAfter, d.Priority))
            .Select(g => (g.Key, Members: g.ToArray())).ToList();
        foreach (var (key, _) in alike)
        {
            for (var week = key.Week.Number - key.WeeksBefore; week <= key.Week.Number + key.WeeksAfter; week++)
                places.TryAdd((key.Site, key.Role, week), places.Count);
        }

        var firstPlace = 2;
        var firstStaff = firstPlace + places.Count;
        var used = new Dictionary<int, int>();
        List<(int Place, int Staff)> work = [];
        foreach (var (place, number) in places)
        {
            foreach (var who in staff.For(place.Site, place.Role, place.Week))
            {
                used.TryAdd(who, firstStaff + used.Count);
                work.Add((firstPlace + number, used[who]));
            }
        }

        firstGroup = firstStaff + used.Count;
        flow = new(firstGroup + alike.Count);
        for (var i = 0; i < alike.Count; i++)
        {
            var (key, members) = alike[i];
            groups.Add((members, flow.Add(Source, firstGroup + i, 0), key.Priority, members.Sum(d => d.Counted)));
            for (var week = key.Week.Number - key.WeeksBefore; week <= key.Week.Number + key.WeeksAfter; week++)
                flow.Add(firstGroup + i, firstPlace + places[(key.Site, key.Role, week)], long.MaxValue);
        }

        foreach (var (place, who) in work) flow.Add(place, who, long.MaxValue);
        foreach (var (who, node) in used) flow.Add(node, Sink, staff.Hours(who));
        // Who comes first is served first; what is served then stays served.
        foreach (var level in groups.Select((group, index) => (group, index)).GroupBy(g => g.group.Priority).OrderBy(g => g.Key))
        {
            foreach (var (group, _) in level) flow.Open(group.Edge, group.Needed);
            Served.Add((level.Key, level.Sum(g => g.group.Needed), flow.Run(Source, Sink)));
        }
    }

    /// <summary>By priority: what is needed and what is served, in the units of a demand.</summary>
    public List<(int Priority, long Needed, long Served)> Served { get; } = [];

    public long Unserved => Served.Sum(level => level.Needed - level.Served);

    /// <summary>The demands that compete for staff of whom there is too little, in parts that do not touch one another.</summary>
    public List<List<CapacityDemand>> Short()
    {
        var reached = flow.Reachable(Source);
        List<List<CapacityDemand>> parts = [];
        var partOf = new Dictionary<int, int>();
        var union = new Disjoint(groups.Count);
        for (var i = 0; i < groups.Count; i++)
        {
            if (!reached[firstGroup + i]) continue;
            foreach (var node in flow.Around(firstGroup + i, reached, Source))
            {
                if (partOf.TryGetValue(node, out var other)) union.Join(i, other);
                else partOf[node] = i;
            }
        }

        var byRoot = new Dictionary<int, List<CapacityDemand>>();
        for (var i = 0; i < groups.Count; i++)
        {
            if (!reached[firstGroup + i]) continue;
            var root = union.Root(i);
            if (!byRoot.TryGetValue(root, out var part)) parts.Add(byRoot[root] = part = []);
            part.AddRange(groups[i].Demands);
        }

        return parts;
    }
}
