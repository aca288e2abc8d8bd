using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules.Analysis;

/// <summary>
/// Looks for answers that bring a statement to a truth, and for answers with which one more fact settles it. It works from the statement
/// down: only the parts that can bring the truth about are asked, and only the facts that they read are answered.
/// </summary>
/// <remarks>
/// Nothing is missed. More knowledge never unsettles a statement, so that of whatever answers do it, fewer do it as well: those that the
/// parts at work read. For every set of answers that does it the search gives one that is contained in it.
/// </remarks>
internal sealed class AnswerSearch
{
    // Answers tried for one fact before it is named to be on the safe side.
    private const int MostTried = 3000;

    // At first few further answers are supposed, and few tried: that is enough for most facts, and costs little where it is not.
    private const int FewSupposed = 4;
    private const int FewTried = 100;

    // The source of what is supposed: a reference that no caller has.
    private static readonly string Supposed = new(['?']);

    private readonly FactSheet known;
    private readonly Dictionary<Fact, FactValue[]> answers = [];
    private int tried;
    private int mostTried = MostTried;
    private int mostSupposed = int.MaxValue;

    public AnswerSearch(FactSheet known, DistinctAnswers distinct, ValueList<Criterion> criteria, ValueList<Fact> candidates)
    {
        this.known = known;
        var statements = criteria.SelectMany(c => c.Walk()).Where(ReasonShape.IsAboutFacts).Distinct()
            .SelectMany(s => s.Facts.Select(fact => (Fact: fact, Statement: s))).ToLookup(s => s.Fact, s => s.Statement);
        foreach (var fact in candidates) answers[fact] = [.. Apart(fact, distinct.Answers(fact, known) ?? [], [.. statements[fact]])];
    }

    /// <summary>Whether the search for this fact was given up.</summary>
    public bool IsSpent => tried > mostTried;

    /// <summary>Begins the search for a fact: one that finds what few further answers do, or all of it.</summary>
    public void Begin(bool withFew) => (tried, mostTried, mostSupposed) = (0, withFew ? FewTried : MostTried,
        withFew ? FewSupposed + known.Observations.Count : int.MaxValue);

    /// <summary>Sheets that know more, on which a statement has a truth.</summary>
    public IEnumerable<FactSheet> Make(Criterion statement, Truth truth, FactSheet sheet)
    {
        var now = statement.Decide(sheet);
        if (now.IsSettled) return now == truth ? [sheet] : [];
        return statement switch
        {
            Criterion.All all => truth.IsTrue ? Each(all.Operands, 0, truth, sheet) : One(all.Operands, truth, sheet),
            Criterion.Any any => truth.IsTrue ? One(any.Operands, truth, sheet) : Each(any.Operands, 0, truth, sheet),
            Criterion.Not not => Make(not.Operand, !truth, sheet),
            Criterion.Counted counted => Some(counted.Operands, 0,
                truth.IsTrue ? counted.Required : counted.Operands.Count - counted.Required + 1, truth, sheet),
            _ => Answered(statement, truth, statement.Facts, 0, sheet),
        };
    }

    /// <summary>Sheets that know more, the fact included, on which a statement is settled and without the fact is not.</summary>
    public IEnumerable<FactSheet> Settle(Criterion statement, Fact fact)
    {
        if (statement.Decide(known).IsSettled || Array.BinarySearch(FactsRead.Of(statement), fact, Fact.ByCode) < 0) return [];
        return statement switch
        {
            Criterion.All all => Through(all, all.Operands, fact, Truth.False),
            Criterion.Any any => Through(any, any.Operands, fact, Truth.True),
            Criterion.Not not => Settle(not.Operand, fact),
            Criterion.Counted counted => Through(counted, counted.Operands, fact, null),
            _ => Settled(statement, fact, statement.Facts, 0, known),
        };
    }

    /// <summary>A sheet of the search without what it supposes of a fact.</summary>
    public FactSheet Without(FactSheet sheet, Fact fact) =>
        known.Find(fact) is { } before ? sheet.Put(before) : sheet.Without(fact);

