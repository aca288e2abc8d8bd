namespace Crn.Domain.Identifiers;

/// <summary>The programmes of the older NIHR award references, and how their numbers are packed. Background knowledge, seen in
/// acknowledgements of papers.</summary>
internal static class NihrProgrammes
{
    private const ulong Present = 1UL << 60;
    private const ulong OfProgramme = 1UL << 58;
    private const ulong OfSecondStage = 1UL << 55;
    private const string SecondStage = "ST2";

    // Numbers of digits, three bits each, the first lowest.
    private const ulong FourFive = 4 | (5 << 3);
    private const ulong FourTwoThree = 4 | (2 << 3) | (3 << 6);
    private const ulong FourTwoTwo = 4 | (2 << 3) | (2 << 6);
    private const ulong TwoThree = 2 | (3 << 3);

    // Acronyms written before 16/117/04 that are no part of the reference.
    private static readonly string[] Acronyms =
        ["NIHR", "HTA", "EME", "HS&DR", "HSDR", "HSR", "SDO", "PHR", "GHR", "RFPB", "PGFAR", "ESP", "CSG"];

    // The order is part of the key and of nothing that anybody stores.
    private static readonly string[] Programmes =
    [
        "RP-PG", "RP-DG", "PB-PG", "II-LA", "II-LB", "II-AR", "II-FS", "II-ES", "II-3A", "II-C1", "II-C2", "II-C3", "II-C4", "II-C5",
        "II-C6", "II-C7", "II-OL",
        "CS", "CL", "DRF", "PDF", "CDF", "SRF", "TRF", "SCL", "ICA-CDRF", "ICA-CL", "ICA-SCL", "ICA-PCAF", "ICA-BG", "CAT-CL", "CAT-SCL",
        "ACF", "HCS-DRF", "HCS-P", "HCS-D",
        "RP", "RP-R1", "RP-R2", "RP-R3", "RP-R4", "RP-R5", "RP-R6", "RP-R7", "RP-R8", "KRF", "CDRF", "CCF",
        "NF-SI", "BRC", "IS-BRC", "IS-CRF", "BRF", "BRU", "IS-HPU", "HPRU", "PSTRC", "HTC", "DEC", "MIC", "CLAHRC", "ARC", "RDS", "PR-R",
        "PR-R1", "PR-R2", "PR-R3", "PR-R4", "PR-R5", "PR-R6", "PR-R7", "PR-R8", "PR-R9", "PR-R10", "PR-R11", "PR-R12", "PR-R13", "PR-R14",
        "PR-R15", "PR-R16", "PR-R17", "PR-R18", "PR-R19", "PR-R20", "PR-ST", "PR-PRU", "PR-X", "EPIDZL", "AI-C",
        "INF", "GHRG", "GHRU", "EP", "HSDRF", "PHD", "PDA",
    ];

    /// <summary>The text without the acronym of a programme before the number: HTA16/117/04.</summary>
    internal static ReadOnlySpan<char> WithoutAcronym(ReadOnlySpan<char> text)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var acronym in Acronyms)
            {
                if (!text.StartsWith(acronym, StringComparison.Ordinal)) continue;
                var rest = text[acronym.Length..].TrimStart("-:./#");
                if (rest.IsEmpty
                    || (rest.Length + acronym.Length == text.Length && !char.IsAsciiDigit(rest[0]) && !StartsWithAcronym(rest))) continue;
                text = rest;
                again = true;
            }
        }

        return text;
    }

    internal static bool IsOfProgramme(ulong key) => (key & OfProgramme) != 0;

    // RP-PG-1211-20011 (month and year, serial), DRF-2012-05-185 (year, round, serial), RP-R3-12-026 (year, serial), HPRU-2012-10076,
    // ICA-CDRF-2018-04-ST2-020 (year, round, second stage, serial).
    internal static IdentifierRule? Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        var at = IndexOfProgramme(text, out var length);
        if (at < 0) return IdentifierRule.Prefix;
        Span<ulong> numbers = stackalloc ulong[3];
        if (Parts(text[length..], numbers, out var parts) is { } wrong) return wrong;

        // The numbers of digits: 1211-20011, 2012-05-185, and 12-026 of research professors only.
        if (parts.Lengths is not (FourFive or FourTwoThree or FourTwoTwo)
            && !(parts.Lengths == TwoThree && Programmes[at].StartsWith("RP-R", StringComparison.Ordinal))) return IdentifierRule.Length;
        var (first, second, last) = parts.Count == 3 ? (numbers[0], numbers[1], numbers[2]) : (numbers[0], 0UL, numbers[1]);
        if (first == 0 || last == 0 || Placeholders.IsReference(text[length..])) return IdentifierRule.Placeholder;

        // 1 bit of the second stage, 7 of programme, 14 of the first number, 7 of the second, 17 of the last, 9 of lengths.
        key = Present | OfProgramme | parts.Stage | ((ulong)(uint)at << 47) | (first << 33) | (second << 26) | (last << 9) | parts.Lengths;
        return null;
    }

    // Up to three numbers of two to five digits, ST2 before the last.
    private static IdentifierRule? Parts(ReadOnlySpan<char> rest, Span<ulong> numbers, out (int Count, ulong Lengths, ulong Stage) parts)
    {
        parts = default;
        while (!rest.IsEmpty)
        {
            if (rest[0] != '-') return IdentifierRule.Separators;
            rest = rest[1..];
            var end = rest.IndexOf('-');
            var part = end < 0 ? rest : rest[..end];
            if (parts is { Count: 2, Stage: 0 } && part.Equals(SecondStage, StringComparison.Ordinal))
            {
                parts.Stage = OfSecondStage;
            }
            else
            {
                if (parts.Count == 3 || part.Length is < 2 or > 5) return IdentifierRule.Length;
                if (!IdentifierText.Digits(part, out numbers[parts.Count])) return IdentifierRule.Characters;
                parts.Lengths |= (ulong)(uint)part.Length << (parts.Count++ * 3);
            }

            rest = end < 0 ? [] : rest[end..];
        }

        return parts.Stage != 0 && parts.Count != 3 ? IdentifierRule.Length : null;
    }

    internal static int Write(ulong key, Span<char> destination)
    {
        var at = IdentifierText.Put(destination, 0, Programmes[(int)(key >> 47 & 0x7F)]);
        var three = (key >> 6 & 7) != 0;
        at = Part(key >> 33 & 0x3FFF, (int)(key & 7), destination, at);
        if (three) at = Part(key >> 26 & 0x7F, 2, destination, at);
        if ((key & OfSecondStage) != 0) at = IdentifierText.Put(destination, IdentifierText.Put(destination, at, "-"), SecondStage);
        return Part(key >> 9 & 0x1_FFFF, (int)(key >> (three ? 6 : 3) & 7), destination, at);
    }

    private static int Part(ulong number, int digits, Span<char> destination, int at)
    {
        destination[at] = '-';
        return IdentifierText.Put(destination, at + 1, number, digits);
    }

    // The longest that fits and is followed by a number.
    private static int IndexOfProgramme(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        var found = -1;
        for (var i = 0; i < Programmes.Length; i++)
        {
            var programme = Programmes[i];
            if (programme.Length <= length || !text.StartsWith(programme, StringComparison.Ordinal)) continue;
            if (text.Length == programme.Length || text[programme.Length] != '-') continue;
            (found, length) = (i, programme.Length);
        }

        return found;
    }

    private static bool StartsWithAcronym(ReadOnlySpan<char> text)
    {
        foreach (var acronym in Acronyms)
        {
            if (text.StartsWith(acronym, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
