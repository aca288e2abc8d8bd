namespace Crn.Domain.Rules.Intervals;

/// <summary>Dates as day numbers, so that dates and numbers share one interval arithmetic.</summary>
internal static class Days
{
    private static readonly LocalDate Epoch = new(1970, 1, 1);

    public static Bounds All { get; } = Bounds.Between(Number(LocalDate.MinIsoValue), Number(LocalDate.MaxIsoValue));

    public static decimal Number(LocalDate date) => Period.DaysBetween(Epoch, date);

    public static LocalDate Date(decimal number) => Epoch.PlusDays((int)number);

    // Both dates included; any date where one is null. Throws when the latest comes first.
    public static Bounds Between(LocalDate? earliest, LocalDate? latest)
    {
        if (latest < earliest) throw new ArgumentException("The latest date is before the earliest.", nameof(latest));
        return (earliest, latest) switch
        {
            (null, null) => Bounds.Anything,
            ({ } first, null) => Bounds.AtLeast(Number(first)),
            (null, { } last) => Bounds.AtMost(Number(last)),
            ({ } first, { } last) => Bounds.Between(Number(first), Number(last)),
        };
    }

    public static string InWords(Bounds days) => (days.Min, days.Max) switch
    {
        (null, null) => "any date",
        ({ } min, null) => "on or after " + Text.Iso(Date(min)),
        (null, { } max) => "on or before " + Text.Iso(Date(max)),
        ({ } min, { } max) => min == max ? Text.Iso(Date(min)) : Text.Iso(Date(min)) + " to " + Text.Iso(Date(max)),
    };
}
