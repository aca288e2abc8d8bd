using System.Globalization;
using Crn.Domain.Calendars;
using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Tables;

/// <summary>A table as a tree of rows and cells, with its header beside it.</summary>
internal sealed class TableFile
{
    private const int MostLinesAbove = 10;
    private const int LongestTitle = 2;

    private TableFile(string[] header, RecordTree tree) => (Header, Tree, Book) = (header, tree, new(tree));

    public string[] Header { get; }

    public RecordTree Tree { get; }

    public AccountBook Book { get; }

    public IReadOnlyList<RecordNode> Rows => Tree.Root.Children;

    public static (TableFile? File, RecordProblem? Problem) Of(TextReader text, RecordReaderSettings settings)
    {
        using var rows = CsvRows.Read(text, settings).GetEnumerator();
        var first = new List<CsvRow>();
        while (first.Count <= MostLinesAbove && rows.MoveNext()) first.Add(rows.Current);
        var above = LinesAbove(first);
        if (first.Count == 0) return (null, Problems.Nothing);
        if (first[above].Problem is { } broken) return (null, broken);
        var header = first[above].Cells;
        var tree = new RecordTree { Root = new RecordNode("table", null, NodeForm.Cell) };
        foreach (var row in first.Skip(above + 1).Concat(Rest(rows)))
        {
            if (row.Problem is { } problem) return (null, problem);

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

        return (new(header, tree), null);
    }

    // The lines above the header: a title, one cell or two each and fewer than the header has; none where no row below them is a header.
    private static int LinesAbove(List<CsvRow> first)
    {
        var longest = 0;
        for (var i = 0; i < first.Count && first[i].Problem is null; i++)
        {
            var filled = first[i].Cells.Count(cell => !string.IsNullOrWhiteSpace(cell));
            if (TableHeader.IsHeader(first[i].Cells) && (i == 0 || first[i].Cells.Length > longest)) return i;
            longest = Math.Max(longest, filled);
            if (longest > LongestTitle) return 0;
        }

        return 0;
    }

    private static IEnumerable<CsvRow> Rest(IEnumerator<CsvRow> rows)
    {
        while (rows.MoveNext()) yield return rows.Current;
    }

    private static string Name(string[] header, int column) =>
        column < header.Length && header[column].Trim() is { Length: > 0 and <= 100 } name ? name
            : string.Create(CultureInfo.InvariantCulture, $"column {column + 1}");

    /// <summary>Whether dates of numbers have the month first: some of them prove it, and none the contrary.</summary>
    public bool IsMonthFirst { get; private set; }

    private bool IsOrderAssumed { get; set; }

    /// <summary>A day or month of a cell or name of a column, in the one order of the whole table.</summary>
    public PartialDate? Date(string text) => TableHeader.Date(text, IsMonthFirst);

    /// <summary>Finds in which order the whole table writes day and month.</summary>
    /// <returns>Why it cannot be read, where it writes them in both.</returns>
    public RecordProblem? FindOrder(TableColumn[] columns)
    {
        var (dayFirst, monthFirst, isOpen) = (new List<string>(), new List<string>(), false);
        foreach (var name in Header) Note("the header", name);
        foreach (var row in Rows)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (columns[i] is TableColumn.Day or TableColumn.Month or TableColumn.From or TableColumn.To or TableColumn.WeekFrom
                    or TableColumn.WeekTo && Cell(row, i).Text is { } text) Note(row.Name, text);
            }
        }

        (IsMonthFirst, IsOrderAssumed) = (monthFirst.Count > 0, isOpen && monthFirst.Count == 0 && dayFirst.Count == 0);
        return monthFirst.Count == 0 || dayFirst.Count == 0 ? null : Problems.DateOrders(dayFirst, monthFirst);

        void Note(string where, string text)
        {
            var order = DateWords.OrderOf(text);
            isOpen |= order == DateOrder.Either;
            (order switch { DateOrder.DayFirst => dayFirst, DateOrder.MonthFirst => monthFirst, _ => null })?.Add(where);
        }
    }

    /// <summary>The text of a cell that holds a day or month, taken as read.</summary>
    public string? TakeDate(RecordNode cell, string to) =>
        Take(cell, to, IsOrderAssumed && cell.Text is { } text && DateWords.OrderOf(text) == DateOrder.Either ? DateWords.DayFirst : "");

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
