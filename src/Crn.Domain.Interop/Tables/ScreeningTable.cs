using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Interop.Tables;

/// <summary>A screening log: people by stage, and coded reasons why they did not go on. Those randomised are counts for a ledger.</summary>
internal static class ScreeningTable
{
    private const string Lines = nameof(RecruitmentCsvReading.Screening);

    // The beginning of a name of a column, before a colon or a dash, and the stage that was not reached.
    private static readonly (string Beginning, ScreeningStage NotReached)[] Reasons =
    [
        ("not eligible", ScreeningStage.Eligible), ("ineligible", ScreeningStage.Eligible), ("excluded", ScreeningStage.Eligible),
        ("not approached", ScreeningStage.Approached), ("not consented", ScreeningStage.Consented),
        ("declined", ScreeningStage.Consented),
        ("not randomised", ScreeningStage.Randomised), ("not randomized", ScreeningStage.Randomised),
    ];

    private static readonly char[] Marks = [':', '-', '\u2013', '\u2014'];

    public static (ScreeningStage NotReached, string Code)? Reason(string name)
    {
        foreach (var (beginning, stage) in Reasons)
        {
            if (!name.TrimStart().StartsWith(beginning, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = name.Trim()[beginning.Length..].TrimStart();
            if (rest.Length > 1 && Marks.Contains(rest[0])) return (stage, rest[1..].Trim());
        }

        return null;
    }

    public static RecruitmentCsvReading Read(TableFile file, TableColumn[] columns)
    {
        var periods = new Periods(file, columns);
        var site = Array.IndexOf(columns, TableColumn.Site);
        var randomised = Array.FindIndex(columns, c => c is TableColumn.Randomised);
        if (randomised < 0) randomised = Array.FindIndex(columns, c => c is TableColumn.Count);
        var (lines, drafts) = (new List<ScreeningLineDraft>(), new Drafts(file));
        foreach (var row in file.Rows)
        {
            if (row.Children.All(cell => cell.Text is null)) continue;
            var name = site < 0 ? null : file.Take(TableFile.Cell(row, site), Lines);
            var (from, to) = periods.Days(row);
            if (IsNotFilledIn(row, columns, randomised)) continue;
            lines.Add(new()
            {
                Site = name, From = from, To = to,
                Screened = People(file, row, columns, TableColumn.Screened), Eligible = People(file, row, columns, TableColumn.Eligible),
                Approached = People(file, row, columns, TableColumn.Approached), Consented =
                    People(file, row, columns, TableColumn.Consented),
                Randomised = Number(file, TableFile.Cell(row, randomised)), Reasons = ReasonsOf(file, row, columns),
            });
            if (TableFile.Cell(row, randomised) is { Exists: true } cell
                && file.Take(cell, $"{Lines}, {nameof(RecruitmentCsvReading.Table)}") is { } count)
                drafts.Add(periods.Put(row, new() { Site = name, Count = count }), row, TableFile.Cell(row, site), periods.Cell(row), cell);
        }

        return new(RecruitmentCsvForm.Screening)
            { Screening = lines.ToValueList(), Table = drafts.ToTable(areTotals: false, isWide: false) };
    }

    // A row that was made ready, with its site and month, says nothing.
    private static bool IsNotFilledIn(RecordNode row, TableColumn[] columns, int randomised) => Enumerable.Range(0, columns.Length)
        .Where(i => i == randomised || columns[i] is >= TableColumn.Screened and <= TableColumn.Reason)
        .All(i => TableFile.Cell(row, i).Text is null);

    private static int? People(TableFile file, RecordNode row, TableColumn[] columns, TableColumn column) =>
        Number(file, TableFile.Cell(row, Array.IndexOf(columns, column)));

    private static int? Number(TableFile file, RecordNode cell)
    {
        if (file.Take(cell, Lines) is not { } text) return null;
        var number = NumberWords.Whole(text);
        if (number is null) file.Book.Put(cell, LeafFate.NotUnderstood, Lines, "not a whole number of people from 0");
        return number;
    }

    private static ValueList<ScreeningReasonDraft> ReasonsOf(TableFile file, RecordNode row, TableColumn[] columns)
    {
        var reasons = new List<ScreeningReasonDraft>();
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] == TableColumn.Reason && Reason(file.Header[i]) is var (stage, code)
                && Number(file, TableFile.Cell(row, i)) is > 0 and { } people)
                reasons.Add(new(stage, code, people));
        }

        return reasons.ToValueList();
    }
}
