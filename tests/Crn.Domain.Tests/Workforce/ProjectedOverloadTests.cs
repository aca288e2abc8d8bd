using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Projection;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>The probability of overload where participants come by a projection: its own uncertainty, shared by the weeks of a study.
/// </summary>
public class ProjectedOverloadTests
{
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;
    private static readonly WorkWeek First = WorkWeek.Of(ArrivalCases.Today.PlusDays(7));
    private static readonly SiteCode Site = SiteCode.From("S002");

    [Theory]
    [InlineData("default")]
    [InlineData("known rates")]
    [InlineData("default, site caps")]
    public void Overload_is_that_of_drawing_a_scenario_of_the_projection_and_then_every_week(string name)
    {
        var forecast = ArrivalCases.Of(name);
        var weeks = First.Through(12);
        var work = Work(forecast, weeks);
        // Drawn from all scenarios of the projection, not from the few that the workload keeps.
        var all = forecast.ArrivalsAt(Site, forecast.DataCut.PlusDays(1), [.. weeks.Select(w => w.Sunday)]);
        var random = new Random(20261129);
        const int draws = 100_000 / Share.Of;
        var over = new int[4];
        var target = weeks[9];
        int[] hours = [1, 2, 3, 5];
        // One hour in the week of recruitment and one four weeks later.
        double[][] means = [.. Enumerable.Range(0, all.Weights.Count).Select(s => (double[])[all.Expected(s, 9), all.Expected(s, 5)])];
        var before = 0.0;
        double[] upTo = [.. all.Weights.Select(weight => before += weight)];
        for (var i = 0; i < draws; i++)
        {
            var at = Array.BinarySearch(upTo, random.NextDouble());
            var count = 0;
            foreach (var mean in means[Math.Min(at < 0 ? ~at : at, means.Length - 1)])
                count += mean > 0 ? MathNet.Numerics.Distributions.Poisson.Sample(random, mean) : 0;

            for (var h = 0; h < hours.Length; h++) over[h] += count > hours[h] ? 1 : 0;
        }

        for (var h = 0; h < hours.Length; h++)
        {
            var found = Overload(work, weeks, target, hours[h]);
            var spread = (4 * Math.Sqrt(found * (1 - found) / draws)) + 1e-3;
            Assert.InRange(over[h] / (double)draws, found - spread, found + spread);
        }
    }

    [Fact]
    public void Weeks_that_are_independent_of_each_other_would_be_overloaded_less_often()
    {
        var (forecast, weeks) = (ArrivalCases.Of("default"), First.Through(40));
        var shared = Work(forecast, weeks, everyWeek: true);
        var alone = new StudyWorkload("ASTHMA-2", Site, shared.Schedule, new(shared.Arrivals.Recruited, shared.Arrivals.Expected));
        var hours = (decimal)Math.Ceiling(2.4 * shared.HoursIn(Nurse, weeks[30]));
        Assert.Equal(shared.HoursIn(Nurse, weeks[30]), alone.HoursIn(Nurse, weeks[30]), 9);
        var (together, apart) = (Overload(shared, weeks, weeks[30], hours), Overload(alone, weeks, weeks[30], hours));
        Assert.True(together > 2 * apart, FormattableString.Invariant($"{together} and {apart} for more than {hours} hours"));
    }

    [Fact]
    public void Expected_arrivals_are_those_of_the_site_under_every_cap()
    {
        foreach (var (name, forecast) in ArrivalCases.Share().Where((_, i) => i % 2 == 0))
        {
            var weeks = First.Through(10);
            var arrivals = WeeklyArrivals.Of(ArrivalCases.Study(5, null, null, null, false).Ledger.Find(Site)!, forecast, weeks);
            // Who came has come: what a site is given never falls, under no cap (PlacesInTurnTests), so that the last week has all of it.
            var by = forecast.Sites(weeks[^1].Sunday).Where(s => s.Site == Site).Sum(s => s.Expected);
            var of = arrivals.Expected.Sum(e => e.Participants);
            Assert.True(Math.Abs(of - by) < 1e-9, FormattableString.Invariant($"{name}: {of} and {by}"));
            Assert.InRange(arrivals.Scenarios.Count, 0, 48);
        }
    }

