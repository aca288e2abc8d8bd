namespace Crn.Domain.Identifiers;

/// <summary>
/// Numbers that people write where a form wants one: zeros, one digit over and over, digits in a row. They identify nothing.
/// </summary>
internal static class Placeholders
{
    // ClinicalTrials.gov issues in sequence, from 102 on and about half a million a year: 7 million by 2026, so this bound holds until
    // about 2040 (background knowledge).
    private const ulong FirstNct = 102;
    private const ulong LastNct = 14_999_999;

    // Issued in sequence: 70,000 by 2026, some 5,000 a year (background knowledge).
    private const ulong LastCpms = 299_999;

    // Issued in sequence to below 400,000 by 2026, and from 1,000,000 on for combined review (background knowledge).
    private const ulong LastIras = 599_999;
    private const ulong FirstIrasOfCombinedReview = 1_000_000;
    private const ulong LastIrasOfCombinedReview = 1_999_999;

    private static readonly (string Prefix, IdentifierScheme Scheme)[] Prefixes =
    [
        ("NCT", IdentifierScheme.Nct), ("ISRCTN", IdentifierScheme.Isrctn), ("NIHR", IdentifierScheme.NihrAward),
        ("IRAS", IdentifierScheme.Iras), ("CPMS", IdentifierScheme.Cpms),
    ];

    /// <summary>Below ten million every number in sequence was issued, whatever its digits look like.</summary>
    internal static bool IsNct(ulong number) => number is < FirstNct or > LastNct || (number >= 10_000_000 && IsPattern(number, 8));

    /// <summary>Issued at random, so only what nobody would meet by chance is left out.</summary>
    internal static bool IsIsrctn(ulong number) => number < 100 || IsPattern(number, 8);

    internal static bool IsCpms(ulong number) => number > LastCpms || (number >= 100_000 && IsPattern(number, 6));

    internal static bool IsIras(ulong number) =>
        number is > LastIras and < FirstIrasOfCombinedReview or > LastIrasOfCombinedReview
            || (number >= 100_000 && IsPattern(number, IdentifierText.CountDigits(number)));

    internal static bool IsUtn(ulong number) => number < 100 || IsPattern(number, 8);

    internal static bool IsAward(ulong number) => number < 100 || IsPattern(number, 6);

    /// <summary>The serials of a year: none is 0, and no year came near a hundred thousand.</summary>
    internal static bool IsEudraCt(ulong serial) => serial is 0 or >= 100_000;

    internal static bool IsEuCt(ulong serial) => serial == 500_000 || IsPattern(serial, 6);

    /// <summary>Whether the digits of a reference, written after each other, are one digit only or a run: 1234-56789, 99/99/99.</summary>
    internal static bool IsReference(ReadOnlySpan<char> text)
    {
        var (number, digits) = (0UL, 0);
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) continue;
            if (++digits > 18) return false;
            number = (number * 10) + (ulong)(c - '0');
        }

        return digits >= 6 && IsPattern(number, digits) && (digits > 6 || number % 10 == 9);
    }

    /// <summary>
    /// The scheme of a word in which letters stand for the digits that nobody knows yet: NCTXXXXXXXX, and under a label xx/xx/xxxx or
    /// YYYY-NNNNNN-CC; null for other words.
    /// </summary>
    internal static IdentifierScheme? Filled(ReadOnlySpan<char> word, IdentifierScheme? announced)
    {
        foreach (var (prefix, scheme) in Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && IsFilling(word[prefix.Length..])) return scheme;
        }

        return announced is { } named && IsFilling(word) ? named : null;
    }

    // Runs of one letter or sign each, and zeros; at least four signs that fill, and none alone.
    private static bool IsFilling(ReadOnlySpan<char> text)
    {
        var filling = 0;
        for (var at = 0; at < text.Length;)
        {
            var end = at + 1;
            while (end < text.Length && char.ToUpperInvariant(text[end]) == char.ToUpperInvariant(text[at])) end++;
            if (char.IsAsciiLetter(text[at]) || text[at] is '#' or '?' or '*')
            {
                if (end - at < 2) return false;
                filling += end - at;
            }
            else if (!(text[at] is '0' or '/' or '.' or '_' || TextShapes.IsDash(text[at])))
            {
                return false;
            }

            at = end;
        }

        return filling >= 4;
    }

    // One digit only, or each digit one more or one less than that before it, 9 and 0 being neighbours.
    private static bool IsPattern(ulong number, int digits)
    {
        var step = (number / 10 % 10) + 10 - (number % 10);
        if (step % 10 is not (0 or 1 or 9)) return false;
        for (var i = 1; i < digits; i++, number /= 10)
        {
            if (((number / 10 % 10) + 10 - (number % 10)) % 10 != step % 10) return false;
        }

        return true;
    }
}
