using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Recruitment;

/// <summary>The name under which a recruiting site stands in a plan and a ledger: an ODS code, a site number, or whatever the study uses.</summary>
/// <remarks>
/// The recruiting site is where consent was given; a participant identification centre that only refers never is one. Surrounding space is dropped; case
/// counts. Order is ordinal. <c>default</c> names no site and fails when read. Immutable.
/// </remarks>
public readonly record struct SiteKey : IComparable<SiteKey>, IParsable<SiteKey>
{
    private readonly string? value;

    private SiteKey(string value) => this.value = value;

    /// <summary>The longest key accepted, in characters.</summary>
    public const int MaximumLength = 200;

    /// <summary>The study as a whole: for counts that are not broken down by site, and for the opening, suspension and closure of the study itself.</summary>
    public static SiteKey WholeStudy { get; } = new("whole-study");

    /// <summary>The text of the key.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>, which names no site.</exception>
    public string Value => value ?? throw new InvalidOperationException("default(SiteKey) names no site.");

    /// <summary>Whether this stands for the study as a whole, not for one site.</summary>
    public bool IsWholeStudy => this == WholeStudy;

    /// <summary>Makes a key.</summary>
    /// <param name="value">The text, not blank, at most <see cref="MaximumLength"/> characters.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentException">The text is blank, too long, or looks like an NHS number, in which case it is not echoed.</exception>
    public static SiteKey From(string value)
    {
        var text = Guard.Against.BlankOrNhsNumber(value).Trim();
        return text.Length <= MaximumLength ? new(text) : throw new ArgumentException($"A site key has at most {MaximumLength} characters.", nameof(value));
    }

    /// <summary>Reads a key.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: keys do not depend on culture.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is blank, too long or looks like an NHS number.</exception>
    public static SiteKey Parse(string s, IFormatProvider? provider) =>
        TryParse(Guard.Against.Null(s), provider, out var key) ? key : throw new FormatException("A site key is a short text that does not look like an NHS number.");

    /// <summary>Reads a key, if it is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: keys do not depend on culture.</param>
    /// <param name="result">The key, or <c>default</c>.</param>
    /// <returns>Whether the text is a key.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SiteKey result)
    {
        var text = s?.Trim();
        var good = !string.IsNullOrEmpty(text) && text.Length <= MaximumLength && !PrivacyGuard.LooksLikeNhsNumber(text);
        result = good ? new(text!) : default;
        return good;
    }

    /// <inheritdoc />
    public int CompareTo(SiteKey other) => string.CompareOrdinal(value, other.value);

    /// <summary>The text of the key; empty for <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => value ?? "";

    /// <summary>Whether one key sorts before another, ordinally.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <(SiteKey left, SiteKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether one key sorts before another, or is it.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator <=(SiteKey left, SiteKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one key sorts after another, ordinally.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >(SiteKey left, SiteKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether one key sorts after another, or is it.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it does.</returns>
    public static bool operator >=(SiteKey left, SiteKey right) => left.CompareTo(right) >= 0;
}
