using System.Text.RegularExpressions;
using Crn.Domain.Policies;
using Crn.Domain.Tests.Architecture;

namespace Crn.Domain.Tests.Documentation;

/// <summary>docs/glossary.md names types that exist, each term once.</summary>
public class GlossaryTests
{
    private static readonly IReadOnlyList<string[]> Rows =
    [
        .. from line in File.ReadLines(Path.Combine(Workshop.Repository, "docs", "glossary.md"))
           where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| Term", StringComparison.Ordinal)
           select line.Trim('|', ' ').Split(" | "),
    ];

    [Fact]
    public void Every_type_named_exists_and_is_public()
    {
        var types = typeof(Citation).Assembly.GetExportedTypes().ToLookup(type => type.Name.Split('`')[0]);
        Assert.True(Rows.Count > 60, "The glossary was not read.");
        Workshop.None(
            from row in Rows
            from Match named in Regex.Matches(row[^1], "`([^`]+)`")
            let parts = named.Groups[1].Value.Split('.')
            where !types[parts[0]].Any(type => parts.Length == 1 || type.GetMember(parts[1]).Length > 0)
            select $"{row[0]}: there is no {named.Groups[1].Value}");
    }

    [Fact]
    public void Every_term_has_a_meaning_and_a_type_and_stands_once()
    {
        Assert.All(Rows,
            row => Assert.True(row.Length == 3 && row.All(cell => cell.Length > 0) && row[2].StartsWith('`'), string.Join(" | ", row)));
        Assert.Equal(Rows.Count, Rows.Select(row => row[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }
}
