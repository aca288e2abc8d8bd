using System.Runtime.CompilerServices;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of a team's own calendar of working days: adding and counting are what a walk day by day gives, and undo each other.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_calendar_keeps_the_laws_of_calendars() => CalendarLaws.Check(Trust.Calendar);
/// </code>
/// </example>
public static class CalendarLaws
{
    private const string Total = "A calendar answers for every day of its years.";
    private const string Pure = "A calendar gives the same answer to the same question.";
    private const string Adds = "Adding working days goes day by day.";
    private const string Counts = "Counting working days goes day by day.";
    private const string Undoes = "Counting undoes adding.";
    private const string Later = "A later day, or more days, never lead to an earlier day.";
    private const string Reached = "The day reached is a working day.";
    private const string Sums = "Counts of neighbouring periods add up, and backwards are negative.";
    private const string Again = "People work again within a month.";
    private const int Most = 25;

    /// <summary>Checks a calendar over some years.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The first day; 1 January 2025 when null.</param>
    /// <param name="to">The last day; 31 December 2026 when null.</param>
    /// <param name="expression">What the caller wrote for the calendar: left to the compiler.</param>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the smallest case found, as C#.</exception>
    public static void Check(WorkCalendar calendar, LocalDate? from = null, LocalDate? to = null,
        [CallerArgumentExpression(nameof(calendar))] string expression = "calendar") => Laws.Throw(Of(calendar, from, to, expression));

    /// <summary>The laws that a calendar breaks over some years.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="from">The first day; 1 January 2025 when null.</param>
    /// <param name="to">The last day; 31 December 2026 when null.</param>
    /// <param name="expression">What the caller wrote for the calendar: left to the compiler.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="calendar"/> is null.</exception>
    public static ValueList<BrokenLaw> Of(WorkCalendar calendar, LocalDate? from = null, LocalDate? to = null,
        [CallerArgumentExpression(nameof(calendar))] string expression = "calendar")
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var days = new DateInterval(from ?? new(2025, 1, 1), to ?? new(2026, 12, 31)).ToList();
        var laws = new Laws("Calendar");
        var asked = new Asked(calendar, laws, CSharp.Caller(expression, nameof(WorkCalendar)));
        var open = days.ConvertAll(asked.IsWorkingDay);
        if (open.Contains(null)) return laws.All;
        Free(laws, days, open, asked);
        for (var n = 0; n <= Most; n++)
        {
            foreach (var signed in n == 0 ? (int[])[0] : [n, -n]) Adding(laws, days, open, signed, asked);
        }

        for (var n = 0; n <= Most; n++) Counting(laws, days, open, n, asked);
        return laws.All;
    }

    private static void Free(Laws laws, List<LocalDate> days, List<bool?> open, Asked asked)
    {
        for (int i = 0, free = 0; i < days.Count; i++)
        {
            free = open[i] == true ? 0 : free + 1;
            if (free == 32) laws.Add(Again, "Nobody works for 32 days.", $"{asked.Name}.IsWorkingDay({CSharp.Of(days[i])})");
        }
    }

    private static void Adding(Laws laws, List<LocalDate> days, List<bool?> open, int n, Asked asked)
    {
        LocalDate? before = null;
        for (var i = 0; i < days.Count; i++)
        {
            if (Walked(open, i, n) is not { } place || asked.Add(days[i], n) is not { } reached) continue;
            var call = $"{asked.Name}.Add({CSharp.Of(days[i])}, {CSharp.Of(n)})";
            var size = Math.Abs(n);
            if (reached != days[place]) laws.Add(Adds, $"It is {Iso(reached)}, and walked {Iso(days[place])}.", call, size);
            if (n != 0 && asked.IsWorkingDay(reached) == false) laws.Add(Reached, $"{Iso(reached)} is free.", call, size);
            if (reached < before) laws.Add(Later, $"It is {Iso(reached)}, and {Iso(before.Value)} from the day before.", call, size);
            if (n > 0 && asked.Add(days[i], n - 1) is { } fewer && fewer >= reached)
                laws.Add(Later, $"It is {Iso(reached)}, and {Iso(fewer)} with a day less.", call, size);
            if (n >= 0 && asked.CountBetween(days[i], reached) is { } count && count != n)
                laws.Add(Undoes, $"It is {count}.", $"{asked.Name}.CountBetween({CSharp.Of(days[i])}, {call})", size);
            before = reached;
        }
    }

    private static void Counting(Laws laws, List<LocalDate> days, List<bool?> open, int n, Asked asked)
    {
        for (var i = 0; i + n < days.Count; i++)
        {
            var (from, to) = (days[i], days[i + n]);
            if (asked.CountBetween(from, to) is not { } count || asked.CountBetween(to, from) is not { } back) continue;
            var walked = open.Skip(i + 1).Take(n).Count(day => day == true);
            var call = $"{asked.Name}.CountBetween({CSharp.Of(from)}, {CSharp.Of(to)})";
            if (count != walked) laws.Add(Counts, $"It is {count}, and walked {walked}.", call, n);
            if (back != -count)
                laws.Add(Sums, $"It is {back}, and forwards {count}.", $"{asked.Name}.CountBetween({CSharp.Of(to)}, {CSharp.Of(from)})", n);
            if (n > 1 && asked.CountBetween(from, days[i + 1]) is { } one && asked.CountBetween(days[i + 1], to) is { } rest
                && one + rest != count) laws.Add(Sums, $"It is {count}, and in two parts {one} and {rest}.", call, n);
        }
    }

    // The place of the n-th working day after one; null when the days end before.
    private static int? Walked(List<bool?> open, int place, int n)
    {
        for (var left = Math.Abs(n); left > 0;)
        {
            place += Math.Sign(n);
            if (place < 0 || place >= open.Count) return null;
            if (open[place] == true) left--;
        }

        return place;
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    // Each answer is asked for twice.
    private sealed class Asked(WorkCalendar calendar, Laws laws, string name)
    {
        public string Name { get; } = name;

        public bool? IsWorkingDay(LocalDate day) => Twice(() => calendar.IsWorkingDay(day), () => $"{Name}.IsWorkingDay({CSharp.Of(day)})");

        public LocalDate? Add(LocalDate day, int n) =>
            Twice(() => calendar.Add(day, n), () => $"{Name}.Add({CSharp.Of(day)}, {CSharp.Of(n)})");

        public int? CountBetween(LocalDate from, LocalDate to) =>
            Twice(() => calendar.CountBetween(from, to), () => $"{Name}.CountBetween({CSharp.Of(from)}, {CSharp.Of(to)})");

        private T? Twice<T>(Func<T> ask, Func<string> call)
            where T : struct
        {
            var first = laws.Try<T?>(Total, () => ask(), call);
            if (first is not null && laws.Try<T?>(Total, () => ask(), call) is { } second && !first.Value.Equals(second))
                laws.Add(Pure, $"It is {CSharp.Of(first)} once, and {CSharp.Of(second)} the next time.", call());
            return first;
        }
    }
}
