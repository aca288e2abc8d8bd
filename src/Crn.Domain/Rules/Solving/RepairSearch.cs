namespace Crn.Domain.Rules.Solving;

/// <summary>Works out what would bring statements away from a truth they must not have, on what is known, and notes when there was more
/// than it kept.</summary>
internal sealed class RepairSearch(FactSheet facts, IEnumerable<Criterion> statements, ValueList<ChangeLimit> allowed)
{
    // More alternatives than this are not kept: the ones with fewest facts are.
    private const int Most = 512;

    /// <summary>Whether alternatives were left out because there were too many.</summary>
    public bool WasCut { get; private set; }

    /// <summary>
    /// What brings a statement away from a truth it must not have: nothing where it has another, some repairs, or none where it is opaque.
    /// </summary>
    public ValueList<Repair> Of(Criterion statement, Truth bad) =>
        statement.Decide(facts) == bad ? Least([.. Repairs(statement, bad)]) : [Repair.Nothing];

    /// <summary>Every statement repaired.</summary>
    public ValueList<Repair> All(IEnumerable<Criterion> broken, Truth bad)
    {
        ValueList<Repair> whole = [Repair.Nothing];
        foreach (var statement in broken)
        {
            whole = Product(whole, Of(statement, bad));
            if (whole.IsEmpty) break;
        }

        return whole;
    }

    /// <summary>A number of the statements repaired, whichever; those that need none count as repaired.</summary>
    public ValueList<Repair> Some(ValueList<Criterion> broken, int count, Truth bad)
    {
        var repairs = broken.Where(statement => statement.Decide(facts) == bad).Select(statement => Of(statement, bad)).ToArray();
        count -= broken.Count - repairs.Length;
        if (count <= 0) return [Repair.Nothing];
        // found[k]: the repairs of k of the statements so far.
        var found = new LeastRepairs[count + 1];
        found[0] = new(Most, [(Repair.Nothing, Repair.Nothing)]);
        for (var k = 1; k <= count; k++) found[k] = new(Most, []);
        foreach (var repair in repairs)
        {
            for (var k = count; k > 0; k--) found[k] = found[k].And(found[k - 1].All(), repair);
        }

        WasCut |= Array.Exists(found, f => f.WasCut);
        return found[count].All();
    }

    /// <summary>Every repair of one with every repair of the other, where they do not contradict each other.</summary>
    public ValueList<Repair> Product(ValueList<Repair> one, ValueList<Repair> other)
    {
        if (one.Count == 1 && one[0].Regions.IsEmpty) return other;
        if (other.Count == 1 && other[0].Regions.IsEmpty) return one;
        return Least(LeastRepairs.Pairs(one, other));
    }

    /// <summary>The repairs that ask no more than another one does.</summary>
    public ValueList<Repair> Least(List<Repair> repairs) =>
        repairs.Count < 2 ? repairs.ToValueList() : Least(repairs.Select(repair => (repair, Repair.Nothing)));

    private ValueList<Repair> Least(IEnumerable<(Repair One, Repair Other)> candidates)
    {
        var least = new LeastRepairs(Most, candidates);
        WasCut |= least.WasCut;
        return least.All();
    }

    private IEnumerable<Repair> Repairs(Criterion statement, Truth bad) => statement switch
    {
        Criterion.All all => bad.IsFalse ? All(all.Operands, bad) : AnyOf(all.Operands, bad),
        Criterion.Any any => bad.IsFalse ? AnyOf(any.Operands, bad) : All(any.Operands, bad),
        Criterion.Not not => Of(not.Operand, !bad),
        // Not false: as many as required are not false. Not true: so many are not true that the rest cannot be enough.
        Criterion.Counted counted =>
            Some(counted.Operands, bad.IsFalse ? counted.Required : counted.Operands.Count - counted.Required + 1, bad),
        Criterion.Comparison comparison => Solver.Repairs(comparison, bad, facts),
        Criterion.DateComparison date => Solver.Repairs(date, bad),
        { Choice: { } choice } =>
            (bad.IsFalse ? choice.Answers : Others(choice.Fact, choice.Answers))
            .Select(answer => new Repair([new Region(choice.Fact, answer)])),
        _ => [],
    };

    private IEnumerable<Repair> AnyOf(ValueList<Criterion> broken, Truth bad) =>
        broken.SelectMany(statement => Of(statement, bad).AsEnumerable());

    // Every other answer to a choice: those that the statements or the limits name one by one, and all others as one, as no statement tells
    // them apart.
    private ValueList<FactValue> Others(Fact fact, ValueList<FactValue> than)
    {
        HashSet<FactValue> left = [.. than];
        var named = statements.SelectMany(s => s.Walk()).Select(s => s.Choice).OfType<(Fact Fact, ValueList<FactValue> Answers)>()
            .Concat(allowed.Where(a => a.Allowed is not null).Select(a => (a.Fact, Answers: a.Allowed!.Singles.ToValueList())))
            .Where(choice => choice.Fact.Equals(fact))
            .SelectMany(choice => choice.Answers.AsEnumerable());
        List<FactValue> others = [.. named.Distinct().Where(a => !left.Contains(a))];
        left.UnionWith(others);
        if (fact.AnyBut(left) is { } rest) others.Add(rest);
        return others.ToValueList();
    }
}
