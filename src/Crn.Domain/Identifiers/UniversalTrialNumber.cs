using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The World Health Organization's Universal Trial Number: one name for a trial across registries, not a registration.</summary>
/// <remarks><c>U1111</c> and two groups of four digits. No check digit is published and no common scheme fits; the form is inferred from
/// nine published numbers. Order is by number.</remarks>
/// <example><code>UniversalTrialNumber.Parse("u1111-1111-4101").ToString(); // U1111-1111-4101</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct UniversalTrialNumber : IIdentifier<UniversalTrialNumber>
{
    private readonly ulong key;
    private readonly string? original;

    private UniversalTrialNumber(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Utn;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    // Keeps the key of U1111-0000-0000 apart from default.
    private const ulong Present = 1UL << 60;

    ulong IIdentifier<UniversalTrialNumber>.Key => key;

    string? IIdentifier<UniversalTrialNumber>.KeptText => original;

    static bool IIdentifier<UniversalTrialNumber>.JoinsSpaces => true;

    /// <summary>Reads a Universal Trial Number.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static UniversalTrialNumber Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<UniversalTrialNumber>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static UniversalTrialNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) =>
        IdentifierText.Parse<UniversalTrialNumber>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out UniversalTrialNumber value,
        [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out UniversalTrialNumber result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out UniversalTrialNumber result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(UniversalTrialNumber other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(UniversalTrialNumber other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>U1111-1111-4101</c>.</returns>
    public override string ToString() => IdentifierText.ToText<UniversalTrialNumber>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<UniversalTrialNumber>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<UniversalTrialNumber>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(UniversalTrialNumber left, UniversalTrialNumber right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(UniversalTrialNumber left, UniversalTrialNumber right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(UniversalTrialNumber left, UniversalTrialNumber right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(UniversalTrialNumber left, UniversalTrialNumber right) => left.key >= right.key;

    static UniversalTrialNumber IIdentifier<UniversalTrialNumber>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<UniversalTrialNumber>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (!text.StartsWith("U1111")) return IdentifierRule.Prefix;
        if (text.Length != 15) return IdentifierRule.Length;
        if (text[5] != '-' || text[10] != '-') return IdentifierRule.Separators;
        if (!IdentifierText.Digits(text[6..10], out var first) || !IdentifierText.Digits(text[11..], out var second))
            return IdentifierRule.Characters;
        if (Placeholders.IsUtn((first * 10_000) + second)) return IdentifierRule.Placeholder;
        key = Present | ((first * 10_000) + second);
        return null;
    }

    static int IIdentifier<UniversalTrialNumber>.Write(ulong key, Span<char> destination)
    {
        var at = IdentifierText.Put(destination, 0, "U1111-");
        at = IdentifierText.Put(destination, at, (key & ~Present) / 10_000, 4);
        destination[at] = '-';
        return IdentifierText.Put(destination, at + 1, (key & ~Present) % 10_000, 4);
    }
}
