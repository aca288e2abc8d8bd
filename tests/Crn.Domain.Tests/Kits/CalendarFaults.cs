using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Kits;

/// <summary>Calendars as a team may write them, each with a fault, and the law that finds it.</summary>
public static class CalendarFaults
{
    private static readonly HashSet<LocalDate> Closed = [new(2025, 12, 25), new(2025, 12, 26), new(2026, 1, 1), new(2026, 5, 4)];

    /// <summary>A calendar without a fault: it walks day by day.</summary>
    public static WorkCalendar Sound { get; } = Walking(IsOpen);

    public static (string Law, WorkCalendar Subject)[] All { get; } =
    [
        ("A calendar answers", Sound
            with { IsWorkingDay = d => d == new LocalDate(2026, 2, 28) ? throw new KeyNotFoundException("no") : IsOpen(d) }),
        ("A calendar answers", Sound with { Add = (d, n) => n == 0 ? throw new ArgumentOutOfRangeException(nameof(n)) : Sound.Add(d, n) }),
        ("A calendar gives the same", Sound with { IsWorkingDay = Alternating() }),
        ("A calendar gives the same", Sound with { Add = Drifting() }),
        ("Adding working days", Sound with { Add = (d, n) => n > 0 && IsOpen(d) ? Sound.Add(d, n - 1) : Sound.Add(d, n) }),
        ("Adding working days", Sound with { Add = Walking(IsWeekday).Add }),
        ("Counting working days", Sound with { CountBetween = (a, b) => Sound.CountBetween(a, b) + (IsOpen(a) ? 1 : 0) }),
        ("Counting working days", Sound with { CountBetween = Walking(IsWeekday).CountBetween }),
        ("Counting undoes adding", Sound with { CountBetween = (a, b) => Sound.CountBetween(a.PlusDays(-1), b.PlusDays(-1)) }),
        ("Counting undoes adding", Sound with { Add = (d, n) => Sound.Add(d, n + (d.DayOfWeek == IsoDayOfWeek.Friday ? 1 : 0)) }),
        ("A later day", Sound with { Add = (d, n) => n > 10 ? d.PlusDays(n) : Sound.Add(d, n) }),
        ("A later day", Sound with { Add = (d, n) => Sound.Add(d.DayOfWeek == IsoDayOfWeek.Friday ? d.PlusDays(-5) : d, n) }),
        ("The day reached", Sound with { Add = (d, n) => d.PlusDays(n) }),
        ("The day reached", Sound
            with { Add = (d, n) => Sound.Add(d, n) is var day && day == new LocalDate(2026, 1, 2) ? day.PlusDays(-1) : day }),
        ("Counts of neighbouring", Sound with { CountBetween = (a, b) => Math.Abs(Sound.CountBetween(a, b)) }),
        ("Counts of neighbouring", Sound with { CountBetween = (a, b) => Period.DaysBetween(a, b) * 5 / 7 }),
        ("People work again", Walking(d => IsOpen(d) && d.Month is not (7 or 8))),
        ("People work again", Walking(d => IsOpen(d) && d < new LocalDate(2026, 10, 1))),
    ];

    private static bool IsWeekday(LocalDate day) => day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);

    private static bool IsOpen(LocalDate day) => IsWeekday(day) && !Closed.Contains(day);

    private static WorkCalendar Walking(Func<LocalDate, bool> isOpen)
    {
        LocalDate Add(LocalDate day, int n)
        {
            for (var left = Math.Abs(n); left > 0 && day.Year is > 2000 and < 2050;)
            {
                day = day.PlusDays(Math.Sign(n));
                if (isOpen(day)) left--;
            }

            return day;
        }

        int Count(LocalDate from, LocalDate to) => from > to ? -Count(to, from)
            : Enumerable.Range(1, Period.DaysBetween(from, to)).Count(n => isOpen(from.PlusDays(n)));
        return new(isOpen, Add, Count);
    }

    private static Func<LocalDate, bool> Alternating()
    {
        var asked = 0;
        return day => IsOpen(day) && asked++ % 7 != 3;
    }

    private static Func<LocalDate, int, LocalDate> Drifting()
    {
        var asked = 0;
        return (day, n) => Sound.Add(day, n).PlusDays(asked++ % 5 == 4 ? 1 : 0);
    }
}