    // One part is settled by the fact. A part that is as it takes only one settles the whole; otherwise the others must come along.
    private IEnumerable<FactSheet> Through(Criterion whole, ValueList<Criterion> parts, Fact fact, Truth? alone)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var sheet in Settle(parts[i], fact))
            {
                var part = parts[i].Decide(sheet);
                foreach (var more in part == alone ? [sheet] : Make(whole, part, sheet))
                {
                    if (IsSpent) yield break;
                    if (whole.Decide(Without(more, fact)).IsUnknown) yield return more;
                }
            }
        }
    }

    private IEnumerable<FactSheet> One(ValueList<Criterion> parts, Truth truth, FactSheet sheet) =>
        parts.SelectMany(part => Make(part, truth, sheet));

    private IEnumerable<FactSheet> Each(ValueList<Criterion> parts, int from, Truth truth, FactSheet sheet)
    {
        while (from < parts.Count && parts[from].Decide(sheet) == truth) from++;
        return from == parts.Count ? [sheet]
            : Make(parts[from], truth, sheet).SelectMany(more => Each(parts, from + 1, truth, more));
    }

    private IEnumerable<FactSheet> Some(ValueList<Criterion> parts, int from, int count, Truth truth, FactSheet sheet)
    {
        if (count <= 0) return [sheet];
        if (parts.Count - from < count || ++tried > mostTried) return [];
        var now = parts[from].Decide(sheet);
        if (now == truth) return Some(parts, from + 1, count - 1, truth, sheet);
        var skipped = Some(parts, from + 1, count, truth, sheet);
        return now.IsSettled ? skipped
            : Make(parts[from], truth, sheet).SelectMany(more => Some(parts, from + 1, count - 1, truth, more)).Concat(skipped);
    }

    // A statement about facts: every way to answer some of those it reads.
    private IEnumerable<FactSheet> Answered(Criterion statement, Truth truth, ValueList<Fact> facts, int from, FactSheet sheet)
    {
        var now = statement.Decide(sheet);
        if (now.IsSettled)
        {
            if (now == truth) yield return sheet;
            yield break;
        }

        foreach (var (more, next) in Further(facts, from, null, sheet))
        {
            foreach (var found in Answered(statement, truth, facts, next, more)) yield return found;
        }
    }

    private IEnumerable<FactSheet> Settled(Criterion statement, Fact fact, ValueList<Fact> facts, int from, FactSheet sheet)
    {
        if (statement.Decide(sheet).IsSettled) yield break;
        foreach (var answer in Of(fact))
        {
            var with = sheet.Put(new(fact, answer, Supposed, null));
            if (statement.Decide(with).IsSettled) yield return with;
        }

        foreach (var (more, next) in Further(facts, from, fact, sheet))
        {
            foreach (var found in Settled(statement, fact, facts, next, more)) yield return found;
        }
    }

    // One more of some facts answered, and from where to go on.
    private IEnumerable<(FactSheet Sheet, int Next)> Further(ValueList<Fact> facts, int from, Fact? but, FactSheet sheet)
    {
        if (sheet.Observations.Count >= mostSupposed) yield break;
        for (var i = from; i < facts.Count; i++)
        {
            var other = facts[i];
            if (other.Equals(but) || ReferenceEquals(sheet.Find(other)?.Source, Supposed)) continue;
            foreach (var answer in Of(other))
            {
                if (++tried > mostTried) yield break;
                yield return (sheet.Put(new(other, answer, Supposed, null)), i + 1);
            }
        }
    }

    // Of answers that make the same of every statement one stands for all: a fact of which there are answers is read alone.
    private static IEnumerable<FactValue> Apart(Fact fact, ValueList<FactValue> answers, Criterion[] statements) =>
        answers.DistinctBy(answer =>
        {
            var sheet = FactSheet.Empty.Put(new(fact, answer, Supposed, null));
            return string.Concat(statements.Select(s => s.Decide(sheet).Sign switch { 0 => '?', > 0 => '+', _ => '-' }));
        });

    private FactValue[] Of(Fact fact) => answers.GetValueOrDefault(fact, []);
}
