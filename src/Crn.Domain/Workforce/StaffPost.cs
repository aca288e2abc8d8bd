using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Rules;

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
        var (first, last) = (WorkingTime.FullTimeWeek(nation, week.Monday), WorkingTime.FullTimeWeek(nation, week.Sunday));
        var hours = 0m;
        for (var day = 0; day < 7; day++)
        {
            var date = week.Monday.PlusDays(day);
            if (IsFilledOn(date) && !IsAway(date))
                hours += Pattern.HoursOn(day, first == last ? first : WorkingTime.FullTimeWeek(nation, date));
        }

        return hours;
    }

    /// <summary>Whether the post is filled on a day, its holder away or not.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True from its first day to its last.</returns>
    /// <exception cref="ArgumentException">The day is of another calendar system.</exception>
    public bool IsFilledOn(LocalDate asAt) => Guarded.Iso(asAt) >= From && !(asAt > To);

    /// <summary>Whether its holder is trained on a day, by the records there are.</summary>
    /// <param name="course">The course, compared without case.</param>
    /// <param name="asAt">The day.</param>
    /// <param name="intervalMonths">After how many months the site asks for it again; see <see cref="TrainingRecord.IsInDate"/>.</param>
    /// <returns>Yes where one record counts, no where none does, and unknown where one may.</returns>
    /// <exception cref="ArgumentException">The course is null or blank, or the day is of another calendar system.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The interval lies outside 1 to 600.</exception>
    public Truth IsTrained(string course, LocalDate asAt, int? intervalMonths = null)
    {
        var wanted = Guarded.Text(course);
        Guarded.Iso(asAt);
        if (intervalMonths is < 1 or > 600)
            throw new ArgumentOutOfRangeException(nameof(intervalMonths), "An interval has 1 to 600 months.");
        return Training.Where(t => t.Course.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            .Aggregate(Truth.False, (any, record) => any | record.IsInDate(asAt, intervalMonths));
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
