using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>
/// Criteria evaluated for every site at once: a statement about facts is decided once for each distinct value or combination of values, and
/// the logic above it runs down columns of bytes: 1 true, 0 unknown, -1 false.
/// </summary>
internal sealed class TruthColumns
{
    private readonly IReadOnlyDictionary<string, FactColumn> columns;
    private readonly int sites;
    private readonly int day;
    private readonly FactSheet study;
    private readonly Dictionary<string, int[]> resolved = new(StringComparer.Ordinal);
    private readonly int[] nothing;

    public TruthColumns(IReadOnlyDictionary<string, FactColumn> columns, int sites, int day, FactSheet study)
    {
        (this.columns, this.sites, this.day, this.study) = (columns, sites, day, study);
        nothing = new int[sites];
        Array.Fill(nothing, -1);
    }

    // What is known of a fact at every site: indexes of the column's values, or -1.
    public int[] Known(Fact fact)
    {
        if (resolved.TryGetValue(fact.Code, out var known)) return known;
        known = Column(fact)?.On(day) ?? nothing;
        resolved.Add(fact.Code, known);
        return known;
    }

    public FactColumn? Column(Fact fact) => columns.TryGetValue(fact.Code, out var column) && column.Fact.Equals(fact) ? column : null;

    public bool IsOfStudy(Fact fact) => study.Find(fact) is not null;

    public sbyte[] Of(Criterion criterion) => criterion switch
    {
        Criterion.All all => Fold(all.Operands, true),
        Criterion.Any any => Fold(any.Operands, false),
        Criterion.Not not => Negated(Of(not.Operand)),
        Criterion.Counted counted => Counted(counted),
        _ => Statement(criterion),
    };

    // What is known of a site, for the facts of one statement only.
    public FactSheet Sheet(ReadOnlySpan<Fact> facts, int site)
    {
        var sheet = study;
        foreach (var fact in facts)
        {
            if (Known(fact)[site] is >= 0 and var value) sheet = sheet.Put(Column(fact)!.Observations[value]);
        }

        return sheet;
    }

    // The least of all, or the greatest of any.
    private sbyte[] Fold(ValueList<Criterion> operands, bool least)
    {
        var truths = new sbyte[sites];
        Array.Fill(truths, (sbyte)(least ? 1 : -1));
        foreach (var operand in operands)
        {
            var other = Of(operand);
            for (var i = 0; i < truths.Length; i++) truths[i] = least ? Math.Min(truths[i], other[i]) : Math.Max(truths[i], other[i]);
        }

        return truths;
    }

    private static sbyte[] Negated(sbyte[] truths) => Array.ConvertAll(truths, t => (sbyte)-t);

    private sbyte[] Counted(Criterion.Counted counted)
    {
        var operands = counted.Operands.Select(Of).ToArray();
        var truths = new sbyte[sites];
        for (var i = 0; i < truths.Length; i++)
        {
            var (sure, possible) = (0, 0);
            foreach (var operand in operands)
            {
                if (operand[i] > 0) sure++;
                if (operand[i] >= 0) possible++;
            }

            truths[i] = (sbyte)(sure >= counted.Required ? 1 : possible >= counted.Required ? 0 : -1);
        }

        return truths;
    }

    private sbyte[] Statement(Criterion statement)
    {
        Fact[] facts = [.. statement.Facts.Where(f => !IsOfStudy(f))];
        if (facts.Length == 1) return StatementOfOneFact(statement, facts[0]);
        var known = Array.ConvertAll(facts, Known);
        var truths = new sbyte[sites];
        Dictionary<Int128, sbyte> decided = [];
        for (var site = 0; site < sites; site++)
        {
            // The combination of values as one number; more than fit into it are decided site by site.
            Int128 key = 0;
            var fits = true;
            for (var f = 0; f < facts.Length && fits; f++)
            {
                var count = (Column(facts[f])?.Values.Length ?? 0) + 1;
                fits = key <= Int128.MaxValue / count - 1;
                if (fits) key = (key * count) + known[f][site] + 1;
            }

            if (fits && decided.TryGetValue(key, out var truth))
            {
                truths[site] = truth;
                continue;
            }

            truths[site] = Number(statement.Evaluate(Sheet(facts, site)));
            if (fits) decided.Add(key, truths[site]);
        }

        return truths;
    }

    // The usual case: a table of the truth for each value, the unknown one first.
    private sbyte[] StatementOfOneFact(Criterion statement, Fact fact)
    {
        var observations = Column(fact)?.Observations ?? [];
        var table = new sbyte[observations.Length + 1];
        table[0] = Number(statement.Evaluate(study));
        for (var value = 0; value < observations.Length; value++)
            table[value + 1] = Number(statement.Evaluate(study.Put(observations[value])));
        var known = Known(fact);
        var truths = new sbyte[sites];
        for (var site = 0; site < truths.Length; site++) truths[site] = table[known[site] + 1];
        return truths;
    }

    private static sbyte Number(Truth truth) => (sbyte)(truth.IsTrue ? 1 : truth.IsFalse ? -1 : 0);
}
