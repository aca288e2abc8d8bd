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
/// <para>Ten digits that pass the NHS number's modulus-11 check look like one. About one run of ten digits in eleven passes by chance, so the answer
/// is "looks like", never "is". The Scottish CHI number and the Northern Irish Health and Care number have the same form and are caught too.</para>
/// <para>Digits of any script count, full-width ones included. Spaces, hyphens and dashes between digits, up to three in a row, are read through, as
/// are full stops, slashes and underscores in the customary grouping of three, three and four; invisible characters are ignored. Only whole groups of digits count:
/// ten digits inside a longer number are not an NHS number.</para>
/// <para>Left alone by design, because the trade is full of them: ORCID iDs (sixteen digits), trial numbers written like <c>2020-001113-21</c>, ISO
/// dates, fractions below one such as <c>0.3333333333</c>, the numbers of registries that glue ten digits to their name (ChiCTR, jRCT, LBCTR, EUPAS), and UUIDs.</para>
/// </remarks>
/// <example><code>RuleFor(d => d.Note).Cascade(CascadeMode.Stop).MustNotLookLikeAnNhsNumber().MaximumLength(200);</code></example>
public static class PrivacyGuard
{
    /// <summary>The stable code of the refusal, in validators, refusals and identifier problems alike.</summary>
    public const string Code = "privacy.nhs-number";

    /// <summary>The sentence of the refusal. It does not hold the text.</summary>
    public const string Message = NhsNumberScan.Message;

    /// <summary>The refusal, for verbs that answer with a value.</summary>
    public static Refusal Refusal { get; } = new(
        Code, Message, "Remove the number, or use the study's own pseudonymous reference.",
        Citation.Default("ID-01: text that passes the NHS number check is refused"));

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
    public static string NhsNumber(this IGuardClause guard, string input, [CallerArgumentExpression(nameof(input))] string? parameterName = null)
    {
        Guard.Against.Null(guard);
        return LooksLikeNhsNumber(input) ? throw new ArgumentException(Message, parameterName) : input;
    }

    /// <summary>Refuses text that is blank or looks like an NHS number: <c>Guard.Against.BlankOrNhsNumber(title)</c>.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="input">The text.</param>
    /// <param name="parameterName">The name of the parameter, supplied by the compiler.</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="ArgumentException">The text is blank or looks like an NHS number; the message does not echo it.</exception>
    public static string BlankOrNhsNumber(this IGuardClause guard, string? input, [CallerArgumentExpression(nameof(input))] string? parameterName = null) =>
        guard.NhsNumber(guard.NullOrWhiteSpace(input, parameterName), parameterName);

    /// <summary>A validation rule: the text must not look like an NHS number. Fails with the code <see cref="Code"/> and without the attempted value.</summary>
    /// <remarks>Put it first under <c>Cascade(CascadeMode.Stop)</c>: the rules after it report the attempted value when they fail.</remarks>
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
