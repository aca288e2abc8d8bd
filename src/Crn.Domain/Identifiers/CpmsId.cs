using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The number of a study record in the Central Portfolio Management System; earlier called the UKCRN ID.</summary>
/// <remarks>
/// A whole number of one to six digits without a leading zero. That it is an integer is stated by NIHR's public source; six digits is a
/// design default. Six-digit numbers of one digit or of digits in a row, and numbers from 300000, which is far beyond what is issued, are
/// placeholders and are refused. Order is by number. Labels such as "CPMS ID:" are not read here.
/// </remarks>
/// <example><code>CpmsId.Parse("45388").Number; // 45388</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct CpmsId : IIdentifier<CpmsId>
{
    private readonly ulong key;
    private readonly string? original;

    private CpmsId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Cpms;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Number => key != 0 ? (int)key : throw new InvalidOperationException("default(CpmsId) identifies nothing.");

    ulong IIdentifier<CpmsId>.Key => key;

    string? IIdentifier<CpmsId>.KeptText => original;

    static bool IIdentifier<CpmsId>.JoinsSpaces => false;

    /// <summary>Reads a CPMS ID.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static CpmsId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<CpmsId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static CpmsId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<CpmsId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out CpmsId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CpmsId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out CpmsId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(CpmsId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(CpmsId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>45388</c>.</returns>
    public override string ToString() => IdentifierText.ToText<CpmsId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<CpmsId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<CpmsId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(CpmsId left, CpmsId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(CpmsId left, CpmsId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(CpmsId left, CpmsId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(CpmsId left, CpmsId right) => left.key >= right.key;

    static CpmsId IIdentifier<CpmsId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<CpmsId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        if (text.Length > 18)
        {
            key = 0;
            return IdentifierRule.Length;
        }

        if (!IdentifierText.Digits(text, out key)) return IdentifierRule.Characters;
        if (key == 0) return IdentifierRule.Positive;
        if (text[0] == '0') return IdentifierRule.LeadingZero;
        if (text.Length is < 1 or > 6) return IdentifierRule.Length;
        return Placeholders.IsCpms(key) ? IdentifierRule.Placeholder : null;
    }

    static int IIdentifier<CpmsId>.Write(ulong key, Span<char> destination) =>
        IdentifierText.Put(destination, 0, key, IdentifierText.CountDigits(key));
}
