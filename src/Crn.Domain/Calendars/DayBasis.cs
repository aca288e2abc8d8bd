namespace Crn.Domain.Calendars;

/// <summary>Which days a clock counts.</summary>
public enum DayBasis
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Working days.</summary>
    Working,
}
