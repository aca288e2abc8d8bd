using Ardalis.GuardClauses;
using Crn.Domain.Sites;

namespace Crn.Domain.Workforce;

/// <summary>Hours of one role that a study needs at a site in a week, and the weeks they may be moved to.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var visits = new CapacityDemand("ASTHMA-2", leeds, DeliveryRole.ResearchNurse, week, 12.5m) { WeeksAfter = 1 };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CapacityDemand
{
    /// <summary>Most hours of a demand or an offer.</summary>
    public const int MostHours = 1_000_000;

    // What hours are counted in, so that their sums are exact.
    internal const long UnitsOfHour = 10_000_000_000;

    private readonly long units;
    private readonly int weeksBefore;
    private readonly int weeksAfter;
    private readonly int priority;
    private readonly WorkWeek? recruitedIn;

    /// <summary>Makes a demand that cannot be moved.</summary>
    /// <param name="study">The study.</param>
    /// <param name="site">The site.</param>
    /// <param name="role">The role.</param>
    /// <param name="week">The week.</param>
    /// <param name="hours">How many, from 0 to <see cref="MostHours"/>; kept to
    /// 1e-10 of an hour, rounded down, so that a row in parts needs no more than the row.</param>
    /// <exception cref="ArgumentNullException"><paramref name="role"/> is null.</exception>
    /// <exception cref="ArgumentException">The study is null, blank or looks like it holds an NHS number, or the site names
    /// none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hours lie outside.</exception>
    public CapacityDemand(string study, SiteCode site, DeliveryRole role, WorkWeek week, decimal hours)
    {
        Study = Guarded.Text(study);
        Site = site == default ? throw new ArgumentException("The default site code names no site.", nameof(site)) : site;
        (Role, Week, units) = (Guard.Against.Null(role), week, Kept(hours, up: false, nameof(hours)));
    }

    /// <summary>The study.</summary>
    public string Study { get; }

    /// <summary>The site.</summary>
    public SiteCode Site { get; }

    /// <summary>The role.</summary>
    public DeliveryRole Role { get; }

    /// <summary>The week.</summary>
    public WorkWeek Week { get; }

    /// <summary>How many hours.</summary>
    public decimal Hours => InHours(units);

    /// <summary>By how many weeks the work may be moved earlier, 0 to 52.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int WeeksBefore
    {
        get => weeksBefore;
        init => weeksBefore = Moved(value, nameof(WeeksBefore));
    }

    /// <summary>By how many weeks the work may be moved later, 0 to 52.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public int WeeksAfter
    {
        get => weeksAfter;
        init => weeksAfter = Moved(value, nameof(WeeksAfter));
    }

    /// <summary>Who is served first where not everybody can be: 0 before 1, to 1,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside 0 to 1,000.</exception>
    public int Priority
    {
        get => priority;
        init => priority = Ranked(value, nameof(Priority));
    }

    /// <summary>
    /// The week in which those are recruited, or to be recruited, whose work it is; null where nobody said. A study that closes to
    /// recruitment, or starts later, leaves the work of those recruited before.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">It lies more than twenty years from the week of the work.</exception>
    public WorkWeek? RecruitedIn
    {
        get => recruitedIn;
        init => recruitedIn = value is { } week && Math.Abs(week.Number - Week.Number) > PlannedVisit.MostDays / 7
            ? throw new ArgumentOutOfRangeException(nameof(RecruitedIn), "Work lies at most twenty years from recruitment.")
            : value;
    }

    internal long Counted => units;

    internal static IComparer<CapacityDemand> InOrder { get; } = Comparer<CapacityDemand>.Create((a, b) =>
    {
        var order = a.Week.CompareTo(b.Week);
        if (order == 0) order = a.Site.CompareTo(b.Site);
        if (order == 0) order = DeliveryRole.ByCode.Compare(a.Role, b.Role);
        if (order == 0) order = string.CompareOrdinal(a.Study, b.Study);
        if (order == 0) order = (a.WeeksBefore, a.WeeksAfter, a.Priority).CompareTo((b.WeeksBefore, b.WeeksAfter, b.Priority));
        if (order == 0) order = Comparer<WorkWeek?>.Default.Compare(a.RecruitedIn, b.RecruitedIn);
        return order != 0 ? order : a.units.CompareTo(b.units);
    });

    /// <summary>The demand as one line.</summary>
    /// <returns>For example <c>ASTHMA-2 at RR8: 12.5 h, Research nurse or midwife, week of 2026-06-29</c>.</returns>
    public override string ToString() => $"{Study} at {Site}: {Text.Of(Hours)} h, {Role}, {Week}";

    // Hours of staff are rounded up and those of work down, by less than a microsecond: what fits, fits in parts too.
    internal static long Kept(decimal hours, bool up, string name) => hours is >= 0 and <= MostHours
        ? (long)(up ? decimal.Ceiling(hours * UnitsOfHour) : decimal.Floor(hours * UnitsOfHour))
        : throw new ArgumentOutOfRangeException(name, "Hours lie from 0 to a million.");

    internal static long Units(decimal hours) => (long)decimal.Ceiling(hours * UnitsOfHour);

    internal static decimal InHours(long units) => (decimal)units / UnitsOfHour;

    internal static int Ranked(int priority, string name) =>
        priority is >= 0 and <= 1000 ? priority : throw new ArgumentOutOfRangeException(name, "A priority lies from 0 to 1,000.");

    private static int Moved(int weeks, string name) =>
        weeks is >= 0 and <= 52 ? weeks : throw new ArgumentOutOfRangeException(name, "Work is moved by 0 to 52 weeks.");
}
