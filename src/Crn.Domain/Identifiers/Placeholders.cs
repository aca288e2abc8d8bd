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
