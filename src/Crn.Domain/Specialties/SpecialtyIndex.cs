using System.Collections.Frozen;

namespace Crn.Domain.Specialties;

/// <summary>Finds the row of a specialty by code, and its code by any name it had.</summary>
internal static class SpecialtyIndex
{
    public static FrozenDictionary<string, SpecialtyRow> ByCode { get; } = SpecialtyTable.Rows.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    public static FrozenDictionary<string, string> ByName { get; } = SpecialtyTable.Rows
        .SelectMany(r => r.Names.Select(n => n.Name).Concat(r.Predecessors).Append(r.Code).Concat(Short(r)).Select(name => (Key: Specialty.Key(name), r.Code)))
        .DistinctBy(n => n.Key, StringComparer.Ordinal)
        .ToFrozenDictionary(n => n.Key, n => n.Code, StringComparer.Ordinal);

    // "Stroke Research Network (SRN)" is found by its short form, too.
    private static IEnumerable<string> Short(SpecialtyRow row) =>
        from name in row.Predecessors.Concat(row.Names.Select(n => n.Name))
        let open = name.IndexOf('(', StringComparison.Ordinal)
        where open >= 0 && name.EndsWith(')')
        select name[(open + 1)..^1];
}
