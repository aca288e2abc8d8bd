using Crn.Domain.Calendars;
using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>Visits times participants, by week.</summary>
public class WorkloadTests
{
    private static readonly WorkWeek First = WorkWeek.Of(new LocalDate(2026, 6, 29));
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;

    [Fact]
    public void A_visit_a_week_later_falls_in_the_next_week_and_one_of_ten_days_in_two()
    {
        var work = new StudyWorkload("ASTHMA-2", Leeds, Schedule(Visit(0, 60), Visit(7, 30), Visit(10, 70)), new([], [(First, 7)]));
        Assert.Equal(7, work.HoursIn(Nurse, First), 12);
        // Day 7 of all seven, and day 10 of those recruited from Monday to Thursday.
        Assert.Equal(3.5 + (4 * 70 / 60.0), work.HoursIn(Nurse, First.Plus(1)), 12);
        Assert.Equal(3 * 70 / 60.0, work.HoursIn(Nurse, First.Plus(2)), 12);
    }

    [Fact]
    public void Everybody_screened_has_the_visits_of_screening()
    {
        var screening = new PlannedVisit("Screening", VisitPhase.Screening, 0, [new("Checks", Nurse, 60)]);
        var work = new StudyWorkload(
            "ASTHMA-2", Leeds, new VisitSchedule([screening, Visit(0, 60)]) { ScreenedPerRecruit = 3 }, new([], [(First, 2)]));
        Assert.Equal(8, work.HoursIn(Nurse, First), 12);
        Assert.Equal(4, work.Schedule.HoursPerRecruit(Nurse), 12);
    }

    [Fact]
    public void A_study_that_closes_leaves_the_follow_up_of_those_recruited()
    {
        var schedule = Schedule(Visit(0, 60), Visit(28, 60));
        var work = new StudyWorkload("ASTHMA-2", Leeds, schedule, new([(First.Plus(-2), 3)], [(First, 2), (First.Plus(1), 2)]));
        var plan = CapacityPlan.Of([work], [], First.Through(8));
        Assert.Equal(11, plan.Needed);
        var closed = plan.Effect(new CapacityRemedy.ClosedToRecruitment("asthma-2", First)).Value;
        Assert.Equal(8, closed.Freed);
        Assert.Equal(3, closed.UnservedAfter);
    }

    [Property]
    public void The_hours_of_all_weeks_are_those_of_the_schedule_times_participants(StudyWorkload work)
    {
        var weeks = First.Plus(-70).Through(70 + 70);
        foreach (var role in work.Schedule.Roles())
        {
            var recruited = work.Arrivals.Recruited.Sum(r => r.Participants);
            var expected = work.Arrivals.Expected.Sum(e => e.Participants);
            var each = work.With(new WeeklyArrivals([(First, 1)], []));
            var perRecruit = weeks.Sum(week => each.HoursIn(role, week));
            Assert.Equal((recruited * perRecruit) + (expected * work.Schedule.HoursPerRecruit(role)),
                weeks.Sum(week => work.HoursIn(role, week)), 9);
        }
    }

    [Property]
    public void Demands_hold_the_hours_of_every_week(StudyWorkload work)
    {
        var weeks = First.Through(20);
        var demands = work.Demands(weeks);
        foreach (var role in work.Schedule.Roles())
        {
            foreach (var week in weeks)
            {
                var rows = demands.Where(d => d.Role.Equals(role) && d.Week == week).ToList();
                Assert.Equal(work.HoursIn(role, week), rows.Sum(r => (double)r.Hours), 1e-9);
            }
        }
    }

    [Property]
    public void Doubled_participants_are_doubled_hours(StudyWorkload work)
    {
        var doubled = work.With(new WeeklyArrivals(
            [.. work.Arrivals.Recruited.Select(r => (r.Week, 2 * r.Participants))],
            [.. work.Arrivals.Expected.Select(e => (e.Week, 2 * e.Participants))]));
        foreach (var role in work.Schedule.Roles())
        {
            foreach (var week in First.Through(15)) Assert.Equal(2 * work.HoursIn(role, week), doubled.HoursIn(role, week), 9);
        }
    }

