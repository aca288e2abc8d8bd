namespace Crn.Domain.Workforce.Loads;

/// <summary>The probability that the work of studies at one site, of one role in one week, is more than some hours.</summary>
internal static class Overload
{
    // More points than this are too slow to add up study by study: the grid is then made coarser, and the answer is two bounds.
    private const int MostPoints = 4096;

    public static (double Lowest, double Highest) Probability(
        IReadOnlyList<StudyWorkload> works, DeliveryRole role, WorkWeek week, decimal hours)
    {
        if (hours < 0) return (1, 1);
        var minutes = (long)Math.Floor(hours * 60);
        var step = works.SelectMany(w => w.Schedule.Visits).Select(v => v.MinutesOf(role)).Where(m => m > 0).Aggregate(0, Divisor);
        if (step == 0) return (0, 0);
        if (minutes / step < MostPoints)
        {
            var exact = Above(works, role, week, (int)(minutes / step), m => m / step);
            return (exact, exact);
        }

        var coarse = (int)Math.Min(int.MaxValue, (minutes / MostPoints) + 1);
        var points = (int)(minutes / coarse);
        // Visits rounded down need less than they do, rounded up more.
        return (Above(works, role, week, points, m => m / coarse), Above(works, role, week, points, m => (m + coarse - 1) / coarse));
    }

    private static double Above(IReadOnlyList<StudyWorkload> works, DeliveryRole role, WorkWeek week, int points, Func<int, int> onGrid)
    {
        double[] all = new double[points + 1];
        all[0] = 1;
        foreach (var work in works)
        {
            var visits = work.Schedule.Visits.Select(v => (Visit: v, Points: onGrid(v.MinutesOf(role)))).Where(v => v.Points > 0).ToArray();
            if (visits.Length == 0) continue;
            foreach (var part in WorkOfWeek.Of(work, visits, week.Number, points)) all = Masses.Sum(all, part);
        }

        return Math.Clamp(1 - all.Sum(), 0, 1);
    }

    private static int Divisor(int a, int b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
