using System.Globalization;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Reads an age limit: <c>18 Years</c>, <c>6 Months</c>, <c>50.0 Year</c>, <c>18Y</c>, <c>N/A</c>.</summary>
internal static class AgeWords
{
    private static readonly string[] NoLimits =
        ["NA", "NOLIMIT", "NOLIMITS", "NOMAXIMUMAGE", "NOMINIMUMAGE", "NOLOWERLIMIT", "NOUPPERLIMIT", "NOTAPPLICABLE", "NONE",
            "NOAGELIMIT"];

    // Years of 365.25 days, as the library's unit.
    private static readonly (string Beginning, decimal PerYear)[] Units =
    [
        ("YEAR", 1), ("AGE", 1), ("YR", 1), ("AN", 1), ("A", 1), ("Y", 1), ("MONTH", 12), ("MO", 12), ("WEEK", 365.25m / 7),
        ("WK", 365.25m / 7),
        ("W", 365.25m / 7), ("DAY", 365.25m), ("D", 365.25m), ("HOUR", 365.25m * 24), ("HR", 365.25m * 24), ("H", 365.25m * 24),
        ("MINUTE", 365.25m * 1440), ("MIN", 365.25m * 1440), ("M", 12),
    ];

    /// <summary>Whether the words say that there is no limit.</summary>
    public static bool MeansNoLimit(string text) => NoLimits.Contains(Words.Key(text));

    /// <summary>The age in years; null where it cannot be read.</summary>
    public static decimal? InYears(string text, string? unit, out string note)
    {
        note = "";
        text = text.TrimStart('>', '<', '=', '≥', '≤', ' ');
        var end = 0;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is '.' or ',')) end++;
        var number = text.AsSpan(0, end).ToString().Replace(',', '.');
        if (!decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return null;
        var word = Words.Key(unit ?? text[end..]);
        if (word.Length == 0)
        {
            note = "no unit is stated: read as years";
            word = "YEAR";
        }

        foreach (var (beginning, perYear) in Units)
        {
            if (!(beginning.Length <= 2 ? word == beginning || word == beginning + "S"
                : word.StartsWith(beginning, StringComparison.Ordinal)))
                continue;
            var years = value / perYear;
            return years > 200 ? null : perYear == 1 ? years : Math.Round(years, 6);
        }

        return null;
    }
}
