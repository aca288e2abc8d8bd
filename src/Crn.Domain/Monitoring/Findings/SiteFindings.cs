using Crn.Domain.Monitoring.Sources;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring.Findings;

/// <summary>What is found at one site.</summary>
internal static class SiteFindings
{
    public static IEnumerable<RecruitmentFinding> Of(SiteRecruitment site, RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var planned = plan.Find(site.Site.Code);
        if (planned is null && !plan.Sites.IsEmpty)
        {
            yield return new(
                "recruitment.site-not-in-plan", site.Site, $"{site.Site} is in the ledger and not in the plan.",
                "Add it to the plan, or correct the site of its counts.", MonitoringSources.DataRules);
        }

        if (site.OpenedOn is null && site.Recruited.Total > 0)
        {
            yield return new("recruitment.opening-not-known", site.Site, $"{site.Site} recruits and its opening is not recorded.",
                "Record its opening; until then its first recruit stands in for it.", MonitoringSources.DataRules);
        }

        foreach (var finding in Misplaced(site, ledger)) yield return finding;
    }

    /// <summary>Whether the reports of a site that recruits end longer ago than the reporting lag explains.</summary>
    public static bool IsLate(SiteRecruitment site, RecruitmentLedger ledger, LocalDate asAt) => site.HasOpened
        && !(site.ClosedOn <= asAt) && !(ledger.ReportedThrough(site.Site) >= ledger.Lag.SettledThrough(asAt));

    private static IEnumerable<RecruitmentFinding> Misplaced(SiteRecruitment site, RecruitmentLedger ledger)
    {
        int before = 0, after = 0, paused = 0;
        foreach (var row in site.Recruited.Rows)
        {
            if (row.Count == 0) continue;
            if (row.Period.To < site.OpenedOn) before += row.Count;
            else if (row.Period.From > site.ClosedOn || row.Period.From > ledger.Study.ClosedOn) after += row.Count;
            else if (site.OpenedOn is not null && (IsInside(row.Period, site) || IsInside(row.Period, ledger.Study))) paused += row.Count;
        }

        if (before > 0)
            yield return Outside("recruitment.before-opening", before, "before its opening on " + Text.Iso(site.OpenedOn!.Value));
        if (after > 0) yield return Outside("recruitment.after-closure", after, "after its closure");
        if (paused > 0) yield return Outside("recruitment.in-pause", paused, "while it was paused");

        RecruitmentFinding Outside(string code, int recruits, string when) => new(
            code, site.Site, $"{site.Site} has {Text.Count(recruits, "recruit", "recruits")} {when}.",
            "Correct the date of the activity, or the date of opening, pause or closure.", MonitoringSources.DataRules);
    }

    private static bool IsInside(RecruitmentPeriod period, SiteRecruitment whose)
    {
        foreach (var pause in whose.Pauses)
        {
            if (pause.Covers(period.From) && pause.Covers(period.To)) return true;
        }

        return false;
    }
}
