using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Accounts;

/// <summary>What becomes of the leaves that no reader took, by where they stand: one table a format.</summary>
/// <remarks>
/// A row holds for an element and everything below it, until a row further down says otherwise. A key with dots is a path of names from the
/// root; a key that begins with <c>*.</c> is a name wherever it stands, and one that ends with a star too the beginning of a name.
/// </remarks>
internal sealed class RestRules
{
    public static readonly RestRules None = new([]);

    private readonly Dictionary<string, RestRule> byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RestRule> byName = new(StringComparer.Ordinal);

    private readonly List<RestRule> byBeginning = [];

    public RestRules(RestRule[] rows)
    {
        foreach (var row in rows)
        {
            if (row.Key.EndsWith('*')) byBeginning.Add(row with { Key = row.Key[2..^1] });
            else if (row.Key.StartsWith("*.", StringComparison.Ordinal)) byName[row.Key[2..]] = row;
            else byPath[row.Key] = row;
        }
    }

    /// <summary>The row for an element of a path, given the row of what it stands in.</summary>
    public RestRule For(RecordNode node, string path, RestRule outer) =>
        byPath.TryGetValue(path, out var own) ? own
        : byName.TryGetValue(node.Name, out var named) && !outer.IsPersonal ? named
        : Beginning(node) ?? outer;

    private RestRule? Beginning(RecordNode node)
    {
        foreach (var row in byBeginning)
        {
            if (node.Name.StartsWith(row.Key, StringComparison.OrdinalIgnoreCase)) return row;
        }

        return null;
    }

    /// <summary>The names down to a node, those of array items left out.</summary>
    public static string Below(string path, RecordNode node) =>
        node.Place >= 0 ? path : path.Length == 0 ? node.Name : path + "." + node.Name;
}
