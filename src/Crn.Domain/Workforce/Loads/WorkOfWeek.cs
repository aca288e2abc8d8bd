namespace Crn.Domain.Workforce.Loads;

/// <summary>The distribution of one study's work of some roles in a week, as independent parts to be added.</summary>
internal sealed class WorkOfWeek
{
    private readonly WeeklyArrivals arrivals;
    private readonly double othersScreened;
    private readonly (PlannedVisit Visit, int Points)[] visits;
    private readonly (PlannedVisit Visit, int Points)[] screening;
    private readonly int nearest;
    private readonly int furthest;
    private readonly Dictionary<(bool Screening, int Ahead), Dictionary<int, double>> ofOne = [];
    private readonly Dictionary<int, Dictionary<int, double>> ofEach = [];

    public WorkOfWeek(StudyWorkload work, IReadOnlyCollection<DeliveryRole> roles, int grid)
    {
        (arrivals, othersScreened) = (work.Arrivals, work.Schedule.ScreenedPerRecruit - 1);
        visits = [.. work.Schedule.Visits.Select(v => (Visit: v, Points: (int)Math.Min(Minutes(v, roles) / grid, int.MaxValue)))
            .Where(v => v.Points > 0)];
        screening = [.. visits.Where(v => v.Visit.Phase == VisitPhase.Screening)];
        if (visits.Length == 0) return;
        (nearest, furthest) = (visits.Min(v => WeeksLater(v.Visit, 0)), visits.Max(v => WeeksLater(v.Visit, 6)));
    }

    public bool HasWork => visits.Length > 0;

    /// <summary>Minutes that some roles work at a visit together.</summary>
    public static long Minutes(PlannedVisit visit, IReadOnlyCollection<DeliveryRole> roles) => roles.Sum(r => (long)visit.MinutesOf(r));

    /// <summary>
    /// The parts of a week. Participants to come whose means are certain are left to be added to those of other studies, as all of them
    /// together are one Poisson number for each amount of work.
    /// </summary>
    public IEnumerable<LoadPart> Parts(int week, LoadPoints points, Dictionary<int, double> certain)
    {
        for (var i = 0; i < arrivals.Recruited.Count; i++)
        {
            var (at, participants) = arrivals.Recruited[i];
            if (participants > 0 && IsNear(week - at.Number) && points.Terms(OfOne(false, week - at.Number)) is { Length: > 0 } terms)
                yield return new LoadPart.OfRecruited(terms, participants);
        }

        var coming = Enumerable.Range(0, arrivals.Expected.Count)
            .Where(i => arrivals.Expected[i].Participants > 0 && IsNear(week - arrivals.Expected[i].Week.Number)).ToArray();
        if (coming.Length == 0) yield break;
        if (arrivals.Scenarios.IsEmpty)
        {
            var events = double.IsPositiveInfinity(arrivals.Shape) ? certain : [];
            foreach (var i in coming) Add(events, OfEach(week - arrivals.Expected[i].Week.Number), arrivals.Expected[i].Participants);
            if (events != certain && points.Terms(events) is { Length: > 0 } terms)
                yield return new LoadPart.OfGamma(terms, arrivals.Shape);
            yield break;
        }

        // Given a scenario weeks are independent. Weeks whose participants bring no work are left out.
        var weeks = Array.ConvertAll(coming, i => points.Terms(OfEach(week - arrivals.Expected[i].Week.Number)));
        coming = [.. coming.Where((_, i) => weeks[i].Length > 0)];
        weeks = [.. weeks.Where(w => w.Length > 0)];
        if (weeks.Length == 0) yield break;
        yield return new LoadScenarios(weeks, [.. arrivals.Scenarios.Select(s => s.Weight)], Participants(coming), arrivals.Shape);
    }

    private double[] Participants(int[] weeks)
    {
        var participants = new double[arrivals.Scenarios.Count * weeks.Length];
        for (var s = 0; s < arrivals.Scenarios.Count; s++)
        {
            var course = arrivals.Scenarios[s].Participants.AsSpan();
            for (var w = 0; w < weeks.Length; w++) participants[(s * weeks.Length) + w] = course[weeks[w]];
        }

        return participants;
    }

    private bool IsNear(int ahead) => ahead >= nearest && ahead <= furthest;

    // One to be recruited, with those who are screened for each and not recruited: they have the visits of screening only.
    private Dictionary<int, double> OfEach(int ahead)
    {
        if (screening.Length == 0 || othersScreened <= 0) return OfOne(false, ahead);
        if (ofEach.TryGetValue(ahead, out var known)) return known;
        var both = new Dictionary<int, double>(OfOne(false, ahead));
        Add(both, OfOne(true, ahead), othersScreened);
        return ofEach[ahead] = both;
    }

    // The probability of each amount of work of one participant some weeks after the week of recruitment; nothing is left out. The day of
    // recruitment is any of seven, and decides which visits fall in the week together.
    private Dictionary<int, double> OfOne(bool screeningOnly, int weeksLater)
    {
        if (ofOne.TryGetValue((screeningOnly, weeksLater), out var known)) return known;
        Dictionary<int, double> mean = [];
        for (var day = 0; day < 7; day++)
        {
            Dictionary<int, double> onDay = new() { [0] = 1 };
            foreach (var (visit, work) in (screeningOnly ? screening : visits).Where(v => WeeksLater(v.Visit, day) == weeksLater))
            {
                Dictionary<int, double> next = [];
                foreach (var (sum, share) in onDay)
                {
                    Add(next, sum, share * (1 - visit.Probability));
                    Add(next, sum + work, share * visit.Probability);
                }

                onDay = next;
            }

            onDay.Remove(0);
            Add(mean, onDay, 1 / 7.0);
        }

        return ofOne[(screeningOnly, weeksLater)] = mean;
    }

    private static void Add(Dictionary<int, double> to, Dictionary<int, double> what, double times)
    {
        foreach (var (amount, share) in what) Add(to, amount, share * times);
    }

    private static void Add(Dictionary<int, double> to, int amount, double more)
    {
        if (more > 0) to[amount] = to.GetValueOrDefault(amount) + more;
    }

    private static int WeeksLater(PlannedVisit visit, int recruitedOn) => (int)Math.Floor((recruitedOn + visit.Day) / 7.0);
}
