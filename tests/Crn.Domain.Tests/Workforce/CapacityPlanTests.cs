using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>A plan of capacity against a slow solver, and the laws it keeps.</summary>
public class CapacityPlanTests
{
    private static readonly WorkWeek Week = WorkWeek.Of(new LocalDate(2026, 6, 29));
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;
    private static readonly DeliveryRole Assistant = DeliveryRole.TrialsAssistant;

    [Fact]
    public void Work_moves_to_a_week_of_its_window_and_to_staff_who_may_stand_in()
    {
        CapacityDemand[] needed =
        [
            new("ASTHMA-2", Leeds, Assistant, Week, 20) { WeeksAfter = 1 },
            new("STROKE-1", Leeds, Nurse, Week, 30),
        ];
        StaffHours[] staff =
        [
            new("Nurses", [Leeds], [Nurse], Week, 37.5m),
            new("Assistants", [Leeds], [Assistant], Week.Plus(1), 12.5m),
        ];
        var alone = CapacityPlan.OfHours([.. needed], [.. staff]);
        Assert.Equal(7.5m, alone.Unserved);
        var together = CapacityPlan.OfHours([.. needed], [.. staff], new RoleSubstitution(of: Assistant, by: Nurse));
        Assert.True(together.IsFeasible);
        Assert.Empty(together.Conflicts());
    }

    [Fact]
    public void A_conflict_names_the_studies_the_week_and_the_hours_short()
    {
        var plan = CapacityPlan.OfHours(
            [new("ASTHMA-2", Leeds, Nurse, Week, 20), new("STROKE-1", Leeds, Nurse, Week, 22), new("HIP-4", Leeds, Nurse, Week, 1)],
            [new("Nurses", [Leeds], [Nurse], Week, 37.5m)]);
        var conflict = Assert.Single(plan.Conflicts());
        Assert.Equal(["ASTHMA-2", "STROKE-1"], conflict.Studies);
        Assert.Equal(4.5m, conflict.ShortBy);
        Assert.Equal(
            "ASTHMA-2 and STROKE-1 need 42 h of Research nurse or midwife at RR8, week of 2026-06-29: 4.5 h more than there are",
            conflict.ToString());
    }

    [Fact]
    public void Who_comes_first_is_served_first()
    {
        var plan = CapacityPlan.OfHours(
            [new("A", Leeds, Nurse, Week, 30) { Priority = 2 }, new("B", Leeds, Nurse, Week, 30) { Priority = 1 }],
            [new("Nurses", [Leeds], [Nurse], Week, 40)]);
        Assert.Equal(["priority 1: 30 of 30 h", "priority 2: 10 of 30 h"], plan.ByPriority().Select(p => p.ToString()));
    }

    [Property]
    public void What_is_served_is_the_maximum_flow_of_a_slow_solver(CapacityPlan plan) =>
        Assert.Equal(SlowCapacity.Served(plan.Demands, plan.Hours, plan.Substitutions), plan.Served);

    [Property]
    public void A_conflict_is_real_and_no_member_of_it_can_be_left_out(CapacityPlan plan)
    {
        if (plan.IsFeasible) throw Counted.Skip();
        Assert.NotEmpty(plan.Conflicts());
        Assert.All(plan.Conflicts(), conflict =>
        {
            var needed = conflict.Members.Sum(m => m.Hours);
            Assert.Equal(needed - SlowCapacity.Served(conflict.Members, plan.Hours, plan.Substitutions), conflict.ShortBy);
            Assert.True(conflict.ShortBy > 0);
            Assert.All(Enumerable.Range(0, conflict.Members.Count), left =>
            {
                var others = conflict.Members.Where((_, i) => i != left).ToValueList();
                Assert.Equal(others.Sum(m => m.Hours), SlowCapacity.Served(others, plan.Hours, plan.Substitutions));
            });
        });
        Assert.Equal(plan.Conflicts().Sum(c => c.Members.Count), plan.Conflicts().SelectMany(c => c.Members.AsEnumerable())
            .Distinct(ReferenceEqualityComparer.Instance).Count());
    }

    [Property]
    public void Conflicts_are_none_exactly_when_all_is_served(CapacityPlan plan) => Assert.Equal(plan.IsFeasible, plan.Conflicts().IsEmpty);

    [Property]
    public void More_staff_never_serves_less(CapacityPlan plan, StaffHours more)
    {
        var after = plan.With(new CapacityRemedy.FurtherHours([more])).Value;
        Assert.True(after.Served >= plan.Served);
        Assert.True(after.Served <= plan.Served + more.Hours);
        if (plan.IsFeasible) Assert.True(after.IsFeasible);
    }

    [Property]
    public void No_order_of_rows_changes_an_answer(CapacityPlan plan, int seed)
    {
        var random = new Random(seed);
        T[] Shuffled<T>(ValueList<T> list)
        {
            var items = list.ToArray();
            random.Shuffle(items);
            return items;
        }

        var first = CapacityPlan.OfHours(plan.Demands, plan.Hours, plan.Substitutions);
        var again = CapacityPlan.OfHours([.. Shuffled(plan.Demands)], [.. Shuffled(plan.Hours)], plan.Substitutions);
        Assert.Equal(first.ByPriority(), again.ByPriority());
        Assert.Equal(first.Conflicts().Select(c => c.ToString()), again.Conflicts().Select(c => c.ToString()));
        Assert.Equal(first.Loads(), again.Loads());
    }

    [Property]
    public void Priorities_change_who_is_served_and_not_how_much(CapacityPlan plan)
    {
        var equal = plan.Demands.Select(d => new CapacityDemand(d.Study, d.Site, d.Role, d.Week, d.Hours)
        {
            WeeksBefore = d.WeeksBefore, WeeksAfter = d.WeeksAfter,
        }).ToValueList();
        Assert.Equal(CapacityPlan.OfHours(equal, plan.Hours, plan.Substitutions).Served, plan.Served);
        Assert.Equal(plan.Demands.Sum(d => d.Hours), plan.Needed);
    }

    [Property]
    public void Loads_hold_every_hour_needed_once(CapacityPlan plan) => Assert.Equal(plan.Needed, plan.Loads().Sum(l => l.Needed));
}
