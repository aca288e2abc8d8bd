using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The reference of an application to a research ethics committee: from 2010 (20/EE/0101), in 2004 to 2010 (07/H0709/73) or before
/// March 2004 (MREC 02/8/12).</summary>
/// <remarks>
/// Two-digit year, centre and serial. From 2010 the centre is two to five letters, perhaps with two digits, and the serial has four digits;
/// before, the centre is a letter and four digits, MRE and two digits, or in Wales and Northern Ireland letters and two digits
/// (08/WNO03/12, 08/NIR02/100), and the serial has one to three digits, leading zeros dropped. The multi-centre committees before 2004 have
/// a number of one or two digits in place of the centre; MREC stands before it, or is known from where the reference stands. All forms are
/// background knowledge; the list of centres is data (<see cref="HasKnownCentre"/>) and not a condition. Serials count from 1, so 0000 is a
/// placeholder, as is 9999. Order is by year, era, centre and serial.
/// </remarks>
/// <example><code>RecReference.Parse("14/LO/1234").Centre; // LO</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RecReference : IIdentifier<RecReference>
{
    private readonly ulong key;
    private readonly string? original;

    private RecReference(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Rec;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The year of the application in full, 1997 on.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Year => key != 0 ? FirstYear + (int)(key >> 52 & 0x7F)
        : throw new InvalidOperationException("default(RecReference) identifies nothing.");

    /// <summary>The committee centre: for example EE for East of England, H0709 before 2010, or 8 before 2004.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Centre => key != 0 ? RecCentres.ToText(key >> 14 & 0x1F_FFFF_FFFF)
        : throw new InvalidOperationException("default(RecReference) identifies nothing.");

    /// <summary>The serial number.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Serial => key != 0 ? (int)(key & 0x3FFF) : throw new InvalidOperationException("default(RecReference) identifies nothing.");

    /// <summary>Whether the reference is written as from 2010.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public bool IsWrittenAsFrom2010 =>
        key != 0 ? (key & FromTwentyTen) != 0 : throw new InvalidOperationException("default(RecReference) identifies nothing.");

    /// <summary>
    /// Whether the centre is on the list of centres known to the library; the list is background knowledge and not complete.
    /// </summary>
    public bool HasKnownCentre =>
        key != 0 && ((key & FromTwentyTen) == 0 ? RecCentres.IsKnownBefore2010(Centre) : RecCentres.Known.Contains(Centre));

    /// <summary>Whether the committee sat in Scotland, whose law on adults who lack capacity asks for an opinion of its own.</summary>
    internal bool IsOfScotland => key != 0 && RecCentres.IsOfScotland(Centre);

    private const int FirstYear = 1990;
    private const ulong Present = 1UL << 60;
    private const ulong FromTwentyTen = 1UL << 51;

    ulong IIdentifier<RecReference>.Key => key;

    string? IIdentifier<RecReference>.KeptText => original;

    static bool IIdentifier<RecReference>.JoinsSpaces => true;

    /// <summary>Reads a REC reference.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static RecReference Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<RecReference>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static RecReference Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<RecReference>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out RecReference value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RecReference result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out RecReference result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(RecReference other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(RecReference other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>20/EE/0101</c>.</returns>
    public override string ToString() => IdentifierText.ToText<RecReference>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<RecReference>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<RecReference>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(RecReference left, RecReference right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(RecReference left, RecReference right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(RecReference left, RecReference right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(RecReference left, RecReference right) => left.key >= right.key;

    static RecReference IIdentifier<RecReference>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<RecReference>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        var multiCentre = text.StartsWith("MREC");
        if (multiCentre) text = text[4..].TrimStart("/-");
        if (Slashes(text, out var last) is { } misplaced) return misplaced;
        if (!IdentifierText.Digits(text[..2], out var year)) return IdentifierRule.Characters;
        var centre = text[3..last];
        var serialText = text[(last + 1)..];
        if (!IdentifierText.Digits(serialText, out var serial))
            return serialText.IsEmpty ? IdentifierRule.Serial : IdentifierRule.Characters;
        multiCentre |= RecCentres.IsWrittenAsBefore2004(centre);
        var modern = !multiCentre && RecCentres.IsWrittenAsFrom2010(centre) && serialText.Length == 4;
        if (Broken(centre, serialText.Length, multiCentre, modern) is { } broken) return broken;
        if (serial is 0 or 9_999) return IdentifierRule.Placeholder;
        if (!IsYear(year, multiCentre, modern)) return IdentifierRule.Year;
        year = year >= 90 ? year - 90 : year + 10; // counted from 1990
        key = Present | (year << 52) | (modern ? FromTwentyTen : 0) | (RecCentres.Pack(centre) << 14) | serial;
        return null;
    }

    private static bool IsYear(ulong year, bool multiCentre, bool modern) =>
        multiCentre ? year is <= 4 or >= 97 : year is >= 4 and <= 89 && (!modern || year >= 10);

    // Two slashes with no further one between, the first behind the year.
    private static IdentifierRule? Slashes(ReadOnlySpan<char> text, out int last)
    {
        var slash = text.IndexOf('/');
        last = text.LastIndexOf('/');
        if (slash < 0 || last == slash || text[(slash + 1)..last].Contains('/')) return IdentifierRule.Separators;
        return slash != 2 ? IdentifierRule.Year : null;
    }

    // The centre and the serial are written as in one era.
    private static IdentifierRule? Broken(ReadOnlySpan<char> centre, int digits, bool multiCentre, bool modern)
    {
        if (multiCentre) return !RecCentres.IsWrittenAsBefore2004(centre) ? IdentifierRule.Centre : digits > 3
            ? IdentifierRule.Serial : null;
        if (modern || (RecCentres.IsWrittenAsBefore2010(centre) && digits <= 3)) return null;
        return RecCentres.IsWrittenAsFrom2010(centre) || RecCentres.IsWrittenAsBefore2010(centre) ? IdentifierRule.Serial
            : IdentifierRule.Centre;
    }

    static int IIdentifier<RecReference>.Write(ulong key, Span<char> destination)
    {
        Span<char> buffer = stackalloc char[7];
        var centre = buffer[..RecCentres.Unpack(key >> 14 & 0x1F_FFFF_FFFF, buffer)];
        var at = char.IsAsciiDigit(centre[0]) ? IdentifierText.Put(destination, 0, "MREC ") : 0;
        at = IdentifierText.Put(destination, at, ((key >> 52 & 0x7F) + FirstYear) % 100, 2);
        destination[at] = '/';
        at = IdentifierText.Put(destination, at + 1, centre);
        destination[at] = '/';
        var serial = key & 0x3FFF;
        return IdentifierText.Put(destination, at + 1, serial, (key & FromTwentyTen) != 0 ? 4 : IdentifierText.CountDigits(serial));
    }
}
