using static Crn.Domain.Identifiers.TextShapes;

namespace Crn.Domain.Identifiers;

/// <summary>Finds the forms that cannot be mistaken for another: they are read wherever they stand, whatever they are joined to.</summary>
internal static class IdentifierForms
{
    /// <summary>What stands at a place.</summary>
    internal readonly record struct Found(int End, StudyIdentifier Identifier, IdentifierProblem? Problem = null, OrcidId Person = default);

    /// <summary>Reads a form at a place where a word begins; null when none stands there.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">The place.</param>
    /// <param name="european">Whether a European number was announced: then one without a round is read in spite of its check
    /// digits.</param>
    internal static Found? At(string text, int at, bool european = false) =>
        char.IsAsciiDigit(text[at]) ? European(text, at, european) ?? Person(text, at) ?? Committee(text, at)
        : char.IsAsciiLetter(text[at]) ? OfLetters(text, at)
        : null;

    /// <summary>The first place after another where a word begins and a form stands, up to an end; the end when there is none.</summary>
    internal static int Next(string text, int after, int end)
    {
        for (var i = after + 1; i < end; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]) && !char.IsLetterOrDigit(text[i - 1]) && At(text, i) is not null) return i;
        }

        return end;
    }

    private static Found? OfLetters(string text, int at) =>
        Numbered<NctId>(text, at, "NCT", 8) ?? Numbered<IsrctnId>(text, at, "ISRCTN", 8) ?? Numbered<NihrAward>(text, at, "NIHR", 6)
        ?? European(text, at, true) ?? Grouped<UniversalTrialNumber>(text, at, "A####-####-####") ?? Gris(text, at) ?? MultiCentre(text, at)
        ?? Award(text, at);

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
        return end > start && EndsHere(text, end)
            && RecReference.TryParse("MREC" + text[start..end], out var reference, out var problem)
            | problem?.Rule == IdentifierRule.Placeholder
            ? new Found(end, reference, problem)
            : null;
    }

    // A committee that the library knows; 14/12/2023 and 16/117/04 stay what they are.
    private static Found? Committee(string text, int at)
    {
        var end = Slashed(text, at);
        if (end == at || !EndsHere(text, end)) return null;
        var word = text.AsSpan(at, end - at);
        if (RecReference.TryParse(word, out var reference, out var problem))
            return reference.HasKnownCentre && !char.IsAsciiDigit(reference.Centre[0]) ? new(end, reference) : null;
        var centre = word[3..word.LastIndexOf('/')].ToString().ToUpperInvariant();
        return problem.Value.Rule == IdentifierRule.Placeholder && RecCentres.Known.Contains(centre) ? new(end, default, problem) : null;
    }

    // RP-PG-1211-20011: letters, hyphens and digits, read whole.
    private static Found? Award(string text, int at)
    {
        var end = at;
        while (end < text.Length
            && (char.IsAsciiLetterOrDigit(text[end])
                || (IsDash(text[end]) && end + 1 < text.Length && char.IsAsciiLetterOrDigit(text[end + 1])))) end++;
        if (end - at < 9 || !EndsHere(text, end)) return null;
        return NihrAward.TryParse(text.AsSpan(at, end - at), out var award, out var problem) ? new(end, award)
            : problem.Value.Rule == IdentifierRule.Placeholder ? new(end, default, problem)
            : null;
    }

    private static Found? Person(string text, int at)
    {
        var end = Shape(text, at, "####-####-####-###");
        if (end < 0 || end == text.Length || !(char.IsAsciiDigit(text[end]) || text[end] is 'X' or 'x') || !EndsHere(text, end + 1))
            return null;
        return OrcidId.TryParse(text.AsSpan(at, end + 1 - at), out var person, out var problem) ? new(end + 1, default, null, person)
            : new(end + 1, default, problem);
    }

    private static Found? Grouped<T>(string text, int at, string shape)
        where T : struct, IIdentifier<T>
    {
        var end = Shape(text, at, shape);
        if (end < 0 || !EndsHere(text, end)) return null;
        return T.TryParse(text.AsSpan(at, end - at), out _, out var problem) || problem.Value.Rule == IdentifierRule.Placeholder
            ? Read<T>(text[at..end], end) : null;
    }

    // EUCTR2013-002654-75-GB, 2012-004260 -22, 2025-522006-21-00.
    private static Found? European(string text, int at, bool announced)
    {
        var start = StartsWith(text, at, "EUCTR") ? Skip(text, at + 5, 2, static c => c == ':' || IsDash(c)) : at;
        if (!StartsWith(text, start, "20")) return null;
        var check = Shape(text, start, "####~######~##");
        if (check < 0) return null;
        var round = Shape(text, check, "-##");
        if (round >= 0 && EndsHere(text, round)) return Read<EuCtNumber>(text[start..round], round);
        var end = Country(text, check);
        return EndsHere(text, end) ? WithoutRound(text, at, start, check, end, announced) : null;
    }

    private static Found WithoutRound(string text, int at, int start, int check, int end, bool announced)
    {
        if (EudraCtNumber.TryParse(text[at..end], null, out var whole)) return new(end, whole);
        if (EudraCtNumber.TryParse(text.AsSpan(start, end - start), out var eudract, out var wrong)) return new(end, eudract);
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

    // Two digits, one to seven letters and digits, one to four digits, with slashes between; the place itself when that does not stand
    // there.
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

    // A number ends where no letter or digit follows, and no dash with a further number; numbers are also written onto each other:
    // NCT01727609ISRCTN76463425.
    private static bool EndsHere(string text, int at)
    {
        if (at >= text.Length) return true;
        if (char.IsLetterOrDigit(text[at]))
            return char.IsAsciiLetter(text[at])
                && (StartsWith(text, at, "NCT") || StartsWith(text, at, "ISRCTN") || StartsWith(text, at, "EUCTR"));
        return !(IsDash(text[at]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]));
    }
}
