namespace Crn.Domain.Workforce.Flow;

/// <summary>Demands that cannot all be met, none of which can be left out without the rest being met.</summary>
internal static class ConflictSearch
{
    // Within this many weeks a small conflict is looked for first; then the whole part is taken.
    private const int LongestLook = 8;

    public static List<CapacityConflict> Find(IEnumerable<CapacityDemand> demands, StaffIndex staff, int most)
    {
        List<CapacityConflict> found = [];
        List<CapacityDemand> rest = [.. demands.Where(d => d.Counted > 0)];
        while (found.Count < most)
        {
            var network = new CapacityNetwork(rest, staff);
            if (network.Unserved == 0) break;
            HashSet<CapacityDemand> taken = new(ReferenceEqualityComparer.Instance);
            foreach (var part in network.Short().Take(most - found.Count))
            {
                var members = Minimal(Local(part, staff), staff);
                found.Add(Conflict(members, staff));
                taken.UnionWith(members);
            }

            rest.RemoveAll(taken.Contains);
        }

        return found;
    }

    private static List<CapacityDemand> Local(List<CapacityDemand> part, StaffIndex staff)
    {
        var spans = part.Select(d => (Demand: d, From: d.Week.Number - d.WeeksBefore, To: d.Week.Number + d.WeeksAfter)).ToList();
        var starts = spans.Select(s => s.From).Distinct().Order().ToArray();
        for (var length = 1; length <= LongestLook; length++)
        {
            foreach (var start in starts)
            {
                var within = spans.Where(s => s.From >= start && s.To < start + length).Select(s => s.Demand).ToList();
                if (within.Count > 0 && within.Count < part.Count && !Fits(within, staff)) return within;
            }
        }

        return part;
    }

    private static List<CapacityDemand> Minimal(List<CapacityDemand> members, StaffIndex staff)
    {
        // Of those short of staff, the greatest first until they are too many: still too many, and few.
        var shortOf = new CapacityNetwork(members, staff).Short()[0].OrderByDescending(d => d.Counted)
            .ThenBy(d => d, CapacityDemand.InOrder).ToList();
        var (low, high) = (1, shortOf.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Fits(shortOf.GetRange(0, middle), staff)) low = middle + 1;
            else high = middle;
        }

        var kept = shortOf.GetRange(0, high);
        for (var i = kept.Count - 1; i >= 0 && kept.Count > 1; i--)
        {
            var without = kept.Where((_, index) => index != i).ToList();
            if (!Fits(without, staff)) kept = without;
        }

        kept.Sort(CapacityDemand.InOrder);
        return kept;
    }

    private static bool Fits(List<CapacityDemand> demands, StaffIndex staff) => new CapacityNetwork(demands, staff).Unserved == 0;

    private static CapacityConflict Conflict(List<CapacityDemand> members, StaffIndex staff) =>
        new([.. members], new CapacityNetwork(members, staff).Unserved);
}
