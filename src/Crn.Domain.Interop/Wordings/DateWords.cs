using System.Globalization;
using Crn.Domain.Calendars;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Reads the dates of registries, each as exactly as it is written.</summary>
/// <remarks>
/// <c>2014</c>, <c>2014-03</c>, <c>2014-03-12</c>, <c>20140312</c>, <c>2015-11-01T00:00:00.000Z</c>, <c>12/03/2014</c> (day first),
/// <c>12.03.2014</c>, <c>03/2014</c>, <c>2014/03/12</c>, <c>March 2014</c>, <c>March 12, 2014</c>, <c>12 March 2014</c>,
/// <c>12-Mar-2014</c>, with the time of day behind any of them, which is dropped.
/// </remarks>
internal static class DateWords
{
    public const string DayFirst = "read as day, month, year, though both could be months";

    private static readonly string[] Months =
    [
        "JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER",
    ];

    public static PartialDate? Read(string text, out string note) => Read(text, false, out note);

    /// <summary>Reads a date; whether the month stands first in what could be read both ways is for the caller to know.</summary>
    public static PartialDate? Read(string text, bool isMonthFirst, out string note)
    {
        note = "";
        Span<Part> parts = stackalloc Part[4];
        if (Split(text, parts) is not (>= 1 and <= 3 and var count)) return null;
        parts = parts[..count];
        if (count == 1) return Single(text, parts[0]);
        if (count == 2)
        {
            var (month, year) = parts[0].Length == 4 ? (parts[1], parts[0]) : (parts[0], parts[1]);
            return year.Length == 4 ? Of(year.Value, month.Value, null) : null;
        }

        return Three(parts, isMonthFirst, ref note);
    }

    /// <summary>Which of day and month stands first in a date of three numbers that ends with its year.</summary>
    public static DateOrder OrderOf(string text)
    {
        Span<Part> parts = stackalloc Part[4];
        if (Split(text, parts) != 3 || parts[0].IsWord || parts[1].IsWord || parts[0].Length == 4 || parts[2].Length != 4)
            return DateOrder.NotSaid;
        return (parts[0].Value, parts[1].Value) switch
        {
            ( > 12 and <= 31, >= 1 and <= 12) => DateOrder.DayFirst,
            ( >= 1 and <= 12, > 12 and <= 31) => DateOrder.MonthFirst,
            ( >= 1 and <= 12, >= 1 and <= 12) => parts[0].Value == parts[1].Value ? DateOrder.NotSaid : DateOrder.Either,
            _ => DateOrder.NotSaid,
        };
    }

    private static PartialDate? Three(Span<Part> parts, bool isMonthFirst, ref string note)
    {
        if (parts[0].Length == 4 && !parts[0].IsWord) return Of(parts[0].Value, parts[1].Value, parts[2].Value);
        if (parts[2].Length != 4) return null;
        // Month first only where it is a word, or where the second number can be no month.
        if (parts[0].IsWord || (!parts[1].IsWord && parts[1].Value > 12 && parts[0].Value <= 12))
        {
            if (!parts[0].IsWord) note = "read as month, day, year: the second number is no month";
            return Of(parts[2].Value, parts[0].Value, parts[1].Value);
        }

        if (isMonthFirst && !parts[1].IsWord && parts[0].Value <= 12) return Of(parts[2].Value, parts[0].Value, parts[1].Value);
        if (!parts[1].IsWord && parts[0].Value <= 12 && parts[0].Value != parts[1].Value) note = DayFirst;
        return Of(parts[2].Value, parts[1].Value, parts[0].Value);
    }

    private static PartialDate? Single(string text, Part part) =>
        part.IsWord ? null
        : part.Length == 4 ? Of(part.Value, null, null)
        : part.Length == 8 && text.Length >= 8 ? Of(part.Value / 10_000, part.Value / 100 % 100, part.Value % 100)
        : null;

    private static PartialDate? Of(int year, int? month, int? day)
    {
        if (year is < 1000 or > 9999 || month is < 1 or > 12) return null;
        if (month is not { } m) return PartialDate.OfYear(year);
        if (day is not { } d) return PartialDate.OfMonth(year, m);
        return d < 1 || d > CalendarSystem.Iso.GetDaysInMonth(year, m) ? null : PartialDate.Of(new LocalDate(year, m, d));
    }

    // The parts of the date; -1 where it is none. The time of day begins at a T or at a colon's number.
    private static int Split(string text, Span<Part> parts)
    {
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                if (char.IsLetterOrDigit(text[at])) return -1;
                at++;
                continue;
            }

            var isWord = char.IsAsciiLetter(text[at]);
            var end = at + 1;
            while (end < text.Length && (isWord ? char.IsAsciiLetter(text[end]) : char.IsAsciiDigit(text[end]))) end++;
            var word = text.AsSpan(at, end - at);
            if (count > 0 && IsTime(word, text, end)) return count;
            if (isWord && IsFiller(word, count))
            {
                at = end;
                continue;
            }

            if (count == 4 || Part.Of(word, isWord) is not { } part) return -1;
            parts[count++] = part;
            at = end;
        }

        return count;
    }

    // 2015-11-01T00:00, 2015-11-01 00:00:00, Mon 1 Nov 2015 00:00.
    private static bool IsTime(ReadOnlySpan<char> word, string text, int end) =>
        word is "T" or "Z" or "at" || (end < text.Length && text[end] == ':' && char.IsAsciiDigit(word[0]));

    // 1st, 2nd, 3rd, 4th; the day of the week; "of".
    private static bool IsFiller(ReadOnlySpan<char> word, int count) =>
        word.Length == 2 && count > 0 && (Is(word, "ST") || Is(word, "ND") || Is(word, "RD") || Is(word, "TH") || Is(word, "OF"))
        || (count == 0 && word.Length >= 3 && Month(word) is null
            && (Is(word[..3], "MON") || Is(word[..3], "TUE") || Is(word[..3], "WED") || Is(word[..3], "THU") || Is(word[..3], "FRI")
                || Is(word[..3], "SAT") || Is(word[..3], "SUN")));

    private static bool Is(ReadOnlySpan<char> word, string other) => word.Equals(other, StringComparison.OrdinalIgnoreCase);

    private static int? Month(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < Months.Length; i++)
        {
            // May, Sept and the full names; no shorter than three letters.
            if (word.Length >= 3 && Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase)) return i + 1;
        }

        return null;
    }

    private readonly record struct Part(int Value, int Length, bool IsWord)
    {
        public static Part? Of(ReadOnlySpan<char> word, bool isWord)
        {
            if (isWord) return Month(word) is { } month ? new(month, word.Length == 4 ? 0 : word.Length, true) : null;
            return word.Length <= 8 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? new(value, word.Length, false) : null;
        }
    }
}
