using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The European number of a medicines trial under the Clinical Trials Directive, from 2004.</summary>
/// <remarks>
/// Year, six digits and two check digits. The check digits are the first two decimal digits of the CRC-32 of year and serial: a rule
/// inferred from the public numbers, which it reproduces in all 44,395 cases, so a wrong check is refused. From 2022 on a serial of 5xxxxx
/// is that of an EU CT number (<see cref="EuCtNumber"/>) and is refused here. The forms of the registers are read too: EUCTR before the
/// number, and the country or 3rd behind it (<c>EUCTR2013-002654-75-GB</c>), which <see cref="Original"/> keeps. Order is by year, then
/// serial.
/// </remarks>
/// <example><code>EudraCtNumber.Parse("2020-001113-21").Year; // 2020</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct EudraCtNumber : IIdentifier<EudraCtNumber>
{
    private readonly ulong key;
    private readonly string? original;

    private EudraCtNumber(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.EudraCt;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The year in which the number was issued.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Year => key != 0 ? (int)(key / 100_000_000)
        : throw new InvalidOperationException("default(EudraCtNumber) identifies nothing.");

    /// <summary>The serial number within the year.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Serial => key != 0 ? (int)(key / 100 % 1_000_000)
        : throw new InvalidOperationException("default(EudraCtNumber) identifies nothing.");

    /// <summary>The two check digits, 10 to 99.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int CheckDigits => key != 0 ? (int)(key % 100)
        : throw new InvalidOperationException("default(EudraCtNumber) identifies nothing.");

    ulong IIdentifier<EudraCtNumber>.Key => key;

    string? IIdentifier<EudraCtNumber>.KeptText => original;

    static bool IIdentifier<EudraCtNumber>.JoinsSpaces => true;

    /// <summary>Reads a EudraCT number.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static EudraCtNumber Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<EudraCtNumber>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static EudraCtNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        IdentifierText.Parse<EudraCtNumber>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out EudraCtNumber value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EudraCtNumber result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EudraCtNumber result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(EudraCtNumber other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(EudraCtNumber other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>2020-001113-21</c>.</returns>
    public override string ToString() => IdentifierText.ToText<EudraCtNumber>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<EudraCtNumber>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<EudraCtNumber>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(EudraCtNumber left, EudraCtNumber right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(EudraCtNumber left, EudraCtNumber right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(EudraCtNumber left, EudraCtNumber right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(EudraCtNumber left, EudraCtNumber right) => left.key >= right.key;

    static EudraCtNumber IIdentifier<EudraCtNumber>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<EudraCtNumber>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        text = WithoutRegister(text);
        if (text.Length != 14) return IdentifierRule.Length;
        if (text[4] != '-' || text[11] != '-') return IdentifierRule.Separators;
        if (!IdentifierText.Digits(text[..4], out var year) || !IdentifierText.Digits(text[5..11], out var serial)
            || !IdentifierText.Digits(text[12..], out var check))
        {
            return IdentifierRule.Characters;
        }

        if (year is < 2004 or > 2099) return IdentifierRule.Year;
        var yearAndSerial = (year * 1_000_000) + serial;
        if (year >= 2022 && serial is >= 500_000 and < 600_000) return IdentifierRule.Serial; // an EU CT number without its round
        if (check != Crc32CheckDigits.Of(yearAndSerial)) return IdentifierRule.Check;
        if (Placeholders.IsEudraCt(serial)) return IdentifierRule.Placeholder;
        key = (yearAndSerial * 100) + check;
        return null;
    }

    // The registers write EUCTR before the number, and behind it the country whose record it is, 3RD for one outside Europe.
    private static ReadOnlySpan<char> WithoutRegister(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("EUCTR")) text = text[5..].TrimStart('-');
        if (text.Length <= 15 || text[14] is not ('-' or '/')) return text;
        return text[15..] is "3RD" or "OUTSIDE-EU/EEA"
            || (text.Length == 17 && char.IsAsciiLetterUpper(text[15]) && char.IsAsciiLetterUpper(text[16])) ? text[..14] : text;
    }

    static int IIdentifier<EudraCtNumber>.Write(ulong key, Span<char> destination)
    {
        var at = IdentifierText.Put(destination, 0, key / 100_000_000, 4);
        destination[at] = '-';
        at = IdentifierText.Put(destination, at + 1, key / 100 % 1_000_000, 6);
        destination[at] = '-';
        return IdentifierText.Put(destination, at + 1, key % 100, 2);
    }
}
