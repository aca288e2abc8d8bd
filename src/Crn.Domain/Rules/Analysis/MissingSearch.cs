namespace Crn.Domain.Rules.Analysis;

/// <summary>Which of the facts that an open question reads could settle it, alone or after others are learnt.</summary>
internal static class MissingSearch
{
    // Combinations tried for one fact before it is named to be on the safe side.
    private const int MostTried = 3000;

    public static ValueList<Fact> Of(FactSheet facts, ValueList<Criterion> criteria, ValueList<Fact> candidates,
        Func<FactSheet, bool> isOpen)
    {
        if (candidates.Count < 2) return candidates;
        var distinct = DistinctAnswers.Of(criteria);
        // Where each fact is read once, an unsettled statement inside unsettled ones can always still decide.
        if (distinct.EachReadOnce) return candidates;
        // An open formula may come out either way together with anything else: then nothing can be ruled out.
        if (candidates.Any(fact => distinct.Answers(fact, facts) is null)) return candidates;
        return candidates.Where(fact => new Search(distinct, facts, fact, candidates, isOpen).CanSettle(facts, 0)).ToValueList();
    }

    private sealed class Search(DistinctAnswers distinct, FactSheet known, Fact fact, ValueList<Fact> candidates,
        Func<FactSheet, bool> isOpen)
    {
        private readonly ValueList<FactValue>? answers = distinct.Answers(fact, known);
        private int tried;

        // Some sheet on which the question is open, and some answer to the fact that closes it.
        public bool CanSettle(FactSheet sheet, int from)
        {
            if (answers is not { } own || ++tried > MostTried) return true;
            if (!isOpen(sheet)) return false;
            foreach (var answer in own)
            {
                if (!isOpen(sheet.Put(new(fact, answer, "", null)))) return true;
            }

            for (var i = from; i < candidates.Count; i++)
            {
                var other = candidates[i];
                if (other.Equals(fact) || distinct.Answers(other, known) is not { } others) continue;
                foreach (var answer in others)
                {
                    if (CanSettle(sheet.Put(new(other, answer, "", null)), i + 1)) return true;
                }
            }

            return false;
        }
    }
}
