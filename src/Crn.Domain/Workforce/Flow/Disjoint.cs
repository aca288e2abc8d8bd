namespace Crn.Domain.Workforce.Flow;

/// <summary>Numbers in sets that are joined (union and find).</summary>
internal sealed class Disjoint(int count)
{
    private readonly int[] parent = [.. Enumerable.Range(0, count)];

    public int Root(int item)
    {
        while (parent[item] != item) item = parent[item] = parent[parent[item]];
        return item;
    }

    public void Join(int a, int b) => parent[Root(a)] = Root(b);
}
