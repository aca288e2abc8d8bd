using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The Organisation Data Service's code of an organisation or site that provides or supports NHS care.</summary>
/// <remarks>
/// One to nine letters and digits. Only codes that the service has issued exist, so a right shape is necessary and not sufficient, and no
/// kind of organisation and no parent is ever inferred from the shape. Order is alphabetical, digits first.
/// </remarks>
/// <example><code>OdsCode.Parse("rth08").ToString(); // RTH08</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct OdsCode : IIdentifier<OdsCode>
{
    private readonly ulong key;
    private readonly string? original;

    private OdsCode(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Ods;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    ulong IIdentifier<OdsCode>.Key => key;

    string? IIdentifier<OdsCode>.KeptText => original;

    static bool IIdentifier<OdsCode>.JoinsSpaces => false;

    /// <summary>Reads an ODS code.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static OdsCode Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<OdsCode>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static OdsCode Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<OdsCode>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out OdsCode value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OdsCode result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(OdsCode other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(OdsCode other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>RTH08</c>.</returns>
    public override string ToString() => IdentifierText.ToText<OdsCode>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<OdsCode>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<OdsCode>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(OdsCode left, OdsCode right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(OdsCode left, OdsCode right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(OdsCode left, OdsCode right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(OdsCode left, OdsCode right) => left.key >= right.key;

    static OdsCode IIdentifier<OdsCode>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<OdsCode>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (text.Length > 9) return IdentifierRule.Length;
        ulong packed = 0;
        for (var i = 0; i < 9; i++)
        {
            packed *= 37;
            if (i >= text.Length) continue;
            if (!char.IsAsciiLetterUpper(text[i]) && !char.IsAsciiDigit(text[i])) return IdentifierRule.Characters;
            packed += char.IsAsciiDigit(text[i]) ? (ulong)(text[i] - '0' + 1) : (ulong)(text[i] - 'A' + 11);
        }

        key = packed;
        return null;
    }

    static int IIdentifier<OdsCode>.Write(ulong key, Span<char> destination)
    {
        var length = 9;
        for (; key % 37 == 0; key /= 37) length--;
        for (var i = length - 1; i >= 0; i--)
        {
            var code = (int)(key % 37);
            destination[i] = (char)(code <= 10 ? '0' + code - 1 : 'A' + code - 11);
            key /= 37;
        }

        return length;
    }
}
