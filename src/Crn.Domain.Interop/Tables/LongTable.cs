using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tables;

/// <summary>One count a row.</summary>
internal static class LongTable
{
    private const string To = nameof(RecruitmentCsvReading.Table);

    public static RecruitmentCsvReading? Read(TableFile file, TableColumn[] columns)
    {
        var periods = new Periods(file, columns);
        var (site, count) = (Array.IndexOf(columns, TableColumn.Site), Array.IndexOf(columns, TableColumn.Count));
        var cumulative = Array.IndexOf(columns, TableColumn.Cumulative);
        if (count < 0) count = Array.IndexOf(columns, TableColumn.Randomised);
        var areTotals = count < 0 && cumulative >= 0;
        if (areTotals) count = cumulative;
        // A column "total" alone is a count; whether it is a running total the library asks about.
        if (count < 0) count = Array.IndexOf(columns, TableColumn.Sum);
        if (count < 0 || !periods.Exist) return null;
        var drafts = new Drafts(file);
        foreach (var row in file.Rows)
        {
            if (row.Children.All(cell => cell.Text is null)) continue;
            if (cumulative >= 0 && !areTotals && TableFile.Cell(row, cumulative) is var total && file.Book.Text(total) is not null)
                file.Book.Put(total, LeafFate.NoPlace, "", "the running total, which follows from the counts");
            var draft = new RecruitmentRowDraft
            {
                Site = site < 0 ? null : file.Take(TableFile.Cell(row, site), To), Count = file.Take(TableFile.Cell(row, count), To),
            };
            drafts.Add(periods.Put(row, draft), row, TableFile.Cell(row, site), periods.Cell(row), TableFile.Cell(row, count));
        }

        return new(RecruitmentCsvForm.ByRow) { Table = drafts.ToTable(areTotals, isWide: false) };
    }
}
