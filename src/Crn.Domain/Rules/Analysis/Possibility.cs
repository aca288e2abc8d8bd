namespace Crn.Domain.Rules.Analysis;

/// <summary>Whether any facts at all can make a criterion hold.</summary>
internal static class Possibility
{
    // Combinations tried before a criterion is taken to be possible.
    private const int MostTried = 20000;

    /// <summary>False only where it is proven that nothing can make the criterion hold; unlike formulas are taken to be independent, and
    /// delegates to allow anything.</summary>
    public static bool Of(Criterion statement)
    {
        var criterion = FormulasAsFacts.Of(statement);
        var distinct = DistinctAnswers.Of([criterion]);
        var tried = 0;
        return Search(FactSheet.Empty, 0, criterion.Facts);

        bool Search(FactSheet sheet, int from, ValueList<Fact> facts)
        {
            var truth = criterion.Decide(sheet);
            if (truth.IsSettled) return truth.IsTrue;
            if (++tried > MostTried) return true;
            for (var i = from; i < facts.Count; i++)
            {
                var fact = facts[i];
                if (distinct.Answers(fact, sheet) is not { } answers) continue;
                foreach (var answer in answers)
                {
                    if (Search(sheet.Put(new(fact, answer, "", null)), i + 1, facts)) return true;
                }

                return false;
            }

            return true;
        }
    }
}
