using Crn.Domain.Calendars;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tables;

/// <summary>One day or month a column with one site a row, or one site a column with one day or month a row.</summary>
internal static class WideTable
{
    private const string To = nameof(RecruitmentCsvReading.Table);

    public static RecruitmentCsvReading? Read(TableFile file, TableColumn[] columns)
    {
        var dates = Array.ConvertAll(file.Header, file.Date);
        if (TableHeader.IsByDate(columns, dates)) return ByDate(file, columns, dates);
        var periods = new Periods(file, columns);
        var hasCount = columns.Any(c => c is TableColumn.Count or TableColumn.Cumulative or TableColumn.Randomised);
        var sites = Enumerable.Range(0, columns.Length)
            .Where(i => columns[i] == TableColumn.Other && file.Header[i].Trim().Length > 0).ToList();
        return !periods.Exist || hasCount || columns.Contains(TableColumn.Site) || sites.Count == 0 ? null
            : BySite(file, periods, sites, columns);
    }

    private static RecruitmentCsvReading ByDate(TableFile file, TableColumn[] columns, PartialDate?[] dates)
    {
        // The site is the column so called, else the first that is no date.
        var site = Array.IndexOf(columns, TableColumn.Site);
        if (site < 0) site = Array.FindIndex(dates, date => date is null);
        var drafts = new Drafts(file);
        foreach (var row in file.Rows)
        {
            var cell = TableFile.Cell(row, site);
            var name = site < 0 ? null : file.Take(cell, To);
            for (var i = 0; i < dates.Length; i++)
            {
                var count = TableFile.Cell(row, i);
                if (i == site || dates[i] is not { } date || file.Take(count, To) is not { } people) continue;
                var iso = TableHeader.Iso(date);
                var draft = new RecruitmentRowDraft { Site = name, Count = people };
                drafts.Add(date.Day is null ? draft with { Month = iso } : draft with { From = iso }, row, cell, RecordNode.None, count);
            }

            LeaveSums(file, row, columns);
        }

        return Reading(drafts);
    }

    private static RecruitmentCsvReading BySite(TableFile file, Periods periods, List<int> sites, TableColumn[] columns)
    {
        var drafts = new Drafts(file);
        foreach (var row in file.Rows)
        {
            var when = periods.Put(row, new());
            foreach (var i in sites)
            {
                var cell = TableFile.Cell(row, i);
                if (file.Take(cell, To) is { } count)
                    drafts.Add(when with { Site = cell.Name, Count = count }, row, RecordNode.None, periods.Cell(row), cell);
            }

            LeaveSums(file, row, columns);
        }

        return Reading(drafts);
    }

    // A column of sums or running totals beside the counts says nothing of what the counts are.
    private static void LeaveSums(TableFile file, RecordNode row, TableColumn[] columns)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (columns[i] is TableColumn.Cumulative or TableColumn.Sum && TableFile.Cell(row, i) is var cell && !file.Book.IsTaken(cell)
                && file.Book.Text(cell) is not null)
                file.Book.Put(cell, LeafFate.NoPlace, "", "a total, which follows from the counts");
        }
    }

    private static RecruitmentCsvReading Reading(Drafts drafts) =>
        new(RecruitmentCsvForm.ByColumn) { Table = drafts.ToTable(areTotals: false, isWide: true) };
}
