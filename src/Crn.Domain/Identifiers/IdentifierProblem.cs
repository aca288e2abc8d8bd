namespace Crn.Domain.Identifiers;

/// <summary>Why a text is not an identifier of a scheme: the scheme, the rule broken, a stable code and a sentence.</summary>
/// <remarks>It never holds the text that was read, so it is safe to log and to show.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct IdentifierProblem
{
    internal IdentifierProblem(IdentifierScheme scheme, IdentifierRule rule) => (Scheme, Rule) = (scheme, rule);

    /// <summary>The scheme that the text was read as.</summary>
    public IdentifierScheme Scheme { get; }

    /// <summary>The rule that the text breaks.</summary>
    internal IdentifierRule Rule { get; }

    /// <summary>The stable code, part of the public API: for example <c>identifier.eudract.check</c>; <c>privacy.nhs-number</c> for every
    /// scheme alike.</summary>
    public string Code => Rule is IdentifierRule.Privacy or IdentifierRule.PrivacyPlaceholder
        ? PrivacyGuard.Code
        : "identifier." + IdentifierSchemes.Of(Scheme).Code + "." + RuleCode(Rule);

    /// <summary>A sentence that a user can read: the scheme, the rule broken and the form expected. It never echoes the text.</summary>
    public string Message
    {
        get
        {
            if (Rule == IdentifierRule.Privacy) return PrivacyGuard.Message;
            if (Rule == IdentifierRule.PrivacyPlaceholder) return PrivacyGuard.PlaceholderMessage;
            var scheme = IdentifierSchemes.Of(Scheme);
            var sentence = Rule == IdentifierRule.Serial && Scheme == IdentifierScheme.EudraCt
                ? "a number of 2022 or later whose serial begins with 5 is an EU CT number"
                : RuleSentence(Rule);
            return $"Not {scheme.Name}: {sentence}. Expected {scheme.Form}.";
        }
    }

    /// <summary>The problem as one line.</summary>
    /// <returns>The code and the sentence.</returns>
    public override string ToString() => Code + ": " + Message;

    private static string RuleCode(IdentifierRule rule) => rule switch
    {
        IdentifierRule.Empty => "empty",
        IdentifierRule.Length => "length",
        IdentifierRule.Characters => "characters",
        IdentifierRule.Prefix => "prefix",
        IdentifierRule.Separators => "separators",
        IdentifierRule.Positive => "positive",
        IdentifierRule.LeadingZero => "leading-zero",
        IdentifierRule.Year => "year",
        IdentifierRule.Centre => "centre",
        IdentifierRule.Serial => "serial",
        IdentifierRule.Check => "check",
        IdentifierRule.Placeholder => "placeholder",
        IdentifierRule.Privacy or IdentifierRule.PrivacyPlaceholder => "privacy",
    };

    private static string RuleSentence(IdentifierRule rule) => rule switch
    {
        IdentifierRule.Empty => "there is nothing to read",
        IdentifierRule.Length => "it is too short or too long",
        IdentifierRule.Characters => "it has a character where the scheme has none of that kind",
        IdentifierRule.Prefix => "it does not begin as the scheme does",
        IdentifierRule.Separators => "its parts are not separated as the scheme separates them",
        IdentifierRule.Positive => "the number must be greater than zero",
        IdentifierRule.LeadingZero => "the number must not begin with a zero",
        IdentifierRule.Year => "the scheme issued no number for that year",
        IdentifierRule.Centre => "the centre is not written as the scheme writes centres",
        IdentifierRule.Serial => "the scheme cannot issue that serial number",
        IdentifierRule.Check => "the check digits do not agree with the rest",
        IdentifierRule.Placeholder => "it is a placeholder, or beyond the numbers that are issued, and identifies nothing",
        IdentifierRule.Privacy or IdentifierRule.PrivacyPlaceholder => "it looks like an NHS number",
    };
}
