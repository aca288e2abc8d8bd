using System.Buffers;
using System.Globalization;
using System.Text;

namespace Crn.Domain;

/// <summary>Finds ten digits, in whole groups, that pass the NHS number's check. Linear in the length of the text; allocates nothing.</summary>
internal static class NhsNumberScan
{
    internal const string Message = "This text looks like it holds an NHS number; patient identifiers are refused and the text is not shown.";

    private const int Length = 10;
    private const int MostSeparators = 3;

    private static readonly SearchValues<char> AsciiWithoutDigits =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiDigit(c))]);

    internal static bool Finds(ReadOnlySpan<char> text)
    {
        if (text.Length < Length) return false;
        var insideGroup = false;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] < '\u0080' && !char.IsAsciiDigit(text[i]))
            {
                // Most text: runs without a digit are stepped over at once.
                var run = text[i..].IndexOfAnyExcept(AsciiWithoutDigits);
                if (run < 0) return false;
                i += run;
                insideGroup = false;
            }

            var kind = KindAt(text, i, out var width, out _);
            if (kind == Kind.Digit && !insideGroup)
            {
                if (LeftAlone.TokenAt(text, i) is > 0 and var length)
                {
                    i += length;
                    continue;
                }

                if (StartsHere(text, i)) return true;
            }

            if (kind != Kind.Invisible) insideGroup = kind == Kind.Digit;
            i += width;
        }

        return false;
    }

    // From the start of a group of digits, takes whole groups until ten digits are together.
    private static bool StartsHere(ReadOnlySpan<char> text, int start)
    {
        Span<byte> digits = stackalloc byte[Length];
        Span<byte> groupEnds = stackalloc byte[Length];
        int count = 0, groups = 0, separators = 0, end = start;
        var soft = false;
        for (var i = start; i < text.Length;)
        {
            var kind = KindAt(text, i, out var width, out var digit);
            if (kind == Kind.Digit)
            {
                if (count == Length && separators == 0) return false; // ten digits inside a longer number
                if (count == Length) break;
                if (separators > 0 && LeftAlone.TokenAt(text, i) > 0) break;
                if (separators > 0) groupEnds[groups++] = (byte)count;
                separators = 0;
                digits[count++] = digit;
                end = i + width;
            }
            else if (kind is Kind.Separator or Kind.SoftSeparator)
            {
                if (++separators > MostSeparators) break;
                soft |= kind == Kind.SoftSeparator && count < Length;
            }
            else if (kind == Kind.Other)
            {
                break;
            }

            i += width;
        }

        if (count != Length || !PassesCheck(digits)) return false;
        if (soft && !(groups == 2 && groupEnds[0] == 3 && groupEnds[1] == 6)) return false;
        return !LeftAlone.Covers(text, start, end);
    }

    // Weights 10 to 2; the check digit is 11 less the remainder, 11 counting as 0 and 10 never issued.
    private static bool PassesCheck(ReadOnlySpan<byte> digits)
    {
        var sum = 0;
        for (var i = 0; i < 9; i++) sum += digits[i] * (10 - i);
        var check = 11 - (sum % 11);
        return (check == 11 ? 0 : check) == digits[9];
    }

    private static Kind KindAt(ReadOnlySpan<char> text, int at, out int width, out byte digit)
    {
        var c = text[at];
        width = 1;
        digit = 0;
        if (c < '\u0080')
        {
            if (char.IsAsciiDigit(c))
            {
                digit = (byte)(c - '0');
                return Kind.Digit;
            }

            return c switch
            {
                ' ' or '-' or '\t' => Kind.Separator,
                '.' or '/' or '_' => Kind.SoftSeparator,
                _ => Kind.Other,
            };
        }

        Rune.DecodeFromUtf16(text[at..], out var rune, out width);
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
                digit = (byte)Rune.GetNumericValue(rune);
                return Kind.Digit;
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.DashPunctuation:
                return Kind.Separator;
            case UnicodeCategory.Format:
                return Kind.Invisible;
            default:
                return rune.Value == '\u2212' ? Kind.Separator : Kind.Other;
        }
    }

    private enum Kind
    {
        Other,
        Digit,
        Separator,
        SoftSeparator,
        Invisible,
    }
}
