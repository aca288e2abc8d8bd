using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace Crn.Domain.Identifiers;

/// <summary>What the identifiers of every scheme have in common. Closed: only the identifier types of this library implement it.</summary>
/// <remarks>
/// Two identifiers are equal when their canonical forms are; the text they were read from plays no part. They are ordered by year and
/// number where the scheme has them, never by the text. <c>default</c> identifies nothing: it prints as empty text and equals only itself.
/// Reading is culture-free, accepts spaces around the text, lower case and typographic dashes, and allocates nothing for canonical text.
/// </remarks>
/// <typeparam name="TSelf">The identifier type.</typeparam>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public interface IIdentifier<TSelf> : ISpanParsable<TSelf>, ISpanFormattable, IUtf8SpanFormattable, IEquatable<TSelf>, IComparable<TSelf>,
    IComparisonOperators<TSelf, TSelf, bool>
    where TSelf : struct, IIdentifier<TSelf>
{
    /// <summary>The scheme of the type.</summary>
    static abstract IdentifierScheme Scheme { get; }

    /// <summary>Whether this is <c>default</c>, which identifies nothing.</summary>
    bool IsDefault { get; }

    /// <summary>The text that the identifier was read from; the canonical form when that was the same.</summary>
    string Original { get; }

    /// <summary>Reads an identifier and, failing that, says which rule of the scheme the text breaks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The identifier, or <c>default</c>.</param>
    /// <param name="problem">The rule broken, or null.</param>
    /// <returns>True when the text is an identifier of the scheme.</returns>
    static abstract bool TryParse(ReadOnlySpan<char> text, out TSelf value, [NotNullWhen(false)] out IdentifierProblem? problem);

    // What the reading and writing shared by all schemes asks of each; internal, so that the family is closed.
    internal ulong Key { get; }

    internal string? KeptText { get; }

    internal static abstract bool JoinsSpaces { get; }

    internal static abstract TSelf Make(ulong key, string? original);

    internal static abstract IdentifierRule? Read(ReadOnlySpan<char> text, out ulong key);

    internal static abstract int Write(ulong key, Span<char> destination);
}
