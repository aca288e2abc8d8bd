namespace Crn.Domain.Identifiers;

/// <summary>The centres of research ethics committees: how they are written, and those known.</summary>
internal static class RecCentres
{
    /// <summary>
    /// Centres seen in references from 2010. Background knowledge: a data table, not a condition for reading a reference.
    /// </summary>
    internal static readonly string[] Known =
        ["EE", "EM", "LO", "NE", "NW", "SC", "SW", "WM", "YH", "WA", "ES", "NS", "SS", "WS", "NI", "NIR", "IEC08"];

    /// <summary>Two to five letters and up to two digits.</summary>
    internal static bool IsWrittenAsFrom2010(ReadOnlySpan<char> centre)
    {
        var letters = 0;
        while (letters < centre.Length && char.IsAsciiLetterUpper(centre[letters])) letters++;
        return letters is >= 2 and <= 5 && centre.Length - letters <= 2 && AreDigits(centre[letters..]);
    }

    /// <summary>
    /// A letter and four digits, MRE and two digits, or the letters and two digits of Wales and Northern Ireland (WSE02, WNO03, NIR02).
    /// </summary>
    internal static bool IsWrittenAsBefore2010(ReadOnlySpan<char> centre) =>
        (centre.Length == 5 && char.IsAsciiLetterUpper(centre[0]) && AreDigits(centre[1..]))
        || (centre.Length >= 4 && AreDigits(centre[^2..]) && AreLetters(centre[..^2]) && IsWrittenAsFrom2010(centre));

    /// <summary>
    /// Of the letters and two digits before 2010 only the committees of Wales, Northern Ireland and the multi-centre ones are known.
    /// </summary>
    internal static bool IsKnownBefore2010(ReadOnlySpan<char> centre) =>
        !AreLetters(centre[..Math.Min(2, centre.Length)]) || centre[0] == 'W' || centre.StartsWith("NIR") || centre.StartsWith("MRE");

    /// <summary>One or two digits: the number of a multi-centre committee.</summary>
    internal static bool IsWrittenAsBefore2004(ReadOnlySpan<char> centre) => centre.Length is 1 or 2 && AreDigits(centre);

    /// <summary>
    /// Background knowledge: the Scottish centres from 2010, the S numbers before, and the two multi-centre committees of Scotland.
    /// </summary>
    internal static bool IsOfScotland(ReadOnlySpan<char> centre) =>
        centre is "SS" or "ES" or "NS" or "WS" or "MRE00" or "MRE10" or "0"
            || (centre.Length == 5 && centre[0] == 'S' && AreDigits(centre[1..]));

    internal static ulong Pack(ReadOnlySpan<char> centre)
    {
        ulong packed = 0;
        for (var i = 0; i < 7; i++)
        {
            packed *= 37;
            if (i < centre.Length) packed += char.IsAsciiDigit(centre[i]) ? (ulong)(centre[i] - '0' + 1) : (ulong)(centre[i] - 'A' + 11);
        }

        return packed;
    }

    internal static int Unpack(ulong packed, Span<char> destination)
    {
        var length = 7;
        for (; packed % 37 == 0; packed /= 37) length--;
        for (var i = length - 1; i >= 0; i--)
        {
            var code = (int)(packed % 37);
            destination[i] = (char)(code <= 10 ? '0' + code - 1 : 'A' + code - 11);
            packed /= 37;
        }

        return length;
    }

    internal static string ToText(ulong packed)
    {
        Span<char> buffer = stackalloc char[7];
        return buffer[..Unpack(packed, buffer)].ToString();
    }

    private static bool AreLetters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c)) return false;
        }

        return true;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c)) return false;
        }

        return true;
    }
}
