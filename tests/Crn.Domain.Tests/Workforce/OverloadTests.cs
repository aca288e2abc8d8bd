using Crn.Domain.Sites;
using Crn.Domain.Workforce;
using Crn.Domain.Workforce.Loads;

namespace Crn.Domain.Tests.Workforce;

/// <summary>The probability of overload, against sums by hand and against simulation.</summary>
public class OverloadTests
{
    private static readonly WorkWeek First = WorkWeek.Of(new LocalDate(2026, 6, 29));
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;
    private static readonly DeliveryRole Assistant = DeliveryRole.TrialsAssistant;

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(2.0)]
    [InlineData(0.4)]
    public void Visits_of_one_hour_are_as_many_as_participants(double shape)
    {
        // More than 3 hours: four participants or more, Poisson or negative binomial.
        var row = Forecast(3, new WeeklyArrivals([], [(First, 2.0)]) { Shape = shape }, Visit(0, 60))[0];
        var below = Enumerable.Range(0, 4).Sum(n => double.IsInfinity(shape)
            ? MathNet.Numerics.Distributions.Poisson.PMF(2, n)
            : NegativeBinomial(shape, 2, n));
        Assert.Equal(1 - below, row.Highest, 13);
        Assert.Equal(row.Lowest, row.Highest);
        Assert.Equal(2, row.Expected, 12);
    }

    [Fact]
    public void Weeks_of_one_study_share_what_is_uncertain()
    {
        // Visits of two weeks of arrivals meet in one week: as one negative binomial number of mean 4, not two of mean 2.
        var arrivals = new WeeklyArrivals([], [(First, 2.0), (First.Plus(1), 2.0)]) { Shape = 1.5 };
        var row = Forecast(6, arrivals, Visit(0, 60), Visit(7, 60)).Single(r => r.Week == First.Plus(1));
        Assert.Equal(1 - Enumerable.Range(0, 7).Sum(n => NegativeBinomial(1.5, 4, n)), row.Highest, 12);
    }

    [Fact]
    public void Those_recruited_have_their_visits_with_the_probability_of_the_schedule()
    {
        var row = Forecast(2, new WeeklyArrivals([(First, 3)], []), Visit(7, 60) with { Probability = 0.5 })
            .Single(r => r.Week == First.Plus(1));
        Assert.Equal(0.125, row.Highest, 14);
    }

    /// <summary>Visits that surely happen are no chance: what is left to it is who is still to come.</summary>
    [Theory]
    [InlineData(2, 133, 0)]
    [InlineData(2, 133, 1.3)]
    [InlineData(4, 7, 0.2)]
    [InlineData(1, 480, 5)]
    [InlineData(30, 45, 12)]
    public void Those_recruited_whose_visits_are_sure_bring_their_work_and_no_more(int recruited, int minutes, double expected)
    {
        var arrivals = new WeeklyArrivals([(First, recruited)], expected == 0 ? [] : [(First.Plus(1), expected)]);
        foreach (var further in (int[])[-1, 0, 1, 3, 20])
        {
            // So many participants to come can be seen beside those recruited; each visit to come takes an hour.
            var hours = ((recruited * minutes) + (60m * further)) / 60;
            if (hours < 0) continue;
            var work = new StudyWorkload(
                "TRIAL", Leeds, new VisitSchedule([Visit(7, minutes)]), new WeeklyArrivals(arrivals.Recruited, []));
            var toCome = new StudyWorkload("OTHER", Leeds, new VisitSchedule([Visit(0, 60)]), new WeeklyArrivals([], arrivals.Expected));
            var plan = CapacityPlan.Of([work, toCome], [], First.Through(2)).With(new CapacityRemedy.FurtherHours(
                [new StaffHours("Nurses", [Leeds], [Nurse], First.Plus(1), hours)])).Value;
            var row = OverloadForecast.Of(plan).Single(r => r.Week == First.Plus(1));
            var over = further < 0 ? 1 : expected == 0 ? 0 : 1 - MathNet.Numerics.Distributions.Poisson.CDF(expected, further);
            Assert.Equal(over, row.Lowest, 12);
            Assert.Equal(over, row.Highest, 12);
        }
    }

    [Fact]
    public void A_large_number_does_not_vanish_in_rounding()
    {
        // exp(-2000) is no number; the probability of more than the mean is close to a half all the same.
        var row = Forecast(2000, new WeeklyArrivals([], [(First, 2000.0)]), Visit(0, 60))[0];
        Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(2000, 2000), row.Highest, 9);
    }

    [Fact]
    public void Minutes_that_share_no_divisor_are_added_up_exactly()
    {
        var row = Forecast(80, new WeeklyArrivals([], [(First, 70.0)]), Visit(0, 61), Visit(0, 7))[0];
        Assert.Equal(row.Lowest, row.Highest);
        // 68 minutes each: more than 80 hours are 71 participants or more.
        Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(70, 70), row.Highest, 11);
    }

    /// <summary>Five studies whose common factors make one negative binomial number, and teams of up to some hundred posts.</summary>
    [Theory]
    [InlineData(10, 2.0)]
    [InlineData(60, 2.0)]
    [InlineData(60, 0.3)]
    [InlineData(400, 5.0)]
    [InlineData(60, double.PositiveInfinity)]
    public void The_probability_of_a_team_of_any_size_is_one_number(int posts, double shape)
    {
        var hours = posts * 37.5m * 0.78m;
        var visits = (int)Math.Floor(hours * 60 / 61);
        var each = visits / 5.0;
        var works = Enumerable.Range(0, 5).Select(s => new StudyWorkload($"S-{s}", Leeds, new VisitSchedule([Visit(0, 61)]),
            new([], [(First, each)]) { Shape = shape })).ToValueList();
        var row = OverloadForecast.Of(CapacityPlan.Of(works, [], First.Through(1)).With(
            new CapacityRemedy.FurtherHours([new("Nurses", [Leeds], [Nurse], First, hours)])).Value)[0];
        var exact = double.IsInfinity(shape)
            ? 1 - MathNet.Numerics.Distributions.Poisson.CDF(5 * each, visits)
            : MathNet.Numerics.SpecialFunctions.BetaRegularized(visits + 1, 5 * shape, each / (shape + each));
        Assert.Equal(row.Lowest, row.Highest);
        Assert.Equal(exact, row.Highest, 1e-9);
    }

    /// <summary>A trust's studies with minutes that share no divisor, certain means: against the recursion over every minute.</summary>
    [Fact]
    public void The_work_of_two_hundred_studies_for_sixty_posts_is_that_of_a_recursion_over_every_minute()
    {
        var works = Enumerable.Range(0, 200).Select(s => new StudyWorkload($"S-{s}", Leeds,
            new VisitSchedule([Visit(0, 31 + (s % 7)), Visit(0, 41 + (s % 11))]), new([], [(First, 5 + (s % 10))]))).ToValueList();
        var expected = works.Sum(w => w.HoursIn(Nurse, First));
        var (minutes, events) = ((int)(expected * 60) + 400, new SortedDictionary<int, double>());
        foreach (var work in works)
        {
            var amount = work.Schedule.Visits.Sum(v => v.MinutesOf(Nurse));
            events[amount] = events.GetValueOrDefault(amount) + work.Arrivals.Expected[0].Participants;
        }

        var masses = new double[2 * minutes];
        masses[0] = 1e-290;
        for (var k = 1; k < masses.Length; k++)
        {
            foreach (var (amount, rate) in events.Where(e => e.Key <= k)) masses[k] += amount * rate / k * masses[k - amount];
            if (masses[k] > 1e250) masses = Array.ConvertAll(masses, m => m * 1e-200);
        }

        var row = OverloadForecast.Of(CapacityPlan.Of(works, [], First.Through(1)).With(new CapacityRemedy.FurtherHours(
            [new("Nurses", [Leeds], [Nurse], First, minutes / 60m + 0.0001m)])).Value)[0];
        Assert.True(expected > 1000);
        Assert.Equal(row.Lowest, row.Highest);
        Assert.Equal(masses.Skip(minutes + 1).Sum() / masses.Sum(), row.Highest, 1e-9);
    }

    [Fact]
    public void Where_a_week_has_too_many_for_the_grid_the_answer_is_two_bounds_that_hold_the_exact_one()
    {
        var row = Forecast(200_000, new WeeklyArrivals([], [(First, 100_000.0)]) { Shape = 1 }, Visit(0, 127), Visit(7, 1))[0];
        Assert.True(row.Lowest < row.Highest);
        var exact = MathNet.Numerics.SpecialFunctions.BetaRegularized((200_000 * 60 / 127) + 1, 1, 100_000 / 100_001.0);
        Assert.InRange(exact, row.Lowest, row.Highest);
        Assert.InRange(row.Highest - row.Lowest, 0, 0.01);
    }

    [Theory]
    [InlineData(1e3)]
    [InlineData(1e6)]
    [InlineData(1e15)]
    [InlineData(1e17)]
    public void A_rate_that_is_all_but_certain_makes_all_but_a_poisson_number(double shape)
    {
        var (mean, x) = (10.0, 10.0 / shape);
        // The probability of nobody; and the series of the logarithm of 1 + x, over x.
        var none = new LoadPart.OfGamma([new(0, mean)], shape).At([1], [0]).Log;
        Assert.Equal(-mean * Enumerable.Range(0, 12).Sum(k => Math.Pow(-x, k) / (k + 1)), none, 1e-12);
    }

    /// <summary>Nurses may do the work of assistants once their own is done: between the bounds lies what then happens.</summary>
    [Theory]
    [InlineData(6, 4)]
    [InlineData(4, 2)]
    [InlineData(9, 3)]
    [InlineData(1, 1)]
    [InlineData(2, 0)]
    public void Staff_who_may_stand_in_count_and_the_bounds_hold_the_exact_probability(int nurses, int assistants)
    {
        StudyWorkload Work(string study, DeliveryRole role, double mean) => new(study, Leeds,
            new VisitSchedule([new("Visit", VisitPhase.Baseline, 0, [new("Work", role, 60)])]), new([], [(First, mean)]));
        var rows = OverloadForecast.Of(CapacityPlan.Of([Work("A", Nurse, 4), Work("B", Assistant, 3)], [], First.Through(1),
            new RoleSubstitution(of: Assistant, by: Nurse)).With(new CapacityRemedy.FurtherHours(
            [new("Nurses", [Leeds], [Nurse], First, nurses), new("Assistants", [Leeds], [Assistant], First, assistants)])).Value);
        double P(double mean, int n) => MathNet.Numerics.Distributions.Poisson.PMF(mean, n);
        var exact = (from a in Enumerable.Range(0, 60)
                     from n in Enumerable.Range(0, 60)
                     where a > assistants + Math.Max(0, nurses - n)
                     select P(3, a) * P(4, n)).Sum();
        var alone = 1 - MathNet.Numerics.Distributions.Poisson.CDF(3, assistants);
        var row = rows.Single(r => r.Role.Equals(Assistant));
        Assert.Equal((assistants, nurses + assistants), (row.Available, row.AvailableWithHelp));
        Assert.InRange(exact, row.Lowest - 1e-12, row.Highest + 1e-12);
        Assert.True(row.Lowest > 0 && row.Highest < alone, row.ToString());
        // Nurses with hardly an hour to spare are hardly a help: the bounds are close.
        if (nurses <= 2) Assert.InRange(row.Highest - row.Lowest, 0, 0.2);
        // Nobody stands in for the nurses.
        var nurse = rows.Single(r => r.Role.Equals(Nurse));
        Assert.Equal((nurse.Lowest, nurse.Available), (nurse.Highest, nurse.AvailableWithHelp));
        Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(4, nurses), nurse.Highest, 11);
    }

    [Fact]
    public void A_flexible_team_of_two_sites_counts_at_both_and_for_both()
    {
        var bradford = SiteCode.From("RAE");
        StudyWorkload Work(SiteCode site) => new("A", site, new VisitSchedule([Visit(0, 60)]), new([], [(First, 3.0)]));
        var rows = OverloadForecast.Of(CapacityPlan.Of([Work(Leeds), Work(bradford)], [], First.Through(1)).With(
            new CapacityRemedy.FurtherHours([new("Flexible team", [Leeds, bradford], [Nurse], First, 10)])).Value);
        Assert.All(rows, row =>
        {
            Assert.Equal((0m, 10m), (row.Available, row.AvailableWithHelp));
            Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(3, 10), row.Lowest, 11);
            Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(6, 10), row.Highest, 11);
        });
    }

    [Property(MaxTest = 40)]
    public void Staff_of_several_roles_or_sites_never_raise_the_chance_and_bounds_are_in_order(CapacityPlan plan, StaffHours more)
    {
        var (before, after) = (OverloadForecast.Of(plan), OverloadForecast.Of(plan.With(new CapacityRemedy.FurtherHours([more])).Value));
        foreach (var (one, other) in before.Zip(after))
        {
            Assert.True(one.Lowest <= one.Highest && one.AvailableWithHelp >= one.Available);
            Assert.True(other.Lowest <= one.Lowest + 1e-12);
        }
    }

    [Property(MaxTest = 12 / Share.Of)]
    public void The_probability_is_that_of_a_simulation(StudyWorkload drawn)
    {
        var work = new StudyWorkload("ASTHMA-2", Leeds, drawn.Schedule, drawn.Arrivals);
        var plan = CapacityPlan.Of([work], [], First.Through(6));
        foreach (var role in work.Schedule.Roles())
        {
            foreach (var week in First.Through(6))
            {
                var hours = (decimal)Math.Round(work.HoursIn(role, week), 2);
                if (hours == 0) continue;
                var staffed = CapacityPlan.Of([work], [], First.Through(6)).With(
                    new CapacityRemedy.FurtherHours([new("Bank", [Leeds], [role], week, hours)])).Value;
                var row = OverloadForecast.Of(staffed).Single(r => r.Role.Equals(role) && r.Week == week);
                var simulated = SimulatedOverload.Share(work, role, week, hours, 2000);
                var spread = (5 * Math.Sqrt(0.25 / 2000)) + 1e-9;
                Assert.InRange(simulated, row.Lowest - spread, row.Highest + spread);
            }
        }
    }

    [Property]
    public void More_staff_is_less_overload(StudyWorkload work, PositiveInt less, PositiveInt more)
    {
        var (few, many) = (less.Get, less.Get + more.Get);
        var rows = (int hours) => OverloadForecast.Of(CapacityPlan.Of([work], [], First.Through(4)).With(new CapacityRemedy.FurtherHours(
            [.. work.Schedule.Roles()
                .SelectMany(r => First.Through(4).Select(w => new StaffHours("Bank", [work.Site], [r], w, hours)))])).Value);
        Assert.All(rows(few).Zip(rows(many)), pair => Assert.True(pair.Second.Highest <= pair.First.Highest + 1e-12));
    }

    private static double NegativeBinomial(double shape, double mean, int n) =>
        Math.Exp(MathNet.Numerics.SpecialFunctions.GammaLn(shape + n) - MathNet.Numerics.SpecialFunctions.GammaLn(shape)
            - MathNet.Numerics.SpecialFunctions.GammaLn(n + 1) + (shape * Math.Log(shape / (shape + mean)))
            + (n * Math.Log(mean / (shape + mean))));

    private static ValueList<OverloadForecast> Forecast(decimal hours, WeeklyArrivals arrivals, params PlannedVisit[] visits)
    {
        var work = new StudyWorkload("ASTHMA-2", Leeds, new VisitSchedule([.. visits]), arrivals);
        var staff = First.Through(4).Select(week => new StaffHours("Nurses", [Leeds], [Nurse], week, hours));
        return OverloadForecast.Of(CapacityPlan.Of([work], [], First.Through(4)).With(
            new CapacityRemedy.FurtherHours([.. staff])).Value);
    }

    private static PlannedVisit Visit(int day, int minutes) => new($"Day {day}", VisitPhase.FollowUp, day, [new("Work", Nurse, minutes)]);
}
