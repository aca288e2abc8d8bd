namespace Crn.Domain.Workforce;

/// <summary>The visits that a participant of a study has, and how many people are screened for each who is recruited.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var schedule = new VisitSchedule([screening, baseline, week12]) { ScreenedPerRecruit = 2.5 };
/// schedule.HoursPerRecruit(DeliveryRole.ResearchNurse);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record VisitSchedule
{
    private readonly double screenedPerRecruit = 1;

    /// <summary>Makes a schedule in which everybody screened is recruited.</summary>
    /// <param name="visits">The visits.</param>
    /// <exception cref="ArgumentException">A visit is null.</exception>
    public VisitSchedule(ValueList<PlannedVisit> visits) => Visits = Guarded.Items(visits);

    /// <summary>The visits.</summary>
    public ValueList<PlannedVisit> Visits { get; }

    /// <summary>How many people have the visits of screening for each who is recruited, from 1 to 10,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public double ScreenedPerRecruit
    {
        get => screenedPerRecruit;
        init => screenedPerRecruit = value is >= 1 and <= 10_000
            ? value
            : throw new ArgumentOutOfRangeException(nameof(ScreenedPerRecruit), "From 1 to 10,000 people are screened for each recruited.");
    }

    /// <summary>The roles that have work in it, ordered by code.</summary>
    /// <returns>The roles.</returns>
    public ValueList<DeliveryRole> Roles() =>
        [.. Visits.SelectMany(v => v.Activities.Select(a => a.Role)).Distinct().Order(DeliveryRole.ByCode)];

    /// <summary>Expected hours of a role for each participant recruited, the screening of those not recruited included.</summary>
    /// <param name="role">The role.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    public double HoursPerRecruit(DeliveryRole role)
    {
        ArgumentNullException.ThrowIfNull(role);
        return Visits.Sum(v => v.MinutesOf(role) * v.Probability * (v.Phase == VisitPhase.Screening ? ScreenedPerRecruit : 1)) / 60;
    }

    /// <summary>The schedule as one line.</summary>
    /// <returns>For example <c>5 visits, 2.5 screened for each recruited</c>.</returns>
    public override string ToString() =>
        $"{Text.Count(Visits.Count, "visit", "visits")}, {Text.Of(ScreenedPerRecruit)} screened for each recruited";
}
