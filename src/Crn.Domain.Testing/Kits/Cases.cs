using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>One sheet to try, and the answers it is made of.</summary>
internal sealed record Case(IReadOnlyList<Answer> Given)
{
    public FactSheet Sheet { get; } = Given.Aggregate(FactSheet.Empty, (sheet, answer) => answer.Put(sheet));
}

/// <summary>
/// Sheets over the facts of a rule: every combination where there are few, drawn ones by a fixed seed where there are many.
/// </summary>
internal static class Cases
{
    private const int Most = 4_000;

    /// <summary>The facts a rule reads.</summary>
    public static List<Fact> FactsOf(Rule rule) => [.. rule.Criterion.Facts.Concat(rule.Applies.Facts).Distinct()];

    /// <summary>Cases over the answers to facts, missing ones included.</summary>
    public static IEnumerable<Case> Over(IReadOnlyList<List<Answer>> answers, bool exactOnly, int most = Most)
    {
        var choices = answers.Select(a => exactOnly ? a.Where(x => x.IsExact).ToList() : a).ToList();
        var all = choices.Aggregate(1.0, (n, c) => n * (c.Count + (exactOnly ? 0 : 1)));
        return all <= most ? Every(choices, exactOnly) : Drawn(choices, exactOnly, most);
    }

    // Counted like a number whose digits are the answers; the last digit of each is "missing".
    private static IEnumerable<Case> Every(List<List<Answer>> choices, bool exactOnly)
    {
        var digits = new int[choices.Count];
        while (true)
        {
            yield return Of(choices, digits);
            var at = 0;
            while (at < digits.Length && ++digits[at] >= choices[at].Count + (exactOnly ? 0 : 1)) digits[at++] = 0;
            if (at == digits.Length) yield break;
        }
    }

    private static IEnumerable<Case> Drawn(List<List<Answer>> choices, bool exactOnly, int most)
    {
#pragma warning disable CA5394 // Cases to try, not secrets.
        var random = new Random(20260501);
        for (var i = 0; i < most; i++)
        {
            var digits = choices.Select(c => random.Next(c.Count + (exactOnly ? 0 : 1))).ToArray();
            yield return Of(choices, digits);
        }
#pragma warning restore CA5394
    }

    private static Case Of(List<List<Answer>> choices, int[] digits) =>
        new([.. choices.Select((c, i) => digits[i] < c.Count ? c[digits[i]] : null).OfType<Answer>()]);
}
