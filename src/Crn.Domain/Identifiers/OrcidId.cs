using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The ORCID iD of a person who does research.</summary>
/// <remarks>
/// Four groups of four, the last character a check by ISO 7064 modulus 11-2, X standing for ten. The form of a web address
/// (<c>https://orcid.org/...</c>) is read too. The standard is background knowledge, checked by computation. Order is by number.
/// </remarks>
/// <example><code>OrcidId.Parse("https://orcid.org/0000-0002-1694-233x").ToString(); // 0000-0002-1694-233X</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct OrcidId : IIdentifier<OrcidId>
{
    private readonly ulong key;
    private readonly string? original;

    private OrcidId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Orcid;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    private const ulong Present = 1UL << 60;

    /// <summary>The address of the person's public record.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public Uri Address => key != 0 ? new Uri("https://orcid.org/" + ToString())
        : throw new InvalidOperationException("default(OrcidId) identifies nothing.");

    // ISO 7064 modulus 11-2 over the fifteen digits, hyphens stepped over.
    private static char CheckCharacter(ReadOnlySpan<char> text)
    {
        var total = 0;
        foreach (var c in text[..18])
        {
            if (c != '-') total = (total + c - '0') * 2 % 11;
        }

        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    ulong IIdentifier<OrcidId>.Key => key;

    string? IIdentifier<OrcidId>.KeptText => original;

    static bool IIdentifier<OrcidId>.JoinsSpaces => true;

    /// <summary>Reads an ORCID iD.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static OrcidId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<OrcidId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static OrcidId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<OrcidId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out OrcidId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OrcidId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out OrcidId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(OrcidId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(OrcidId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>0000-0002-1825-0097</c>.</returns>
    public override string ToString() => IdentifierText.ToText<OrcidId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<OrcidId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<OrcidId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(OrcidId left, OrcidId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(OrcidId left, OrcidId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(OrcidId left, OrcidId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(OrcidId left, OrcidId right) => left.key >= right.key;

    static OrcidId IIdentifier<OrcidId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<OrcidId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        text = WithoutAddress(text);
        if (text.Length != 19) return IdentifierRule.Length;
        if (text[4] != '-' || text[9] != '-' || text[14] != '-') return IdentifierRule.Separators;
        if (!IdentifierText.Digits(text[..4], out var a) || !IdentifierText.Digits(text[5..9], out var b) ||
            !IdentifierText.Digits(text[10..14], out var c) || !IdentifierText.Digits(text[15..18], out var d) ||
            !(char.IsAsciiDigit(text[18]) || text[18] == 'X'))
        {
            return IdentifierRule.Characters;
        }

        var number = (((((a * 10_000) + b) * 10_000) + c) * 1_000) + d;
        if (text[18] != CheckCharacter(text)) return IdentifierRule.Check;
        if (number == 0) return IdentifierRule.Placeholder;
        key = Present | number;
        return null;
    }

    private static ReadOnlySpan<char> WithoutAddress(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("HTTPS://")) text = text[8..];
        else if (text.StartsWith("HTTP://")) text = text[7..];
        if (text.IndexOfAny('?', '#') is > 0 and var query) text = text[..query];
        text = text.TrimEnd('/');
        if (text.StartsWith("WWW.ORCID.ORG/")) text = text[14..];
        else if (text.StartsWith("ORCID.ORG/")) text = text[10..];
        return text;
    }

    static int IIdentifier<OrcidId>.Write(ulong key, Span<char> destination)
    {
        var number = key & ~Present;
        var at = 0;
        for (var divisor = 100_000_000_000UL; divisor >= 1_000; divisor /= 10_000)
        {
            at = IdentifierText.Put(destination, at, number / divisor % 10_000, 4);
            destination[at++] = '-';
        }

        at = IdentifierText.Put(destination, at, number % 1_000, 3);
        destination[at] = CheckCharacter(destination);
        return at + 1;
    }
}
