namespace Crn.Domain.Workforce.Loads;

/// <summary>The distribution of one study's work in one week, as independent parts to be added.</summary>
internal static class WorkOfWeek
{
    public static IEnumerable<double[]> Of(StudyWorkload work, (PlannedVisit Visit, int Points)[] visits, int week, int points)
    {
        var later = visits.Select(v => (int)Math.Floor(v.Visit.Day / 7.0)).ToArray();
        var (nearest, furthest) = (later.Min(), later.Max() + 1);
        for (var i = 0; i < work.Arrivals.Recruited.Count; i++)
        {
            var (at, participants) = work.Arrivals.Recruited[i];
            var ahead = week - at.Number;
            if (participants == 0 || ahead < nearest || ahead > furthest) continue;
            yield return Masses.Power(OfOne(visits, ahead, points), participants);
        }

        var (events, rate) = (new double[points + 1], 0.0);
        var screening = visits.Where(v => v.Visit.Phase == VisitPhase.Screening).ToArray();
        for (var i = 0; i < work.Arrivals.Expected.Count; i++)
        {
            var (at, participants) = work.Arrivals.Expected[i];
            var ahead = week - at.Number;
            if (participants == 0 || ahead < nearest || ahead > furthest) continue;
            rate += Masses.Add(events, OfOne(visits, ahead, points), participants);
            // Who is screened and not recruited has the visits of screening only.
            var others = participants * (work.Schedule.ScreenedPerRecruit - 1);
            if (screening.Length > 0 && others > 0) rate += Masses.Add(events, OfOne(screening, ahead, points), others);
        }

        if (rate > 0) yield return CompoundCount.Masses(events, rate, work.Arrivals.Shape);
    }

    // Work of one participant some weeks after the week of recruitment. The day of recruitment is any of seven, and decides which visits fall in
    // the week together. What lies beyond the points is left out.
    private static double[] OfOne((PlannedVisit Visit, int Points)[] visits, int weeksLater, int points)
    {
        var mean = new double[points + 1];
        for (var day = 0; day < 7; day++)
        {
            var onDay = new double[points + 1];
            onDay[0] = 1;
            foreach (var (visit, work) in visits)
            {
                if ((int)Math.Floor((day + visit.Day) / 7.0) != weeksLater) continue;
                for (var i = points; i >= 0; i--)
                    onDay[i] = (onDay[i] * (1 - visit.Probability)) + (i >= work ? onDay[i - work] * visit.Probability : 0);
            }

            for (var i = 0; i <= points; i++) mean[i] += onDay[i] / 7;
        }

        return mean;
    }
}
