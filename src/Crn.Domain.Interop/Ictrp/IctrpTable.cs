using System.Globalization;
using Crn.Domain.Identifiers;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Interop.Writing;

namespace Crn.Domain.Interop.Ictrp;

/// <summary>Reads the portal's export as CSV, row by row: by name where there is a header, else by the known order.</summary>
internal static class IctrpTable
{
    public static IEnumerable<RecordReading> Read(TextReader text, LocalDate asAt, RecordReaderSettings settings)
    {
        string[]? names = null;
        var isPortfolio = false;
        foreach (var row in CsvRows.Read(text, settings))
        {
            if (row.Problem is { } problem)
            {
                yield return RecordReader.Not(settings with { Format = RecordFormat.IctrpCsv }, asAt, problem);
                yield break;
            }

            if (names is null)
            {
                if (PortfolioTable.IsHeader(row.Cells))
                {
                    (names, isPortfolio) = (row.Cells, true);
                    continue;
                }

                if (row.Cells.Any(IsTrialId))
                {
                    names = Named(row.Cells);
                    continue;
                }

                // Without a header the first cell is the number of a trial.
                if (settings.Format != RecordFormat.IctrpCsv && (row.Cells.Length < 20 || !IsNumber(row.Cells[0]))) yield break;
                names = IctrpColumns.Of(row.Cells);
                if (names is null)
                {
                    yield return RecordReader.Not(settings with { Format = RecordFormat.IctrpCsv }, asAt, new("table.columns-unknown",
                        "The table has no header, and its columns are not in the order that is known. Give it the row of names."));
                    yield break;
                }
            }

            if (isPortfolio)
            {
                yield return PortfolioTable.Read(names, row, asAt);
                continue;
            }

            var tree = Tree(names, row, settings);
            if (tree.Leaves.Count > 0)
                yield return IctrpReader.Read(new RecordBuilder(RecordFormat.IctrpCsv, tree, asAt), tree.Root, IctrpRules.Xml);
        }
    }

    private static bool IsTrialId(string cell) => Words.Key(cell) is "TRIALID" or "MAINID";

    private static bool IsNumber(string cell) =>
        StudyIdentifierReading.Read(cell) is { IsAccepted: true, Value: { Recognised.IsEmpty: false } }
        || (cell.Length is > 4 and < 40 && cell.Any(char.IsAsciiDigit) && cell.Any(char.IsAsciiLetter)
            && !cell.Contains(' ', StringComparison.Ordinal));

    private static string[] Named(string[] cells)
    {
        var names = new string[cells.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            var name = cells[i].Trim();
            names[i] = name.Length > 0 ? name.Length <= 100 ? name : name[..100] : Unnamed(i);
        }

        return names;
    }

    private static string Unnamed(int column) => string.Create(CultureInfo.InvariantCulture, $"{IctrpColumns.Unnamed}{column + 1}");

    private static RecordTree Tree(string[] names, CsvRow row, RecordReaderSettings limits)
    {
        var root = new RecordNode(string.Create(CultureInfo.InvariantCulture, $"row[{row.Number}]"), null, NodeForm.Cell);
        var tree = new RecordTree { Root = root };
        for (var i = 0; i < row.Cells.Length && i < limits.MaximumLeaves; i++)
        {
            var cell = new RecordNode(i < names.Length ? names[i] : Unnamed(i), root, NodeForm.Cell);
            root.Add(cell);
            tree.Mark(cell, row.Cells[i]);
        }

        return tree;
    }
}
