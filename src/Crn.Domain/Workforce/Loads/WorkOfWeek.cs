using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Workforce.Loads;

/// <summary>The distribution of one study's work of one role in a week, as independent parts to be added.</summary>
internal sealed class WorkOfWeek
{
    private readonly WeeklyArrivals arrivals;
    private readonly double othersScreened;
    private readonly (PlannedVisit Visit, int Points)[] visits;
    private readonly (PlannedVisit Visit, int Points)[] screening;
    private readonly Dictionary<(bool Screening, int Ahead), double[]> ofOne = [];

    public WorkOfWeek(StudyWorkload work, DeliveryRole role, int grid, bool up)
    {
        (arrivals, othersScreened) = (work.Arrivals, work.Schedule.ScreenedPerRecruit - 1);
        visits = [.. work.Schedule.Visits.Select(v => (Visit: v, Points: (v.MinutesOf(role) + (up ? grid - 1 : 0)) / grid))
            .Where(v => v.Points > 0)];
        screening = [.. visits.Where(v => v.Visit.Phase == VisitPhase.Screening)];
    }

    public bool HasWork => visits.Length > 0;

    public IEnumerable<double[]> Parts(int week, int points)
    {
        var nearest = visits.Min(v => WeeksLater(v.Visit, 0));
        var furthest = visits.Max(v => WeeksLater(v.Visit, 6));
        for (var i = 0; i < arrivals.Recruited.Count; i++)
        {
            var (at, participants) = arrivals.Recruited[i];
            var ahead = week - at.Number;
            if (participants == 0 || ahead < nearest || ahead > furthest) continue;
            yield return MassTable.Power(OfOne(screeningOnly: false, ahead), participants, points + 1);
        }

        if (arrivals.Scenarios.IsEmpty)
        {
            if (Coming(week, points, i => arrivals.Expected[i].Participants) is { } one) yield return one;
            yield break;
        }

        // Given a scenario weeks are independent, and their participants bring one compound number together; over the scenarios it is
        // mixed.
        double[] sum = [];
        foreach (var (weight, participants) in arrivals.Scenarios)
        {
            var one = Coming(week, points, i => participants[i]) ?? [1];
            if (one.Length > sum.Length) Array.Resize(ref sum, one.Length);
            Masses.Add(sum, one, weight);
        }

        yield return sum;
    }

    // The work of those to come, for so many expected in each week; null where nobody brings any.
    private double[]? Coming(int week, int points, Func<int, double> expected)
    {
        var nearest = visits.Min(v => WeeksLater(v.Visit, 0));
        var furthest = visits.Max(v => WeeksLater(v.Visit, 6));
        var (events, rate) = (new double[visits.Sum(v => v.Points) + 1], 0.0);
        for (var i = 0; i < arrivals.Expected.Count; i++)
        {
            var participants = expected(i);
            var ahead = week - arrivals.Expected[i].Week.Number;
            if (participants == 0 || ahead < nearest || ahead > furthest) continue;
            rate += Masses.Add(events, OfOne(screeningOnly: false, ahead), participants);
            // Who is screened and not recruited has the visits of screening only.
            if (screening.Length > 0 && othersScreened > 0)
                rate += Masses.Add(events, OfOne(screeningOnly: true, ahead), participants * othersScreened);
        }

        return rate > 0 ? CompoundCount.Masses(events, rate, arrivals.Shape, points) : null;
    }

    // Work of one participant some weeks after the week of recruitment. The day of recruitment is any of seven, and decides which visits
    // fall in the week together.
    private double[] OfOne(bool screeningOnly, int weeksLater)
    {
        if (ofOne.TryGetValue((screeningOnly, weeksLater), out var known)) return known;
        var those = screeningOnly ? screening : visits;
        var mean = new double[those.Sum(v => v.Points) + 1];
        for (var day = 0; day < 7; day++)
        {
            var onDay = new double[mean.Length];
            onDay[0] = 1;
            foreach (var (visit, work) in those.Where(v => WeeksLater(v.Visit, day) == weeksLater))
            {
                for (var i = onDay.Length - 1; i >= 0; i--)
                    onDay[i] = (onDay[i] * (1 - visit.Probability)) + (i >= work ? onDay[i - work] * visit.Probability : 0);
            }

            Masses.Add(mean, onDay, 1 / 7.0);
        }

        return ofOne[(screeningOnly, weeksLater)] = mean;
    }

    private static int WeeksLater(PlannedVisit visit, int recruitedOn) => (int)Math.Floor((recruitedOn + visit.Day) / 7.0);
}
