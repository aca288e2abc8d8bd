namespace Crn.Domain.Rules;

/// <summary>Demands on different facts that together bring a statement away from a truth it must not have.</summary>
internal sealed record Repair(ValueList<Region> Regions)
{
    // More alternatives than this are not kept: the ones with fewest facts are.
    private const int Most = 512;

    public static Repair Nothing { get; } = new([]);

    /// <summary>Every statement repaired.</summary>
    public static IEnumerable<Repair> All(IEnumerable<Criterion> statements, Truth bad, FactSheet facts)
    {
        ValueList<Repair> whole = [Nothing];
        foreach (var statement in statements)
        {
            whole = Product(whole, statement.RepairsFrom(bad, facts));
            if (whole.IsEmpty) break;
        }

        return whole;
    }

    /// <summary>A number of the statements repaired, whichever.</summary>
    public static IEnumerable<Repair> Some(ValueList<Criterion> statements, int count, Truth bad, FactSheet facts)
    {
        // ways[k]: the ways to have k of the statements looked at so far.
        var ways = new ValueList<Repair>[count + 1];
        ways[0] = [Nothing];
        foreach (var statement in statements)
        {
            var repairs = statement.RepairsFrom(bad, facts);
            for (var k = count; k > 0; k--) ways[k] = Least(ways[k].Concat(Product(ways[k - 1], repairs)));
        }

        return ways[count];
    }

    /// <summary>Every way of one with every way of the other, where they do not contradict each other.</summary>
    public static ValueList<Repair> Product(ValueList<Repair> one, ValueList<Repair> other) =>
        Least(one.SelectMany(a => other.Select(a.And).OfType<Repair>()));

    /// <summary>The ways that ask no more than another way does.</summary>
    public static ValueList<Repair> Least(IEnumerable<Repair> repairs)
    {
        List<Repair> least = [];
        foreach (var repair in repairs.OrderBy(r => r.Regions.Count))
        {
            if (least.Any(repair.AsksAtLeast)) continue;
            least.RemoveAll(l => l.AsksAtLeast(repair));
            least.Add(repair);
            if (least.Count == Most) break;
        }

        return least.ToValueList();
    }

    private Repair? And(Repair other)
    {
        var regions = Regions.ToList();
        foreach (var region in other.Regions)
        {
            var at = regions.FindIndex(r => r.Fact.Equals(region.Fact));
            if (at < 0) regions.Add(region);
            else if (regions[at].And(region) is { } both) regions[at] = both;
            else return null;
        }

        return new(regions.OrderBy(r => r.Fact.Code, StringComparer.Ordinal).ToValueList());
    }

    private bool AsksAtLeast(Repair other) =>
        other.Regions.All(theirs => Regions.Any(mine => mine.Fact.Equals(theirs.Fact) && mine.IsAtLeastAsStrict(theirs)));
}
