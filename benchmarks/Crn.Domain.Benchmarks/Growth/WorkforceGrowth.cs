using Crn.Domain.Benchmarks.Workforce;
using Crn.Domain.Calendars;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Workforce;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class WorkforceGrowth
{
    public static GrowthRow[] Rows { get; } =
    [
        Row("CapacityPlan.Of: n studies at one trust, 52 weeks", 50, n => Trusts.Plan(1, n).Unserved),
        Row("CapacityPlan.Of: n trusts of 20 studies", 5, n => Trusts.Plan(n, 20).Unserved),
        Row("CapacityPlan.Conflicts: 20 of n studies", 200, n => Trusts.Plan(1, n), p => p.Conflicts()),
        Row("CapacityPlan.With: one study of n starts later", 50, n => Trusts.Plan(1, n),
            p => p.With(new CapacityRemedy.StartShifted("STUDY-0", 4)).Value.Unserved),
        Row("CapacityPlan.OfHours: the needs of n studies", 50, n => Trusts.Plan(1, n), p => CapacityPlan.OfHours(p.Demands,
            [.. p.Teams.SelectMany(t => t.Offer(p.Weeks))]).Unserved),
        Row("DeliveryTeam.Offer: n weeks", 50, n => (Trusts.Plan(1, 1).Teams[0], Trusts.First.Through(n)), x => x.Item1.Offer(x.Item2)),
        Row("WeeklyArrivals.Shifted, WeeklyArrivals.Until, StudyWorkload.With: n weeks", 125, n => Trusts.Plan(1, 1, n).Workloads[0],
            w => w.With(w.Arrivals.Shifted(3).Until(Trusts.First.Plus(9)))),
        Row("CapacityPlan.Effect: one study of n starts later", 50, n => Trusts.Plan(1, n),
            p => p.Effect(new CapacityRemedy.StartShifted("STUDY-0", 4)),
            "From some number of studies on the posts do not suffice; in proportion on either side of it."),
        Row("CapacityPlan.Loads: n studies", 50, n => Trusts.Plan(1, n), p => p.Loads()),
        Row("OverloadForecast.Of: n studies", 10, n => Trusts.Plan(1, n), p => OverloadForecast.Of(p)),
        Row("WorkingTime.WholeTimeEquivalents: n weeks", 125, n => Trusts.First.Through(n),
            weeks => WorkingTime.WholeTimeEquivalents(1_000, UkNation.England, weeks)),
        Row("WorkloadScores.LoadOfSite: n studies", 250,
            n => Enumerable.Range(0, n).Select(i => ((decimal)(i % 6), i % 20, i % 30)).ToValueList(),
            studies => WorkloadScores.LoadOfSite(0.5m, studies)),
        Row("SiteCircumstances.WithStaff: n teams", 10, n => Trusts.Plan(n, 1).Teams,
            teams => new SiteCircumstances(teams[0].Sites[0]).WithStaff(teams, new LocalDate(2026, 6, 1))),
        Row("WeeklyArrivals, StudyWorkload.Demands: n weeks", 50, n => Trusts.Plan(1, 5, n).Demands.Count),
    ];
}
