using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using FluentValidation;

namespace Crn.Domain.Identifiers;

/// <summary>
/// Keeps NHS numbers out: text that looks like one is refused wherever text enters the library, and is never echoed.
/// </summary>
/// <remarks>
/// <para>Ten digits look like one when they pass the modulus-11 check, lie in a range that is issued (England, Wales and the Isle of Man;
/// Scotland's CHI numbers; Northern Ireland's Health and Care numbers) or kept for tests and examples, and are written as such numbers are:
/// unbroken, in three, three and four (<c>943 476 5919</c>), six and four, five and five, digit by digit, or as thousands. Digits of any
/// script count. Between the groups may stand spaces, hyphens and dashes, full stops, commas, bars, slashes, semicolons, line breaks, the
/// cells of a pasted table, and spaces written as <c>&amp;nbsp;</c> or <c>%20</c>; invisible characters are ignored. After the words "NHS",
/// "CHI" or "H&amp;C" any grouping counts.</para>
/// <para>The answer is "looks like", never "is": of unbroken numbers of ten digits about one in twenty passes by chance. Left alone:
/// telephone numbers with their country code, ISBNs, dates and times, rows of counts, identifiers of studies and people, fractions below
/// one such as <c>0.3333333333</c>, the numbers of registries that glue ten digits to their name (ChiCTR, jRCT, LBCTR, EUPAS), and
/// UUIDs.</para>
/// </remarks>
/// <example><code>RuleFor(d => d.Note).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber().MaximumLength(200);</code></example>
public static class PrivacyGuard
{
    /// <summary>The stable code of the refusal, in validators, refusals and identifier problems alike.</summary>
    public const string Code = "privacy.nhs-number";

    /// <summary>The sentence of the refusal. It does not hold the text; it says what to write instead.</summary>
    public const string Message = NhsNumberScan.Message;

    /// <summary>The sentence where the number is one digit ten times, or of the range for tests and examples: it names nobody and is
    /// refused with the same code.</summary>
    public const string PlaceholderMessage = NhsNumberScan.PlaceholderMessage;

    /// <summary>The refusal, for verbs that answer with a value.</summary>
    public static Refusal Refusal { get; } = new(
        Code, Message, "Remove the number, or use the study's own pseudonymous reference.",
        Citation.Default("ID-01: text that passes the NHS number check is refused"));

    private static Refusal RefusalOfPlaceholder { get; } = new(
        Code, PlaceholderMessage, "Remove the placeholder.", Citation.Default("ID-01: text that passes the NHS number check is refused"));

    /// <summary>The refusal of a text: null when there is nothing to refuse, of its own sentence for a placeholder.</summary>
    /// <param name="text">The text, of any length.</param>
    /// <returns>The refusal, or null.</returns>
    public static Refusal? RefusalOf(ReadOnlySpan<char> text) => NhsNumberScan.Find(text) switch
    {
        NhsNumberSighting.None => null,
        NhsNumberSighting.Number => Refusal,
        NhsNumberSighting.Placeholder => RefusalOfPlaceholder,
    };

    // The refusal of a validation failure, which holds no text but its message.
    internal static Refusal RefusalOfMessage(string message) => message == PlaceholderMessage ? RefusalOfPlaceholder : Refusal;

    /// <summary>Whether a text holds something that looks like an NHS number.</summary>
    /// <param name="text">The text, of any length.</param>
    /// <returns>True when it does. Allocates nothing.</returns>
    public static bool LooksLikeNhsNumber(ReadOnlySpan<char> text) => NhsNumberScan.Finds(text);

    /// <summary>Refuses an argument that looks like an NHS number: <c>Guard.Against.NhsNumber(note)</c>.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="input">The text; null passes.</param>
    /// <param name="parameterName">The name of the parameter, supplied by the compiler.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">The text looks like an NHS number; the message does not echo it.</exception>
    public static string NhsNumber(this IGuardClause guard, string input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null)
    {
        Guard.Against.Null(guard);
        return input is null ? input! : Guarded.TextOrEmpty(input, parameterName);
    }

    /// <summary>Refuses text that is blank or looks like an NHS number: <c>Guard.Against.BlankOrNhsNumber(title)</c>.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="input">The text.</param>
    /// <param name="parameterName">The name of the parameter, supplied by the compiler.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank or looks like an NHS number; the message does not echo it.</exception>
    public static string BlankOrNhsNumber(this IGuardClause guard, string? input,
        [CallerArgumentExpression(nameof(input))] string? parameterName = null) =>
        Guarded.Text(input, parameterName);

    /// <summary>A validation rule: the text must not look like an NHS number. Fails with the code <see cref="Code"/> and without the
    /// attempted value.</summary>
    /// <remarks>Put it first under <c>Cascade(CascadeMode.Stop)</c>: the rules after it report the attempted value when they
    /// fail.</remarks>
    /// <typeparam name="T">The type validated, usually a draft.</typeparam>
    /// <param name="rule">The rule under construction.</param>
    /// <returns>The rule, for more conditions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public static IRuleBuilderOptions<T, string?> MustNotLookLikeAnNhsNumber<T>(this IRuleBuilder<T, string?> rule)
    {
        Guard.Against.Null(rule);
        return rule.SetValidator(new NotAnNhsNumberValidator<T>());
    }
}
