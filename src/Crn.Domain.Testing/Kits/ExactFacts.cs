using Crn.Domain.Rules;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// Which facts can still settle a rule, by trying every sheet that knows more: a fact is missing when on some such sheet the rule is open
/// without it and settled with it.
/// </summary>
internal static class ExactFacts
{
    /// <summary>What is wrong with the facts that a rule names as missing; null when they are exactly those that matter.</summary>
    public static string? Against(Rule rule, Case one, List<List<Answer>> answers)
    {
        var named = rule.Ask(one.Sheet).MissingFacts;
        // What is known as an interval may be learnt more exactly too: only facts without any answer are judged here.
        if (one.Given.Any(g => !g.IsExact)) return null;
        var given = one.Given.Select(g => g.Fact).ToHashSet();
        var open = answers.Where(a => a.Count > 0 && !given.Contains(a[0].Fact)).ToList();
        var more = Cases.Over(open, exactOnly: false).Where(c => c.Given.All(g => g.IsExact))
            .Select(c => new Case([.. one.Given, .. c.Given])).Where(c => rule.Ask(c.Sheet).Status == FindingStatus.Unknown).ToList();
        foreach (var of in open)
        {
            var fact = of[0].Fact;
            var matters = more.Any(c => !c.Given.Any(g => g.Fact.Equals(fact))
                && of.Where(a => a.IsExact).Any(a => rule.Ask(new Case([.. c.Given, a]).Sheet).Status != FindingStatus.Unknown));
            if (matters && !named.Contains(fact)) return $"{fact.Code} can settle it, and is not named.";
            if (!matters && named.Contains(fact) && (one.Given.Count == 0 || IsSeen(rule)))
                return $"{fact.Code} is named, and whatever it is changes nothing.";
        }

        foreach (var fact in named.Where(given.Contains)) return $"{fact.Code} is named, and is known.";
        return null;
    }
    // Of a delegate, or a formula of several facts, every fact is named while it is open.
    private static bool IsSeen(Rule rule) => new[] { rule.Criterion, rule.Applies }.SelectMany(Thresholds.Statements)
        .All(statement => statement is not Criterion.Delegated && statement.Facts.Count <= 1);
}
