using System.Globalization;
using CsvHelper;

namespace Crn.Domain.Tests.Engagement;

/// <summary>Reads the tables of this room's Data folder.</summary>
internal static class Table
{
    public static IReadOnlyList<string[]> Read(string name)
    {
        var resource = typeof(Table).Assembly.GetManifestResourceNames().Single(n => n.EndsWith(name, StringComparison.Ordinal));
        using var csv =
            new CsvReader(new StreamReader(typeof(Table).Assembly.GetManifestResourceStream(resource)!), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        csv.Read();
        csv.ReadHeader();
        while (csv.Read()) rows.Add(Enumerable.Range(0, csv.HeaderRecord!.Length).Select(i => csv.GetField(i)!).ToArray());
        return rows;
    }
}
