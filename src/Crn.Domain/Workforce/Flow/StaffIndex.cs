using Crn.Domain.Sites;

namespace Crn.Domain.Workforce.Flow;

/// <summary>Who can do the work of a role at a site in a week. Staff alike are counted as one.</summary>
internal sealed class StaffIndex
{
    private readonly List<long> hours = [];
    private readonly Dictionary<(SiteCode Site, DeliveryRole Role, int Week), List<int>> byPlace = [];

    public StaffIndex(IEnumerable<StaffHours> staff, ValueList<RoleSubstitution> substitutions)
    {
        foreach (var alike in staff.Where(s => s.Counted > 0).GroupBy(s => (s.Sites, s.Roles, s.Week)))
        {
            var (sites, roles, week) = alike.Key;
            var number = hours.Count;
            hours.Add(alike.Sum(s => s.Counted));
            foreach (var role in roles.Concat(substitutions.Where(s => roles.Contains(s.By)).Select(s => s.Of)).Distinct())
            {
                foreach (var site in sites)
                {
                    if (!byPlace.TryGetValue((site, role, week.Number), out var there)) byPlace[(site, role, week.Number)] = there = [];
                    there.Add(number);
                }
            }
        }
    }

    public IReadOnlyList<int> For(SiteCode site, DeliveryRole role, int week) => byPlace.GetValueOrDefault((site, role, week)) ?? [];

    /// <summary>Who can do some of a demand, in any week of its window.</summary>
    public IEnumerable<int> For(CapacityDemand demand) =>
        Enumerable.Range(demand.Week.Number - demand.WeeksBefore, demand.WeeksBefore + demand.WeeksAfter + 1)
            .SelectMany(week => For(demand.Site, demand.Role, week));

    public long Hours(int who) => hours[who];
}
