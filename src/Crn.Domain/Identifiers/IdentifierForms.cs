using System.Globalization;

namespace Crn.Domain.Identifiers;

/// <summary>Finds the forms that cannot be mistaken for another: they are read wherever they stand, whatever they are joined to.</summary>
internal static class IdentifierForms
{
    /// <summary>What stands at a place.</summary>
    internal readonly record struct Found(int End, StudyIdentifier Identifier, IdentifierProblem? Problem = null, OrcidId Person = default);

    /// <summary>Reads a form at a place where a word begins; null when none stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="european">Whether a European number was announced: then one without a round is read in spite of its check digits.</param>
    internal static Found? At(string text, int at, bool european = false)
    {
        var c = char.ToUpperInvariant(text[at]);
        return c switch
        {
            'N' => Numbered<NctId>(text, at, "NCT", 8) ?? Numbered<NihrAward>(text, at, "NIHR", 6) ?? Award(text, at),
            'I' => Numbered<IsrctnId>(text, at, "ISRCTN", 8) ?? Award(text, at),
            'E' => European(text, at, true) ?? Award(text, at),
            'U' => Grouped<UniversalTrialNumber>(text, at, "A####-####-####"),
            'G' => Gris(text, at) ?? Award(text, at),
            'M' => MultiCentre(text, at) ?? Award(text, at),
            >= 'A' and <= 'Z' => Award(text, at),
            >= '0' and <= '9' => European(text, at, european) ?? Person(text, at) ?? Committee(text, at),
            _ => null,
        };
    }

    /// <summary>The first place after another where a word begins and a form stands, up to an end; the end when there is none.</summary>
    internal static int Next(string text, int after, int end)
    {
        for (var i = after + 1; i < end; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && !char.IsLetterOrDigit(text[i - 1]) && At(text, i) is not null) return i;
        }

