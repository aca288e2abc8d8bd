using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The number of a project in the Integrated Research Application System.</summary>
/// <remarks>
/// Four to seven digits without a leading zero, as the Health Research Authority's own portal checks it. Of six and seven digits, one digit
/// over and over, digits in a row and numbers beyond what is issued (from 600000, and from 2000000) are placeholders and are refused. Order
/// is by number.
/// </remarks>
/// <example><code>IrasId.Parse("281712").Number; // 281712</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct IrasId : IIdentifier<IrasId>
{
    private readonly ulong key;
    private readonly string? original;

    private IrasId(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.Iras;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Number => key != 0 ? (int)key : throw new InvalidOperationException("default(IrasId) identifies nothing.");

    ulong IIdentifier<IrasId>.Key => key;

    string? IIdentifier<IrasId>.KeptText => original;

    static bool IIdentifier<IrasId>.JoinsSpaces => false;

    /// <summary>Reads an IRAS ID.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static IrasId Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<IrasId>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static IrasId Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<IrasId>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out IrasId value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IrasId result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IrasId result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(IrasId other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(IrasId other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>281712</c>.</returns>
    public override string ToString() => IdentifierText.ToText<IrasId>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<IrasId>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<IrasId>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(IrasId left, IrasId right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(IrasId left, IrasId right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(IrasId left, IrasId right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(IrasId left, IrasId right) => left.key >= right.key;

    static IrasId IIdentifier<IrasId>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<IrasId>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        if (text.Length > 18)
        {
            key = 0;
            return IdentifierRule.Length;
        }

        if (!IdentifierText.Digits(text, out key)) return IdentifierRule.Characters;
        if (key == 0) return IdentifierRule.Positive;
        if (text[0] == '0') return IdentifierRule.LeadingZero;
        if (text.Length is < 4 or > 7) return IdentifierRule.Length;
        return Placeholders.IsIras(key) ? IdentifierRule.Placeholder : null;
    }

    static int IIdentifier<IrasId>.Write(ulong key, Span<char> destination) =>
        IdentifierText.Put(destination, 0, key, IdentifierText.CountDigits(key));
}
