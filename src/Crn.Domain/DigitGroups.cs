using System.Buffers;
using System.Globalization;
using System.Text;

namespace Crn.Domain;

/// <summary>Reads the groups of digits of a text and what stands between them, as people and programs write them.</summary>
internal static class DigitGroups
{
    // Four columns of a table are rarely further apart than this.
    private const int LongestSpace = 24;
    private const int MostSigns = 3;
    private const int LongestTag = 40;

    private static readonly SearchValues<char> AsciiWithoutDigits =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (char)c).Where(c => !char.IsAsciiDigit(c))]);

    // Spaces as pages, data files and addresses write them.
    private static readonly string[] WrittenSpaces =
        ["&nbsp;", "&amp;nbsp;", "&#160;", "&#xA0;", "&ensp;", "&emsp;", "&thinsp;", "&#8239;", "&#x202F;", "%20", "%C2%A0", "\\t"];

    private static readonly string[] WrittenLines = ["\\r", "\\n", "%0A", "%0D"];

    private static readonly string[] WrittenDashes =
        ["&ndash;", "&mdash;", "&hyphen;", "&#8209;", "&#8211;", "&#x2011;", "&#x2013;", "%2D"];

    /// <summary>Where the next digit stands, from a place on; -1 when none does.</summary>
    internal static int NextDigit(ReadOnlySpan<char> text, int from)
    {
        for (var i = from; i < text.Length;)
        {
            // Most text: runs without a digit are stepped over at once.
            var run = text[i..].IndexOfAnyExcept(AsciiWithoutDigits);
            if (run < 0) return -1;
            i += run;
            if (DigitAt(text, i, out var width) >= 0) return i;
            i += width;
        }

        return -1;
    }

    /// <summary>Reads a group of digits that begins at a place, invisible characters left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where the group begins.</param>
    /// <param name="digits">Room for the digits; those beyond it are counted and not kept.</param>
    /// <param name="count">How many digits there are.</param>
    /// <returns>The place after the last digit.</returns>
    internal static int Read(ReadOnlySpan<char> text, int at, Span<byte> digits, out int count)
    {
        count = 0;
        var end = at;
        for (var i = at; i < text.Length;)
        {
            var digit = DigitAt(text, i, out var width);
            if (digit >= 0)
            {
                if (count < digits.Length) digits[count] = (byte)digit;
                count++;
                end = i + width;
            }
            else if (!IsInvisible(text, i))
            {
                break;
            }

            i += width;
        }

        return end;
    }

    /// <summary>
    /// Reads what stands between two groups; <see cref="Between.Other"/> when that does not join them, or no digit follows.
    /// </summary>
    internal static Between ReadBetween(ReadOnlySpan<char> text, int at, out int next)
    {
        var (kind, spaces, signs) = (Between.Other, 0, 0);
        for (next = at; next < text.Length;)
        {
            if (DigitAt(text, next, out var width) >= 0) return kind;
            var found = Separator(text, next, ref width);
            if (found == Between.Other && !IsInvisible(text, next)) return Between.Other;
            if (found is Between.Space or Between.Line && ++spaces > LongestSpace) return Between.Other;
            if (found > Between.Line && (++signs > MostSigns || (kind > Between.Line && kind != found))) return Between.Other;
            if (found > kind) kind = found;
            next += width;
        }

        return Between.Other;
    }

    /// <summary>The digit at a place, of whatever script; -1 when none stands there.</summary>
    internal static int DigitAt(ReadOnlySpan<char> text, int at, out int width)
    {
        width = 1;
        if (text[at] < '\u0080') return char.IsAsciiDigit(text[at]) ? text[at] - '0' : -1;
        Rune.DecodeFromUtf16(text[at..], out var rune, out width);
        return Rune.GetUnicodeCategory(rune) == UnicodeCategory.DecimalDigitNumber ? (int)Rune.GetNumericValue(rune) : -1;
    }

    private static bool IsInvisible(ReadOnlySpan<char> text, int at)
    {
        if (text[at] < '\u0080') return false;
        Rune.DecodeFromUtf16(text[at..], out var rune, out _);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
    }

    private static Between Separator(ReadOnlySpan<char> text, int at, ref int width) => text[at] switch
    {
        ' ' or '\t' => Between.Space,
        '\n' or '\r' or '\v' or '\f' => Between.Line,
        '-' => Between.Dash,
        '.' => Between.Dot,
        ',' => Between.Comma,
        '|' => Between.Bar,
        '/' => Between.Slash,
        ';' => Between.Semicolon,
        '_' => Between.Underscore,
        '\'' => Between.Apostrophe,
        '&' or '%' or '\\' => Written(text[at..], ref width),
        '<' => Tag(text[at..], ref width),
        < '\u0080' => Between.Other,
        _ => OfUnicode(text[at..]),
    };

    private static Between OfUnicode(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out var rune, out _);
        return Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.SpaceSeparator => Between.Space,
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => Between.Line,
            UnicodeCategory.DashPunctuation => Between.Dash,
            _ => rune.Value switch
            {
                '\u2212' => Between.Dash,
                '\u00B7' or '\u2022' or '\u2024' or '\u3002' or '\uFF0E' => Between.Dot,
                '\uFF0C' or '\u060C' or '\u3001' => Between.Comma,
                '\uFF5C' or '\u00A6' or '\u2502' => Between.Bar,
                '\uFF0F' or '\u2044' or '\u2215' => Between.Slash,
                '\u2019' => Between.Apostrophe,
                _ => Between.Other,
            },
        };
    }

    private static Between Written(ReadOnlySpan<char> text, ref int width) =>
        StartsWithAny(text, WrittenSpaces, ref width) ? Between.Space
        : StartsWithAny(text, WrittenLines, ref width) ? Between.Line
        : StartsWithAny(text, WrittenDashes, ref width) ? Between.Dash
        : Between.Other;

    private static bool StartsWithAny(ReadOnlySpan<char> text, string[] forms, ref int width)
    {
        foreach (var form in forms)
        {
            if (!text.StartsWith(form, StringComparison.OrdinalIgnoreCase)) continue;
            width = form.Length;
            return true;
        }

        return false;
    }

    // <br>, </td><td class="n">: the cells of a pasted table.
    private static Between Tag(ReadOnlySpan<char> text, ref int width)
    {
        if (text.Length < 3 || !(text[1] == '/' || char.IsAsciiLetter(text[1]))) return Between.Other;
        var end = text[..Math.Min(text.Length, LongestTag)].IndexOf('>');
        if (end < 0) return Between.Other;
        width = end + 1;
        return Between.Line;
    }
}
