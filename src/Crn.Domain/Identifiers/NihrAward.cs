using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The reference of an award of the National Institute for Health and Care Research.</summary>
/// <remarks>
/// <c>NIHR</c> and six digits; the older form of year, call and application, <c>16/117/04</c>, with or without the acronym of its programme
/// (HTA 16/117/04); or the older form of programme grants, fellowships and the like: <c>RP-PG-1211-20011</c>, <c>DRF-2012-05-185</c>,
/// <c>RP-R3-12-026</c>. The number is kept as written, the acronym is not part of it. One award may pay for several studies, so sharing an
/// award does not make two records the same study. Zeros are placeholders. The table of programmes is background knowledge. Order is the
/// older forms first, then by number.
/// </remarks>
/// <example><code>NihrAward.Parse("NIHR129593").IsOlderForm; // false</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct NihrAward : IIdentifier<NihrAward>
{
    private readonly ulong key;
    private readonly string? original;

    private NihrAward(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.NihrAward;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>Whether the reference is of one of the older forms.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public bool IsOlderForm => key != 0 ? (key & NumberedForm) == 0
        : throw new InvalidOperationException("default(NihrAward) identifies nothing.");

    private const ulong Present = 1UL << 60;
    private const ulong NumberedForm = 1UL << 59;

    ulong IIdentifier<NihrAward>.Key => key;

    string? IIdentifier<NihrAward>.KeptText => original;

    static bool IIdentifier<NihrAward>.JoinsSpaces => true;

    /// <summary>Reads an NIHR award reference.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static NihrAward Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<NihrAward>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static NihrAward Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<NihrAward>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out NihrAward value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NihrAward result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NihrAward result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(NihrAward other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(NihrAward other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>NIHR129593</c>.</returns>
    public override string ToString() => IdentifierText.ToText<NihrAward>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<NihrAward>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<NihrAward>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(NihrAward left, NihrAward right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(NihrAward left, NihrAward right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(NihrAward left, NihrAward right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(NihrAward left, NihrAward right) => left.key >= right.key;

    static NihrAward IIdentifier<NihrAward>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<NihrAward>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (text is ['N', 'I', 'H', 'R', >= '0' and <= '9', ..])
        {
            if (text.Length != 10) return IdentifierRule.Length;
            if (!IdentifierText.Digits(text[4..], out var number)) return IdentifierRule.Characters;
            if (Placeholders.IsAward(number)) return IdentifierRule.Placeholder;
            key = Present | NumberedForm | number;
            return null;
        }

        text = NihrProgrammes.WithoutAcronym(text);
        if (text.IsEmpty) return IdentifierRule.Length;
        if (char.IsAsciiLetter(text[0])) return NihrProgrammes.Read(text, out key);
        return char.IsAsciiDigit(text[0]) ? ReadCall(text, out key) : IdentifierRule.Prefix;
    }

    private static IdentifierRule? ReadCall(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        var slash = text.IndexOf('/');
        var last = text.LastIndexOf('/');
        if (slash < 0 || last == slash || text[(slash + 1)..last].Contains('/')) return IdentifierRule.Separators;
        if (slash != 2) return IdentifierRule.Length;
        var callText = text[3..last];
        var applicationText = text[(last + 1)..];
        if (callText.Length > 4 || applicationText.Length > 4) return IdentifierRule.Length;
        if (!IdentifierText.Digits(text[..2], out var year) || !IdentifierText.Digits(callText, out var call)
            || !IdentifierText.Digits(applicationText, out var application))
        {
            return IdentifierRule.Characters;
        }

        if (call == 0 || application == 0 || Placeholders.IsReference(text)) return IdentifierRule.Placeholder;

        // The number of digits is kept beside each number, because 16/117/04 is how the award is cited.
        key = Present | (year << 34) | (call << 20) | ((ulong)(uint)callText.Length << 17) | (application << 3)
            | (uint)applicationText.Length;
        return null;
    }

    static int IIdentifier<NihrAward>.Write(ulong key, Span<char> destination)
    {
        if ((key & NumberedForm) != 0)
        {
            return IdentifierText.Put(destination, IdentifierText.Put(destination, 0, "NIHR"), key & 0xF_FFFF, 6);
        }

        if (NihrProgrammes.IsOfProgramme(key)) return NihrProgrammes.Write(key, destination);
        var at = IdentifierText.Put(destination, 0, key >> 34 & 0x7F, 2);
        destination[at] = '/';
        at = IdentifierText.Put(destination, at + 1, key >> 20 & 0x3FFF, (int)(key >> 17 & 0x7));
        destination[at] = '/';
        return IdentifierText.Put(destination, at + 1, key >> 3 & 0x3FFF, (int)(key & 0x7));
    }
}
