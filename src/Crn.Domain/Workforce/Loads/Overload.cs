using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Workforce.Loads;

/// <summary>The probability that the work of studies at one site, of one role, is more than some hours of a week.</summary>
internal sealed class Overload
{
    // More points than this are too slow to add up study by study: the grid is then made coarser, and the answer is two bounds.
    private const int MostPoints = 4096;

    private readonly IReadOnlyList<StudyWorkload> works;
    private readonly DeliveryRole role;
    private readonly int step;
    private readonly Dictionary<(int Step, bool Up), WorkOfWeek[]> grids = [];

    public Overload(IReadOnlyList<StudyWorkload> works, DeliveryRole role)
    {
        (this.works, this.role) = (works, role);
        step = works.SelectMany(w => w.Schedule.Visits).Select(v => v.MinutesOf(role)).Where(m => m > 0).Aggregate(0, Divisor);
    }

    public (double Lowest, double Highest) Probability(WorkWeek week, decimal hours)
    {
        if (hours < 0) return (1, 1);
        if (step == 0) return (0, 0);
        var minutes = (long)Math.Floor(hours * 60);
        if (minutes / step < MostPoints)
        {
            var exact = Above(week, (int)(minutes / step), step, up: false);
            return (exact, exact);
        }

        // By doubling, so that weeks of slightly different hours share a grid.
        var coarse = (long)step;
        while (minutes / coarse >= MostPoints) coarse *= 2;
        var points = (int)(minutes / coarse);
        // Visits rounded down need less than they do, rounded up more.
        return (Above(week, points, (int)coarse, up: false), Above(week, points, (int)coarse, up: true));
    }

    private double Above(WorkWeek week, int points, int grid, bool up)
    {
        if (!grids.TryGetValue((grid, up), out var studies))
            grids[(grid, up)] = studies = [.. works.Select(w => new WorkOfWeek(w, role, grid, up)).Where(w => w.HasWork)];
        double[] all = [1];
        foreach (var study in studies)
        {
            foreach (var part in study.Parts(week.Number, points)) all = MassTable.Convolve(all, part, points + 1);
        }

        return Math.Clamp(1 - all.Sum(), 0, 1);
    }

    private static int Divisor(int a, int b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
