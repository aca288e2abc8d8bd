using Crn.Domain.Decisions;

namespace Crn.Domain.Recruitment;

/// <summary>Whether rows can be reported: one pass over the rows in order of time, so that thousands cost little.</summary>
internal static class ReportCheck
{
    public static IEnumerable<Refusal> Against(ValueList<RecruitmentCount> rows, LocalDate recordedOn, Func<SiteOrStudy, SiteRecruitment> find)
    {
        var sorted = rows.ToArray();
        foreach (var row in sorted)
        {
            if (row == default) throw new InvalidOperationException("default(RecruitmentCount) is no row.");
        }

        Array.Sort(sorted, static (a, b) => a.Site != b.Site ? a.Site.CompareTo(b.Site) : a.State != b.State ? a.State.CompareTo(b.State) : a.Period.CompareTo(b.Period));
        Problem future = default, already = default, twice = default;
        CountSeries? known = null;
        LocalDate lastDay = default;
        for (var i = 0; i < sorted.Length; i++)
        {
            var row = sorted[i];
            var continues = i > 0 && sorted[i - 1].Site == row.Site && sorted[i - 1].State == row.State;
            if (!continues) known = find(row.Site).In(row.State);
            if (row.Period.To > recordedOn) future.Note(row);
            if (continues && sorted[i - 1].Period == row.Period) already.Note(row);
            else if (continues && lastDay >= row.Period.From) twice.Note(row);
            if (known!.CountFor(row.Period) is not null) already.Note(row);
            else if (known.Overlaps(row.Period)) twice.Note(row);
            lastDay = continues && lastDay > row.Period.To ? lastDay : row.Period.To;
        }

        if (future.Rows > 0) yield return LedgerRefusals.RowsInTheFuture(future.Rows, future.First);
        if (already.Rows > 0) yield return LedgerRefusals.ReportedAlready(already.Rows, already.First);
        if (twice.Rows > 0) yield return LedgerRefusals.CountedTwice(twice.Rows, twice.First);
    }

    public static bool CountsTotalsAndSites(RecruitmentLedger next, ValueList<RecruitmentCount> rows)
    {
        foreach (var row in rows)
        {
            if (!row.Site.IsWholeStudy)
            {
                if (next.Study.In(row.State).Overlaps(row.Period)) return true;
                continue;
            }

            foreach (var site in next.Sites)
            {
                if (site.In(row.State).Overlaps(row.Period)) return true;
            }
        }

        return false;
    }

    private struct Problem
    {
        public int Rows;
        public RecruitmentCount First;

        public void Note(RecruitmentCount row)
        {
            if (Rows++ == 0) First = row;
        }
    }
}
