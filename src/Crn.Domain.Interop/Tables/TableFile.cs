using System.Globalization;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Tables;

/// <summary>A table as a tree of rows and cells, with its header beside it.</summary>
internal sealed class TableFile
{
    private TableFile(string[] header, RecordTree tree) => (Header, Tree, Book) = (header, tree, new(tree));

    public string[] Header { get; }

    public RecordTree Tree { get; }

    public AccountBook Book { get; }

    public IReadOnlyList<RecordNode> Rows => Tree.Root.Children;

    public static (TableFile? File, RecordProblem? Problem) Of(TextReader text, RecordReaderSettings settings)
    {
        string[]? header = null;
        var tree = new RecordTree { Root = new RecordNode("table", null, NodeForm.Cell) };
        foreach (var row in CsvRows.Read(text, settings))
        {
            if (row.Problem is { } problem) return (null, problem);
            if (header is null)
            {
                header = row.Cells;
                continue;
            }

            var node = new RecordNode(string.Create(CultureInfo.InvariantCulture, $"row[{row.Number}]"), null, NodeForm.Cell);
            tree.Root.Add(node);
            for (var i = 0; i < row.Cells.Length; i++)
            {
                if (tree.Leaves.Count >= settings.MaximumLeaves) return (null, Problems.TooManyLeaves);
                var cell = new RecordNode(Name(header, i), node, NodeForm.Cell);
                node.Add(cell);
                tree.Mark(cell, row.Cells[i]);
            }
        }

        return header is null ? (null, Problems.Nothing) : (new(header, tree), null);
    }

    private static string Name(string[] header, int column) =>
        column < header.Length && header[column].Trim() is { Length: > 0 and <= 100 } name ? name
            : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");

    public static RecordNode Cell(RecordNode row, int column) =>
        column >= 0 && column < row.Children.Count ? row.Children[column] : RecordNode.None;

    /// <summary>The text of a cell, taken as read.</summary>
    public string? Take(RecordNode cell, string to, string note = "")
    {
        if (Book.Text(cell) is not { } text) return null;
        Book.Put(cell, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);
        return text;
    }
}
