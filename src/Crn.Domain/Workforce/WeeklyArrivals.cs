namespace Crn.Domain.Workforce;

/// <summary>
/// Participants of a study at a site by the week they are recruited: those who were, and those expected, with what is uncertain about all
/// of them together.
/// </summary>
/// <remarks>
/// Given one common factor the numbers of further weeks are independent Poisson counts around their means. The factor has mean 1 and is
/// gamma distributed with <see cref="Shape"/>, as in the Poisson-gamma model of recruitment; it is the same in all weeks, so that weeks of
/// one study move together. Where a projection says more, <see cref="Scenarios"/> are the courses that recruitment may take, each with
/// means of its own. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var week = WorkWeek.Of(new LocalDate(2026, 7, 1));
/// var arrivals = new WeeklyArrivals([(week.Plus(-2), 3), (week.Plus(-1), 1)], [(week, 2.0), (week.Plus(1), 2.0)]) { Shape = 4 };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record WeeklyArrivals
{
    /// <summary>Most participants of a week, or expected in one.</summary>
    public const int MostInWeek = 100_000;

    // What the weights of scenarios, and the means they give, may be off by: digits that a record of them loses.
    private const double Slack = 1e-6;
    private readonly double shape = double.PositiveInfinity;
    private readonly ValueList<(double Weight, ValueList<double> Participants)> scenarios = [];

    /// <summary>Makes arrivals whose means are certain.</summary>
    /// <param name="recruited">Participants recruited, by week.</param>
    /// <param name="expected">Participants expected, by week.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not a number, or above <see cref="MostInWeek"/>.</exception>
    /// <exception cref="ArgumentException">A list names a week twice.</exception>
    public WeeklyArrivals(
        ValueList<(WorkWeek Week, int Participants)> recruited, ValueList<(WorkWeek Week, double Participants)> expected)
    {
        if (recruited.Any(r => r.Participants is < 0 or > MostInWeek)) throw OutOfRange(nameof(recruited));
        if (expected.Any(e => e.Participants is not (>= 0 and <= MostInWeek))) throw OutOfRange(nameof(expected));
        if (recruited.Select(r => r.Week).Distinct().Count() < recruited.Count) throw Twice(nameof(recruited));
        if (expected.Select(e => e.Week).Distinct().Count() < expected.Count) throw Twice(nameof(expected));
        Recruited = [.. recruited.OrderBy(r => r.Week)];
        Expected = [.. expected.OrderBy(e => e.Week)];
    }

    /// <summary>Participants recruited, by week, in order of time.</summary>
    public ValueList<(WorkWeek Week, int Participants)> Recruited { get; }

    /// <summary>Participants expected, by week, in order of time.</summary>
    public ValueList<(WorkWeek Week, double Participants)> Expected { get; }

    /// <summary>
    /// The shape of the common factor, above 0; infinite when the means are certain. The number of a week has the variance
    /// <c>mean + mean squared / shape</c>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not above 0.</exception>
    public double Shape
    {
        get => shape;
        init => shape = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(Shape), "A shape is above 0.");
    }

    /// <summary>
    /// The courses that recruitment may take: the probability of each, and how many it expects in each week of <see cref="Expected"/>, in
    /// the same order. Empty when the means are those expected.
    /// </summary>
    /// <exception cref="ArgumentException">Probabilities do not add up to 1, a course does not have a number for each week, or the means of
    /// all together are not those expected.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, not a number, or above <see cref="MostInWeek"/>.</exception>
    public ValueList<(double Weight, ValueList<double> Participants)> Scenarios
    {
        get => scenarios;
        init => scenarios = Checked(value);
    }

    /// <summary>The arrivals some weeks later, as when a study starts late: what is recruited already stays.</summary>
    /// <param name="weeks">How many weeks; negative for earlier.</param>
    /// <returns>The arrivals.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A week would lie before 1900 or after 2199.</exception>
    public WeeklyArrivals Shifted(int weeks) =>
        new(Recruited, [.. Expected.Select(e => (e.Week.Plus(weeks), e.Participants))]) { Shape = Shape, Scenarios = Scenarios };

    /// <summary>The arrivals when recruitment ends: nobody further is recruited from a week on.</summary>
    /// <param name="week">The first week without recruitment.</param>
    /// <returns>The arrivals.</returns>
    public WeeklyArrivals Until(WorkWeek week)
    {
        var left = Expected.Count(e => e.Week.CompareTo(week) < 0);
        return new(Recruited, [.. Expected.Take(left)])
            { Shape = Shape, Scenarios = [.. Scenarios.Select(s => (s.Weight, s.Participants.Take(left).ToValueList()))] };
    }

    /// <summary>The arrivals as one line.</summary>
    /// <returns>For example <c>4 recruited, 2 expected in 2 weeks</c>.</returns>
    public override string ToString() =>
        $"{Text.Of(Recruited.Sum(r => (long)r.Participants))} recruited, {Text.Of(Expected.Sum(e => e.Participants))} expected in "
        + Text.Count(Expected.Count, "week", "weeks");

    private ValueList<(double Weight, ValueList<double> Participants)> Checked(
        ValueList<(double Weight, ValueList<double> Participants)> of)
    {
        if (of.IsEmpty) return of;
        if (of.Any(s => s.Participants.Any(p => p is not (>= 0 and <= MostInWeek)) || s.Weight is not (>= 0 and <= 1)))
            throw OutOfRange(nameof(Scenarios));
        if (Math.Abs(of.Sum(s => s.Weight) - 1) > Slack)
            throw Refused("Probabilities of scenarios add up to 1.", nameof(Scenarios));
        if (of.Any(s => s.Participants.Count != Expected.Count))
            throw Refused("A scenario has a number for each week that is expected.", nameof(Scenarios));
        for (var week = 0; week < Expected.Count; week++)
        {
            var mean = Expected[week].Participants;
            if (Math.Abs(of.Sum(s => s.Weight * s.Participants[week]) - mean) > Slack * (1 + mean))
                throw Refused("The mean of all scenarios is what is expected of each week.", nameof(Scenarios));
        }

        return of;
    }

    private static ArgumentException Refused(string reason, string name) => new(reason, name);

    private static ArgumentOutOfRangeException OutOfRange(string name) =>
        new(name, $"A week has from 0 to {Text.Of(MostInWeek)} participants.");

    private static ArgumentException Twice(string name) => new("A week is named twice.", name);
}
