namespace Crn.Domain.Identifiers;

/// <summary>The written forms of the trade in which ten digits are certainly not a patient's number.</summary>
internal static class LeftAlone
{
    /// <summary>Whether the ten digits found between two places belong to one of those forms.</summary>
    internal static bool Covers(ReadOnlySpan<char> text, int start, int end, ReadOnlySpan<string> registries)
    {
        var before = text[..start];
        foreach (var registry in registries)
        {
            if (end - start == 10 && before.EndsWith(registry, StringComparison.OrdinalIgnoreCase)) return true;
        }

        var found = text[start..end];
        return IsTrialNumber(found, text[end..]) || BeginsWithIsoDate(found) || IsInUuid(text, start, end);
    }

    // 2020-001113, followed by the check digits -21.
    private static bool IsTrialNumber(ReadOnlySpan<char> found, ReadOnlySpan<char> after) =>
        found.Length == 11 && found[4] == '-' && found.StartsWith("20", StringComparison.Ordinal) &&
        after.Length >= 3 && after[0] == '-' && char.IsAsciiDigit(after[1]) && char.IsAsciiDigit(after[2]) &&
        (after.Length == 3 || !char.IsAsciiDigit(after[3]));

    // 2024-05-11 12: a date and something after it.
    private static bool BeginsWithIsoDate(ReadOnlySpan<char> found) =>
        found.Length >= 12 && found[4] == '-' && found[7] == '-' && found[10] == ' ' &&
        found[..2] is "19" or "20" &&
        IsBetween(found[5..7], 1, 12) && IsBetween(found[8..10], 1, 31);

    private static bool IsBetween(ReadOnlySpan<char> text, ulong least, ulong most) =>
        IdentifierText.Digits(text, out var value) && value >= least && value <= most;

    private static bool IsInUuid(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 0 && IsHexOrHyphen(text[start - 1])) start--;
        while (end < text.Length && IsHexOrHyphen(text[end])) end++;
        var token = text[start..end];
        if (token.Length != 36) return false;
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] == '-' != i is 8 or 13 or 18 or 23) return false;
        }

        return true;
    }

    private static bool IsHexOrHyphen(char c) => c == '-' || char.IsAsciiHexDigit(c);
}
