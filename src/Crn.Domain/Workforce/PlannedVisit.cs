namespace Crn.Domain.Workforce;

/// <summary>A visit of a study's schedule: when, in which window, how likely, and the work it takes.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var week12 = new PlannedVisit("Week 12", VisitPhase.FollowUp, day: 84,
///     [new VisitActivity("Bloods", DeliveryRole.ResearchNurse, 20), new VisitActivity("Dispensing", DeliveryRole.PharmacyTechnician, 15)])
/// {
///     DaysBefore = 7, DaysAfter = 7, Probability = 0.9,
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlannedVisit
{
    /// <summary>The furthest a visit lies from recruitment, in days: twenty years.</summary>
    public const int MostDays = 7305;

    private readonly int daysBefore;
    private readonly int daysAfter;
    private readonly double probability = 1;

    /// <summary>Makes a visit that surely happens, on its day.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="phase">Its phase.</param>
    /// <param name="day">Its day, counted from recruitment, which is day 0; negative before, <see cref="MostDays"/> away at most.</param>
    /// <param name="activities">The work it takes.</param>
    /// <exception cref="ArgumentException">The name is null, blank or looks like it holds an NHS number, or an activity is
    /// null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase, the day is too far away, or a visit of screening lies after
    /// recruitment.</exception>
    public PlannedVisit(string name, VisitPhase phase, int day, ValueList<VisitActivity> activities)
    {
        Name = Guarded.Text(name);
        if (!Enum.IsDefined(phase)) throw new ArgumentOutOfRangeException(nameof(phase), "There is no such phase.");
        if (day is < -MostDays or > MostDays)
            throw new ArgumentOutOfRangeException(nameof(day), $"A visit lies at most {Text.Of(MostDays)} days from recruitment.");
        if (phase == VisitPhase.Screening && day > 0)
            throw new ArgumentOutOfRangeException(nameof(day), "A visit of screening lies on the day of recruitment or before it.");
        (Phase, Day, Activities) = (phase, day, Guarded.Items(activities));
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its phase.</summary>
    public VisitPhase Phase { get; }

    /// <summary>Its day, counted from recruitment, which is day 0.</summary>
    public int Day { get; }

    /// <summary>The work it takes.</summary>
    public ValueList<VisitActivity> Activities { get; }

    /// <summary>How many days before its day it may be held, 0 to 366.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int DaysBefore
    {
        get => daysBefore;
        init => daysBefore = Window(value, nameof(DaysBefore));
    }

    /// <summary>How many days after its day it may be held, 0 to 366.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int DaysAfter
    {
        get => daysAfter;
        init => daysAfter = Window(value, nameof(DaysAfter));
    }

    /// <summary>The probability that a participant has it, from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public double Probability
    {
        get => probability;
        init => probability = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Probability), "A probability lies from 0 to 1.");
    }

    /// <summary>Minutes that a role works at the visit.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Minutes; 0 when it has no work there.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    public int MinutesOf(DeliveryRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        var minutes = 0L;
        foreach (var activity in Activities)
        {
            if (activity.Role.Equals(role)) minutes += activity.Minutes;
        }

        return (int)Math.Min(minutes, int.MaxValue);
    }

    /// <summary>The visit as one line.</summary>
    /// <returns>For example <c>Week 12: day 84, 35 minutes</c>.</returns>
    public override string ToString() =>
        $"{Name}: day {Text.Of(Day)}, {Text.Of(Activities.Sum(a => (long)a.Minutes))} minutes";

    private static int Window(int days, string name) =>
        days is >= 0 and <= 366 ? days : throw new ArgumentOutOfRangeException(name, "A window has 0 to 366 days on each side.");
}
