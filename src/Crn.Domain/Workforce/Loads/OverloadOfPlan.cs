using Crn.Domain.Sites;
using Crn.Domain.Workforce.Flow;

namespace Crn.Domain.Workforce.Loads;

/// <summary>
/// The probability of overload at every place of a plan, with what staff who may stand in and flexible teams can take over.
/// </summary>
internal sealed class OverloadOfPlan
{
    // Places that share staff are asked in all combinations; more of them would be too many.
    private const int MostTogether = 6;
    private const double Never = 1e-15;
    private const long Grain = 10 * CapacityDemand.UnitsOfHour / 1_000_000;

    private readonly StaffIndex staff;
    private readonly HelpOfPlan help;
    private readonly Dictionary<SiteCode, StudyWorkload[]> works;
    private readonly Dictionary<(SiteCode, DeliveryRole, WorkWeek), decimal> certain;
    private readonly Dictionary<string, Overload> loads = [];
    private readonly CapacityPlan plan;

    public OverloadOfPlan(CapacityPlan plan)
    {
        (this.plan, staff, help) = (plan, plan.Staff(), new(plan));
        works = plan.Workloads.GroupBy(w => w.Site).ToDictionary(g => g.Key, g => g.ToArray());
        certain = plan.FurtherDemands.GroupBy(d => (d.Site, d.Role, d.Week)).ToDictionary(g => g.Key, g => g.Sum(d => d.Hours));
    }

    public ValueList<OverloadForecast> Rows()
    {
        var squares = plan.Loads().Where(l => l.Needed > 0).ToArray();
        var rows = new Dictionary<WeekLoad, OverloadForecast>(ReferenceEqualityComparer.Instance);
        foreach (var week in squares.GroupBy(l => l.Week))
        {
            foreach (var together in Together([.. week]))
            {
                foreach (var (square, row) in Rows(together)) rows[square] = row;
            }
        }

        return [.. squares.Select(s => rows[s])];
    }

    private IEnumerable<(WeekLoad Square, OverloadForecast Row)> Rows(WeekLoad[] together)
    {
        var own = Array.ConvertAll(together, square => Probability([square], square.Available));
        var reach = Array.ConvertAll(together, square => Reach([square]));
        // Staff rounded by less than a second are the staff.
        bool IsHelped(int i) => reach[i] - CapacityDemand.Units(together[i].Available) > Grain;
        var sets = together.Length <= MostTogether && Enumerable.Range(0, together.Length).Any(i => IsHelped(i) && own[i].Highest > Never)
            ? Sets(together) : [];
        for (var i = 0; i < together.Length; i++)
        {
            var square = together[i];
            var (lowest, highest) = own[i];
            if (IsHelped(i) && highest > Never)
            {
                lowest = Math.Min(highest, AtLeast(square, together, CapacityDemand.InHours(reach[i])));
                var all = sets.Where(s => (s.Members & (1 << i)) != 0 && !sets.Any(o => o != s && o.Reach == s.Reach
                    && (o.Members & s.Members) == s.Members)).Sum(s => s.Highest);
                if (sets.Count > 0) highest = Math.Max(lowest, Math.Min(highest, all));
            }

            var expected = Works(square.Site).Sum(w => w.HoursIn(square.Role, square.Week)) + (double)Certain(square);
            var helped = IsHelped(i) ? CapacityDemand.InHours(reach[i]) : square.Available;
            yield return (square, new(square.Site, square.Role, square.Week, expected, square.Available, helped, lowest, highest));
        }
    }

    // Whoever stands in does the work of their own role first. Then a place has enough only where it has enough with some of those who
    // stand in at its site, all their hours and all their work: the probabilities of that are added over the sets of them.
    private double AtLeast(WeekLoad square, WeekLoad[] together, decimal reach)
    {
        var least = Probability([square], reach).Lowest;
        var own = help.For(square.Site, square.Role, square.Week);
        var busy = together.Where(s => s != square && s.Site == square.Site && own.GetValueOrDefault(s.Role) > 0).ToArray();
        if (busy.Length == 0 || busy.Length >= MostTogether) return least;
        // What is nobody's own, and what has no work of its own, is all there for it.
        var free = Math.Max(0, reach - square.Available - busy.Sum(s => own[s.Role]));
        var enough = 0.0;
        for (var members = 0; members < 1 << busy.Length && enough < 1; members++)
        {
            WeekLoad[] inside = [.. busy.Where((_, i) => (members & (1 << i)) != 0)];
            enough += 1 - Probability([square, .. inside], square.Available + free + inside.Sum(s => s.Available)).Lowest;
        }

        return Math.Max(least, 1 - enough);
    }

    // Whatever is left undone at a place, some set of places with it, joined by staff they share, has more work than all who may do any of
    // it have hours. A set whose staff are those of a larger one has too much work only where the larger one has.
    private List<(int Members, long Reach, double Highest)> Sets(WeekLoad[] together)
    {
        var who = Array.ConvertAll(together, s => staff.For(s.Site, s.Role, s.Week.Number));
        List<(int, long, double)> sets = [];
        for (var members = 1; members < 1 << together.Length; members++)
        {
            int[] inside = [.. Enumerable.Range(0, together.Length).Where(i => (members & (1 << i)) != 0)];
            if (!AreJoined([.. inside.Select(i => who[i])])) continue;
            WeekLoad[] squares = [.. inside.Select(i => together[i])];
            var reach = Reach(squares);
            sets.Add((members, reach, Probability(squares, CapacityDemand.InHours(reach)).Highest));
        }

        return sets;
    }

    private static bool AreJoined(List<IReadOnlyList<int>> staff)
    {
        HashSet<int> reached = [.. staff[0]];
        var left = staff.Skip(1).ToList();
        while (left.Find(s => s.Any(reached.Contains)) is { } next)
        {
            reached.UnionWith(next);
            left.Remove(next);
        }

        return left.Count == 0;
    }

    // Places of a week in parts that share no staff.
    private IEnumerable<WeekLoad[]> Together(WeekLoad[] week)
    {
        var joined = new Disjoint(week.Length);
        Dictionary<int, int> first = [];
        for (var i = 0; i < week.Length; i++)
        {
            foreach (var who in staff.For(week[i].Site, week[i].Role, week[i].Week.Number))
            {
                if (!first.TryAdd(who, i)) joined.Join(i, first[who]);
            }
        }

        return Enumerable.Range(0, week.Length).GroupBy(joined.Root).Select(g => g.Select(i => week[i]).ToArray());
    }

    private long Reach(WeekLoad[] squares) =>
        squares.SelectMany(s => staff.For(s.Site, s.Role, s.Week.Number)).Distinct().Sum(staff.Hours);

    private (double Lowest, double Highest) Probability(WeekLoad[] squares, decimal hours)
    {
        var key = string.Join('|', squares.Select(s => $"{s.Site.Value.ToUpperInvariant()} {s.Role.Code.ToUpperInvariant()}"));
        if (!loads.TryGetValue(key, out var load))
        {
            loads[key] = load = new([.. squares.GroupBy(s => s.Site).SelectMany(site => Works(site.Key)
                .Select(w => (w, (IReadOnlyCollection<DeliveryRole>)[.. site.Select(s => s.Role)])))]);
        }

        return load.Probability(squares[0].Week, hours - squares.Sum(Certain));
    }

    private StudyWorkload[] Works(SiteCode site) => works.GetValueOrDefault(site) ?? [];

    private decimal Certain(WeekLoad square) => certain.GetValueOrDefault((square.Site, square.Role, square.Week));
}
