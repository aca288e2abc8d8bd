namespace Crn.Domain.Workforce.Loads;

/// <summary>The probability that the work of studies, each of some roles, is more than some hours of a week.</summary>
internal sealed class Overload
{
    private readonly int step;
    private readonly LoadSum sum = new();
    private readonly WorkOfWeek[] studies = [];

    // Weeks come one after the other, each with several questions.
    private (WorkWeek Week, LoadDistribution? Work) last;

    public Overload(IReadOnlyList<(StudyWorkload Work, IReadOnlyCollection<DeliveryRole> Roles)> works)
    {
        step = works.SelectMany(w => w.Work.Schedule.Visits.Select(v => WorkOfWeek.Minutes(v, w.Roles)))
            .Where(m => m > 0).Aggregate(0, (divisor, minutes) => Divisor(divisor, (int)Math.Min(minutes, int.MaxValue)));
        if (step > 0) studies = [.. works.Select(w => new WorkOfWeek(w.Work, w.Roles, step)).Where(w => w.HasWork)];
    }

    public (double Lowest, double Highest) Probability(WorkWeek week, decimal hours)
    {
        if (hours < 0) return (1, 1);
        if (step == 0) return (0, 0);
        if (last.Work is not { } work || last.Week != week) last = (week, work = Work(week));
        return work.Above((long)Math.Floor(hours * 60) / step);
    }

    private LoadDistribution Work(WorkWeek week)
    {
        LoadPoints points = new();
        Dictionary<int, double> certain = [];
        List<LoadPart> parts = [.. studies.SelectMany(s => s.Parts(week.Number, points, certain))];
        if (points.Terms(certain) is { Length: > 0 } terms) parts.Add(new LoadPart.OfPoisson(terms));
        parts.Sort((a, b) => b.Size.CompareTo(a.Size));
        return sum.Of(parts, points.Amounts);
    }

    private static int Divisor(int a, int b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }
}
