using Crn.Domain.Sites;
using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>The probability of overload, against sums by hand and against simulation.</summary>
public class OverloadTests
{
    private static readonly WorkWeek First = WorkWeek.Of(new LocalDate(2026, 6, 29));
    private static readonly SiteCode Leeds = SiteCode.From("RR8");
    private static readonly DeliveryRole Nurse = DeliveryRole.ResearchNurse;

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

    [Fact]
    public void A_large_number_does_not_vanish_in_rounding()
    {
        // exp(-2000) is no number; the probability of more than the mean is close to a half all the same.
        var row = Forecast(2000, new WeeklyArrivals([], [(First, 2000.0)]), Visit(0, 60))[0];
        Assert.Equal(1 - MathNet.Numerics.Distributions.Poisson.CDF(2000, 2000), row.Highest, 9);
    }

    [Fact]
    public void Where_the_grid_is_coarse_the_answer_is_two_bounds_that_hold_the_exact_one()
    {
        var fine = Forecast(80, new WeeklyArrivals([], [(First, 70.0)]), Visit(0, 61), Visit(0, 7));
        var row = fine[0];
        Assert.True(row.Lowest < row.Highest);
        Assert.InRange(row.Highest - row.Lowest, 0, 0.2);
        // 68 minutes each: more than 80 hours are 71 participants or more.
        Assert.InRange(1 - MathNet.Numerics.Distributions.Poisson.CDF(70, 70), row.Lowest, row.Highest);
    }

    [Property(MaxTest = 12)]
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
