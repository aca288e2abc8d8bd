namespace Crn.Domain;

/// <summary>
/// Finds ten digits that pass the NHS number's check, lie in a range that is issued and are written as such numbers are. Linear in the
/// length of the text; allocates nothing.
/// </summary>
/// <remarks>
/// Ranges (background knowledge): Scotland's CHI numbers begin with a date of birth, day and month first; 300 to 399 England and Northern
/// Ireland's Health and Care numbers; 400 to 499 and 600 to 799 England, Wales and the Isle of Man; 900 to 999 tests and examples.
/// </remarks>
internal static class NhsNumberScan
{
    internal const string Message =
        "This text looks like it holds an NHS number; patient identifiers are refused and the text is not shown. Leave the number out, " +
        "or write the " +
        "study's own participant reference; before another number of ten digits write what it is, as in +44 20 7946 0958 or ISBN " +
        "0306406152.";

    internal const string PlaceholderMessage =
        "This text holds a placeholder or example in the form of an NHS number; it is refused like one and not shown. Leave it out where " +
        "no number is known.";

    private const int Length = 10;

    // The sizes of the groups, one hexadecimal digit each: 943 476 5919, that with one gap left out (010180 1234, 943 4765919),
    // 94347 65919, ten digits apart, 9,434,765,919.
    private const ulong Unbroken = 0xA;
    private const ulong Customary = 0x334;
    private const ulong DateFirst = 0x64;
    private const ulong SecondGapLeftOut = 0x37;
    private const ulong Halves = 0x55;
    private const ulong Apart = 0x11_1111_1111;
    private const ulong Thousands = 0x1333;

    /// <summary>Whether a text holds something that looks like an NHS number, a placeholder included.</summary>
    internal static bool Finds(ReadOnlySpan<char> text) => Find(text) != NhsNumberSighting.None;

    /// <summary>The sentence of the refusal of a text.</summary>
    internal static string MessageFor(ReadOnlySpan<char> text) =>
        Find(text) == NhsNumberSighting.Placeholder ? PlaceholderMessage : Message;

    /// <summary>What a text holds; a number that may be a patient's before a placeholder.</summary>
    internal static NhsNumberSighting Find(ReadOnlySpan<char> text)
    {
        if (text.Length < Length) return NhsNumberSighting.None;
        var found = NhsNumberSighting.None;
        var row = default(Row);
        Span<byte> digits = stackalloc byte[Length];
        for (var at = DigitGroups.NextDigit(text, 0); at >= 0; at = DigitGroups.NextDigit(text, row.End))
        {
            row = row.With(text, at, DigitGroups.Read(text, at, digits, out var count));
            if (count > Length) continue;
            switch (From(text, row, digits, count))
            {
                case NhsNumberSighting.Number: return NhsNumberSighting.Number;
                case NhsNumberSighting.Placeholder: found = NhsNumberSighting.Placeholder; break;
            }
        }

        return found;
    }

    // From a group on, takes whole groups until ten digits are together.
    private static NhsNumberSighting From(ReadOnlySpan<char> text, Row row, Span<byte> digits, int count)
    {
        var (pattern, between, end) = ((ulong)count, Between.Other, row.End);
        while (count < Length)
        {
            var joins = DigitGroups.ReadBetween(text, end, out var next);
            if (joins == Between.Other || !MayMix(ref between, joins)) return NhsNumberSighting.None;
            end = DigitGroups.Read(text, next, digits[count..], out var more);
            count += more;
            pattern = (pattern << 4) | (uint)more;
        }

        if (count > Length || !PassesCheck(digits)) return NhsNumberSighting.None;
        var sighting = InRange(digits);
        if (sighting == NhsNumberSighting.None) return sighting;
        if (LeftAlone.IsAnnounced(text, row.Start) || LeftAlone.IsNamedAfter(text, end)) return sighting;
        return IsWrittenSo(text, row, pattern, between, end) && !IsSomethingElse(text, row.Start, end, pattern) ? sighting
            : NhsNumberSighting.None;
    }

    // Spaces, line breaks and dashes may stand in one number; any other sign only with itself.
    private static bool MayMix(ref Between all, Between next)
    {
        if (all == Between.Other) all = next;
        else if (all != next && (all > Between.Dash || next > Between.Dash)) return false;
        else if (next > all) all = next;
        return true;
    }

    private static bool IsWrittenSo(ReadOnlySpan<char> text, Row row, ulong pattern, Between between, int end) => pattern switch
    {
        Unbroken or Customary or DateFirst or Halves => true,
        SecondGapLeftOut => between is Between.Space or Between.Dash or Between.Dot,
        Apart => row.IsApart(text, between, end),
        Thousands => between is Between.Comma or Between.Slash or Between.Dot or Between.Space or Between.Apostrophe
            && row.IsAlone(text, between, end),
        _ => false,
    };

    private static bool IsSomethingElse(ReadOnlySpan<char> text, int start, int end, ulong pattern) =>
        LeftAlone.IsPhone(text, start, end)
        || pattern switch
        {
            Unbroken => LeftAlone.IsNumberOfAnotherKind(text, start, end),
            DateFirst or SecondGapLeftOut or Halves => LeftAlone.IsListOfStudies(text, start),
            Thousands => LeftAlone.IsMoney(text, start),
            _ => false,
        };

    // Weights 10 to 2; the check digit is 11 less the remainder, 11 counting as 0 and 10 never issued.
    private static bool PassesCheck(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += digits[i] * (10 - i);
        var check = 11 - (sum % 11);
        return (check == 11 ? 0 : check) == digits[9];
    }

    private static NhsNumberSighting InRange(ReadOnlySpan<byte> digits)
    {
        if (digits.IndexOfAnyExcept(digits[0]) < 0) return NhsNumberSighting.Placeholder;
        var (day, month) = ((digits[0] * 10) + digits[1], (digits[2] * 10) + digits[3]);
        return digits[0] switch
        {
            9 => NhsNumberSighting.Placeholder,
            3 or 4 or 6 or 7 => NhsNumberSighting.Number,
            _ when day is >= 1 and <= 31 && month is >= 1 and <= 12 => NhsNumberSighting.Number,
            _ => NhsNumberSighting.None,
        };
    }

    /// <summary>The group at hand and how many groups stand before it in one row, joined in the same way.</summary>
    private readonly record struct Row(int Start, int End, int Before, Between Joins, bool AfterSingle)
    {
        internal Row With(ReadOnlySpan<char> text, int start, int end)
        {
            if (End == 0) return new(start, end, 0, Between.Other, false);
            var joins = DigitGroups.ReadBetween(text, End, out _);
            var before = joins == Between.Other ? 0 : joins == Joins ? Before + 1 : 1;
            return new(start, end, before, joins, End - Start == 1);
        }

        /// <summary>Whether the groups from here to an end stand alone in their row.</summary>
        internal bool IsAlone(ReadOnlySpan<char> text, Between between, int end) =>
            !(Before > 0 && Joins == between) && DigitGroups.ReadBetween(text, end, out _) != between;

        /// <summary>
        /// Whether ten single digits are no part of a row of counts: no further single digit on either side, and not a group on both.
        /// </summary>
        internal bool IsApart(ReadOnlySpan<char> text, Between between, int end)
        {
            var before = Before > 0 && Joins == between;
            var after = DigitGroups.ReadBetween(text, end, out var next) == between;
            if (before && (after || AfterSingle || Before > 1)) return false;
            if (!after) return true;
            var nextEnd = DigitGroups.Read(text, next, default, out var count);
            return count > 1 && DigitGroups.ReadBetween(text, nextEnd, out _) != between;
        }
    }
}
