namespace Crn.Domain.Workforce.Loads;

/// <summary>The work of a study whose recruitment takes one of several courses, each with a mean of its own for each week.</summary>
internal sealed class LoadScenarios : LoadPart
{
    private const int MostGroups = 3;

    // Columns are weeks of recruitment, each with the work of one participant, or, where those are fewer, amounts of work. For each course
    // the expected number of each column, one course after the other.
    private readonly LoadTerm[][] columns;
    private readonly double[] weights;
    private readonly double[] numbers;
    private readonly double[] groupWeights;
    private readonly double[] leastOfGroup;
    private readonly double shape;
    private readonly double[] real;
    private readonly double[] imaginary;

    /// <param name="weeks">For each week of recruitment the work of one participant in the week that is asked about.</param>
    /// <param name="weights">The probability of each course.</param>
    /// <param name="participants">For each course, one after the other, the participants of each of those weeks.</param>
    /// <param name="shape">The shape of the common factor.</param>
    public LoadScenarios(LoadTerm[][] weeks, double[] weights, double[] participants, double shape)
    {
        (this.weights, this.shape) = (weights, shape);
        (columns, numbers) = ByAmount(weeks, weights.Length, participants);
        (real, imaginary) = (new double[columns.Length], new double[columns.Length]);
        var each = Array.ConvertAll(columns, w => LoadTerm.Sum(w));
        var totals = new double[weights.Length];
        for (var s = 0; s < totals.Length; s++)
        {
            totals[s] = Sum(numbers, s, each);
            Size += weights[s] * totals[s];
        }

        (groupWeights, leastOfGroup) = Groups(totals);
    }

    public override double Size { get; }

    public override (double Log, double Angle) At(double[] less, double[] turn)
    {
        for (var w = 0; w < columns.Length; w++) (real[w], imaginary[w]) = LoadTerm.Sum(columns[w], less, turn);
        var (x, y) = (0.0, 0.0);
        for (var s = 0; s < weights.Length; s++)
        {
            var (log, angle) = Mixed(Sum(numbers, s, real), -Sum(numbers, s, imaginary), shape);
            var (sin, cos) = Math.SinCos(angle);
            var size = weights[s] * Math.Exp(log);
            x += size * cos;
            y += size * sin;
        }

        return double.IsPositiveInfinity(x) ? (x, 0) : (0.5 * Math.Log((x * x) + (y * y)), Math.Atan2(y, x));
    }

    public override double Moment(double[] less, double[] zero, double[] logs) => Mean(weights, numbers, less, zero);

    public override double Most(double[] less, double[] turn) => Mean(groupWeights, leastOfGroup, less, turn);

    public override double Slope(IReadOnlyList<int> amounts)
    {
        var squares = Array.ConvertAll(columns, c => LoadTerm.Squares(c, amounts));
        return Enumerable.Range(0, groupWeights.Length).Max(g => Sum(leastOfGroup, g, squares)) / 2;
    }

    public override double Variance(IReadOnlyList<int> amounts)
    {
        var squares = Array.ConvertAll(columns, c => LoadTerm.Squares(c, amounts));
        var means = Array.ConvertAll(columns, c => LoadTerm.Mean(c, amounts));
        var (mean, square, within) = (0.0, 0.0, 0.0);
        for (var s = 0; s < weights.Length; s++)
        {
            var of = Sum(numbers, s, means);
            mean += weights[s] * of;
            square += weights[s] * of * of * (1 + (1 / shape));
            within += weights[s] * Sum(numbers, s, squares);
        }

        return within + Math.Max(0, square - (mean * mean));
    }

    // Means of all weeks that bring one amount of work add up, course by course.
    private static (LoadTerm[][] Columns, double[] Numbers) ByAmount(LoadTerm[][] weeks, int courses, double[] participants)
    {
        List<int> amounts = [];
        List<(int Week, int Column, double Expected)> all = [];
        for (var w = 0; w < weeks.Length; w++)
        {
            foreach (var (number, expected) in weeks[w])
            {
                var column = amounts.IndexOf(number);
                if (column < 0)
                {
                    if (amounts.Count == weeks.Length) return (weeks, participants);
                    column = amounts.Count;
                    amounts.Add(number);
                }

                all.Add((w, column, expected));
            }
        }

        var numbers = new double[courses * amounts.Count];
        for (var s = 0; s < courses; s++)
        {
            foreach (var (week, column, expected) in all)
                numbers[(s * amounts.Count) + column] += participants[(s * weeks.Length) + week] * expected;
        }

        return ([.. amounts.Select(a => new[] { new LoadTerm(a, 1) })], numbers);
    }

    // Courses of like size: none of a group expects fewer than its least, column by column.
    private (double[] Weights, double[] Least) Groups(double[] totals)
    {
        int[] bySize = [.. Enumerable.Range(0, totals.Length)];
        Array.Sort(totals, bySize);
        var inGroup = Math.Max(1, (totals.Length + MostGroups - 1) / MostGroups);
        var groups = (totals.Length + inGroup - 1) / inGroup;
        var (weight, least) = (new double[groups], new double[groups * columns.Length]);
        Array.Fill(least, double.PositiveInfinity);
        for (var i = 0; i < bySize.Length; i++)
        {
            var (group, course) = (i / inGroup, bySize[i]);
            weight[group] += weights[course];
            for (var c = 0; c < columns.Length; c++)
            {
                ref var of = ref least[(group * columns.Length) + c];
                of = Math.Min(of, numbers[(course * columns.Length) + c]);
            }
        }

        return (weight, least);
    }

    private double Mean(double[] of, double[] rows, double[] less, double[] turn)
    {
        for (var w = 0; w < columns.Length; w++) real[w] = LoadTerm.Sum(columns[w], less, turn).One;
        var sum = 0.0;
        for (var s = 0; s < of.Length; s++) sum += of[s] * Math.Exp(Mixed(Sum(rows, s, real), 0, shape).Log);
        return Math.Log(sum);
    }

    private static double Sum(double[] rows, int row, double[] each)
    {
        var sum = 0.0;
        var numbers = rows.AsSpan(row * each.Length, each.Length);
        for (var i = 0; i < each.Length; i++) sum += numbers[i] * each[i];
        return sum;
    }
}
