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
    public void No_order_of_studies_visits_teams_or_posts_changes_an_answer(StudyWorkload[] drawn, DeliveryTeam[] teams, int seed)
    {
        var works = drawn.Take(4).ToArray();
        if (works.Length < 2 || teams.Length == 0) throw Counted.Skip();
        var random = new Random(seed);
        T[] Shuffled<T>(IEnumerable<T> list)
        {
            var items = list.ToArray();
            random.Shuffle(items);
            return items;
        }

        var (named, site) = (teams.DistinctBy(t => t.Name).Take(3).ToArray(), works[0].Site);
        var weeks = works.SelectMany(w => w.Arrivals.Expected.Select(e => e.Week)).Distinct().Order().Take(8).ToValueList();
        var one = CapacityPlan.Of([.. works], [.. named], weeks);
        var other = CapacityPlan.Of(
            [
                .. Shuffled(works).Select(w => new StudyWorkload(w.Study, w.Site,
                    new([.. Shuffled(w.Schedule.Visits)]) { ScreenedPerRecruit = w.Schedule.ScreenedPerRecruit }, w.Arrivals)
                {
                    Priority = w.Priority,
                }),
            ],
            [
                .. Shuffled(named).Select(t => new DeliveryTeam(t.Name, t.Nation, [.. Shuffled(t.Sites)], [.. Shuffled(t.Posts)])
                {
                    Headroom = t.Headroom,
                }),
            ],
            [.. Shuffled(weeks)]);
        Assert.Equal(one.ByPriority(), other.ByPriority());
        Assert.Equal(one.Loads(), other.Loads());
        Assert.Equal(one.Conflicts().Select(c => c.ToString()), other.Conflicts().Select(c => c.ToString()));
        Assert.Equal(one.FactsFor(site, Domain.Calendars.UkNation.England, Week.Monday),
            other.FactsFor(site, Domain.Calendars.UkNation.England, Week.Monday));
        CapacityRemedy[] remedies =
            [new CapacityRemedy.StartShifted(works[0].Study, 2), new CapacityRemedy.ClosedToRecruitment(works[1].Study, Week)];
        Assert.All(remedies, remedy => Assert.Equal(one.Effect(remedy), other.Effect(remedy)));
        var (chances, again) = (OverloadForecast.Of(one), OverloadForecast.Of(other));
        Assert.Equal(chances.Select(c => (c.Site, c.Role, c.Week)), again.Select(c => (c.Site, c.Role, c.Week)));
        Assert.All(chances.Zip(again), pair => Assert.Equal(pair.First.Highest, pair.Second.Highest, 1e-9));
    }

    /// <summary>A post filled, a person trained, further hours and a study closed never leave more undone.</summary>
    [Property]
    public void A_remedy_that_adds_staff_or_takes_work_away_never_leaves_more_undone(
        StudyWorkload[] works, DeliveryTeam team, StaffPost post, StaffHours hours, int which)
    {
        var plan = CapacityPlan.Of([.. works.Take(4)], [team], Week.Through(8));
        if (plan.Needed == 0 || team.Posts.IsEmpty) throw Counted.Skip();
        CapacityRemedy[] remedies =
        [
            new CapacityRemedy.FurtherHours([hours]), new CapacityRemedy.PostFilled(team.Name, post),
            new CapacityRemedy.PersonTrained(team.Name, team.Posts[0].Reference, plan.Demands[0].Role),
            new CapacityRemedy.ClosedToRecruitment(works[0].Study, Week.Plus(which & 7)),
        ];
        foreach (var remedy in remedies)
        {
            if (plan.Effect(remedy) is not { IsAccepted: true } outcome) continue;
            // Posts alike are offered together, each such row rounded.
            Assert.True(outcome.Value.Gained >= -1e-8m, outcome.Value.ToString());
            Assert.True(outcome.Value.Freed >= 0 && outcome.Value.UnservedAfter >= 0);
            if (outcome.Value.Gained <= 0) Assert.Empty(outcome.Value.Helps);
            if (remedy is CapacityRemedy.ClosedToRecruitment or CapacityRemedy.FurtherHours) Assert.True(outcome.Value.Gained >= 0);
        }
    }

    [Fact]
    public void Whoever_comes_off_no_better_is_not_said_to_be_helped()
    {
        // In Leeds A moves away from B. In Bradford A moves on top of D, in a part of the plan that is as short as before.
        var bradford = SiteCode.From("RAE");
        var plan = CapacityPlan.OfHours(
            [
                new("A", Leeds, Nurse, Week, 30), new("B", Leeds, Nurse, Week, 30),
                new("A", bradford, Nurse, Week, 30), new("C", bradford, Nurse, Week, 30) { WeeksAfter = 1 },
                new("D", bradford, Nurse, Week.Plus(1), 40),
            ],
            [
                new("Leeds", [Leeds], [Nurse], Week, 30), new("Leeds", [Leeds], [Nurse], Week.Plus(1), 30),
                new("Bradford", [bradford], [Nurse], Week, 20), new("Bradford", [bradford], [Nurse], Week.Plus(1), 20),
            ]);
        var effect = plan.Effect(new CapacityRemedy.StartShifted("A", 1)).Value;
        Assert.Equal(30, effect.Gained);
        Assert.Equal(["B"], effect.Helps);
    }

    /// <summary>A study closes early: its staff's hours come free from that day on, less its follow-up, and others may use them.</summary>
    [Fact]
    public void The_hours_of_a_study_that_closes_less_its_follow_up_come_free_for_others()
    {
        VisitSchedule schedule = new(
        [
            new("Baseline", VisitPhase.Baseline, 0, [new("Consent", Nurse, 600)]),
            new("Week 2", VisitPhase.FollowUp, 14, [new("Visit", Nurse, 300)]),
        ]);
        StudyWorkload Study(string name, int first) => new(name, Leeds, schedule,
            new([], [.. Week.Through(4).Skip(first).Select(w => (w, 1.0))]));
        var nurses = Week.Through(6).Select(w => new StaffHours("Nurses", [Leeds], [Nurse], w, 20)).ToValueList();
        var plan = CapacityPlan.Of([Study("EARLY", 0), Study("LATE", 2)], [], Week.Through(6))
            .With(new CapacityRemedy.FurtherHours(nurses)).Value;
        // Weeks 0 to 5: EARLY 10, 10, 15, 15, 5, 5; LATE 0, 0, 10, 10, 5, 5: short by 5 in weeks 2 and 3.
        Assert.Equal((90m, 10m), (plan.Needed, plan.Unserved));
        var effect = plan.Effect(new CapacityRemedy.ClosedToRecruitment("EARLY", Week.Plus(2))).Value;
        // Visits of baseline in weeks 2 and 3 go, and those of follow-up in weeks 4 and 5; follow-up in weeks 2 and 3 stays.
        Assert.Equal((30m, 10m, true), (effect.Freed, effect.Gained, effect.Suffices));
        Assert.Equal(["LATE"], effect.Helps);
    }

    [Fact]
    public void Hours_given_of_a_study_that_closes_must_say_whose_they_are_and_follow_up_stays()
    {
        CapacityDemand[] rows =
        [
            new("A", Leeds, Nurse, Week, 10) { RecruitedIn = Week },
            new("A", Leeds, Nurse, Week.Plus(2), 4) { RecruitedIn = Week.Plus(-1) },
            new("A", Leeds, Nurse, Week.Plus(2), 6) { RecruitedIn = Week.Plus(2) },
            new("A", Leeds, Nurse, Week.Plus(3), 1) { RecruitedIn = Week },
        ];
        var closed = new CapacityRemedy.ClosedToRecruitment("A", Week.Plus(1));
        var effect = CapacityPlan.OfHours([.. rows], []).Effect(closed).Value;
        Assert.Equal((6m, 15m), (effect.Freed, effect.UnservedAfter));
        var unsaid = CapacityPlan.OfHours([.. rows, new("A", Leeds, Nurse, Week.Plus(1), 1)], []);
        Assert.Equal(["workforce.recruits-not-said"], unsaid.Effect(closed).Reasons.Select(r => r.Code));
        // What lies before the closing is left as it is, and of another study nothing is asked.
        Assert.True(CapacityPlan.OfHours([.. rows, new("A", Leeds, Nurse, Week, 1), new("B", Leeds, Nurse, Week.Plus(1), 1)], [])
            .Effect(closed).IsAccepted);
        Assert.Throws<ArgumentOutOfRangeException>("RecruitedIn", () => rows[0] with { RecruitedIn = Week.Plus(-1044) });
        // A later start leaves the work of those recruited before the plan begins.
        var shifted = CapacityPlan.OfHours([.. rows], []).With(new CapacityRemedy.StartShifted("A", 1)).Value;
        Assert.Equal([(1, 10m), (2, 4m), (3, 6m), (4, 1m)],
            shifted.Demands.Select(d => (Period.DaysBetween(Week.Monday, d.Week.Monday) / 7, d.Hours)).Order());
    }

    [Theory]
    [InlineData(2, 520)]
    [InlineData(2, 4)]
    [InlineData(60, 4)]
    public void Work_moved_out_of_the_plan_s_weeks_is_no_cure_unless_there_are_staff_for_it(int weeksOfPost, int shift)
    {
        // Two weeks of 25 hours for 20.
        StudyWorkload Study(string name, int minutes) => new(name, Leeds, new VisitSchedule([new("Baseline", VisitPhase.Baseline, 0,
            [new("Consent", Nurse, minutes)])]), new([], [(Week, 1.0), (Week.Plus(1), 1.0)]));
        var post = new StaffPost("RN-1", Nurse, WorkingPattern.OnDays((IsoDayOfWeek.Monday, 20)), PostFunding.Network, Week.Monday)
        {
            To = Week.Plus(weeksOfPost - 1).Sunday,
        };
        var team = new DeliveryTeam("Nurses", Domain.Calendars.UkNation.England, [Leeds], [post]) { Headroom = 0 };
        var plan = CapacityPlan.Of([Study("A", 1440), Study("B", 60)], [team], Week.Through(2));
        Assert.Equal(10m, plan.Unserved);
        var effect = plan.Effect(new CapacityRemedy.StartShifted("A", shift)).Value;
        // A needs 24 hours a week: without staff in later weeks all of it is left, with staff 4 hours of each week.
        Assert.Equal(weeksOfPost == 2 ? 48m : 8m, effect.UnservedAfter);
        Assert.Equal((0m, false), (effect.Freed, effect.Suffices));
        Assert.True(weeksOfPost == 2 ? effect.Gained < 0 : effect.Gained == 2, effect.ToString());
    }

    [Fact]
    public void A_start_after_the_last_week_there_is_is_refused()
    {
        var late = WorkWeek.Of(new LocalDate(2199, 6, 1));
        StudyWorkload work = new("A", Leeds, new VisitSchedule([]), new([], [(late, 1.0)]));
        var remedy = new CapacityRemedy.StartShifted("A", 520);
        Assert.Equal(["workforce.too-late"], CapacityPlan.Of([work], [], late.Through(2)).Effect(remedy).Reasons.Select(r => r.Code));
        Assert.Equal(["workforce.too-late"],
            CapacityPlan.OfHours([new("A", Leeds, Nurse, late, 1)], []).With(remedy).Reasons.Select(r => r.Code));
        Assert.True(CapacityPlan.Of([work], [], late.Through(2)).Effect(new CapacityRemedy.StartShifted("A", 2)).IsAccepted);
    }

    [Fact]
    public void A_week_of_more_hours_than_a_demand_may_have_is_said()
    {
        var visit = new PlannedVisit("Day", VisitPhase.Baseline, 0, [new("Work", Nurse, 1440)]);
        StudyWorkload work = new("HUGE", Leeds, new VisitSchedule([visit]), new([], [(Week, 100_000.0)]));
        Assert.Contains("HUGE", Assert.Throws<ArgumentOutOfRangeException>("weeks", () => work.Demands([Week])).Message,
            StringComparison.Ordinal);
    }

    /// <summary>A row given in parts needs no more, and staff given in parts are no fewer.</summary>
    [Theory]
    [InlineData(37.5, 7)]
    [InlineData(37.5, 999)]
    [InlineData(0.01, 3)]
    [InlineData(10, 3)]
    public void A_row_in_parts_fits_where_the_row_does(decimal hours, int parts)
    {
        var whole = CapacityPlan.OfHours([new("A", Leeds, Nurse, Week, hours)], [new("N", [Leeds], [Nurse], Week, hours)]);
        var many = CapacityPlan.OfHours(
            [.. Enumerable.Range(0, parts).Select(i => new CapacityDemand($"A-{i}", Leeds, Nurse, Week, hours / parts))],
            [.. Enumerable.Range(0, parts).Select(i => new StaffHours($"N-{i}", [Leeds], [Nurse], Week, hours / parts))]);
        Assert.True(whole.IsFeasible && many.IsFeasible);
        Assert.InRange(many.Needed, hours - (parts * 1e-10m), hours);
    }

    [Property(MaxTest = 40)]
    public void Rows_in_parts_change_no_answer_beyond_what_is_stated(CapacityPlan plan, byte demand, byte staff)
    {
        var (n, m) = (1 + (demand % 7), 1 + (staff % 7));
        var split = CapacityPlan.OfHours(
            [.. plan.Demands.SelectMany(d => Enumerable.Repeat(new CapacityDemand(d.Study, d.Site, d.Role, d.Week, d.Hours / n)
            {
                WeeksBefore = d.WeeksBefore, WeeksAfter = d.WeeksAfter, Priority = d.Priority,
            }, n))],
            [.. plan.Hours.SelectMany(h => Enumerable.Repeat(new StaffHours(h.Team, h.Sites, h.Roles, h.Week, h.Hours / m), m))],
            plan.Substitutions);
        Assert.InRange(plan.Unserved - split.Unserved, 0, 1e-10m * ((n * plan.Demands.Count) + (m * plan.Hours.Count)));
        if (plan.IsFeasible) Assert.True(split.IsFeasible);
    }

    /// <summary>A later start keeps every hour of work, whether it stays in the plan's weeks or not.</summary>
    [Property(MaxTest = 25)]
    public void A_later_start_frees_no_hours(StudyWorkload[] works, DeliveryTeam team, PositiveInt weeks)
    {
        var plan = CapacityPlan.Of([.. works.Take(3)], [team], Week.Through(8));
        if (works.Length == 0 || plan.Needed == 0) throw Counted.Skip();
        var effect = plan.Effect(new CapacityRemedy.StartShifted(works[0].Study, 1 + (weeks.Get % 12))).Value;
        Assert.InRange(effect.Freed, 0, 1e-6m);
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
