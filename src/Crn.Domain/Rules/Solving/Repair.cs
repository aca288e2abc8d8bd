namespace Crn.Domain.Rules.Solving;

/// <summary>
/// Demands on different facts that together bring a statement away from a truth it must not have; the facts in the order of their codes.
/// </summary>
internal sealed record Repair(ValueList<Region> Regions)
{
    // A bit for each fact, several facts perhaps sharing one: demands of which one asks at least the other share all bits of the other.
    private readonly ulong facts = Bits(Regions);

    public static Repair Nothing { get; } = new([]);

    /// <summary>Both sets of demands at once; null when no answers meet both.</summary>
    public Repair? And(Repair other)
    {
        if (Regions.IsEmpty) return other;
        if (other.Regions.IsEmpty) return this;
        var regions = new List<Region>(Regions.Count + other.Regions.Count);
        var (i, j) = (0, 0);
        while (i < Regions.Count || j < other.Regions.Count)
        {
            var order = i == Regions.Count ? 1 : j == other.Regions.Count ? -1
                : Fact.ByCode.Compare(Regions[i].Fact, other.Regions[j].Fact);
            if (order < 0) regions.Add(Regions[i++]);
            else if (order > 0) regions.Add(other.Regions[j++]);
            else if (Regions[i++].And(other.Regions[j++]) is { } both) regions.Add(both);
            else return null;
        }

        return new(regions.ToValueList());
    }

    /// <summary>How many demands both are together, where none contradicts another.</summary>
    public int CountWith(Repair other)
    {
        if ((facts & other.facts) == 0) return Regions.Count + other.Regions.Count;
        var (count, j) = (Regions.Count, 0);
        foreach (var region in other.Regions)
        {
            while (j < Regions.Count && Fact.ByCode.Compare(Regions[j].Fact, region.Fact) < 0) j++;
            if (j == Regions.Count || !Regions[j].Fact.Equals(region.Fact)) count++;
        }

        return count;
    }

    /// <summary>Whether both demand something of the same facts.</summary>
    public bool IsAboutAsMuchAs(Repair other)
    {
        if (facts != other.facts || Regions.Count != other.Regions.Count) return false;
        for (var i = 0; i < Regions.Count; i++)
        {
            if (!Regions[i].Fact.Equals(other.Regions[i].Fact)) return false;
        }

        return true;
    }

    /// <summary>A hash of the facts alone.</summary>
    public int HashOfFacts()
    {
        var hash = default(HashCode);
        foreach (var region in Regions) hash.Add(region.Fact);
        return hash.ToHashCode();
    }

    /// <summary>Whether meeting these demands meets the others too.</summary>
    public bool AsksAtLeast(Repair other)
    {
        if ((other.facts & ~facts) != 0) return false;
        var i = 0;
        foreach (var theirs in other.Regions)
        {
            while (i < Regions.Count && Fact.ByCode.Compare(Regions[i].Fact, theirs.Fact) < 0) i++;
            if (i == Regions.Count || !Regions[i].Fact.Equals(theirs.Fact) || !Regions[i].IsAtLeastAsStrict(theirs)) return false;
        }

        return true;
    }

    public bool Equals(Repair? other) => other is not null && facts == other.facts && Regions == other.Regions;

    public override int GetHashCode() => Regions.GetHashCode();

    private static ulong Bits(ValueList<Region> regions)
    {
        var bits = 0UL;
        foreach (var region in regions) bits |= region.Fact.Bit;
        return bits;
    }
}
