namespace Crn.Domain;

/// <summary>The written forms of the trade whose digits are certainly not a patient's number.</summary>
internal static class LeftAlone
{
    private static readonly string[] RegistriesOfTenDigits = ["ChiCTR", "jRCT", "LBCTR", "EUPAS"];

    /// <summary>
    /// The length of a trial number (2020-001113-21, 2025-522006-21-00), an ORCID iD or an ISO date that begins at a place; 0 when none does.
    /// Its digits are never joined with others.
    /// </summary>
    internal static int TokenAt(ReadOnlySpan<char> text, int at)
    {
        if (at > 0 && IsDigitOrHyphen(text[at - 1])) return 0;
        var end = at;
        while (end < text.Length && IsDigitOrHyphen(text[end])) end++;
        var token = text[at..end];
        var known = token.Length switch
        {
            14 => IsShaped(token, "####-######-##") && token.StartsWith("20"),
            17 => IsShaped(token, "####-######-##-##") && token.StartsWith("20"),
            18 => IsShaped(token, "####-####-####-###") && end < text.Length && text[end] is 'X' or 'x',
            19 => IsShaped(token, "####-####-####-####"),
            10 => IsShaped(token, "####-##-##") && token[..2] is "19" or "20" && IsBetween(token[5..7], 1, 12) && IsBetween(token[8..], 1, 31),
            _ => false,
        };
        return known ? token.Length : 0;
    }

    /// <summary>Whether the ten digits found between two places are a fraction below one, or belong to a registry that glues ten digits to its name, or to a UUID.</summary>
    internal static bool Covers(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= 2 && text[start - 1] == '.' && text[start - 2] == '0' && (start == 2 || !char.IsAsciiDigit(text[start - 3]))) return true;
        foreach (var registry in RegistriesOfTenDigits)
        {
            if (end - start == 10 && text[..start].EndsWith(registry, StringComparison.OrdinalIgnoreCase)) return true;
        }

        while (start > 0 && IsHexOrHyphen(text[start - 1])) start--;
        while (end < text.Length && IsHexOrHyphen(text[end])) end++;
        return end - start == 36 && IsUuid(text[start..end]);
    }

    private static bool IsUuid(ReadOnlySpan<char> token)
    {
        for (var i = 0; i < token.Length; i++)
        {
            if (token[i] == '-' != i is 8 or 13 or 18 or 23) return false;
        }

        return true;
    }

    private static bool IsShaped(ReadOnlySpan<char> token, string shape)
    {
        for (var i = 0; i < shape.Length; i++)
        {
            if (shape[i] == '#' ? !char.IsAsciiDigit(token[i]) : token[i] != shape[i]) return false;
        }

        return true;
    }

    // Called for tokens of ASCII digits only.
    private static bool IsBetween(ReadOnlySpan<char> text, int least, int most)
    {
        var value = 0;
        foreach (var c in text) value = (value * 10) + (c - '0');
        return value >= least && value <= most;
    }

    private static bool IsDigitOrHyphen(char c) => c == '-' || char.IsAsciiDigit(c);

    private static bool IsHexOrHyphen(char c) => c == '-' || char.IsAsciiHexDigit(c);
}
