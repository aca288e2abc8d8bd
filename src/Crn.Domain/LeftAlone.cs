namespace Crn.Domain;

/// <summary>What stands around ten digits and tells what they are: another kind of number, or a patient's.</summary>
/// <remarks>Looks a bounded way back, so that the scan stays linear.</remarks>
internal static class LeftAlone
{
    private const int LongestPhone = 15;
    private const int FarthestPlus = 28;
    private const int FarthestList = 64;
    private const int MostFillers = 4;

    private static readonly string[] PatientNumbers =
        ["NHS", "NHSNo", "NHSNumber", "CHI", "CHINo", "CHINumber", "HCN", "HSCN", "HCNumber", "H&C", "HSC"];

    private static readonly string[] OtherNumbers = ["ISBN", "ISBN10", "timestamp", "epoch", "unix", "unixtime", "posix"];
    private static readonly string[] StudyNumbers = ["IRAS", "CPMS", "UKCRN", "NIHR", "GRIS", "PMID", "PMIDs"];

    private static readonly string[] Fillers =
        ["no", "nos", "num", "number", "numbers", "nr", "id", "ids", "is", "was", "ref", "reference", "time", "stamp", "10", "seconds",
            "of", "the", "patient", "project"];

    private static readonly string[] NumberWords = ["no", "nos", "num", "number", "numbers", "nr"];

    private static readonly string[] TenDigitCountries =
        ["7", "20", "27", "39", "49", "52", "54", "55", "57", "58", "61", "62", "63", "66", "81", "82", "84", "86", "90", "91", "92", "94",
            "98", "234", "880"];

    private static readonly string[] RegistriesOfTenDigits = ["ChiCTR", "jRCT", "LBCTR", "EUPAS"];

    /// <summary>Whether the words before a place say that a patient's number follows: then any grouping counts.</summary>
    internal static bool IsAnnounced(ReadOnlySpan<char> text, int start) => IsAfter(text, start, PatientNumbers);

    /// <summary>
    /// Whether the words right behind a place say that it was a patient's number: 4010 232 137 NHS number, 4010 232 137 (CHI no). A name
    /// that another number or a colon follows belongs to what comes then.
    /// </summary>
    internal static bool IsNamedAfter(ReadOnlySpan<char> text, int end)
    {
        var behind = text[end..Math.Min(text.Length, end + FarthestList)];
        var name = Word(ref behind, " \u00A0(-=");
        if (!IsAny(name, PatientNumbers)) return false;
        // The name of the service alone stands behind many a number; that of its number does not.
        if (name.Length < 5 && !IsAny(Word(ref behind, " \u00A0."), NumberWords)) return false;
        behind = behind.TrimStart(" \u00A0.)");
        return behind.IsEmpty || !(behind[0] is ':' or '=' or '#' || char.IsDigit(behind[0]));
    }

    /// <summary>
    /// Whether digits belong to a telephone number that begins with its country code, +44 or 0044, or is written 1-800-...
    /// </summary>
    internal static bool IsPhone(ReadOnlySpan<char> text, int start, int end)
    {
        var digits = 0;
        for (var i = start - 1; i >= 0 && start - i <= FarthestPlus; i--)
        {
            var c = text[i];
            if (char.IsAsciiDigit(c))
            {
                digits++;
            }
            else if (c == '+')
            {
                return digits > 0 && char.IsAsciiDigit(text[i + 1]) && digits + CountDigits(text[start..end]) <= LongestPhone
                    && IsDialled(text[(i + 1)..start], digits, text[start..end]);
            }
            else if (!(c is ' ' or '-' or '.' or '(' or ')' or '\u00A0' or '\u2011'))
            {
                break;
            }
        }

        return EndsWithCode(text[..start])
            || (text[..start].EndsWith("1-") && (start == 2 || !char.IsAsciiLetterOrDigit(text[start - 3]))
                && IsNorthAmerican(text[start..end]));
    }

