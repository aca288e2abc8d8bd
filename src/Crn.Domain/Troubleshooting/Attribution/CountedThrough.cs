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

    private static LocalDate Begun(RecruitmentLedger ledger, LocalDate date) => ledger.Sites.Append(ledger.Study)
        .Select(site => site.Recruited.Straddling(date)?.Period.From).OfType<LocalDate>().DefaultIfEmpty(date).Min();
}
