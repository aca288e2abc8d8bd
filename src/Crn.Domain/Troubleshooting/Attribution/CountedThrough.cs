using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Troubleshooting.Attribution;

/// <summary>The last day counted of a ledger, on or before a date.</summary>
internal static class CountedThrough
{
    /// <summary>The date, or the day before the earliest period that had begun by then and not ended. Where that day cuts other periods in
    /// two, as sites count by periods of their own, the date again: what has not ended is then not reported yet.</summary>
    public static LocalDate Of(RecruitmentLedger ledger, LocalDate date)
    {
        var cut = ledger.DataCut(date);
        return cut == date || cut == DateSteps.AddDays(Begun(ledger, date), -1) ? cut : date;
    }

    /// <summary>The ledger up to a day. A site that has reported of later days has reported of all before: where a row is missing there was
    /// nobody.</summary>
    public static RecruitmentLedger Known(RecruitmentLedger ledger, LocalDate through)
    {
        var known = ledger.UpTo(through);
        if (ReferenceEquals(known, ledger)) return known;
        foreach (var site in ledger.Sites)
        {
            if (ledger.ReportedThrough(site.Site) is not { } reach || known.Find(site.Site)?.OpenedOn is not { } opened) continue;
            if (site.Recruited.Straddling(through) is { } row) reach = LocalDate.Min(reach, DateSteps.AddDays(row.Period.From, -1));
            reach = LocalDate.Min(reach, through);
            if (reach >= opened && !(known.ReportedThrough(site.Site) >= reach))
                known = known.Evolve(new RecruitmentEvent.Completed(reach, Party.Network, known.LastRecordedOn, site.Site));
        }

        return known;
    }

    private static LocalDate Begun(RecruitmentLedger ledger, LocalDate date) => ledger.Sites.Append(ledger.Study)
        .Select(site => site.Recruited.Straddling(date)?.Period.From).OfType<LocalDate>().DefaultIfEmpty(date).Min();
}
