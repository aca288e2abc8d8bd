using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring.Dates;

/// <summary>The dates of a study as its ledger shows them.</summary>
internal static class StudyDates
{
    /// <summary>The study's own opening, else that of its first site; null when neither is recorded.</summary>
    public static LocalDate? Opened(RecruitmentLedger ledger)
    {
        if (ledger.Study.OpenedOn is { } opened) return opened;
        LocalDate? first = null;
        foreach (var site in ledger.Sites)
        {
            if (site.OpenedOn is { } on && !(first <= on)) first = on;
        }

        return first;
    }
}
