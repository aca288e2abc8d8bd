namespace Crn.Domain.Rules.Notation;

/// <summary>The words of the language itself. A fact of such a code stands between backticks.</summary>
internal static class Reserved
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "and", "or", "not", "if", "then", "all", "any", "one", "at", "least", "most", "more", "less", "than", "exactly", "of",
        "every", "some",
        "in", "is", "between", "always", "never", "days", "months", "from", "to", "per", "yes", "no", "true", "false", "on", "after",
        "before", "known", "age",
    };

    public static bool Has(string word) => Words.Contains(word);

    // What may stand after a number as its unit.
    public static bool IsUnitWord(string word) =>
        !Words.Contains(word) || word.Equals("days", StringComparison.OrdinalIgnoreCase)
            || word.Equals("months", StringComparison.OrdinalIgnoreCase);

    // What may stand after "is" as an answer.
    public static bool IsAnswer(string word) => !Words.Contains(word)
        || word.ToUpperInvariant() is "YES" or "NO" or "TRUE" or "FALSE";
}
