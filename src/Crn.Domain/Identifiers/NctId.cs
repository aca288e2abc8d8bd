using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The number of a study on ClinicalTrials.gov.</summary>
/// <remarks><c>NCT</c> and eight digits; a space between them is read and dropped. There is no check digit. Numbers are issued in sequence
/// from 102; what lies outside, one digit over and over and digits in a row are placeholders and are refused. The form is background
/// knowledge, seen on every public record.</remarks>
/// <example><code>NctId.Parse("NCT04381936").Number; // 4381936</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct NctId : IIdentifier<NctId>
{
    private readonly ulong key;
    private readonly string? original;

    private NctId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Nct;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The eight digits as a number.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Number => key != 0 ? (int)(key & ~Present) : throw new InvalidOperationException("default(NctId) identifies nothing.");

    // Keeps the key of 00000000 apart from default.
    private const ulong Present = 1UL << 60;

    ulong IIdentifier<NctId>.Key => key;

    string? IIdentifier<NctId>.KeptText => original;

    static bool IIdentifier<NctId>.JoinsSpaces => true;

    /// <summary>Reads an NCT number.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static NctId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<NctId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static NctId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<NctId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out NctId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NctId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out NctId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(NctId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(NctId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>NCT04381936</c>.</returns>
    public override string ToString() => IdentifierText.ToText<NctId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<NctId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<NctId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(NctId left, NctId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(NctId left, NctId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(NctId left, NctId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(NctId left, NctId right) => left.key >= right.key;

    static NctId IIdentifier<NctId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<NctId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (!text.StartsWith("NCT")) return IdentifierRule.Prefix;
        if (text.Length != 11) return IdentifierRule.Length;
        if (!IdentifierText.Digits(text[3..], out var number)) return IdentifierRule.Characters;
        if (Placeholders.IsNct(number)) return IdentifierRule.Placeholder;
        key = Present | number;
        return null;
    }

    static int IIdentifier<NctId>.Write(ulong key, Span<char> destination) =>
        IdentifierText.Put(destination, IdentifierText.Put(destination, 0, "NCT"), key & ~Present, 8);
}
