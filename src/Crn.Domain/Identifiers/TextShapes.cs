using System.Globalization;

namespace Crn.Domain.Identifiers;

/// <summary>What forms are made of: digits, dashes, spaces and prefixes at a place of a text.</summary>
internal static class TextShapes
{
    /// <summary>Whether a character is a hyphen or dash of any kind.</summary>
    internal static bool IsDash(char c) =>
        c is '-' or '\u2212' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation);

    /// <summary>Where a shape ends that stands at a place, or -1: # is a digit, A a letter or digit, - a dash, ~ a dash with or without
    /// space around it.</summary>
    internal static int Shape(string text, int at, string shape)
    {
        foreach (var sign in shape)
        {
            if (sign == '~') at = Skip(text, at, 0, static _ => false);
            if (at >= text.Length) return -1;
            var fits = sign switch
            {
                '#' => char.IsAsciiDigit(text[at]),
                'A' => char.IsAsciiLetterOrDigit(text[at]),
                _ => IsDash(text[at]),
            };
            if (!fits) return -1;
            at++;
            if (sign == '~') at = Skip(text, at, 0, static _ => false);
        }

        return at;
    }

    /// <summary>Steps over up to so many signs, and two spaces.</summary>
    internal static int Skip(string text, int at, int signs, Func<char, bool> isSign)
    {
        for (var spaces = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) ? ++spaces > 2 : !isSign(text[at]) || signs-- == 0) break;
        }

        return at;
    }

    internal static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    internal static bool StartsWith(string text, int at, string prefix) =>
        string.Compare(text, at, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
