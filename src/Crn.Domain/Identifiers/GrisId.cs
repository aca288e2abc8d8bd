using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The study number of the study management pilot of 2024.</summary>
/// <remarks>
/// <c>GRIS-</c> and nine digits: six at random (1 to 999998, not all alike), two of the year and a Luhn check over the eight before it. As
/// the pilot's public source has it. Order is by number.
/// </remarks>
/// <example><code>GrisId.Parse("GRIS-123456246").ToString(); // GRIS-123 456 246</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct GrisId : IIdentifier<GrisId>
{
    private readonly ulong key;
    private readonly string? original;

    private GrisId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Gris;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The year of registration in full.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Year => key != 0 ? 2000 + (int)(key / 10 % 100) : throw new InvalidOperationException("default(GrisId) identifies nothing.");

    private static ulong LuhnCheck(ulong payload)
    {
        var sum = 0UL;
        for (var doubled = true; payload > 0; payload /= 10, doubled = !doubled)
        {
            var digit = payload % 10;
            if (doubled) digit = digit > 4 ? (digit * 2) - 9 : digit * 2;
            sum += digit;
        }

        return (10 - (sum % 10)) % 10;
    }

    ulong IIdentifier<GrisId>.Key => key;

    string? IIdentifier<GrisId>.KeptText => original;

    static bool IIdentifier<GrisId>.JoinsSpaces => true;

    /// <summary>Reads a GRIS ID.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static GrisId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<GrisId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static GrisId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<GrisId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out GrisId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GrisId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out GrisId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(GrisId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(GrisId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>GRIS-123 456 246</c>.</returns>
    public override string ToString() => IdentifierText.ToText<GrisId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<GrisId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<GrisId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(GrisId left, GrisId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(GrisId left, GrisId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(GrisId left, GrisId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(GrisId left, GrisId right) => left.key >= right.key;

    static GrisId IIdentifier<GrisId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<GrisId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (!text.StartsWith("GRIS-")) return IdentifierRule.Prefix;
        if (text.Length != 14) return IdentifierRule.Length;
        if (!IdentifierText.Digits(text[5..], out var number)) return IdentifierRule.Characters;
        var random = number / 1_000;
        if (random is 0 or 999_999 || random % 111_111 == 0) return IdentifierRule.Serial;
        if (number % 10 != LuhnCheck(number / 10)) return IdentifierRule.Check;
        key = number;
        return null;
    }

    static int IIdentifier<GrisId>.Write(ulong key, Span<char> destination)
    {
        var at = IdentifierText.Put(destination, 0, "GRIS-");
        at = IdentifierText.Put(destination, at, key / 1_000_000, 3);
        destination[at] = ' ';
        at = IdentifierText.Put(destination, at + 1, key / 1_000 % 1_000, 3);
        destination[at] = ' ';
        return IdentifierText.Put(destination, at + 1, key % 1_000, 3);
    }
}
