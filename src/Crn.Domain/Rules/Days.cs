using NodaTime.Text;

namespace Crn.Domain.Rules;

/// <summary>Dates as day numbers, so that dates and numbers share one interval arithmetic.</summary>
internal static class Days
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static decimal Number(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(decimal number) => Epoch.PlusDays((int)number);

    public static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Text(Bounds days) => (days.Min, days.Max) switch
    {
        (null, null) => "any date",
        ({ } min, null) => "on or after " + Text(Date(min)),
        (null, { } max) => "on or before " + Text(Date(max)),
        ({ } min, { } max) => min == max ? Text(Date(min)) : Text(Date(min)) + " to " + Text(Date(max)),
    };
}