    [Fact]
    public void A_week_has_its_own_arrivals_whichever_other_weeks_are_asked_for()
    {
        var (_, forecast) = ArrivalCases.All()[0];
        var site = ArrivalCases.Study(5, null, null, null, false).Ledger.Find(Site)!;
        var (all, last) = (WeeklyArrivals.Of(site, forecast, First.Through(20)), WeeklyArrivals.Of(site, forecast, [First.Plus(19)]));
        Assert.Equal(all.Expected.Single(e => e.Week == First.Plus(19)).Participants,
            last.Expected.Single(e => e.Week == First.Plus(19)).Participants, 9);
        Assert.Equal(all.Expected.Sum(e => e.Participants), last.Expected.Sum(e => e.Participants), 9);
    }

    [Fact]
    public void Nobody_counts_in_the_ledger_and_in_the_projection()
    {
        var (_, forecast) = ArrivalCases.All()[0];
        var ledger = ArrivalCases.Study(5, null, null, null, false).Ledger;
        var (before, cut) = (WeeklyArrivals.Of(ledger.Find(Site)!, forecast, First.Through(4)), forecast.DataCut);
        var later = ledger.Report([new(Site, RecruitmentPeriod.Between(cut.PlusDays(1), cut.PlusDays(28)), 20)], Party.Sponsor).State;
        Assert.Equal(before, WeeklyArrivals.Of(later.Find(Site)!, forecast, First.Through(4)));
    }

    [Fact]
    public void Courses_that_do_not_fit_what_is_expected_are_refused()
    {
        var expected = (ValueList<(WorkWeek, double)>)[(First, 2.0)];
        Assert.Throws<ArgumentException>(() => new WeeklyArrivals([], expected) { Scenarios = [(0.5, [2.0])] });
        Assert.Throws<ArgumentException>(() => new WeeklyArrivals([], expected) { Scenarios = [(1, [1.0])] });
        Assert.Throws<ArgumentException>(() => new WeeklyArrivals([], expected) { Scenarios = [(1, [2.0, 1.0])] });
        Assert.Throws<ArgumentOutOfRangeException>(() => new WeeklyArrivals([], expected) { Scenarios = [(1, [double.NaN])] });
        Assert.Single(new WeeklyArrivals([], expected) { Scenarios = [(0.5, [3.0]), (0.5, [1.0])] }.Shifted(2)
            .Until(First.Plus(1)).Scenarios[0]
            .Participants.IsEmpty ? [1] : Array.Empty<int>());
    }

    private static double Overload(StudyWorkload work, ValueList<WorkWeek> weeks, WorkWeek week, decimal hours) =>
        OverloadForecast.Of(CapacityPlan.Of([work], [], weeks).With(new CapacityRemedy.FurtherHours(
            [.. weeks.Select(w => new StaffHours("Nurses", [Site], [Nurse], w, hours))])).Value).Single(r => r.Week == week).Highest;

    private static StudyWorkload Work(RecruitmentForecast forecast, ValueList<WorkWeek> weeks, bool everyWeek = false)
    {
        var days = everyWeek ? Enumerable.Range(0, 20).Select(w => 7 * w) : [0, 28];
        var ledger = ArrivalCases.Study(5, null, null, null, false).Ledger;
        var arrivals = WeeklyArrivals.Of(ledger.Find(Site)!, forecast, weeks);
        return new("ASTHMA-2", Site, new VisitSchedule([.. days.Select(d =>
            new PlannedVisit($"Day {d}", VisitPhase.FollowUp, d, [new("Work", Nurse, 60)]))]), new([], arrivals.Expected)
            {
                Scenarios = arrivals.Scenarios,
            });
    }
}