    [Fact]
    public void The_busiest_month_feeds_the_rule_on_staff()
    {
        var post = new StaffPost("RN-1", Nurse, WorkingPattern.Of(1), PostFunding.Network, new LocalDate(2020, 1, 1));
        var team = new DeliveryTeam("Leeds", UkNation.England, [Leeds], [post]);
        var work = new StudyWorkload("ASTHMA-2", Leeds, Schedule(Visit(0, 60)), new([], [.. First.Through(8).Select(w => (w, 40.0))]));
        var facts = CapacityPlan.Of([work], [team], First.Through(8)).FactsFor(Leeds, UkNation.England, new LocalDate(2026, 6, 1));
        Assert.Equal(Truth.True, (SiteFacts.StaffAvailable.AtLeast(1m) & SiteFacts.StaffAvailable.AtMost(1m)).Evaluate(facts));
        Assert.Equal(Truth.False, Quantity.Of(SiteFacts.StaffNeeded).AtMost(Quantity.Of(SiteFacts.StaffAvailable)).Evaluate(facts));
        Assert.Equal(new LocalDate(2026, 6, 1), facts.Observations[0].AsAt);
    }

    /// <summary>Hours of staff who may not do the work do not make a site staffed: the rule and the plan agree.</summary>
    [Fact]
    public void Idle_staff_of_another_role_do_not_hide_that_nurses_are_short()
    {
        CapacityDemand[] needed = [new("A", Leeds, Nurse, First, 100)];
        StaffHours[] staff =
            [new("Nurses", [Leeds], [Nurse], First, 10), new("Assistants", [Leeds], [DeliveryRole.TrialsAssistant], First, 500)];
        Truth Enough(params RoleSubstitution[] substitutions) => Quantity.Of(SiteFacts.StaffNeeded)
            .AtMost(Quantity.Of(SiteFacts.StaffAvailable))
            .Evaluate(CapacityPlan.OfHours([.. needed], [.. staff], [.. substitutions]).FactsFor(Leeds, UkNation.England, First.Monday));
        Assert.Equal(Truth.False, Enough());
        Assert.Equal(Truth.False, Enough(new RoleSubstitution(of: DeliveryRole.TrialsAssistant, by: Nurse)));
        Assert.Equal(Truth.True, Enough(new RoleSubstitution(of: Nurse, by: DeliveryRole.TrialsAssistant)));
    }

    [Property]
    public void The_rule_on_staff_blocks_exactly_where_the_site_s_own_staff_cannot_do_the_busiest_month(CapacityPlan drawn)
    {
        if (drawn.Demands.IsEmpty) throw Counted.Skip();
        var site = drawn.Demands[0].Site;
        var weeks = drawn.Weeks.Take(4).ToHashSet();
        var demands = drawn.Demands.Where(d => d.Site == site && weeks.Contains(d.Week)).ToValueList();
        var staff = drawn.Hours.Where(h => h.Sites.Count == 1 && h.Sites[0] == site && weeks.Contains(h.Week)).ToValueList();
        if (demands.IsEmpty || staff.IsEmpty) throw Counted.Skip();
        var month = CapacityPlan.OfHours(demands, staff, drawn.Substitutions);
        var enough = Quantity.Of(SiteFacts.StaffNeeded).AtMost(Quantity.Of(SiteFacts.StaffAvailable))
            .Evaluate(month.FactsFor(site, UkNation.England, First.Monday));
        Assert.Equal(SlowCapacity.Served(demands, staff, drawn.Substitutions) == demands.Sum(d => d.Hours), enough.IsTrue);
        Assert.NotEqual(Truth.Unknown, enough);
    }

    private static VisitSchedule Schedule(params PlannedVisit[] visits) => new([.. visits]);

    private static PlannedVisit Visit(int day, int minutes) => new($"Day {day}", VisitPhase.FollowUp, day, [new("Work", Nurse, minutes)]);
}
