using Crn.Domain.Workforce;

namespace Crn.Domain.Tests.Workforce;

/// <summary>Participant by participant and visit by visit, as often as asked: what the exact probability is checked against.</summary>
internal static class SimulatedOverload
{
    public static double Share(StudyWorkload work, DeliveryRole role, WorkWeek week, decimal hours, int times)
    {
        var random = new Random(20260501);
        return Enumerable.Range(0, times).Count(_ => Minutes(work, role, week, random) > hours * 60) / (double)times;
    }

    private static decimal Minutes(StudyWorkload work, DeliveryRole role, WorkWeek of, Random random)
    {
        var minutes = 0m;
        foreach (var (at, participants) in work.Arrivals.Recruited)
        {
            for (var i = 0; i < participants; i++) minutes += OfOne(work.Schedule.Visits, at);
        }

        var factor = double.IsInfinity(work.Arrivals.Shape)
            ? 1
            : MathNet.Numerics.Distributions.Gamma.Sample(random, work.Arrivals.Shape, work.Arrivals.Shape);
        var screening = work.Schedule.Visits.Where(v => v.Phase == VisitPhase.Screening).ToValueList();
        var means = work.Arrivals.Scenarios.IsEmpty ? work.Arrivals.Expected.Select(e => e.Participants).ToValueList() : Drawn();
        for (var week = 0; week < means.Count; week++)
        {
            var (at, mean) = (work.Arrivals.Expected[week].Week, means[week]);
            for (var i = Count(factor * mean); i > 0; i--) minutes += OfOne(work.Schedule.Visits, at);
            for (var i = Count(factor * mean * (work.Schedule.ScreenedPerRecruit - 1)); i > 0; i--) minutes += OfOne(screening, at);
        }

        return minutes;

        ValueList<double> Drawn()
        {
            var left = random.NextDouble();
            return work.Arrivals.Scenarios.First(s => (left -= s.Weight) <= 0 || s == work.Arrivals.Scenarios[^1]).Participants;
        }

        int Count(double mean) => mean > 0 ? MathNet.Numerics.Distributions.Poisson.Sample(random, mean) : 0;

        decimal OfOne(ValueList<PlannedVisit> visits, WorkWeek at)
        {
            var recruited = at.Monday.PlusDays(random.Next(7));
            return visits.Where(v => WorkWeek.Of(recruited.PlusDays(v.Day)) == of && random.NextDouble() < v.Probability)
                .Sum(v => (decimal)v.MinutesOf(role));
        }
    }
}