        return end;
    }

    internal static bool IsDash(char c) => c is '-' or '\u2212' || (c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation);

    private static Found? Numbered<T>(string text, int at, string prefix, int digits)
        where T : struct, IIdentifier<T>
    {
        if (!StartsWith(text, at, prefix)) return null;
        var start = Skip(text, at + prefix.Length, 3, static c => c is ':' or '.' or '#' or '=' || IsDash(c));
        var end = Digits(text, start);
        return end - start == digits && EndsHere(text, end) ? Read<T>(prefix + text[start..end], end) : null;
    }

    private static Found? Gris(string text, int at)
    {
        if (!StartsWith(text, at, "GRIS")) return null;
        var (end, number) = (at + 4, "GRIS-");
        for (var group = 0; group < 3; group++)
        {
            var start = Skip(text, end, 2, IsDash);
            end = Digits(text, start);
            number += text[start..end];
        }

        return number.Length == 14 && EndsHere(text, end) ? Read<GrisId>(number, end) : null;
    }

    // MREC 02/8/12, MREC/03/11/087
    private static Found? MultiCentre(string text, int at)
    {
        if (!StartsWith(text, at, "MREC")) return null;
        var start = Skip(text, at + 4, 2, static c => c is '/' or ':' or '.' || IsDash(c));
        var end = Slashed(text, start);
        return end > start && EndsHere(text, end) && RecReference.TryParse("MREC" + text[start..end], out var reference, out var problem) | problem?.Rule == IdentifierRule.Placeholder
            ? new Found(end, reference, problem)
            : null;
    }

    // A committee that the library knows; 14/12/2023 and 16/117/04 stay what they are.
    private static Found? Committee(string text, int at)
    {
        var end = Slashed(text, at);
        if (end == at || !EndsHere(text, end)) return null;
        var word = text.AsSpan(at, end - at);
        if (RecReference.TryParse(word, out var reference, out var problem)) return reference.HasKnownCentre && !char.IsAsciiDigit(reference.Centre[0]) ? new(end, reference) : null;
        var centre = word[3..word.LastIndexOf('/')].ToString().ToUpperInvariant();
        return problem.Value.Rule == IdentifierRule.Placeholder && RecCentres.Known.Contains(centre) ? new(end, default, problem) : null;
    }

    // RP-PG-1211-20011: letters, hyphens and digits, read whole.
    private static Found? Award(string text, int at)
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (IsDash(text[end]) && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])))) end++;
        if (end - at < 9 || !EndsHere(text, end)) return null;
        return NihrAward.TryParse(text.AsSpan(at, end - at), out var award, out var problem) ? new(end, award)
            : problem.Value.Rule == IdentifierRule.Placeholder ? new(end, default, problem)
            : null;
    }

    private static Found? Person(string text, int at)
    {
        var end = Shape(text, at, "####-####-####-###");
        if (end < 0 || end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] is 'X' or 'x') || !EndsHere(text, end + 1)) return null;
        return OrcidId.TryParse(text.AsSpan(at, end + 1 - at), out var person, out var problem) ? new(end + 1, default, null, person) : new(end + 1, default, problem);
    }

    private static Found? Grouped<T>(string text, int at, string shape)
        where T : struct, IIdentifier<T>
    {
        var end = Shape(text, at, shape);
        if (end < 0 || !EndsHere(text, end)) return null;
        return T.TryParse(text.AsSpan(at, end - at), out _, out var problem) || problem.Value.Rule == IdentifierRule.Placeholder ? Read<T>(text[at..end], end) : null;
    }

    // EUCTR2013-002654-75-GB, 2012-004260 -22, 2025-522006-21-00.
    private static Found? European(string text, int at, bool announced)
    {
        var start = at;
        if (StartsWith(text, at, "EUCTR")) start = Skip(text, at + 5, 2, static c => c == ':' || IsDash(c));
        else if (text[at] != '2') return null;
        var check = Shape(text, start, "####~######~##");
        if (check < 0 || text[start] != '2' || text[start + 1] != '0') return null;
        var round = Shape(text, check, "-##");
        if (round >= 0 && EndsHere(text, round))
        {
            return EuCtNumber.TryParse(text.AsSpan(start, round - start), out var number, out var problem) ? new(round, number) : new(round, default, problem);
        }

        var end = Country(text, check);
        if (!EndsHere(text, end)) return null;
        if (EudraCtNumber.TryParse(text.AsSpan(start, end - start), out var eudract, out var wrong))
        {
            return new(end, EudraCtNumber.TryParse(text.AsSpan(at, end - at), null, out var whole) ? whole : eudract);
        }

        if (wrong.Value.Rule != IdentifierRule.Serial) return new(end, default, wrong);
        return EuCtNumber.TryParse(text.AsSpan(start, check - start), out var euct, out wrong) && (announced || euct.Warning is null)
            ? new(end, euct)
            : new(end, default, wrong ?? euct.Warning);
    }

    // -GB, /GB, -3rd and -Outside-EU/EEA behind a number: whose record of the trial it is.
    private static int Country(string text, int at)
    {
        if (at >= text.Length || !(text[at] is '/' || IsDash(text[at]))) return at;
        foreach (var outside in (string[])["3rd", "Outside-EU/EEA"])
        {
            if (StartsWith(text, at + 1, outside) && EndsHere(text, at + 1 + outside.Length)) return at + 1 + outside.Length;
        }

        var letters = at + 1;
        while (letters < text.Length && char.IsAsciiLetter(text[letters])) letters++;
        return letters - at == 3 && EndsHere(text, letters) ? letters : at;
    }

    private static Found Read<T>(string value, int end)
        where T : struct, IIdentifier<T> =>
        T.TryParse(value, out var identifier, out var problem) ? new(end, StudyIdentifier.From(identifier)) : new(end, default, problem);

    // Two digits, one to seven letters and digits, one to four digits, with slashes between; the place itself when that does not stand there.
    private static int Slashed(string text, int at)
    {
        var first = Digits(text, at);
        if (first - at != 2 || first >= text.Length || text[first] != '/') return at;
        var centre = first + 1;
        while (centre < text.Length && char.IsAsciiLetterOrDigit(text[centre])) centre++;
        if (centre - first is < 2 or > 8 || centre >= text.Length || text[centre] != '/') return at;
        var end = Digits(text, centre + 1);
        return end - centre is < 2 or > 5 ? at : end;
    }

    // # is a digit, A a letter or digit, - a dash, ~ a dash with or without space around it.
    private static int Shape(string text, int at, string shape)
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

    // Steps over up to two spaces before and after each of so many signs.
    private static int Skip(string text, int at, int signs, Func<char, bool> isSign)
    {
        for (var spaces = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) ? ++spaces > 2 : !isSign(text[at]) || signs-- == 0) break;
        }

        return at;
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return at;
    }

    private static bool StartsWith(string text, int at, string prefix) => string.Compare(text, at, prefix, 0, prefix.Length, StringComparison.OrdinalIgnoreCase) == 0;

    // A number ends where no letter or digit follows, and no dash with a further number; numbers are also written onto each other: NCT01727609ISRCTN76463425.
    private static bool EndsHere(string text, int at)
    {
        if (at >= text.Length) return true;
        if (char.IsLetterOrDigit(text[at])) return char.IsAsciiLetter(text[at]) && (StartsWith(text, at, "NCT") || StartsWith(text, at, "ISRCTN") || StartsWith(text, at, "EUCTR"));
        return !(IsDash(text[at]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }
}
