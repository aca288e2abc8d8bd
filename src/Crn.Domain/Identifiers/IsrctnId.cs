using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The number of a study in the ISRCTN registry, the United Kingdom's own registry of clinical studies.</summary>
/// <remarks>
/// <c>ISRCTN</c> and eight digits; a space between them is read and dropped. No check digit is published and none fits the public numbers.
/// Zeros, one digit over and over and digits in a row (ISRCTN12345678) are placeholders and are refused.
/// A study may have been registered twice by mistake; the duplicate is withdrawn and never used again.
/// </remarks>
/// <example><code>IsrctnId.Parse("isrctn 50189673").ToString(); // ISRCTN50189673</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct IsrctnId : IIdentifier<IsrctnId>
{
    private readonly ulong key;
    private readonly string? original;

    private IsrctnId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Isrctn;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The eight digits as a number.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Number => key != 0 ? (int)(key & ~Present) : throw new InvalidOperationException("default(IsrctnId) identifies nothing.");

    // Keeps the key of 00000000 apart from default.
    private const ulong Present = 1UL << 60;

    ulong IIdentifier<IsrctnId>.Key => key;

    string? IIdentifier<IsrctnId>.KeptText => original;

    static bool IIdentifier<IsrctnId>.JoinsSpaces => true;

    /// <summary>Reads an ISRCTN.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static IsrctnId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<IsrctnId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static IsrctnId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<IsrctnId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out IsrctnId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsrctnId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsrctnId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(IsrctnId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(IsrctnId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>ISRCTN50189673</c>.</returns>
    public override string ToString() => IdentifierText.ToText<IsrctnId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<IsrctnId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<IsrctnId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(IsrctnId left, IsrctnId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(IsrctnId left, IsrctnId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(IsrctnId left, IsrctnId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(IsrctnId left, IsrctnId right) => left.key >= right.key;

    static IsrctnId IIdentifier<IsrctnId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<IsrctnId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (!text.StartsWith("ISRCTN")) return IdentifierRule.Prefix;
        if (text.Length != 14) return IdentifierRule.Length;
        if (!IdentifierText.Digits(text[6..], out var number)) return IdentifierRule.Characters;
        if (Placeholders.IsIsrctn(number)) return IdentifierRule.Placeholder;
        key = Present | number;
        return null;
    }

    static int IIdentifier<IsrctnId>.Write(ulong key, Span<char> destination) =>
        IdentifierText.Put(destination, IdentifierText.Put(destination, 0, "ISRCTN"), key & ~Present, 8);
}
