using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Projection.Evidence;

/// <summary>Recruits that are reported for the study as a whole, and which sites they come from as far as plan and ledger say.</summary>
internal sealed class StudyTotals
{
    private readonly double begins;
    private readonly double ends;
    private readonly HashSet<SiteCode> within;

    private StudyTotals(double begins, double ends, HashSet<SiteCode> within) =>
        (this.begins, this.ends, this.within) = (begins, ends, within);

    /// <summary>How many sites the study has, at least 1.</summary>
    public int Sites => Math.Max(1, within.Count);

    /// <summary>The rate of one more site beside that of the whole; nothing where nobody says how many sites there are.</summary>
    public double Share => IsOver ? 1 : within.Count > 0 ? 1.0 / within.Count : 0;

    public IEnumerable<string> Assumptions
    {
        get
        {
            if (IsOver)
                yield return "Recruits were reported for the study as a whole at first and by site later: sites count from then on.";
            else if (within.Count > 0)
            yield return $"Recruits are reported for the study as a whole: the {Text.Of(within.Count)} sites that opened or were due " +
                $"are part of it, and each further one brings their mean.";
            else yield return "Recruits are reported for the study as a whole: sites still to open are taken as part of its own course.";
        }
    }

    // Whether sites reported one by one have taken the place of the whole.
    private bool IsOver => ends < 0;

    /// <summary>The whole, or null when every recruit is reported by site.</summary>
    public static StudyTotals? Of(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate cut)
    {
        var rows = ledger.Study.Recruited.Rows.Where(r => r.Period.To <= cut).ToList();
        if (rows.Count == 0) return null;
        var last = rows[^1].Period.To;
        var later = ledger.Sites.Any(s => s.Recruited.Rows.Any(r => r.Period.From > last && r.Period.To <= cut));
        var within = ledger.Sites.Where(s => s.OpenedOn <= cut).Select(s => s.Site.Code)
            .Concat(plan.Sites.Where(s => s.Opening.Due <= cut).Select(s => s.Code)).ToHashSet();
        return new(Period.DaysBetween(cut, rows[0].Period.From) - 1, later ? Period.DaysBetween(cut, last) : 0, within);
    }

    /// <summary>Whether a site has no exposure of its own: it recruits within the whole.</summary>
    public bool Contains(SiteRecruitment site, LocalDate cut) => !IsOver && !site.Site.IsWholeStudy && site.Recruited.TotalBy(cut) == 0;

    /// <summary>Whether a planned site adds nothing to the whole.</summary>
    public bool Contains(PlannedSite site, LocalDate cut) =>
        !IsOver && (site.Opening.Due <= cut || within.Contains(site.Code) || within.Count == 0);

    /// <summary>The part of a history on which recruits are reported in this way: by site, or for the whole.</summary>
    public SiteHistory Parted(SiteRecruitment site, SiteHistory history, LocalDate cut)
    {
        if (IsOver) return site.Site.IsWholeStudy ? history with { Until = ends, To = ends }
            : history with { Opened = Math.Max(history.Opened, ends) };
        // Reported by site at first: those days end where the whole begins, unless both go on side by side.
        var own = site.Recruited.Rows.Where(r => r.Period.To <= cut).ToList();
        if (site.Site.IsWholeStudy || own.Count == 0 || Period.DaysBetween(cut, own[^1].Period.To) > begins) return history;
        var end = Math.Max(begins, history.Opened);
        return history with { Until = Math.Min(history.Until, end), To = Math.Min(history.To, end) };
    }
}
