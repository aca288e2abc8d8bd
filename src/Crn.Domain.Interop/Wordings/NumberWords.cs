using System.Globalization;
using System.Text;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Reads numbers of people, and numbers in general, as registries write them.</summary>
internal static class NumberWords
{
    /// <summary>A whole number from 0, with thousands separated by commas or spaces or not, also written 75.0. Null for a decimal comma,
    /// and for 2.000, which may be two thousand.</summary>
    public static int? Whole(string text)
    {
        if (text.Contains('.', StringComparison.Ordinal) && text.Contains(',', StringComparison.Ordinal)) return null;
        var digits = text.Contains(' ', StringComparison.Ordinal) ? Joined(text) : text;
        return digits is not null && HasSoundMarks(digits)
            && decimal.TryParse(digits, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture, out var number)
            && number == decimal.Truncate(number) && number is >= 0 and <= int.MaxValue ? (int)number : null;
    }

    public static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The only number of a text that holds words too: Approximately 200 participants. Null where it holds several, a sign or a
    /// fraction.</summary>
    public static int? Only(string text)
    {
        if (text.Length > 200) return null;
        var first = text.AsSpan().IndexOfAnyInRange('0', '9');
        if (first < 0 || (first > 0 && (char.IsLetterOrDigit(text[first - 1]) || text[first - 1] is '-' or '.'))) return null;
        var end = first;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ',')) end++;
        var rest = text.AsSpan(end);
        if (rest.IndexOfAnyInRange('0', '9') >= 0 || (rest.Length > 0 && (char.IsLetter(rest[0]) || rest[0] is '%'))) return null;
        return Whole(text[first..end].TrimEnd(','));
    }

    /// <summary>
    /// The sum of numbers of groups, as some registers write a target: <c>Experimental group:30;Control group:30;</c>. Null where a part is
    /// not a name and a number.
    /// </summary>
    public static int? SumOfGroups(string text, out int groups)
    {
        groups = 0;
        var sum = 0L;
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = part.LastIndexOf(':');
            if (colon <= 0 || Whole(part[(colon + 1)..].Trim()) is not { } number) return null;
            groups++;
            sum += number;
        }

        return groups > 0 && sum <= int.MaxValue ? (int)sum : null;
    }

    // 3 060: groups of three behind a space, and nothing else.
    private static string? Joined(string text)
    {
        var joined = new StringBuilder(text.Length);
        var groups = text.Split(' ');
        for (var i = 0; i < groups.Length; i++)
        {
            if (i == 0 ? groups[i].Length is 0 or > 3 || groups[i][0] == '0' : groups[i].Length != 3) return null;
            joined.Append(groups[i]);
        }

        return joined.ToString();
    }

    // 1,204: behind each comma three digits, before the first one to three, not 0. A point is a decimal point for certain only where
    // other than three digits follow it, or 0 stands before it.
    private static bool HasSoundMarks(string digits)
    {
        var groups = digits.Split(',');
        if (groups.Length > 1) return groups[0] is { Length: >= 1 and <= 3 } first && first[0] != '0'
            && groups.Skip(1).All(g => g.Length == 3);
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        return point < 0 || digits.Length - point - 1 != 3 || point > 3 || digits[..point] is "" or "0";
    }
}
