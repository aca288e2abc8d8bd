using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Sites;

/// <summary>The identity of a site or an organisation in every room: its ODS code, a site number, or whatever name the caller uses where it
/// has none.</summary>
/// <remarks>
/// Surrounding space is dropped. The form written is kept for display; equality, hash and order do not look at case, so that <c>RR8</c> and
/// <c>rr8</c> are one site. Nothing is read out of the code: a site code that begins with a trust's code is not thereby its child. Order is
/// ordinal, without case. <c>default</c> names nothing and throws when read. Immutable.
/// </remarks>
/// <example><code>SiteCode.From("rr801") == SiteCode.From("RR801"); // true</code></example>
[SuppressMessage("Design", "CA1036", Justification = "Codes sort for stable output; one site is not less than another.")]
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SiteCode : IComparable<SiteCode>, IParsable<SiteCode>
{
    private readonly string? value;

    private SiteCode(string value) => this.value = value;

    /// <summary>The longest code accepted, in characters.</summary>
    public const int MaximumLength = 200;

    /// <summary>The text of the code, as it was written.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public string Value => value ?? throw new InvalidOperationException("default(SiteCode) names no site.");

    /// <summary>
    /// The code as the Organisation Data Service's, when it has that form; whether the service issued it is not known here.
    /// </summary>
    public OdsCode? Ods => OdsCode.TryParse(value, null, out var ods) ? ods : null;

    // The same for every written form of a code; empty for default. Random numbers are drawn by it.
    [SuppressMessage("Globalization", "CA1308", Justification = "A key, not a text: lower case, as most draws on record are keyed.")]
    internal string Folded => value?.ToLowerInvariant() ?? "";

    internal bool IsDefault => value is null;

    /// <summary>Makes a code.</summary>
    /// <param name="value">The text, not blank, at most <see cref="MaximumLength"/> characters.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException">The text is blank, too long, or looks like an NHS number, in which case it is not
    /// echoed.</exception>
    public static SiteCode From(string value)
    {
        var text = Guard.Against.BlankOrNhsNumber(value).Trim();
        return text.Length <= MaximumLength ? new(text)
            : throw new ArgumentException($"A site code has at most {MaximumLength} characters.", nameof(value));
    }

    /// <summary>The code of an ODS code.</summary>
    /// <param name="code">The ODS code.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is <c>default</c>.</exception>
    public static SiteCode From(OdsCode code) => From(Guard.Against.Default(code).ToString());

    /// <summary>Reads a code.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes do not depend on culture.</param>
    /// <returns>The code.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is blank, too long or looks like an NHS number.</exception>
    public static SiteCode Parse(string s, IFormatProvider? provider) =>
        TryParse(Guard.Against.Null(s), provider, out var code) ? code
            : throw new FormatException("A site code is a short text that does not look like an NHS number.");

    /// <summary>Reads a code, if it is one.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: codes do not depend on culture.</param>
    /// <param name="result">The code, or <c>default</c>.</param>
    /// <returns>Whether the text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SiteCode result)
    {
        var text = s?.Trim();
        var good = !string.IsNullOrEmpty(text) && text.Length <= MaximumLength && !PrivacyGuard.LooksLikeNhsNumber(text);
        result = good ? new(text!) : default;
        return good;
    }

    /// <summary>Whether both name the same site, in whatever case they were written.</summary>
    /// <param name="other">The other code.</param>
    /// <returns>True when they do.</returns>
    public bool Equals(SiteCode other) => string.Equals(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc />
    public override int GetHashCode() => value is null ? 0 : StringComparer.OrdinalIgnoreCase.GetHashCode(value);

    /// <inheritdoc />
    public int CompareTo(SiteCode other) => string.Compare(value, other.value, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text of the code, as it was written; empty for <c>default</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => value ?? "";
}
