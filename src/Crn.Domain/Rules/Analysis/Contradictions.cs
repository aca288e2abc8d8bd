using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules.Analysis;

/// <summary>Pairs of rules that apply together at times, can each be met, but never together.</summary>
internal static class Contradictions
{
    /// <summary>The pairs, in the order of the rules. Only rules that read a fact in common are held against each other.</summary>
    public static ValueList<(Rule One, Rule Other)> Of(Rule[] rules)
    {
        var readers = new Dictionary<Fact, List<int>>();
        for (var i = 0; i < rules.Length; i++)
        {
            foreach (var fact in FactsRead.Of(rules[i]))
            {
                if (!readers.TryGetValue(fact, out var of)) readers[fact] = of = [];
                of.Add(i);
            }
        }

        var single = new OfOneFact?[rules.Length];
        foreach (var (fact, of) in readers) OfOneFact.Ask(fact, of.FindAll(i => FactsRead.Of(rules[i]).Length == 1), rules, single);
        List<(Rule, Rule)> pairs = [];
        for (var i = 0; i < rules.Length; i++)
        {
            foreach (var j in After(i, FactsRead.Of(rules[i]), readers))
            {
                if (single[i] is { } one && single[j] is { } other ? one.Contradicts(other) : Contradict(rules[i], rules[j]))
                    pairs.Add((rules[i], rules[j]));
            }
        }

        return pairs.ToValueList();
    }

    // The later rules that read one of some facts, each once and in order.
    private static IEnumerable<int> After(int rule, Fact[] facts, Dictionary<Fact, List<int>> readers)
    {
        IEnumerable<int> Later(Fact fact)
        {
            var of = readers[fact];
            for (var at = of.BinarySearch(rule) + 1; at < of.Count; at++) yield return of[at];
        }

        return facts.Length == 1 ? Later(facts[0]) : facts.SelectMany(Later).Distinct().Order();
    }

    private static bool Contradict(Rule one, Rule other)
    {
        var together = one.Applies & other.Applies;
        return Possibility.Of(together) && !Possibility.Of(together & one.Criterion & other.Criterion);
    }

    /// <summary>A rule that reads one fact: for each answer that any such rule tells apart, whether it applies and whether it is
    /// met.</summary>
    private sealed class OfOneFact(int answers)
    {
        // A bit for each answer.
        private readonly ulong[] applies = new ulong[(answers + 63) / 64];
        private readonly ulong[] met = new ulong[(answers + 63) / 64];

        public static void Ask(Fact fact, List<int> of, Rule[] rules, OfOneFact?[] into)
        {
            // A formula of one fact is a number of its own to the proof of what is possible, so that it is left to that.
            if (of.Count < 2 || DistinctAnswers.Of(of.SelectMany(i => (Criterion[])[rules[i].Applies, rules[i].Criterion]))
                .Answers(fact, FactSheet.Empty) is not { } answers) return;
            foreach (var i in of) into[i] = new(answers.Count);
            for (var a = 0; a < answers.Count; a++)
            {
                var sheet = FactSheet.Empty.Put(new(fact, answers[a], "", null));
                foreach (var i in of) into[i]!.Note(a, Finding.StatusOf(rules[i], sheet));
            }
        }

        public bool Contradicts(OfOneFact other) => Meets(applies, other.applies) && !Meets(met, other.met);

        private void Note(int answer, FindingStatus status)
        {
            if (status is FindingStatus.Met or FindingStatus.NotMet) applies[answer / 64] |= 1UL << answer;
            if (status == FindingStatus.Met) met[answer / 64] |= 1UL << answer;
        }

        private static bool Meets(ulong[] one, ulong[] other)
        {
            for (var i = 0; i < one.Length; i++)
            {
                if ((one[i] & other[i]) != 0) return true;
            }

            return false;
        }
    }
}
