namespace Crn.Domain;

/// <summary>Steps between dates that stop at the first and the last date there is, which stand for "always" and "for ever".</summary>
internal static class DateSteps
{
    /// <summary>The date some days later, or earlier for a negative number.</summary>
    internal static LocalDate AddDays(LocalDate date, long days) =>
        days > Period.DaysBetween(date, LocalDate.MaxIsoValue) ? LocalDate.MaxIsoValue
        : days < Period.DaysBetween(date, LocalDate.MinIsoValue) ? LocalDate.MinIsoValue
        : date.PlusDays((int)days);

    /// <summary>The date some calendar months later, or earlier for a negative number.</summary>
    internal static LocalDate AddMonths(LocalDate date, long months)
    {
        var month = (date.Year * 12L) + date.Month - 1 + months;
        return month >= (LocalDate.MaxIsoValue.Year + 1) * 12L ? LocalDate.MaxIsoValue
            : month < LocalDate.MinIsoValue.Year * 12L ? LocalDate.MinIsoValue
            : date.PlusMonths((int)months);
    }
}
