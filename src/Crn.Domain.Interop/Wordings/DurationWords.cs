using System.Buffers;
using System.Globalization;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Durations of ISO 8601 in days: <c>P2W</c>, <c>P1M</c>, <c>PT4H</c>, <c>-P3D</c>.</summary>
internal static class DurationWords
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.,");
    private const double DaysOfYear = 365.25;
    private const double LongestDays = 1_000_000;

    /// <summary>The days; null where the text is no duration, or a longer one than any study lasts.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isRounded">Whether months or years, whose days differ, are taken at their mean.</param>
    public static double? Days(string text, out bool isRounded)
    {
        isRounded = false;
        var rest = text.AsSpan().Trim();
        var sign = rest.StartsWith("-") ? -1 : 1;
        if (rest.StartsWith("-") || rest.StartsWith("+")) rest = rest[1..];
        if (!rest.StartsWith("P")) return null;
        rest = rest[1..];
        var (days, isTime, any) = (0.0, false, false);
        while (!rest.IsEmpty)
        {
            if (rest[0] == 'T' && !isTime)
            {
                isTime = true;
                rest = rest[1..];
                continue;
            }

            var length = rest.IndexOfAnyExcept(Digits);
            if (length <= 0 || !TryNumber(rest[..length], out var number) || DaysOf(rest[length], isTime) is not { } unit) return null;
            isRounded |= !isTime && rest[length] is 'Y' or 'M' && number > 0;
            (days, any) = (days + (number * unit), true);
            rest = rest[(length + 1)..];
        }

        return any && days <= LongestDays ? sign * days : null;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, out double number)
    {
        Span<char> dotted = stackalloc char[20];
        number = 0;
        if (text.Length > dotted.Length) return false;
        text.Replace(dotted, ',', '.');
        return double.TryParse(dotted[..text.Length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    private static double? DaysOf(char unit, bool isTime) => (unit, isTime) switch
    {
        ('Y', false) => DaysOfYear,
        ('M', false) => DaysOfYear / 12,
        ('W', false) => 7,
        ('D', false) => 1,
        ('H', true) => 1 / 24.0,
        ('M', true) => 1 / 1440.0,
        ('S', true) => 1 / 86_400.0,
        _ => null,
    };
}
