using Ardalis.GuardClauses;
using Crn.Domain.Calendars;

namespace Crn.Domain.Studies;

/// <summary>One date of one milestone, as exact as it is known, and how it is meant.</summary>
/// <remarks>Equality is by content; ordered by milestone, kind and date. <c>default</c> is a planned opening in the year 1, which no record
/// holds.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct MilestoneDate
{
    /// <summary>Makes a dated milestone.</summary>
    /// <param name="milestone">The milestone.</param>
    /// <param name="kind">How the date is meant.</param>
    /// <param name="date">The date, perhaps known to the month or year only.</param>
    /// <exception cref="ArgumentException">There is no such milestone or kind.</exception>
    public MilestoneDate(Milestone milestone, DateKind kind, PartialDate date) =>
        (Milestone, Kind, Date) = (Guard.Against.EnumOutOfRange(milestone), Guard.Against.EnumOutOfRange(kind), date);

    /// <summary>The milestone.</summary>
    public Milestone Milestone { get; }

    /// <summary>How the date is meant.</summary>
    public DateKind Kind { get; }

    /// <summary>The date.</summary>
    public PartialDate Date { get; }

    /// <summary>The date in words.</summary>
    /// <returns>For example <c>planned opening 2023-06</c>.</returns>
    public override string ToString() => $"{Milestones.Words(Milestone, Kind)} {Date}";
}
