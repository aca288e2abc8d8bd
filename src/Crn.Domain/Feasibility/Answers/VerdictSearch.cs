using Crn.Domain.Rules;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Feasibility.Answers;

/// <summary>Which facts the verdict still hangs on.</summary>
internal static class VerdictSearch
{
    public static ValueList<Fact> Missing(FeasibilityAssessment assessment)
    {
        if (assessment.Verdict != Verdict.CannotSayYet) return [];
        var open = assessment.Findings
            .Where(f => f.Status == FindingStatus.Unknown && FeasibilityAssessment.SeverityOf(f) != Severity.Advice).ToArray();
        var asked = assessment.Asked;
        SortedSet<Fact> missing = new(Fact.ByCode);
        // Rules that share facts can make each other's facts idle: where a blocker has failed already, what a concern asks changes nothing.
        foreach (var group in RelatedRules.Groups(open, f => f.MissingFacts))
        {
            ValueList<Fact> candidates = [.. group.SelectMany(f => f.MissingFacts).Distinct().Order(Fact.ByCode)];
            missing.UnionWith(group.Count == 1 ? candidates : MissingSearch.Of(
                asked, group.SelectMany(f => (Criterion[])[f.Rule.Applies, f.Rule.Criterion]).ToValueList(), candidates,
                search => new Open(search, group.Select(f => f.Rule).ToArray()).CanSettle));
        }

        return missing.ToValueList();
    }

    /// <summary>Rules whose findings are open together: one failed blocker says no, otherwise every finding must be known.</summary>
    private sealed class Open
    {
        private readonly AnswerSearch search;
        private readonly FeasibilityRule[] rules;
        private readonly FeasibilityRule[] blockers;
        private readonly ILookup<Fact, FeasibilityRule> readers;
        // Sheets met already on which some blocker has failed, or none has; and sheets on which every finding is known and none has.
        private readonly Dictionary<FactSheet, bool> failing = [];
        private readonly List<FactSheet> known = [];

        public Open(AnswerSearch search, FeasibilityRule[] rules)
        {
            (this.search, this.rules) = (search, rules);
            blockers = Array.FindAll(rules, IsBlocker);
            readers = rules.SelectMany(r => FactsRead.Of(r).Select(f => (Fact: f, Rule: r))).ToLookup(x => x.Fact, x => x.Rule);
        }

        public bool CanSettle(Fact fact) => readers[fact].Any(r => FailsBy(r, fact)) || known.Exists(sheet => IsOpenWithout(sheet, fact))
            || readers[fact].Any(r => IsLastOpenBy(r, fact));

        private bool IsOpenWithout(FactSheet sheet, Fact fact)
        {
            if (search.Without(sheet, fact) is var without && ReferenceEquals(without, sheet)) return false;
            return readers[fact].Any(r => Finding.StatusOf(r, without) == FindingStatus.Unknown);
        }

        // The fact makes a blocker fail, and none had failed before.
        private bool FailsBy(FeasibilityRule rule, Fact fact) => IsBlocker(rule)
            && RuleAnswers.Settle(search, rule, fact).Any(sheet =>
                Finding.StatusOf(rule, sheet) == FindingStatus.NotMet && !AnyFails(search.Without(sheet, fact)));

        // The fact settles the rule, every other one is known besides, and no blocker fails.
        private bool IsLastOpenBy(FeasibilityRule rule, Fact fact)
        {
            var found = RuleAnswers.Settle(search, rule, fact)
                .Where(sheet => !(IsBlocker(rule) && Finding.StatusOf(rule, sheet) == FindingStatus.NotMet))
                .SelectMany(sheet => AllKnown(0, sheet))
                .FirstOrDefault(sheet => Finding.StatusOf(rule, search.Without(sheet, fact)) == FindingStatus.Unknown);
            if (found is not null) known.Add(found);
            return found is not null;
        }

        private IEnumerable<FactSheet> AllKnown(int from, FactSheet sheet)
        {
            for (; from < rules.Length; from++)
            {
                var now = Finding.StatusOf(rules[from], sheet);
                if (now == FindingStatus.NotMet && IsBlocker(rules[from])) return [];
                if (now == FindingStatus.Unknown) break;
            }

            if (from == rules.Length) return [sheet];
            var rule = rules[from];
            return RuleAnswers.Known(search, rule, !IsBlocker(rule), sheet).SelectMany(more => AllKnown(from + 1, more));
        }

        private bool AnyFails(FactSheet sheet)
        {
            if (failing.TryGetValue(sheet, out var fails)) return fails;
            return failing[sheet] = Array.Exists(blockers, rule => Finding.StatusOf(rule, sheet) == FindingStatus.NotMet);
        }

        private static bool IsBlocker(FeasibilityRule rule) => rule.Severity == Severity.Blocker;
    }
}
