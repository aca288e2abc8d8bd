namespace Crn.Domain.Identifiers;

/// <summary>Says what a word seems to be that is no identifier known here.</summary>
internal static class LeftOver
{
    private static readonly string[] OtherRegistries =
    [
        "ACTRN", "ChiCTR", "CTRI", "DRKS", "EUPAS", "HKUCTR", "IRCT", "ITMCTR", "JapicCTI", "JMA", "JPRN", "jRCT", "KCT", "LBCTR",
        "NL-OMON", "NTR", "PACTR", "PER-", "PHRR", "RBR-", "RPCEC",
        "SLCTR", "TCTR", "UMIN",
    ];

    internal static IdentifierPassageKind KindOf(ReadOnlySpan<char> word)
    {
        var (digits, letters, others) = (0, 0, 0);
        foreach (var c in word)
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (char.IsLetter(c)) letters++;
            else others++;
        }

        if (digits == 0) return IdentifierPassageKind.Words;
        foreach (var registry in OtherRegistries)
        {
            if (word.StartsWith(registry, StringComparison.OrdinalIgnoreCase)) return IdentifierPassageKind.OtherRegistry;
        }

        return letters > 0 ? IdentifierPassageKind.Reference
            : IsDate(word) ? IdentifierPassageKind.Date
            : others == 0 ? IdentifierPassageKind.Number
            : IdentifierPassageKind.Reference;
    }

    /// <summary>Whether a word is a web address or a DOI.</summary>
    internal static bool IsAddress(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return true;
        var slash = word.IndexOf('/');
        if (slash < 4) return false;
        var host = word[..slash];
        if (host.StartsWith("10.") && host[3..].IndexOfAnyExceptInRange('0', '9') < 0 && host.Length >= 7) return true;
        var dot = host.LastIndexOf('.');
        if (dot < 1 || host.Length - dot < 3) return false;
        foreach (var c in host)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }

        foreach (var c in host[(dot + 1)..])
        {
            if (!char.IsAsciiLetter(c)) return false;
        }

        return true;
    }

    // Day, month and year, or year, month and day, with one sign between.
    private static bool IsDate(ReadOnlySpan<char> word)
    {
        var first = word.IndexOfAny('/', '-', '.');
        if (first < 1) return false;
        var second = word[(first + 1)..].IndexOf(word[first]) + first + 1;
        if (second <= first || !Digits(word[..first], out var a) || !Digits(word[(first + 1)..second], out var b)
            || !Digits(word[(second + 1)..], out var c)) return false;
        var (year, day, yearDigits) = first == 4 ? (a, c, 4) : (c, a, word.Length - second - 1);
        return b is >= 1 and <= 12 && day is >= 1 and <= 31 && (yearDigits == 2 || (yearDigits == 4 && year is >= 1900 and < 2200));
    }

    private static bool Digits(ReadOnlySpan<char> text, out ulong value) => IdentifierText.Digits(text, out value) && text.Length <= 4;
}
