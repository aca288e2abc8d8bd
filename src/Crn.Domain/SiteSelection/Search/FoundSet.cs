namespace Crn.Domain.SiteSelection.Search;

/// <summary>A set that does what is asked: its members by their place among the candidates by code.</summary>
internal sealed record FoundSet(IReadOnlyList<int> Members, decimal Cost, double Probability)
{
    /// <summary>
    /// Whether this set is better: cheaper, or more probable when there is a budget; then the other; then the first by code.
    /// </summary>
    public bool IsBetterThan(FoundSet? other, bool probabilityFirst)
    {
        if (other is null) return true;
        var (cost, chance) = (other.Cost.CompareTo(Cost), Rounded.CompareTo(other.Rounded));
        var (first, second) = probabilityFirst ? (chance, cost) : (cost, chance);
        return (first, second) switch
        {
            (> 0, _) or (0, > 0) => true,
            (< 0, _) or (0, < 0) => false,
            _ => IsBefore(other.Members),
        };
    }

    /// <summary>Members among so many candidates, as one flag for each candidate.</summary>
    public static bool[] Flags(IEnumerable<int> members, int count)
    {
        var isIn = new bool[count];
        foreach (var member in members) isIn[member] = true;
        return isIn;
    }

    private double Rounded => Math.Round(Probability, 10);

    private bool IsBefore(IReadOnlyList<int> others)
    {
        for (var i = 0; i < Members.Count && i < others.Count; i++)
        {
            if (Members[i] != others[i]) return Members[i] < others[i];
        }

        return Members.Count < others.Count;
    }
}
