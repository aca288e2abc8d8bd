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
        var planned = plan.Sites.ToDictionary(s => s.Site, StringComparer.Ordinal);
        var sites = new List<SiteExposure>();
        int byFirstRecruit = 0, overdue = 0, recruited = 0;
        foreach (var history in ledger.Sites)
        {
            var count = history.RecruitedBy(cut);
            recruited += count;
            if (Opening(history, cut) is not { } opening) continue;
            if (opening.Drop > 0) byFirstRecruit++;
            var closed = history.Closed ?? planned.GetValueOrDefault(history.Site)?.Closes;
            var end = closed is { } date ? Period.DaysBetween(cut, date) : double.PositiveInfinity;
            var past = Math.Max(Math.Min(0, end) - opening.From, count > 0 ? 1 : 0);
            sites.Add(new(history.Site, count - opening.Drop, past, 0, end));
        }

        var seen = sites.Select(s => s.Site).ToHashSet(StringComparer.Ordinal);
        foreach (var site in plan.Sites.Where(s => !seen.Contains(s.Site)))
        {
            var from = (double)Period.DaysBetween(cut, site.Opens);
            if (from < 0) overdue++;
            sites.Add(new(site.Site, 0, 0, Math.Max(0, from), site.Closes is { } closes ? Period.DaysBetween(cut, closes) : double.PositiveInfinity));
        }

        if (byFirstRecruit > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{byFirstRecruit} sites are known only by their first recruit: it stands in for the opening and does not count towards the rate."));
        if (overdue > 0) assumptions.Add(string.Create(CultureInfo.InvariantCulture, $"{overdue} planned sites are overdue and taken to open at the data cut."));
        return new([.. sites], recruited, cut, assumptions.ToValueList());
    }

    // When the site opened, in days from the cut (negative), and how many recruits are spent on knowing it.
    private static (double From, int Drop)? Opening(SiteRecruitment history, LocalDate cut)
    {
        if (history.Opened is { } opened) return opened <= cut ? (Period.DaysBetween(cut, opened), 0) : null;
        foreach (var report in history.Reports)
        {
            if (report.Recruited == 0 || report.Period.End > cut) continue;
            // The first of n arrivals spread evenly over a period comes, on average, after one (n+1)th of it.
            return (Period.DaysBetween(cut, report.Period.Start) + ((double)report.Period.Length / (report.Recruited + 1)), 1);
        }

        return null;
    }
}
