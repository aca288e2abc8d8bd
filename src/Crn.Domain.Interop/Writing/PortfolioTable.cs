using System.Globalization;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Writing;

/// <summary>Reads the table that <see cref="PortfolioCsv"/> writes, row by row.</summary>
internal static class PortfolioTable
{
    private static readonly Dictionary<string, PortfolioColumn> ByName =
        PortfolioColumns.All.ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);

    private static readonly RestRules NotRead = new([("", "a column that is not read")]);

    public static bool IsHeader(string[] cells) =>
        cells.Length > 2 && cells.Count(cell => ByName.ContainsKey(cell.Trim())) * 2 > cells.Length
        && cells.Any(cell => cell.Trim().Equals("identifiers", StringComparison.OrdinalIgnoreCase));

    public static RecordReading Read(string[] names, CsvRow row, LocalDate asAt)
    {
        var root = new RecordNode(string.Create(CultureInfo.InvariantCulture, $"row[{row.Number}]"), null, NodeForm.Cell);
        var tree = new RecordTree { Root = root };
        for (var i = 0; i < row.Cells.Length; i++)
        {
            var cell = new RecordNode(
                i < names.Length ? names[i].Trim() : string.Create(CultureInfo.InvariantCulture, $"column {i + 1}"), root, NodeForm.Cell);
            root.Add(cell);
            tree.Mark(cell, row.Cells[i]);
            if (cell.Text is ['\'', .. var text]) cell.Plain = text;
        }

        var b = new RecordBuilder(RecordFormat.PortfolioCsv, tree, asAt) { Registry = "Portfolio" };
        foreach (var column in PortfolioColumns.All)
        {
            foreach (var cell in root.Children)
            {
                if (cell.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase) && !b.Book.IsTaken(cell)) column.Read(b, cell);
            }
        }

        return b.Finish(NotRead);
    }
}
