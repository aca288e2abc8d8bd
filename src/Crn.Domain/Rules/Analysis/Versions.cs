namespace Crn.Domain.Rules.Analysis;

/// <summary>The versions of a rule in one text follow each other without a gap and without a date on which two are in force.</summary>
internal static class Versions
{
    public static void Check<TRule>(ValueList<TRule> rules, string parameter)
        where TRule : Rule
    {
        foreach (var rule in rules)
        {
            if (rule is null) throw new ArgumentException("A rule set holds rules, not nulls.", parameter);
            if (rule.From > rule.To)
                throw new ArgumentException($"{Named(rule)} begins after its last date, so that it is never in force.", parameter);
        }

        foreach (var versions in rules.GroupBy(r => r.Code, StringComparer.Ordinal))
        {
            TRule? before = null;
            foreach (var rule in versions.OrderBy(r => r.From ?? LocalDate.MinIsoValue))
            {
                if (before is not null) Follows(before, rule, parameter);
                before = rule;
            }
        }
    }

    private static void Follows(Rule before, Rule rule, string parameter)
    {
        if (!(before.To < rule.From))
            throw new ArgumentException($"{Named(before)} and {Named(rule)} have one code and are in force on the same date.", parameter);
        if (before.To!.Value.PlusDays(1) < rule.From)
            throw new ArgumentException($"{Named(before)} and {Named(rule)} leave a gap in which no version is in force.", parameter);
    }

    private static string Named(Rule rule)
    {
        var era = Text.Era(rule.From, rule.To);
        return $"'{rule}' ({(era.Length == 0 ? "always in force" : era)})";
    }
}
