namespace Crn.Domain.Rules.Solving;

/// <summary>
/// Demands on different facts that together bring a statement away from a truth it must not have; the facts in the order of their codes.
/// </summary>
internal sealed record Repair(ValueList<Region> Regions)
{
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

    /// <summary>Whether meeting these demands meets the others too.</summary>
    public bool AsksAtLeast(Repair other)
    {
        var i = 0;
        foreach (var theirs in other.Regions)
        {
            while (i < Regions.Count && Fact.ByCode.Compare(Regions[i].Fact, theirs.Fact) < 0) i++;
            if (i == Regions.Count || !Regions[i].Fact.Equals(theirs.Fact) || !Regions[i].IsAtLeastAsStrict(theirs)) return false;
        }

        return true;
    }
}
