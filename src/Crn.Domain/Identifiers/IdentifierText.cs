using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Crn.Domain.Identifiers;

/// <summary>Reading and writing shared by every scheme: normalise, let the scheme read a key, keep the original where it differs.</summary>
internal static class IdentifierText
{
    // Longer than any written form, an ORCID address included.
    internal const int MaxLength = 64;

    internal static bool TryParse<T>(ReadOnlySpan<char> text, string? whole, out T value,
        [NotNullWhen(false)] out IdentifierProblem? problem)
        where T : struct, IIdentifier<T>
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var length = Normalise(text, buffer, T.JoinsSpaces);
        var broken = length switch
        {
            0 => IdentifierRule.Empty,
            < 0 => IdentifierRule.Length,
            _ => default(IdentifierRule?),
        };
        ulong key = 0;
        broken ??= T.Read(buffer[..length], out key);
        if (broken is { } rule)
        {
            value = default;
            problem = new IdentifierProblem(T.Scheme, RuleOf(text, rule));
            return false;
        }

        var canonical = T.Write(key, buffer);
        value = T.Make(key, text.SequenceEqual(buffer[..canonical]) ? null : whole ?? text.ToString());
        problem = null;
        return true;
    }

    internal static T Parse<T>(ReadOnlySpan<char> text, string? whole)
        where T : struct, IIdentifier<T> =>
        TryParse(text, whole, out T value, out var problem) ? value : throw new FormatException(problem.Value.ToString());

    internal static string ToText<T>(ulong key)
        where T : struct, IIdentifier<T>
    {
        if (key == 0) return "";
        Span<char> buffer = stackalloc char[MaxLength];
        return buffer[..T.Write(key, buffer)].ToString();
    }

    internal static bool TryFormat<T>(ulong key, Span<char> destination, out int written)
        where T : struct, IIdentifier<T>
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var length = key == 0 ? 0 : T.Write(key, buffer);
        written = buffer[..length].TryCopyTo(destination) ? length : 0;
        return written == length;
    }

    internal static bool TryFormat<T>(ulong key, Span<byte> destination, out int written)
        where T : struct, IIdentifier<T>
    {
        Span<char> buffer = stackalloc char[MaxLength];
        var length = key == 0 ? 0 : T.Write(key, buffer);
        written = 0;
        if (length > destination.Length) return false;
        for (; written < length; written++) destination[written] = (byte)buffer[written];
        return true;
    }

    /// <summary>
    /// Upper case, plain hyphens, no space around and, where the scheme allows, none inside. Returns -1 when nothing so long can be read.
    /// </summary>
    internal static int Normalise(ReadOnlySpan<char> text, Span<char> buffer, bool joinSpaces)
    {
        text = text.Trim();
        var length = 0;
        foreach (var c in text)
        {
            if (joinSpaces && char.IsWhiteSpace(c)) continue;
            if (length == buffer.Length) return -1;
            buffer[length++] = c switch
            {
                >= 'a' and <= 'z' => (char)(c - 32),
                < '\u0080' => c,
                '\u2212' => '-',
                _ when char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation => '-',
                _ => c,
            };
        }

        return length;
    }

    /// <summary>Reads a text of ASCII digits only; false for anything else, empty text included.</summary>
    internal static bool Digits(ReadOnlySpan<char> text, out ulong value)
    {
        value = 0;
        if (text.IsEmpty || text.Length > 18) return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
            value = (value * 10) + (ulong)(c - '0');
        }

        return true;
    }

    /// <summary>Writes a number with leading zeros at a place and returns the place after it.</summary>
    internal static int Put(Span<char> destination, int at, ulong value, int digits)
    {
        for (var i = at + digits - 1; i >= at; i--)
        {
            destination[i] = (char)('0' + (value % 10));
            value /= 10;
        }

        return at + digits;
    }

    internal static int Put(Span<char> destination, int at, ReadOnlySpan<char> text)
    {
        text.CopyTo(destination[at..]);
        return at + text.Length;
    }

    internal static int CountDigits(ulong value)
    {
        var digits = 1;
        for (; value >= 10; value /= 10) digits++;
        return digits;
    }

    // What a text breaks: privacy before the rule of the scheme.
    private static IdentifierRule RuleOf(ReadOnlySpan<char> text, IdentifierRule rule) => NhsNumberScan.Find(text) switch
    {
        NhsNumberSighting.None => rule,
        NhsNumberSighting.Number => IdentifierRule.Privacy,
        NhsNumberSighting.Placeholder => IdentifierRule.PrivacyPlaceholder,
    };
}
