namespace Crn.Domain.Rules;

/// <summary>Works out what would bring statements away from a truth they must not have, on what is known, and notes when there was more than it kept.</summary>
internal sealed class RepairSearch(FactSheet facts, IEnumerable<Criterion> statements, ValueList<ChangeLimit> allowed)
{
    // More alternatives than this are not kept: the ones with fewest facts are.
    private const int Most = 512;

    public FactSheet Facts => facts;

    /// <summary>Whether alternatives were left out because there were too many.</summary>
    public bool WasCut { get; private set; }

    /// <summary>Every statement repaired.</summary>
    public ValueList<Repair> All(IEnumerable<Criterion> broken, Truth bad)
    {
        ValueList<Repair> whole = [Repair.Nothing];
        foreach (var statement in broken)
        {
            whole = Product(whole, statement.RepairsFrom(bad, this));
            if (whole.IsEmpty) break;
        }

        return whole;
    }

    /// <summary>A number of the statements repaired, whichever.</summary>
    public ValueList<Repair> Some(ValueList<Criterion> broken, int count, Truth bad)
    {
        // ways[k]: the ways to have k of the statements looked at so far.
        var ways = new ValueList<Repair>[count + 1];
        ways[0] = [Repair.Nothing];
        foreach (var statement in broken)
        {
            var repairs = statement.RepairsFrom(bad, this);
            for (var k = count; k > 0; k--) ways[k] = Least([.. ways[k], .. Product(ways[k - 1], repairs)]);
        }

        return ways[count];
    }

    /// <summary>Every way of one with every way of the other, where they do not contradict each other.</summary>
    public ValueList<Repair> Product(ValueList<Repair> one, ValueList<Repair> other)
    {
        if (one.Count == 1 && one[0].Regions.IsEmpty) return other;
        if (other.Count == 1 && other[0].Regions.IsEmpty) return one;
        List<Repair> both = [];
        foreach (var a in one)
        {
            foreach (var b in other)
            {
                if (a.And(b) is { } and) both.Add(and);
            }
        }

        return Least(both);
    }

    /// <summary>The ways that ask no more than another way does.</summary>
    public ValueList<Repair> Least(List<Repair> repairs)
    {
        if (repairs.Count < 2) return repairs.ToValueList();
        List<Repair> least = [];
        foreach (var repair in repairs.OrderBy(r => r.Regions.Count))
        {
            if (least.Exists(repair.AsksAtLeast)) continue;
            least.RemoveAll(l => l.AsksAtLeast(repair));
            if (least.Count == Most)
            {
                WasCut = true;
                break;
            }

            least.Add(repair);
        }

        return least.ToValueList();
    }

    /// <summary>
    /// Every other answer to a choice: those that the statements or the limits name one by one, and all others as one, as no statement tells them apart.
    /// </summary>
    public IEnumerable<Repair> Otherwise<T>(Fact<T> fact, ValueList<T> than)
        where T : notnull
    {
        var left = new HashSet<FactValue>(than.Select(FactValue.Exactly));
        var named = statements.SelectMany(s => s.Walk()).Select(s => s.Choice).OfType<(Fact Fact, ValueList<FactValue> Answers)>()
            .Concat(allowed.Where(a => a.Allowed is not null).Select(a => (a.Fact, Answers: a.Allowed!.Singles.ToValueList())))
            .Where(choice => choice.Fact.Equals(fact))
            .SelectMany(choice => choice.Answers.AsEnumerable());
        List<FactValue> others = [.. named.Distinct().Where(a => !left.Contains(a))];
        left.UnionWith(others);
        // "None of those named" where the answers cannot be listed.
        var rest = Cells.Domain<T>().OfType<FactValue.OneOf<T>>().Where(a => !left.Contains(a)).ToList();
        if (rest.Count > 0) others.Add(new FactValue.OneOf<T>(rest.SelectMany(a => a.Values.AsEnumerable()).ToValueList()));
        return others.Select(answer => new Repair([new Region(fact, answer)]));
    }
}
