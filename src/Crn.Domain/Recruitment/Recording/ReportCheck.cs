using Crn.Domain.Decisions;

namespace Crn.Domain.Recruitment.Recording;

/// <summary>
/// Whether rows can be reported: a few passes over the rows of each site in order of time, so that hundreds of thousands cost little.
/// </summary>
internal static class ReportCheck
{
    public static LocalDate? LastDay(ValueList<RecruitmentCount> rows)
    {
        LocalDate? last = null;
        foreach (var row in rows)
        {
            if (!(row.Period.To <= last)) last = row.Period.To;
        }

        return last;
    }

    /// <summary>The rows of each site and state, in order of time.</summary>
    public static Dictionary<(SiteOrStudy Site, ParticipantState State), List<RecruitmentCount>> BySite(ValueList<RecruitmentCount> rows)
    {
        Dictionary<(SiteOrStudy Site, ParticipantState State), List<RecruitmentCount>> series = [];
        List<RecruitmentCount>? same = null;
        (SiteOrStudy Site, ParticipantState State) last = default;
        foreach (var row in rows)
        {
            // Rows of one site mostly stand together.
            if (same is null || row.State != last.State || row.Site != last.Site)
            {
                last = (row.Site, row.State);
                if (!series.TryGetValue(last, out same)) series[last] = same = [];
            }

            same.Add(row);
        }

        foreach (var list in series.Values) PutInOrder(list);
        return series;
    }

    public static IReadOnlyCollection<Refusal> Against(RecruitmentEvent.Reported report, RecruitmentLedger ledger) =>
        Fits(report, ledger) ? [] : [.. Reasons(report, ledger)];

    /// <summary>Whether a report of one row, as it comes in day by day, surely has nothing against it.</summary>
    public static bool Fits(RecruitmentEvent.Reported report, RecruitmentLedger ledger) =>
        report.Rows is { Count: 1 } rows && rows[0] is var row && row != default
        && row.Period.To == report.On && row.Period.To <= report.RecordedOn
        && !row.Site.IsWholeStudy && ledger.Study.In(row.State).IsEmpty
        && !ledger.Of(row.Site).In(row.State).Overlaps(row.Period)
        && !BeyondPeople(rows, ledger);

    /// <summary>Every reason against a report.</summary>
    public static IEnumerable<Refusal> Reasons(RecruitmentEvent.Reported report, RecruitmentLedger ledger)
    {
        if (report.Rows.IsEmpty || report.Rows.Contains(default))
        {
            yield return LedgerRefusals.NoRows;
            yield break;
        }

        var series = BySite(report.Rows);
        Problems found = default;
        foreach (var ((site, state), rows) in series.Count == 1 ? series.AsEnumerable() : series.OrderBy(static s => s.Key.Site)
            .ThenBy(static s => s.Key.State))
        {
            found.Note(rows, ledger.Of(site).In(state), report.RecordedOn);
        }

        var (future, already, twice) = (found.Future, found.Already, found.Twice);
        if (future.Rows > 0) yield return LedgerRefusals.RowsInTheFuture(future.Rows, future.First);
        if (report.On != LastDay(report.Rows)) yield return LedgerRefusals.AnotherDay(LastDay(report.Rows)!.Value);
        if (already.Rows > 0) yield return LedgerRefusals.ReportedAlready(already.Rows, already.First);
        if (BeyondPeople(report.Rows, ledger)) yield return LedgerRefusals.TooManyPeople;
        if (twice.Rows > 0) yield return LedgerRefusals.CountedTwice(twice.Rows, twice.First);
        else if (already.Rows == 0 && CountsTotalsAndSites(series, ledger)) yield return LedgerRefusals.TotalsAndSites;
    }

    private static bool BeyondPeople(ValueList<RecruitmentCount> rows, RecruitmentLedger ledger)
    {
        Span<long> people = stackalloc long[3];
        for (var state = 0; state < people.Length; state++) people[state] = ledger.People((ParticipantState)state);
        foreach (var row in rows) people[(int)row.State] += row.Count;
        return people[0] > Plausible.People || people[1] > Plausible.People || people[2] > Plausible.People;
    }

    private static bool CountsTotalsAndSites(Dictionary<(SiteOrStudy Site, ParticipantState State), List<RecruitmentCount>> series,
        RecruitmentLedger ledger)
    {
        foreach (var ((site, state), rows) in series)
        {
            // Of the study against every site of the ledger, of a site against the study as it is with the report.
            if (!site.IsWholeStudy && ledger.Study.In(state).IsEmpty && !series.ContainsKey((SiteOrStudy.WholeStudy, state))) continue;
            var others = site.IsWholeStudy
                ? ledger.Sites.Select(s => s.In(state)).Where(static s => !s.IsEmpty).ToList()
                : [series.TryGetValue((SiteOrStudy.WholeStudy, state), out var totals) ? ledger.Study.In(state)
                    .With(totals) : ledger.Study.In(state)];
            foreach (var other in others)
            {
                if (!other.IsEmpty && rows.Exists(r => other.Overlaps(r.Period))) return true;
            }
        }

        return false;
    }

    private static void PutInOrder(List<RecruitmentCount> rows)
    {
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1].Period <= rows[i].Period) continue;
            rows.Sort(static (one, other) => one.Period.CompareTo(other.Period));
            return;
        }
    }

    // Rows after the day of recording, rows that stand there already, and rows that count a day twice.
    private struct Problems
    {
        public Problem Future;
        public Problem Already;
        public Problem Twice;

        public void Note(List<RecruitmentCount> rows, CountSeries known, LocalDate recordedOn)
        {
            LocalDate? reached = null;
            for (var i = 0; i < rows.Count; i++)
            {
                var row = rows[i];
                if (row.Period.To > recordedOn) Future.Note(row);
                if (i > 0 && rows[i - 1].Period == row.Period) Already.Note(row);
                else if (reached >= row.Period.From) Twice.Note(row);
                if (known.CountFor(row.Period) is not null) Already.Note(row);
                else if (known.Overlaps(row.Period)) Twice.Note(row);
                if (!(reached >= row.Period.To)) reached = row.Period.To;
            }
        }
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
