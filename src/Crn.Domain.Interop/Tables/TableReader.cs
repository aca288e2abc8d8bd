using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Tables;

/// <summary>Finds how a table is laid out, and reads it so.</summary>
internal static class TableReader
{
    private static readonly RestRules NotRead = new([("", "a column that is not read")]);

    public static RecruitmentCsvReading Not(RecordProblem problem) => new(RecruitmentCsvForm.Unknown) { Problems = [problem] };

    public static RecruitmentCsvReading Read(TextReader text, RecordReaderSettings settings)
    {
        var (file, problem) = TableFile.Of(text, settings);
        if (file is null) return Not(problem ?? Problems.Nothing);
        var columns = Array.ConvertAll(file.Header, TableHeader.Column);
        if (file.FindOrder(columns) is { } orders) return Not(orders) with { Account = file.Book.Close(NotRead) };
        var reading = columns.Contains(TableColumn.Screened) ? ScreeningTable.Read(file, columns)
            : WideTable.Read(file, columns) ?? LongTable.Read(file, columns);
        reading ??= new(RecruitmentCsvForm.Unknown)
        {
            Problems = [new("table.columns-unknown",
                "The header names no number of people, or no day or month: it needs a site, a date or month, and n, or days as columns.")],
        };
        return reading with { Account = file.Book.Close(NotRead) };
    }
}
