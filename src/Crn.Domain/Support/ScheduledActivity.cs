using Ardalis.GuardClauses;
using Crn.Domain.Money;
using Crn.Domain.Rules;

namespace Crn.Domain.Support;

/// <summary>An activity of a study's schedule: how often, at what cost, and what is known of its purpose.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var consent = ScheduledActivity.Published("Consent visit", AcordActivity.InformedConsent, Pounds.Of(42));
/// var ecg = new ScheduledActivity("ECG, week 4", Pounds.Of(30), CostBasis.PerParticipant, 1,
///     FactSheet.Empty.With(CostFacts.WouldContinue, false).With(CostFacts.CaresForParticipant, true));
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScheduledActivity
{
    /// <summary>Makes an activity.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="unitCost">What it costs each time, not negative.</param>
    /// <param name="basis">What it is counted by.</param>
    /// <param name="times">How often, for each participant, each site or the study; not negative, and perhaps a mean.</param>
    /// <param name="facts">What is known of its purpose and of who does it: see <see cref="CostFacts"/>.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The cost or the number of times is negative, or there is no such basis.</exception>
    public ScheduledActivity(string name, Pounds unitCost, CostBasis basis, decimal times, FactSheet facts)
    {
        Name = Guarded.Text(name);
        ArgumentOutOfRangeException.ThrowIfNegative(unitCost.Amount, nameof(unitCost));
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 0);
        if (!Enum.IsDefined(basis)) throw new ArgumentOutOfRangeException(nameof(basis), "There is no such basis.");
        (UnitCost, Basis, Times, Facts) = (unitCost, basis, times, Guard.Against.Null(facts));
    }

    /// <summary>What is done.</summary>
    public string Name { get; }

    /// <summary>What it costs each time.</summary>
    public Pounds UnitCost { get; }

    /// <summary>What it is counted by.</summary>
    public CostBasis Basis { get; }

    /// <summary>How often, for each participant, each site or the study.</summary>
    public decimal Times { get; }

    /// <summary>What is known of its purpose and of who does it.</summary>
    public FactSheet Facts { get; }

    /// <summary>The cost for each participant, each site or the study: unit cost by times.</summary>
    public Pounds Cost => UnitCost * Times;

    /// <summary>An activity of a published list, with what the list says of its purpose, each fact with its source and grade.</summary>
    /// <param name="name">What is done.</param>
    /// <param name="activity">Its row of the list.</param>
    /// <param name="unitCost">What it costs each time, not negative.</param>
    /// <param name="basis">What it is counted by.</param>
    /// <param name="times">How often; not negative.</param>
    /// <returns>The activity. What the list does not say (of a screening test: at a site or central) stays unknown.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is null or blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative, or there is no such activity or basis.</exception>
    public static ScheduledActivity Published(
        string name, AcordActivity activity, Pounds unitCost, CostBasis basis = CostBasis.PerParticipant, decimal times = 1) =>
        new(name, unitCost, basis, times, Tables.PublishedActivities.Facts(activity));

    /// <summary>The activity with a further fact known, in place of what was known of it.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="fact">The fact.</param>
    /// <param name="value">Its answer.</param>
    /// <returns>The activity; this one is unchanged.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public ScheduledActivity With<T>(Fact<T> fact, T value)
        where T : notnull => new(Name, UnitCost, Basis, Times, Facts.With(fact, value));

    /// <summary>The activity as one line.</summary>
    /// <returns>For example <c>ECG, week 4: 2 times £30.00 per participant</c>.</returns>
    public override string ToString() => $"{Name}: {Text.Of(Times)} times {UnitCost} " + Basis switch
    {
        CostBasis.PerParticipant => "per participant",
        CostBasis.PerSite => "per site",
        CostBasis.PerStudy => "for the study",
    };
}
