using Crn.Domain.Calendars;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tables;

/// <summary>One day or month a column with one site a row, or one site a column with one day or month a row.</summary>
internal static class WideTable
{
    private const string To = nameof(RecruitmentCsvReading.Table);

    public static RecruitmentCsvReading? Read(TableFile file, TableColumn[] columns)
    {
        var dates = Array.ConvertAll(file.Header, file.Date);
        if (dates.Count(date => date is not null) >= 2) return ByDate(file, columns, dates);
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
        var rows = new List<RecruitmentRowDraft>();
        foreach (var row in file.Rows)
        {
            var name = site < 0 ? null : file.Take(TableFile.Cell(row, site), To);
            for (var i = 0; i < dates.Length; i++)
            {
                if (i == site || dates[i] is not { } date || file.Take(TableFile.Cell(row, i), To) is not { } count) continue;
                var iso = TableHeader.Iso(date);
                rows.Add(date.Day is null ? new() { Site = name, Month = iso, Count = count }
                    : new() { Site = name, From = iso, Count = count });
            }
        }

        return Reading(rows, columns.Contains(TableColumn.Cumulative));
    }

    private static RecruitmentCsvReading BySite(TableFile file, Periods periods, List<int> sites, TableColumn[] columns)
    {
        var rows = new List<RecruitmentRowDraft>();
        foreach (var row in file.Rows)
        {
            var when = periods.Put(row, new());
            foreach (var i in sites)
            {
                if (file.Take(TableFile.Cell(row, i), To) is { } count)
                    rows.Add(when with { Site = TableFile.Cell(row, i).Name, Count = count });
            }
        }

        return Reading(rows, columns.Contains(TableColumn.Cumulative));
    }

    private static RecruitmentCsvReading Reading(List<RecruitmentRowDraft> rows, bool areTotals) =>
        new(RecruitmentCsvForm.ByColumn) { Table = new() { Rows = rows.ToValueList(), AreTotals = areTotals ? true : null } };
}