    /// <summary>
    /// Whether ten unbroken digits are a fraction below one, belong to a registry that glues ten digits to its name or to a UUID, or follow
    /// the word for another kind of number: an ISBN, or a time in seconds.
    /// </summary>
    internal static bool IsNumberOfAnotherKind(ReadOnlySpan<char> text, int start, int end)
    {
        if (start >= 2 && text[start - 1] == '.' && text[start - 2] == '0' && (start == 2 || !char.IsAsciiDigit(text[start - 3])))
            return true;
        foreach (var registry in RegistriesOfTenDigits)
        {
            if (text[..start].EndsWith(registry, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return IsAfter(text, start, OtherNumbers) || IsInUuid(text, start, end);
    }

    /// <summary>
    /// Whether two groups stand in a list of numbers that begins with the name of a kind of study number: IRAS 298897, 2021.
    /// </summary>
    internal static bool IsListOfStudies(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && start - at < FarthestList && (char.IsAsciiDigit(text[at - 1]) || text[at - 1] is ' ' or ',' or ';' or '/' or '-'))
            at--;
        return IsAfter(text, at, StudyNumbers);
    }

    /// <summary>Whether a sign of currency stands before.</summary>
    internal static bool IsMoney(ReadOnlySpan<char> text, int start) => text[..start].TrimEnd(' ') is [.., '£' or '$' or '€'];

    // Steps back over punctuation and the words that people put between a name and its number.
    private static bool IsAfter(ReadOnlySpan<char> text, int start, string[] names)
    {
        var before = text[Math.Max(0, start - FarthestList)..start];
        for (var fillers = 0; fillers <= MostFillers; fillers++)
        {
            before = before.TrimEnd(" \t\r\n\u00A0.:=#-('\"*");
            var letters = before.Length;
            while (letters > 0 && (char.IsAsciiLetterOrDigit(before[letters - 1]) || before[letters - 1] == '&')) letters--;
            var word = before[letters..];
            if (word.IsEmpty) return false;
            if (IsAny(word, names)) return true;
            if (!IsAny(word, Fillers)) return false;
            before = before[..letters];
        }

        return false;
    }

    // The next word, behind signs that may stand before it.
    private static ReadOnlySpan<char> Word(ref ReadOnlySpan<char> text, ReadOnlySpan<char> before)
    {
        text = text.TrimStart(before);
        var letters = 0;
        while (letters < text.Length && (char.IsAsciiLetter(text[letters]) || text[letters] == '&')) letters++;
        var word = text[..letters];
        text = text[letters..];
        return word;
    }

    private static bool IsAny(ReadOnlySpan<char> word, string[] names)
    {
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Whether ten digits can follow a country code: behind +44 any; behind part of a number any; behind another code alone those of
    // countries whose numbers have ten digits (background knowledge of the numbering plans).
    private static bool IsDialled(ReadOnlySpan<char> code, int digits, ReadOnlySpan<char> number)
    {
        Span<char> dialled = stackalloc char[FarthestPlus];
        var length = 0;
        foreach (var c in code)
        {
            if (char.IsAsciiDigit(c)) dialled[length++] = c;
        }

        dialled = dialled[..length];
        if (digits > 3 || dialled.StartsWith("44")) return true;
        if (IsPublished(number)) return false;
        if (dialled.SequenceEqual("1")) return IsAreaOfNorthAmerica(number);
        foreach (var country in TenDigitCountries)
        {
            if (dialled.SequenceEqual(country)) return true;
        }

        return false;
    }

    // The examples of guides and forms, which nobody dials.
    private static bool IsPublished(ReadOnlySpan<char> number)
    {
        foreach (var example in (ReadOnlySpan<string>)["9434765919", "9876543210"])
        {
            var matched = 0;
            foreach (var c in number)
            {
                if (!char.IsAsciiDigit(c)) continue;
                if (matched == example.Length || c != example[matched]) break;
                matched++;
            }

            if (matched == example.Length) return true;
        }

        return false;
    }

    private static bool IsAreaOfNorthAmerica(ReadOnlySpan<char> number) => number is [>= '2', ..];

    // 0044 20 ..., 0044 (0)20 ...
    private static bool EndsWithCode(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd(" -.");
        if (before.EndsWith("(0)")) before = before[..^3].TrimEnd(" -.");
        return before.EndsWith("0044") && (before.Length == 4 || !char.IsAsciiDigit(before[^5]));
    }

    // Area and exchange codes of North America begin with 2 to 9, and no area code has a 9 in the middle.
    private static bool IsNorthAmerican(ReadOnlySpan<char> number) => number is [>= '2', >= '0' and <= '8', _, '-', >= '2', _, _, '-', ..];

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text) count += char.IsAsciiDigit(c) ? 1 : 0;
        return count;
    }

    private static bool IsInUuid(ReadOnlySpan<char> text, int start, int end)
    {
        while (start > 0 && end - start <= 36 && IsHexOrHyphen(text[start - 1])) start--;
        while (end < text.Length && end - start <= 36 && IsHexOrHyphen(text[end])) end++;
        if (end - start != 36) return false;
        for (var i = 0; i < 36; i++)
        {
            if (text[start + i] == '-' != i is 8 or 13 or 18 or 23) return false;
        }

        return true;
    }

    private static bool IsHexOrHyphen(char c) => c == '-' || char.IsAsciiHexDigit(c);
}
