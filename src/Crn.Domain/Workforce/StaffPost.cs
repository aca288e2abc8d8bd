using Ardalis.GuardClauses;
using Crn.Domain.Calendars;

namespace Crn.Domain.Workforce;

/// <summary>
/// A post of research delivery staff: its role, hours, who pays, from when to when, and what its holder is trained for. A post has a
/// reference; the library holds no names or numbers of persons.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var nurse = new StaffPost("RN-3", DeliveryRole.ResearchNurse, WorkingPattern.Of(0.8m), PostFunding.Network, new LocalDate(2026, 4, 1))
/// {
///     To = new LocalDate(2027, 3, 31),
///     AlsoTrainedFor = [DeliveryRole.TrialsAssistant],
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record StaffPost
{
    private LocalDate? to;
    private AgendaForChangeBand? band;
    private ValueList<DeliveryRole> alsoTrainedFor;
    private ValueList<TrainingRecord> training;
    private ValueList<DateInterval> away;

    /// <summary>Makes a post.</summary>
    /// <param name="reference">Its reference, for example of the establishment list. No name of a person.</param>
    /// <param name="role">Its role.</param>
    /// <param name="pattern">Its hours.</param>
    /// <param name="fundedBy">Who pays.</param>
    /// <param name="from">The first day it is filled.</param>
    /// <exception cref="ArgumentNullException">A reference is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="reference"/> is blank or looks like it holds an NHS number, or the day is of
    /// another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such source of funding.</exception>
    public StaffPost(string reference, DeliveryRole role, WorkingPattern pattern, PostFunding fundedBy, LocalDate from)
    {
        Reference = Guarded.Text(reference);
        if (!Enum.IsDefined(fundedBy)) throw new ArgumentOutOfRangeException(nameof(fundedBy), "There is no such source of funding.");
        (Role, Pattern, FundedBy, From) = (Guard.Against.Null(role), Guard.Against.Null(pattern), fundedBy, Guarded.Iso(from));
    }

    /// <summary>Its reference.</summary>
    public string Reference { get; }

    /// <summary>Its role.</summary>
    public DeliveryRole Role { get; }

    /// <summary>Its hours.</summary>
    public WorkingPattern Pattern { get; }

    /// <summary>Who pays.</summary>
    public PostFunding FundedBy { get; }

    /// <summary>The first day it is filled.</summary>
    public LocalDate From { get; }

    /// <summary>The last day it is filled; null without an end.</summary>
    /// <exception cref="ArgumentException">It is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">It lies before <see cref="From"/>.</exception>
    public LocalDate? To
    {
        get => to;
        init => to = Guarded.Iso(value, nameof(To)) < From
            ? throw new ArgumentOutOfRangeException(nameof(To), "A post cannot end before it begins.") : value;
    }

    /// <summary>Its pay band; null where none was given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such band.</exception>
    public AgendaForChangeBand? Band
    {
        get => band;
        init => band = value is not { } given || Enum.IsDefined(given)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(Band), "There is no such band.");
    }

    /// <summary>Further roles whose work its holder may do.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ValueList<DeliveryRole> AlsoTrainedFor
    {
        get => alsoTrainedFor;
        init => alsoTrainedFor = Guarded.Items(value, nameof(AlsoTrainedFor));
    }

    /// <summary>The trainings its holder completed.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ValueList<TrainingRecord> Training
    {
        get => training;
        init => training = Guarded.Items(value, nameof(Training));
    }

    /// <summary>When its holder is known to be away: leave, secondment.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public ValueList<DateInterval> Away
    {
        get => away;
        init => away = Guarded.Items(value, nameof(Away));
    }

    /// <summary>Contracted hours of a week, less the days before it begins, after it ends, and when its holder is away.</summary>
    /// <param name="nation">The nation of the employer.</param>
    /// <param name="week">The week.</param>
    /// <returns>Hours.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such nation.</exception>
    public decimal HoursIn(UkNation nation, WorkWeek week)
    {
        var share = 0m;
        for (var day = 0; day < 7; day++)
        {
            var date = week.Monday.PlusDays(day);
            if (date >= From && !(date > To) && !IsAway(date)) share += Pattern.ShareOf(day);
        }

        return share * Pattern.HoursInWeek(nation, week.Monday);
    }

    /// <summary>The post as one line.</summary>
    /// <returns>For example <c>RN-3: Research nurse or midwife, 0.8 WTE, from 2026-04-01</c>.</returns>
    public override string ToString() => $"{Reference}: {Role}, {Pattern}, {Text.Era(From, To)}";

    private bool IsAway(LocalDate date)
    {
        foreach (var interval in away)
        {
            if (interval.Contains(date)) return true;
        }

        return false;
    }
}
