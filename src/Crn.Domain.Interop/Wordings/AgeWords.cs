namespace Crn.Domain.Interop.Wordings;

/// <summary>
/// Reads an age limit: <c>18 Years</c>, <c>6 Months</c>, <c>1 year 6 months</c>, <c>18Y</c>, <c>≥ 18</c>, <c>65+</c>, <c>under 12</c>,
/// <c>20 years-old &lt;=</c>, <c>N/A</c>, <c>no upper limit</c>.
/// </summary>
internal static class AgeWords
{
    private const string OtherLimit = "words of the other limit stand here";

    private static readonly string[] NoLimits =
        ["NA", "NONE", "NOTAPPLICABLE", "UNLIMITED", "ANY", "ANYAGE", "ALLAGES", "ALL", "NOAGE", "NIL", "OPEN", "OPENENDED"];

    private static readonly string[] Limits = ["LIMIT", "MAX", "MIN", "RESTRICTION", "UPPER", "LOWER", "BOUND"];

    // Signs and words of a limit, and whether the age itself is left out.
    private static readonly Dictionary<string, (bool IsLowest, bool IsStrict)> Sides = new(StringComparer.Ordinal)
    {
        [">="] = (true, false), ["=>"] = (true, false), ["≥"] = (true, false), ["FROM"] = (true, false), ["ATLEAST"] = (true, false),
        ["MIN"] = (true, false), ["MINIMUM"] = (true, false), ["NOTYOUNGERTHAN"] = (true, false), ["NOTLESSTHAN"] = (true, false),
        [">"] = (true, true), ["OVER"] = (true, true), ["ABOVE"] = (true, true), ["OLDERTHAN"] = (true, true),
        ["MORETHAN"] = (true, true), ["GREATERTHAN"] = (true, true),
        ["<="] = (false, false), ["=<"] = (false, false), ["≤"] = (false, false), ["UPTO"] = (false, false), ["ATMOST"] = (false, false),
        ["TO"] = (false, false), ["UNTIL"] = (false, false), ["MAX"] = (false, false), ["MAXIMUM"] = (false, false),
        ["NOTOLDERTHAN"] = (false, false), ["NOMORETHAN"] = (false, false), ["NOTMORETHAN"] = (false, false),
        ["<"] = (false, true), ["UNDER"] = (false, true), ["BELOW"] = (false, true), ["YOUNGERTHAN"] = (false, true),
        ["LESSTHAN"] = (false, true),
    };

    // The same behind the age: 20 <= is an age from 20.
    private static readonly Dictionary<string, (bool IsLowest, bool IsStrict)> SidesBehind = new(StringComparer.Ordinal)
    {
        ["+"] = (true, false), ["<="] = (true, false), ["≤"] = (true, false), ["<"] = (true, true), ["ANDOVER"] = (true, false),
        ["ANDABOVE"] = (true, false), ["ANDOLDER"] = (true, false), ["OROLDER"] = (true, false), ["OROVER"] = (true, false),
        ["ORABOVE"] = (true, false), ["ORMORE"] = (true, false), ["ANDMORE"] = (true, false), ["ANDUP"] = (true, false),
        ["ORUP"] = (true, false), ["UPWARDS"] = (true, false), ["ANDUPWARDS"] = (true, false), ["ONWARDS"] = (true, false),
        ["MINIMUM"] = (true, false), ["MIN"] = (true, false),
        [">="] = (false, false), ["≥"] = (false, false), [">"] = (false, true), ["ANDUNDER"] = (false, false),
        ["ANDYOUNGER"] = (false, false), ["ORYOUNGER"] = (false, false), ["ORUNDER"] = (false, false), ["ORLESS"] = (false, false),
        ["ORBELOW"] = (false, false), ["ANDBELOW"] = (false, false), ["MAXIMUM"] = (false, false), ["MAX"] = (false, false),
    };

    /// <summary>Whether the words say that there is no limit; null where they say so of the other limit.</summary>
    public static bool? MeansNoLimit(string text, bool isLowest)
    {
        var key = Words.Key(Words.Before(text, '('));
        if (key.StartsWith("NANO", StringComparison.Ordinal)) key = key[2..];
        if (NoLimits.Contains(key)) return true;
        if (key.AsSpan().ContainsAnyInRange('0', '9')) return false;
        if (!key.StartsWith("NO", StringComparison.Ordinal) && !key.StartsWith("WITHOUT", StringComparison.Ordinal)) return false;
        if (!Limits.Any(word => key.Contains(word, StringComparison.Ordinal))) return false;
        var (low, high) = (Names(key, "MIN", "LOW", "YOUNG"), Names(key, "MAX", "UPPER", "HIGH", "OLDEST"));
        return low == high || low == isLowest ? true : null;
    }

    /// <summary>The age in years; null where it cannot be read, or is the other limit.</summary>
    public static decimal? InYears(string text, string? unit, bool isLowest, out string note)
    {
        note = "";
        if (AgeText.Of(text, unit) is not { } age) return null;
        (bool IsLowest, bool IsStrict)? side = null;
        if (age.Before.Length > 0)
        {
            if (!Sides.TryGetValue(age.Before, out var before)) return null;
            side = before;
        }

        if (age.Behind.Length > 0)
        {
            if (side is not null || !SidesBehind.TryGetValue(age.Behind, out var behind)) return null;
            side = behind;
        }

        if (side is var (low, strict) && low != isLowest)
        {
            note = OtherLimit;
            return null;
        }

        if (!age.HasUnit) note = "no unit is stated: read as years";
        if (side is (_, true)) note = Also(note, isLowest ? "that the age itself is too low" : "that the age itself is too high");
        return age.Years > 200 ? null : age.Years;
    }

    private static string Also(string note, string more) => note.Length == 0 ? more : $"{note}; {more}";

    private static bool Names(string key, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (key.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
