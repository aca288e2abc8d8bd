using System.Globalization;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Interop.Tables;

/// <summary>The counts of a table as they are found, each with its cells. At the end the library's own door is asked what it sets apart:
/// the cells say so, and each count knows its place in the file.</summary>
internal sealed class Drafts(TableFile file)
{
    private const string To = nameof(RecruitmentCsvReading.Table);
    private const string Apart = "set apart";

    private readonly List<RecruitmentRowDraft> rows = [];
    private readonly List<(RecordNode Row, RecordNode Site, RecordNode Period, RecordNode Count)> cells = [];

    public void Add(RecruitmentRowDraft draft, RecordNode row, RecordNode site, RecordNode period, RecordNode count)
    {
        rows.Add(draft);
        cells.Add((row, site, period, count));
    }

    /// <summary>The table. A count of a wide table stands in one cell; one of a long table takes a row, and is named by the cell that is
    /// wrong.</summary>
    public RecruitmentTable ToTable(bool areTotals, bool isWide)
    {
        var table = new RecruitmentTable { Rows = rows.ToValueList(), AreTotals = areTotals ? true : null };
        var wrong = new Dictionary<int, RecordNode>();
        // What is in the future only the day of loading says.
        foreach (var error in table.Read(LocalDate.MaxIsoValue).ToValidationResult().Errors)
        {
            var path = error.PropertyName.Split(["[", "]", "."], StringSplitOptions.RemoveEmptyEntries);
            var i = int.Parse(path[1], CultureInfo.InvariantCulture);
            if (error.Severity == FluentValidation.Severity.Error)
                wrong.TryAdd(i, Note(cells[i], path.Length > 2 ? path[2] : "", error.ErrorCode, error.ErrorMessage));
        }

        return table with
        {
            Rows = rows.Select((draft, i) => draft with
            {
                Place = (isWide ? cells[i].Count : wrong.GetValueOrDefault(i, cells[i].Row)).Path,
            }).ToValueList(),
        };
    }

    // The account of the cells of a count that is set apart; which of them is wrong, or the whole row.
    private RecordNode Note((RecordNode Row, RecordNode Site, RecordNode Period, RecordNode Count) at, string field, string code,
        string message)
    {
        if (code == "recruitment.table-total-row")
        {
            Put(at.Count, LeafFate.NoPlace, $"the sum of others, {Apart}");
            Put(at.Site, LeafFate.NoPlace, $"the name of a sum of others, {Apart}");
            return at.Site;
        }

        var cell = field switch
        {
            nameof(RecruitmentRowDraft.Count) => at.Count, nameof(RecruitmentRowDraft.Site) => at.Site, "" =>
                RecordNode.None, _ => at.Period,
        };
        var isUnread = code is "recruitment.table-count" or "recruitment.negative-count" or "recruitment.table-month"
            or "recruitment.table-day" or "recruitment.table-site";
        if (cell.Leaf >= 0 && isUnread) Put(cell, LeafFate.NotUnderstood, $"{message} It is {Apart}.");
        if (cell != at.Count || !isUnread) file.Book.Note(at.Count, To, $"{Apart}: {message}");
        return cell.Leaf >= 0 ? cell : at.Row;
    }

    private void Put(RecordNode cell, LeafFate fate, string note)
    {
        if (file.Book.Text(cell) is not null) file.Book.Put(cell, fate, fate == LeafFate.NoPlace ? "" : To, note);
    }
}
