using System.Globalization;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>What a plan and a ledger say of each site at the data cut, in the form the models need.</summary>
internal sealed record SiteKnowledge(SiteExposure[] Sites, int Recruited, LocalDate DataCut, ValueList<string> Assumptions)
{
    public static SiteKnowledge Gather(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt)
    {
        var cut = ledger.DataCut(asAt);
        var assumptions = new List<string>();
        if (cut != asAt) assumptions.Add("Some reports run past the date stood at; the data end before the first of them.");
        var sites = new List<SiteExposure>();
        int byFirstRecruit = 0, overdue = 0, paused = 0, recruited = 0;
        // Recruits told only for the study as a whole are a site of their own: one whose rate is that of the whole.
        foreach (var history in ledger.Study.Recruited.Total > 0 ? ledger.Sites.Add(ledger.Study) : ledger.Sites)
        {
            var count = history.Recruited.TotalBy(cut);
            recruited += count;
            if (Opening(history, cut) is not { } opening) continue;
            if (opening.Drop > 0) byFirstRecruit++;
            var closed = history.ClosedOn ?? plan.Find(history.Key)?.Closing;
            var end = closed is { } date ? Period.DaysBetween(cut, date) : double.PositiveInfinity;
            if (history.IsPaused || ledger.Study.IsPaused) (end, paused) = (0, paused + 1);
            var past = Math.Max(Math.Min(0, end) - opening.From - PausedDays(ledger, history, cut), count > 0 ? 1 : 0);
            sites.Add(new(history.Key, count - opening.Drop, past, 0, end));
        }

        var seen = sites.Select(s => s.Site).ToHashSet();
        foreach (var site in plan.Sites.Where(s => !seen.Contains(s.Key)))
        {
            if (site.Opening.Due is not { } due) continue;
            var from = (double)Period.DaysBetween(cut, due);
            if (from < 0) overdue++;
            sites.Add(new(site.Key, 0, 0, Math.Max(0, from), site.Closing is { } closes ? Period.DaysBetween(cut, closes) : double.PositiveInfinity));
        }

        if (byFirstRecruit > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{byFirstRecruit} sites are known only by their first recruit: it stands in for the opening and does not count towards the rate."));
        if (paused > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{paused} sites are paused and taken not to resume."));
        if (overdue > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{overdue} planned sites are overdue and taken to open at the data cut."));
        return new([.. sites], recruited, cut, assumptions.ToValueList());
    }

    // Days from the day after opening to the data cut on which the site, or the study, was paused.
    private static int PausedDays(RecruitmentLedger ledger, SiteRecruitment history, LocalDate cut)
    {
        if (history.OpenedOn is not { } opened || opened >= cut) return 0;
        var last = history.ClosedOn is { } closed && closed < cut ? closed : cut;
        if (last <= opened) return 0;
        var period = RecruitmentPeriod.Between(opened.PlusDays(1), last);
        return period.Days - (ledger.DaysOpenWithin(history.Key, period) ?? period.Days);
    }

    // When the site opened, in days from the cut (negative), and how many recruits are spent on knowing it.
    private static (double From, int Drop)? Opening(SiteRecruitment history, LocalDate cut)
    {
        if (history.OpenedOn is { } opened) return opened <= cut ? (Period.DaysBetween(cut, opened), 0) : null;
        foreach (var report in history.Recruited.Rows)
        {
            if (report.Count == 0 || report.Period.To > cut) continue;
            // The first of n arrivals spread evenly over a period comes, on average, after one (n+1)th of it.
            return (Period.DaysBetween(cut, report.Period.From) + ((double)report.Period.Days / (report.Count + 1)), 1);
        }

        return null;
    }
}
