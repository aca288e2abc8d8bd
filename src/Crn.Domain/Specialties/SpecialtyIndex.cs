using System.Collections.Frozen;

namespace Crn.Domain.Specialties;

/// <summary>Finds the row of a specialty by code, and its code by any name it had.</summary>
internal static class SpecialtyIndex
{
    public static FrozenDictionary<string, SpecialtyRow> ByCode { get; } =
        SpecialtyTable.Rows.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    private static readonly (string Key, string Code)[] Called =
        [.. SpecialtyShortNames.Rows.SelectMany(row => row.Names.Select(name => (Specialty.Key(name), row.Code)))];

    public static FrozenDictionary<string, string> ByName { get; } = SpecialtyTable.Rows
        .SelectMany(r => r.Names.Select(n => n.Name).Concat(r.Predecessors).Append(r.Code).Concat(Short(r))
            .Select(name => (Key: Specialty.Key(name), r.Code)))
        .Concat(Called.GroupBy(called => called.Key, StringComparer.Ordinal).Where(sameName => sameName.Count() == 1)
            .Select(sameName => sameName.Single()))
        .DistinctBy(n => n.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(n => n.Key, n => n.Code, StringComparer.Ordinal);

    /// <summary>The specialties that a text may mean, the likeliest first: by the same name, by a name that holds it or is held in it, by
    /// one or two letters mistyped.</summary>
    public static IEnumerable<string> Suggestions(string key)
    {
        if (key.Length < 2) return [];
        return ByName.Select(named => (named.Key, named.Value)).Concat(Called)
            .Select(named => (Code: named.Item2, Distance: Distance(key, named.Item1)))
            .Where(near => near.Distance is not null)
            .OrderBy(near => near.Distance).ThenBy(near => near.Code, StringComparer.Ordinal)
            .Select(near => near.Code)
            .Distinct();
    }

    // Group words say nothing about which specialty is meant.
    private static int? Distance(string key, string name)
    {
        if (key == name) return 0;
        if (key.Length >= 4 && name.Contains(key, StringComparison.Ordinal)) return 10 + name.Length - key.Length;
        if (name.Length >= 5 && key.Contains(name, StringComparison.Ordinal)) return 10 + key.Length - name.Length;
        var most = key.Length >= 8 ? 2 : key.Length >= 5 ? 1 : 0;
        var edits = most == 0 || Math.Abs(key.Length - name.Length) > most ? most + 1 : Edits(key, name);
        return edits <= most ? edits : null;
    }

    private static int Edits(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                left = Math.Min(Math.Min(left, above) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (above, left);
            }
        }

        return row[^1];
    }

    // "Stroke Research Network (SRN)" is found by its short form, too.
    private static IEnumerable<string> Short(SpecialtyRow row) =>
        from name in row.Predecessors.Concat(row.Names.Select(n => n.Name))
        let open = name.IndexOf('(', StringComparison.Ordinal)
        where open >= 0 && name.EndsWith(')')
        select name[(open + 1)..^1];
}
