namespace Crn.Domain.Recruitment;

/// <summary>How many participants were recruited in a stretch of days. A month stays a month: it is never spread into invented days.</summary>
public readonly record struct PeriodCount
{
    internal PeriodCount(DateInterval period, int recruited) => (Period, Recruited) = (period, recruited);

    /// <summary>The days, both ends included.</summary>
    public DateInterval Period { get; }

    /// <summary>How many.</summary>
    public int Recruited { get; }
}
