using Crn.Domain.Calendars;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tables;

/// <summary>Reads the days of a row from whichever columns say them.</summary>
internal sealed class Periods(TableFile file, TableColumn[] columns)
{
    private const string To = nameof(RecruitmentCsvReading.Table);

    private readonly int month = Array.IndexOf(columns, TableColumn.Month);
    private readonly int year = Array.IndexOf(columns, TableColumn.Year);
    private readonly int day = Array.IndexOf(columns, TableColumn.Day);
    private readonly int first = Array.IndexOf(columns, TableColumn.From);
    private readonly int last = Array.IndexOf(columns, TableColumn.To);
    private readonly int weekFrom = Array.IndexOf(columns, TableColumn.WeekFrom);
    private readonly int weekTo = Array.IndexOf(columns, TableColumn.WeekTo);

    public bool Exist => month >= 0 || day >= 0 || first >= 0 || last >= 0 || weekFrom >= 0 || weekTo >= 0;

    /// <summary>The row with its days as the library's own table takes them; text that is no date is passed on, for it to say so.</summary>
    public RecruitmentRowDraft Put(RecordNode row, RecruitmentRowDraft draft)
    {
        if (weekFrom >= 0) return Week(row, draft, weekFrom, 6);
        if (weekTo >= 0) return Week(row, draft, weekTo, -6);
        if (month >= 0 && Text(row, month) is { } text)
        {
            var read = year >= 0 && Text(row, year) is { } of ? TableHeader.Month(of, text) : file.Date(text);
            return read is { Day: not null } ? draft with { From = TableHeader.Iso(read.Value) }
                : draft with { Month = read is { } known ? TableHeader.Iso(known) : text };
        }

        if (day >= 0 && Text(row, day) is { } on)
        {
            var read = file.Date(on);
            return read is { Day: null, Month: not null } ? draft with { Month = TableHeader.Iso(read.Value) }
                : draft with { From = Plain(on) };
        }

        return draft with
        {
            From = first >= 0 && Text(row, first) is { } from ? Plain(from) : null,
            To = last >= 0 && Text(row, last) is { } until ? Plain(until) : null,
        };
    }

    /// <summary>The first cell of a row that says its days.</summary>
    public RecordNode Cell(RecordNode row) => TableFile.Cell(row,
        new[] { weekFrom, weekTo, month, day, first, last }.FirstOrDefault(i => TableFile.Cell(row, i).Text is not null, -1));

    /// <summary>The first and last day of a row; null where the row does not say them.</summary>
    public (LocalDate? From, LocalDate? To) Days(RecordNode row)
    {
        var draft = Put(row, new());
        if (draft.Month is { } text) return file.Date(text) is { } read ? (read.Earliest, read.Latest) : (null, null);
        var from = draft.From is { } one ? file.Date(one)?.Exact : null;
        return (from, draft.To is { } other ? file.Date(other)?.Exact : from);
    }

    private RecruitmentRowDraft Week(RecordNode row, RecruitmentRowDraft draft, int column, int days)
    {
        if (Text(row, column) is not { } text) return draft;
        if (file.Date(text)?.Exact is not { } one) return draft with { From = text };
        var other = one.PlusDays(days);
        return draft with
        {
            From = TableHeader.Iso(PartialDate.Of(LocalDate.Min(one, other))), To =
                TableHeader.Iso(PartialDate.Of(LocalDate.Max(one, other))),
        };
    }

    private string? Text(RecordNode row, int column) => file.TakeDate(TableFile.Cell(row, column), To);

    private string Plain(string text) => file.Date(text) is { } read ? TableHeader.Iso(read) : text;
}
