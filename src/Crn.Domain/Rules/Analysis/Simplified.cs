namespace Crn.Domain.Rules.Analysis;

/// <summary>
/// Statements made simpler: what is settled already is left out, negation stands at statements about facts, and parts that say nothing
/// beside others are gone.
/// </summary>
/// <remarks>
/// The answer is the same on every sheet that knows more, unknown included: the laws used (of De Morgan, idempotence, absorption and
/// distribution) hold for three values.
/// </remarks>
internal static class Simplified
{
    public static Criterion Of(Criterion statement, FactSheet known) => Of(statement, known, negated: false);

    private static Criterion Of(Criterion statement, FactSheet known, bool negated)
    {
        switch (statement)
        {
            case Criterion.Not not:
                return Of(not.Operand, known, !negated);
            case Criterion.All or Criterion.Any:
                return Joined(Parts(statement.Operands, known, negated), statement is Criterion.All != negated);
            case Criterion.Counted counted:
                // Fewer than so many hold where so many of the rest do not.
                return Counted(negated ? counted.Operands.Count - counted.Required + 1 : counted.Required,
                    Parts(counted.Operands, known, negated));
        }

        var truth = statement.Decide(known);
        return truth.IsSettled ? truth.IsTrue != negated ? Criterion.Always : Criterion.Never
            : negated ? new Criterion.Not(statement) : statement;
    }

    private static List<Criterion> Parts(ValueList<Criterion> operands, FactSheet known, bool negated)
    {
        List<Criterion> parts = new(operands.Count);
        foreach (var operand in operands) parts.Add(Of(operand, known, negated));
        return parts;
    }

    private static Criterion Counted(int required, List<Criterion> parts)
    {
        required -= parts.RemoveAll(p => p.Equals(Criterion.Always));
        parts.RemoveAll(p => p.Equals(Criterion.Never));
        return required <= 0 ? Criterion.Always : required > parts.Count ? Criterion.Never
            : required == 1 || required == parts.Count ? Joined(parts, isAll: required > 1 || parts.Count == 1)
            : new Criterion.Counted(required, parts.ToValueList());
    }

    // All of the parts, or any: what holds for one holds for the other with truth and falsehood exchanged.
    private static Criterion Joined(List<Criterion> parts, bool isAll)
    {
        var (settles, idle) = isAll ? (Criterion.Never, Criterion.Always) : (Criterion.Always, Criterion.Never);
        HashSet<Criterion> seen = [];
        List<Criterion> flat = [];
        foreach (var part in parts)
        {
            foreach (var own in IsOf(part, isAll) ? part.Operands : [part])
            {
                if (own.Equals(settles)) return settles;
                if (!own.Equals(idle) && seen.Add(own)) flat.Add(own);
            }
        }

        return flat.Count switch
        {
            0 => idle,
            1 => flat[0],
            _ => Factored([.. flat.Select(p => IsOf(p, !isAll) ? p.Operands : [p])], isAll),
        };
    }

    // Parts of the other kind by what they are made of: a | (a & b) is a, and (a & b) | (a & c) is a & (b | c).
    private static Criterion Factored(ValueList<Criterion>[] parts, bool isAll)
    {
        var least = Absorbed(parts);
        if (least.Count == 1) return Whole(least[0], !isAll);
        HashSet<Criterion> common = [.. least[0]];
        for (var i = 1; i < least.Count && common.Count > 0; i++) common.IntersectWith(least[i]);
        if (common.Count == 0) return Whole([.. least.Select(p => Whole(p, !isAll))], isAll);
        var rest = Joined([.. least.Select(p => Whole([.. p.Where(o => !common.Contains(o))], !isAll))], isAll);
        return Joined([.. least[0].Where(common.Contains), rest], !isAll);
    }

    // Without the parts that hold all of a shorter one: it is found by the rarest of what it is made of.
    private static List<ValueList<Criterion>> Absorbed(ValueList<Criterion>[] parts)
    {
        Dictionary<Criterion, List<int>> holders = [];
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var own in parts[i])
            {
                if (!holders.TryGetValue(own, out var known)) holders[own] = known = [];
                known.Add(i);
            }
        }

        HashSet<Criterion>?[] sets = new HashSet<Criterion>?[parts.Length];
        var gone = new bool[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var other in holders[parts[i].MinBy(own => holders[own].Count)!])
            {
                if (other == i || gone[i] || gone[other] || parts[other].Count < parts[i].Count) continue;
                gone[other] = parts[i].All((sets[other] ??= [.. parts[other]]).Contains);
            }
        }

        return [.. parts.Where((_, i) => !gone[i])];
    }

    private static Criterion Whole(ValueList<Criterion> parts, bool isAll) =>
        parts.Count == 1 ? parts[0] : isAll ? new Criterion.All(parts) : new Criterion.Any(parts);

    private static bool IsOf(Criterion part, bool isAll) => isAll ? part is Criterion.All : part is Criterion.Any;
}
