using System.Globalization;
using NodaTime.Text;

namespace Crn.Domain;

/// <summary>
/// Dates, numbers and lists as words that are the same on every machine, and typed text made safe for Markdown. The one place for it.
/// </summary>
internal static class Text
{
    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Of(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A share in hundredths, to one decimal place, without the sign.</summary>
    public static string Hundredths(double share) => (100 * share).ToString("0.#", CultureInfo.InvariantCulture);

    public static string Percent(double share) => Hundredths(share) + "%";

    public static string Percent(decimal share) => share.ToString("0.#%", CultureInfo.InvariantCulture);

    /// <summary>A number of things in words that agree with it: "1 site", "3 sites".</summary>
    public static string Count(int count, string one, string many) => Of(count) + " " + (count is 1 or -1 ? one : many);

    /// <summary>The dates something is in force, both included, open where null: "from 2026-04-01", "2026-04-01 to 2027-03-31"; empty when
    /// both are open.</summary>
    public static string Era(LocalDate? from, LocalDate? to) => (from, to) switch
    {
        (null, null) => "",
        ({ } first, null) => "from " + Iso(first),
        (null, { } last) => "to " + Iso(last),
        ({ } first, { } last) => Iso(first) + " to " + Iso(last),
    };

    /// <summary>Whatever value a record holds, free of culture.</summary>
    public static string Of(object? value) => value switch
    {
        null => "",
        LocalDate date => Iso(date),
        YearMonth month => YearMonthPattern.Iso.Format(month),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private const string Marks = "\\`*_[]<>|#~&";

    private const string Breaks = "\r\n\t\u2028\u2029 ";

    // A list, a rule or the underline of a heading; not a negative number.
    private static bool BeginsLine(char c, char next) => (c is '-' or '+' or '=') && !char.IsAsciiDigit(next);

    private static bool EndsNumber(char c, char next) => (c is '.' or ')') && char.IsWhiteSpace(next);

    /// <summary>What people typed must not become markup, nor break out of its line or cell, nor begin a list or a rule where it begins a
    /// line.</summary>
    public static string Markdown(string text)
    {
        var safe = new System.Text.StringBuilder(text.Length + 8);
        var onlyDigits = true;
        for (var i = 0; i < text.Length; i++)
        {
            var (c, next) = (text[i], i + 1 < text.Length ? text[i + 1] : ' ');
            var first = safe.Length == 0;
            if (Breaks.Contains(c, StringComparison.Ordinal))
            {
                if (!first) safe.Append(' ');
                continue;
            }

            if (char.IsControl(c)) continue;
            if (Marks.Contains(c, StringComparison.Ordinal) || (first ? BeginsLine(c, next) : onlyDigits && EndsNumber(c, next)))
                safe.Append('\\');
            safe.Append(c);
            onlyDigits &= char.IsAsciiDigit(c);
        }

        return safe.ToString();
    }
}
