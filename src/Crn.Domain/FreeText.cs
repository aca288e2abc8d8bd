using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Crn.Domain;

/// <summary>Text that a person typed: a reason, a note, a name of a place. It never holds what looks like an NHS number.</summary>
/// <remarks>
/// Events carry free text in this type, so that no event needs a check of its own. Surrounding space is dropped. <c>default</c> is no text
/// at all. Equality is by content, with case. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct FreeText : IParsable<FreeText>
{
    private readonly string? text;

    private FreeText(string text) => this.text = text;

    /// <summary>The longest text accepted, in characters.</summary>
    public const int MaximumLength = 10_000;

    /// <summary>The text; empty when nothing was said.</summary>
    public string Value => text ?? "";

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => text is null;

    /// <summary>Takes a text in.</summary>
    /// <param name="value">The text, not blank, at most <see cref="MaximumLength"/> characters.</param>
    /// <param name="parameterName">The name of the parameter, supplied by the compiler.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank, too long, or looks like it holds an NHS number, in which case it is not
    /// echoed.</exception>
    public static FreeText From(string value, [CallerArgumentExpression(nameof(value))] string? parameterName = null)
    {
        ArgumentNullException.ThrowIfNull(value, parameterName);
        return TryParse(value, null, out var text) ? text : throw new ArgumentException(Problem(value), parameterName);
    }

    /// <summary>Takes a text in, if there is one: null and blank text are no text.</summary>
    /// <param name="value">The text, or null.</param>
    /// <param name="parameterName">The name of the parameter, supplied by the compiler.</param>
    /// <returns>The text, or <c>default</c>.</returns>
    /// <exception cref="ArgumentException">The text is too long, or looks like it holds an NHS number, in which case it is not
    /// echoed.</exception>
    public static FreeText FromOptional(string? value, [CallerArgumentExpression(nameof(value))] string? parameterName = null) =>
        string.IsNullOrWhiteSpace(value) ? default : From(value, parameterName);

    /// <summary>Reads a text.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: text does not depend on culture.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is blank, too long or looks like it holds an NHS number.</exception>
    public static FreeText Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var text) ? text : throw new FormatException(Problem(s));
    }

    /// <summary>Reads a text, if it may be taken in.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: text does not depend on culture.</param>
    /// <param name="result">The text, or <c>default</c>.</param>
    /// <returns>Whether it may.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FreeText result)
    {
        var kept = s?.Trim();
        var good = !string.IsNullOrEmpty(kept) && kept.Length <= MaximumLength && !NhsNumberScan.Finds(kept);
        result = good ? new(kept!) : default;
        return good;
    }

    /// <summary>The text itself.</summary>
    /// <returns>The text; empty when nothing was said.</returns>
    public override string ToString() => Value;

    private static string Problem(string value) =>
        NhsNumberScan.Finds(value) ? NhsNumberScan.MessageFor(value)
        : string.IsNullOrWhiteSpace(value) ? "The text must not be blank."
        : $"The text has more than {MaximumLength} characters.";
}
