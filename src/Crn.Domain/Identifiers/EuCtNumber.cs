using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Identifiers;

/// <summary>The European number of a medicines trial under the Clinical Trials Regulation, as issued by CTIS.</summary>
/// <remarks>
/// Year (2022 on), a serial beginning with 5, two check digits and the round of submission, which people often leave out: then it is
/// unknown. The check rule (as EudraCT's) is inferred from very few numbers, and the leading 5 is background knowledge, so a check that
/// disagrees is a <see cref="Warning"/> and does not refuse the number. Equality is of the whole number, its round included;
/// <see cref="IsSameTrialAs"/> leaves the round out. Order is by year, serial, check digits, round, an unknown round first.
/// </remarks>
/// <example><code>EuCtNumber.Parse("2025-522006-22-00").Warning?.Code; // identifier.euct.check</code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct EuCtNumber : IIdentifier<EuCtNumber>
{
    private readonly ulong key;
    private readonly string? original;

    private EuCtNumber(ulong key, string? original) => (this.key, this.original) = (key, original);

    /// <inheritdoc />
    public static IdentifierScheme Scheme => IdentifierScheme.EuCt;

    /// <inheritdoc />
    public bool IsDefault => key == 0;

    /// <inheritdoc />
    public string Original => original ?? ToString();

    /// <summary>The year in which the number was issued.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Year => key != 0 ? (int)(key / RoundsOfYear)
        : throw new InvalidOperationException("default(EuCtNumber) identifies nothing.");

    /// <summary>The serial number within the year.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int Serial => key != 0 ? (int)(key / (100 * Rounds) % 1_000_000)
        : throw new InvalidOperationException("default(EuCtNumber) identifies nothing.");

    /// <summary>The two check digits as written.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int CheckDigits => key != 0 ? (int)(key / Rounds % 100)
        : throw new InvalidOperationException("default(EuCtNumber) identifies nothing.");

    /// <summary>
    /// The round of submission: 0 for the first, higher after a resubmission; null when the number was written without it.
    /// </summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int? SubmissionRound =>
        key == 0 ? throw new InvalidOperationException("default(EuCtNumber) identifies nothing.") : key % Rounds == 0 ? null
            : (int)(key % Rounds) - 1;

    /// <summary>A doubt that does not refuse the number: its check digits do not agree with the inferred rule. Null when they do.</summary>
    public IdentifierProblem? Warning => key == 0 || key / Rounds % 100 == Crc32CheckDigits.Of(key / (100 * Rounds))
        ? null
        : new IdentifierProblem(Scheme, IdentifierRule.Check);

    /// <summary>Whether both numbers name the same trial, whatever the round of submission.</summary>
    /// <param name="other">The other number.</param>
    /// <returns>True when year, serial and check digits agree and neither is <c>default</c>.</returns>
    public bool IsSameTrialAs(EuCtNumber other) => key != 0 && key / Rounds == other.key / Rounds;

    // No round, then 00 to 99.
    private const ulong Rounds = 101;
    private const ulong RoundsOfYear = 100_000_000 * Rounds;

    ulong IIdentifier<EuCtNumber>.Key => key;

    string? IIdentifier<EuCtNumber>.KeptText => original;

    static bool IIdentifier<EuCtNumber>.JoinsSpaces => true;

    /// <summary>Reads an EU CT number.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not of the scheme; the message names the rule broken and does not echo the
    /// text.</exception>
    public static EuCtNumber Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return IdentifierText.Parse<EuCtNumber>(s, s);
    }

    /// <inheritdoc cref="Parse(string, IFormatProvider?)" />
    public static EuCtNumber Parse(ReadOnlySpan<char> s, IFormatProvider? provider = null) => IdentifierText.Parse<EuCtNumber>(s, null);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> text, out EuCtNumber value, [NotNullWhen(false)] out IdentifierProblem? problem) =>
        IdentifierText.TryParse(text, null, out value, out problem);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EuCtNumber result) =>
        IdentifierText.TryParse(s, s, out result, out _);

    /// <inheritdoc />
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out EuCtNumber result) =>
        IdentifierText.TryParse(s, null, out result, out _);

    /// <inheritdoc />
    public bool Equals(EuCtNumber other) => key == other.key;

    /// <inheritdoc />
    public override int GetHashCode() => key.GetHashCode();

    /// <inheritdoc />
    public int CompareTo(EuCtNumber other) => key.CompareTo(other.key);

    /// <summary>The canonical form; empty for <c>default</c>.</summary>
    /// <returns>For example <c>2025-522006-21-00</c>.</returns>
    public override string ToString() => IdentifierText.ToText<EuCtNumber>(key);

    /// <inheritdoc />
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc />
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<EuCtNumber>(key, destination, out charsWritten);

    /// <inheritdoc />
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IdentifierText.TryFormat<EuCtNumber>(key, utf8Destination, out bytesWritten);

    /// <inheritdoc />
    public static bool operator <(EuCtNumber left, EuCtNumber right) => left.key < right.key;

    /// <inheritdoc />
    public static bool operator >(EuCtNumber left, EuCtNumber right) => left.key > right.key;

    /// <inheritdoc />
    public static bool operator <=(EuCtNumber left, EuCtNumber right) => left.key <= right.key;

    /// <inheritdoc />
    public static bool operator >=(EuCtNumber left, EuCtNumber right) => left.key >= right.key;

    static EuCtNumber IIdentifier<EuCtNumber>.Make(ulong key, string? original) => new(key, original);

    static IdentifierRule? IIdentifier<EuCtNumber>.Read(ReadOnlySpan<char> text, out ulong key)
    {
        key = 0;
        if (text.Length is not (14 or 17)) return IdentifierRule.Length;
        if (text[4] != '-' || text[11] != '-' || (text.Length == 17 && text[14] != '-')) return IdentifierRule.Separators;
        var round = 0UL;
        if (!IdentifierText.Digits(text[..4], out var year) || !IdentifierText.Digits(text[5..11], out var serial) ||
            !IdentifierText.Digits(text[12..14], out var check) || (text.Length == 17 && !IdentifierText.Digits(text[15..], out round)))
        {
            return IdentifierRule.Characters;
        }

        if (year is < 2022 or > 2099) return IdentifierRule.Year;
        if (text[5] != '5') return IdentifierRule.Serial;
        if (Placeholders.IsEuCt(serial)) return IdentifierRule.Placeholder;
        key = (((((year * 1_000_000) + serial) * 100) + check) * Rounds) + (text.Length == 17 ? round + 1 : 0);
        return null;
    }

    static int IIdentifier<EuCtNumber>.Write(ulong key, Span<char> destination)
    {
        var at = IdentifierText.Put(destination, 0, key / RoundsOfYear, 4);
        destination[at] = '-';
        at = IdentifierText.Put(destination, at + 1, key / (100 * Rounds) % 1_000_000, 6);
        destination[at] = '-';
        at = IdentifierText.Put(destination, at + 1, key / Rounds % 100, 2);
        if (key % Rounds == 0) return at;
        destination[at] = '-';
        return IdentifierText.Put(destination, at + 1, (key % Rounds) - 1, 2);
    }
}
