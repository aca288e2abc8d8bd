namespace Crn.Domain.Workforce.Loads;

/// <summary>The work of a study whose recruitment takes one of several courses, each with a mean of its own for each week.</summary>
internal sealed class LoadScenarios : LoadPart
{
    private const int MostGroups = 6;

    private readonly LoadTerm[][] weeks;
    private readonly (double Weight, double[] Participants)[] courses;
    private readonly (double Weight, double[] Participants)[] groups;
    private readonly double shape;
    private readonly double[] real;
    private readonly double[] imaginary;

    /// <param name="weeks">For each week of recruitment the work of one participant in the week that is asked about.</param>
    /// <param name="courses">For each course its probability, and the participants of each of those weeks.</param>
    /// <param name="shape">The shape of the common factor.</param>
    public LoadScenarios(LoadTerm[][] weeks, (double Weight, double[] Participants)[] courses, double shape)
    {
        (this.weeks, this.courses, this.shape) = (weeks, courses, shape);
        (real, imaginary) = (new double[weeks.Length], new double[weeks.Length]);
        var perWeek = Array.ConvertAll(weeks, w => w.Sum(t => t.Expected));
        Size = courses.Sum(c => c.Weight * Total(c.Participants));
        // Courses of like size: none of a group expects fewer than its least, week by week.
        groups = [.. courses.OrderBy(c => Total(c.Participants)).Chunk(Math.Max(1, (courses.Length + MostGroups - 1) / MostGroups))
            .Select(g => (g.Sum(c => c.Weight), Enumerable.Range(0, weeks.Length).Select(w => g.Min(c => c.Participants[w])).ToArray()))];

        double Total(double[] participants) => participants.Zip(perWeek, (n, each) => n * each).Sum();
    }

    public override double Size { get; }

    public override (double Log, double Angle) At(double[] less, double[] turn)
    {
        for (var w = 0; w < weeks.Length; w++) (real[w], imaginary[w]) = LoadTerm.Sum(weeks[w], less, turn);
        var (x, y) = (0.0, 0.0);
        foreach (var (weight, participants) in courses)
        {
            var (re, im) = (0.0, 0.0);
            for (var w = 0; w < participants.Length; w++)
            {
                re += participants[w] * real[w];
                im -= participants[w] * imaginary[w];
            }

            var (log, angle) = Mixed(re, im, shape);
            var (sin, cos) = Math.SinCos(angle);
            var size = weight * Math.Exp(log);
            x += size * cos;
            y += size * sin;
        }

        return double.IsPositiveInfinity(x) ? (x, 0) : (0.5 * Math.Log((x * x) + (y * y)), Math.Atan2(y, x));
    }

    public override double Most(double[] less, double[] turn)
    {
        for (var w = 0; w < weeks.Length; w++) (real[w], _) = LoadTerm.Sum(weeks[w], less, turn);
        var sum = 0.0;
        foreach (var (weight, participants) in groups)
        {
            var re = 0.0;
            for (var w = 0; w < participants.Length; w++) re += participants[w] * real[w];
            sum += weight * Math.Exp(Mixed(re, 0, shape).Log);
        }

        return Math.Log(sum);
    }
}
