using System.Globalization;
using System.Text;

namespace Crn.Domain.Interop.Wordings;

/// <summary>An age taken apart: what stands before it, its numbers with their units, and what stands behind it.</summary>
internal readonly record struct AgeText(string Before, decimal Years, bool HasUnit, string Behind)
{
    private static readonly string[] OtherLimits = ["limit", "max", "minimum", "restrict"];

    private const int LongestText = 200;

    // Years of 365.25 days, as the library's unit.
    private static readonly (decimal PerYear, string[] Words)[] Units =
    [
        (1, ["YEAR", "YEARS", "YR", "YRS", "Y", "YO", "A", "AN", "ANS", "ANO", "ANOS", "AÑO", "AÑOS", "AGE", "AGES", "JAHR",
            "JAHRE", "JAAR",
            "ANNI", "YEAROLD", "YEARSOLD", "YEARSOFAGE"]),
        (12, ["MONTH", "MONTHS", "MO", "MOS", "MTH", "MTHS", "M", "MOIS", "MES", "MESES", "MONAT", "MONATE", "MONTHSOLD"]),
        (365.25m / 7, ["WEEK", "WEEKS", "WK", "WKS", "W", "SEMAINE", "SEMAINES", "SEMANA", "SEMANAS", "WOCHE", "WOCHEN", "WEEKSOLD"]),
        (365.25m, ["DAY", "DAYS", "D", "JOUR", "JOURS", "DIA", "DIAS", "DÍA", "DÍAS", "TAG", "TAGE", "DAYSOLD"]),
        (365.25m * 24, ["HOUR", "HOURS", "HR", "HRS", "H"]),
        (365.25m * 1440, ["MINUTE", "MINUTES", "MIN", "MINS"]),
    ];

    // What changes nothing: 18 years of age, 18 completed years, age 18.
    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
        { "OLD", "OF", "AGE", "AGES", "AGED", "INCLUSIVE", "INCLUDED", "COMPLETED", "FULL", "IS", "THE" };

    /// <summary>The age of a text; null where it holds none, or several.</summary>
    public static AgeText? Of(string text, string? unit)
    {
        // What stands in brackets is left out, unless it speaks of a limit itself.
        if (text.Length > LongestText || (text.Contains('(', StringComparison.Ordinal)
            && OtherLimits.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))) return null;
        var tokens = Tokens(text.Replace("(s)", "s", StringComparison.OrdinalIgnoreCase));
        var at = tokens.FindIndex(IsNumber);
        if (at < 0) return null;
        var before = Join(tokens[..at]);
        var (years, least, hasUnit) = (0m, decimal.Zero, false);
        while (at < tokens.Count && IsNumber(tokens[at]))
        {
            if (Number(tokens[at]) is not { } number) return null;
            at++;
            if (at < tokens.Count && Fillers.Contains(tokens[at]) && tokens[at] is "COMPLETED" or "FULL") at++;
            var per = at < tokens.Count ? PerYear(tokens[at]) : null;
            if (per is not null) at++;
            else if (unit is not null) per = Tokens(unit).Select(PerYear).FirstOrDefault(known => known is not null);
            hasUnit |= per is not null;
            // Of several each is smaller than the one before it: 1 year 6 months.
            if (unit is not null && Tokens(unit).Count > 0 && per is null || (per ?? 1) <= least) return null;
            least = per ?? 1;
            years += number / least;
            if (at + 1 < tokens.Count && tokens[at] == "AND" && IsNumber(tokens[at + 1])) at++;
        }

        var behind = Join(tokens[at..]);
        return behind.AsSpan().ContainsAnyInRange('0', '9') ? null
            : new(before, least == 1 ? years : Math.Round(years, 6), hasUnit, behind);
    }

    private static bool IsNumber(string token) => char.IsAsciiDigit(token[0]);

    // 50.0, 17,5; 1,095 is a thousand and more.
    private static decimal? Number(string token)
    {
        var comma = token.IndexOf(',', StringComparison.Ordinal);
        var plain = comma >= 0 && token.Length - comma == 4 ? token.Replace(",", "", StringComparison.Ordinal) : token.Replace(',', '.');
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static decimal? PerYear(string token)
    {
        foreach (var (perYear, words) in Units)
        {
            if (words.Contains(token)) return perYear;
        }

        return null;
    }

    private static string Join(List<string> tokens) =>
        string.Concat(tokens.Where(static token => !Fillers.Contains(token) && token != "="));

    // Numbers, words in capitals and signs; what stands in brackets behind a number is left out, as are signs between words.
    private static List<string> Tokens(string text)
    {
        var (tokens, word, depth) = (new List<string>(), new StringBuilder(), 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ' ';
            if (word.Length > 0 && !Continues(word, text, i))
            {
                tokens.Add(word.ToString().ToUpperInvariant());
                word.Clear();
            }

            if (c == '(' && tokens.Exists(IsNumber)) depth++;
            else if (c == ')' && depth > 0) depth--;
            else if (depth > 0) continue;
            else if (char.IsLetterOrDigit(c) || (word.Length > 0 && c is '.' or ',' && Continues(word, text, i))) word.Append(c);
            else if (c is '<' or '>' or '=' or '≥' or '≤' or '+') word.Append(c);
            // A sign before a number makes it none, between two it is a range.
            else if (c is '-' or '–' or '−' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])) tokens.Add("-");
        }

        return tokens;
    }

    // Whether the sign at a place belongs to what was begun before it: digits and their points, letters, signs of comparison.
    private static bool Continues(StringBuilder word, string text, int at)
    {
        if (at >= text.Length) return false;
        var (last, c) = (word[^1], text[at]);
        if (char.IsAsciiDigit(word[0]))
        {
            return char.IsAsciiDigit(c) || (c is '.' or ',' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
        }

        return char.IsLetter(last) ? char.IsLetter(c) : last is '<' or '>' or '=' && c is '<' or '>' or '=';
    }
}
