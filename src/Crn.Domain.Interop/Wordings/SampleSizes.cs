using System.Text.RegularExpressions;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Numbers of participants in words that hold several: <c>Planned Sample Size: 300; UK Sample Size: 100</c>,
/// <c>50 per group (100 in total)</c>.</summary>
internal static partial class SampleSizes
{
    private const int LongestText = 2_000;

    /// <summary>The number of all countries and that of the United Kingdom; null where nothing says which number is which.</summary>
    public static (int Overall, int? Uk, string Note)? Read(string text)
    {
        if (text.Length > LongestText) return null;
        if (Planned().Match(text) is { Success: true } planned && NumberWords.Whole(planned.Groups[1].Value) is { } overall
            && NumberWords.Whole(planned.Groups[2].Value) is { } uk)
            return (overall, uk, planned.Groups[3].ValueSpan.IsWhiteSpace() ? "" : "the description beside the numbers");
        var totals = Total().Matches(text);
        return totals.Count == 1 && NumberWords.Whole(totals[0].Groups[1].Success ? totals[0].Groups[1].Value : totals[0].Groups[2].Value)
            is { } total ? (total, null, "of several numbers the one that is called the total") : null;
    }

    [GeneratedRegex(@"^\s*Planned Sample Size:\s*([\d,]+)\s*;\s*UK Sample Size:\s*([\d,]+)\s*;?(.*)$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline, 1000)]
    private static partial Regex Planned();

    [GeneratedRegex(@"(?<![\d,.\-])(\d[\d,]*)(?: [a-z]+)? (?:in total|altogether)\b"
        + @"|\btotal(?: of| number| sample size)?(?: of| is|:)? *(\d[\d,]*)(?![\d.%])",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Total();
}
