using Crn.Domain.Probability;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Evidence;

/// <summary>Reads from a plan and a ledger what is known of each site at a data cut.</summary>
internal sealed class SiteEvidenceReader
{
    private readonly RecruitmentPlan plan;
    private readonly RecruitmentLedger ledger;
    private readonly LocalDate cut;
    private readonly Course? course;

    // Recruits reported only for the study as a whole are a site of their own: one whose rate is that of the whole.
    private readonly StudyTotals? totals;
    private readonly bool isStopped;
    private readonly List<SiteExposure> sites = [];
    private int byFirstRecruit;
    private int paused;
    private int beyondClosing;
    private int overdue;

    public SiteEvidenceReader(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate cut, Course? course)
    {
        (this.plan, this.ledger, this.cut, this.course, totals) = (plan, ledger, cut, course, StudyTotals.Of(plan, ledger, cut));
        isStopped = SiteHistory.By(ledger.Study.ClosedOn, cut) is not null || SiteHistory.IsPausedAt(ledger.Study, cut);
    }

    /// <summary>All that is known, the question being asked as of a date.</summary>
    public SiteKnowledge Read(LocalDate asAt)
    {
        foreach (var site in totals is null ? ledger.Sites : ledger.Sites.Add(ledger.Study)) AddReported(site);
        var reported = sites.Select(s => s.Site.Code).ToHashSet();
        foreach (var site in plan.Sites.Where(s => !reported.Contains(s.Code))) AddPlanned(site);
        var recruited = TrialSeries.CountedBy(ledger, cut);
        var assumptions = Assumptions(asAt).ToList();
        var caps = RoomUnderCaps(plan, ledger, cut, recruited, assumptions);
        return new([.. sites], recruited, cut, assumptions.ToValueList(), caps)
        {
            Ledger = ledger,
            AsAt = asAt,
            Counts = ledger.Sites.ToDictionary(s => s.Site.Code, s => s.Recruited.TotalBy(cut)),
            Overdue = overdue,
            IsStopped = isStopped,
            TargetMetBy = recruited >= plan.Target ? MetBy(plan.Target, ledger, cut) : null,
            Late = LateSites(plan, ledger, cut).ToValueList(),
        };
    }

    private void AddReported(SiteRecruitment site)
    {
        if (totals?.Contains(site, cut) == true) return;
        if (SiteHistory.Of(site, ledger.Study, plan.Find(site.Site.Code)?.Closing, cut) is not { } history) return;
        if (totals is not null) history = totals.Parted(site, history, cut);
        var count = site.Recruited.TotalBy(cut);
        if (history.Drop > 0) byFirstRecruit++;
        if (history.IsPaused) paused++;
        if (history.IsPastPlannedClosing) beyondClosing++;
        sites.Add(new(site.Site, count - history.Drop, Math.Max(PastExposure(history), count > 0 ? 1 : 0), 0, history.To)
        {
            Opened = history.Opened, ClosedAt = history.Until, Gaps = history.Gaps, Course = course, Cut = cut,
            Holds = site.Site.IsWholeStudy ? totals!.Sites : 1, Room = Room(plan, site.Site, count), Parts = Parts(plan, site.Site),
        });
    }

    // Pauses take the same share of the exposure as of the days.
    private double PastExposure(SiteHistory history)
    {
        var days = history.DaysOpen;
        return course is null || days <= 0 ? days
            : days * Math.Max(0, course.Between(cut, history.Opened, history.Opened, history.Until)) / (history.Until - history.Opened);
    }

    private void AddPlanned(PlannedSite site)
    {
        if (site.Opening.Due is null || totals?.Contains(site, cut) == true) return;
        var (from, delay, late) = Planned(site.Opening, cut);
        // A site that is certain never to open, or to close before it could, leaves everything as it is.
        if (site.ProbabilityOfNeverOpening >= 1 || (!isStopped && site.Closing is { } end && Period.DaysBetween(cut, end) <= from)) return;
        if (late) overdue++;
        sites.Add(new(site.Code, 0, 0, from,
            isStopped ? 0 : site.Closing is { } closes ? Period.DaysBetween(cut, closes) : double.PositiveInfinity)
        {
            Opened = from, Course = course, Cut = cut, Delay = delay, Never = site.ProbabilityOfNeverOpening, Share = totals?.Share ?? 1,
            Room = Room(plan, site.Code, 0), Parts = (site.Group, site.Stratum),
        });
    }

    private IEnumerable<string> Assumptions(LocalDate asAt)
    {
        if (cut != asAt) yield return "Some reports run past the date asked about; the data end before the first of them.";
        foreach (var assumption in totals?.Assumptions ?? []) yield return assumption;
        if (byFirstRecruit > 0)
        {
            yield return Text.Count(byFirstRecruit, "site is", "sites are")
                + " known only by the first recruit, which stands in for the opening and does not count towards the rate.";
        }

        if (paused > 0) yield return Text.Count(paused, "site is", "sites are") + " paused and taken not to resume.";
        if (beyondClosing > 0) yield return Text.Count(beyondClosing, "site", "sites")
            + " recruited after the planned closing, taken to stay open.";
        if (overdue > 0) yield return Text.Count(overdue, "planned site is", "planned sites are")
            + " overdue and taken to open at the data cut.";
    }

    private static LocalDate? MetBy(int target, RecruitmentLedger ledger, LocalDate cut)
    {
        var before = 0;
        foreach (var (end, count) in ledger.Sites.Add(ledger.Study).SelectMany(s => s.Recruited.Rows).Where(r => r.Period.To <= cut)
            .GroupBy(r => r.Period.To, (end, rows) => (end, rows.Sum(r => r.Count))).OrderBy(r => r.end))
        {
            before += count;
            if (before >= target) return end;
        }

        return null;
    }

    private static IEnumerable<LateSite> LateSites(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate cut)
    {
        foreach (var site in plan.Sites.AsEnumerable())
        {
            if (site.Opening.Due is not { } due || due > cut) continue;
            var history = ledger.Find(site.Code);
            var opened = history?.OpenedOn <= cut ? history.OpenedOn : null;
            if (opened is null && history?.Recruited.TotalBy(cut) > 0) continue;
            var late = Period.DaysBetween(due, opened ?? cut);
            if (late > 0) yield return new(site.Code, due, opened, late);
        }
    }

    private static int? Room(RecruitmentPlan plan, SiteOrStudy key, int recruited) =>
        key.IsWholeStudy ? null : plan.CapOf(RecruitmentScope.Site(key.Code)) is { } cap ? Math.Max(0, cap - recruited) : null;

    private static (string? Group, string? Stratum) Parts(RecruitmentPlan plan, SiteOrStudy key) =>
        plan.Find(key.Code) is { } site ? (site.Group, site.Stratum) : default;

    private static CapRoom RoomUnderCaps(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate cut, int recruited,
        List<string> assumptions)
    {
        if (plan.Caps.IsEmpty) return CapRoom.None;
        var (groups, strata) = (new List<(string, int)>(), new List<(string, int)>());
        foreach (var cap in plan.Caps)
        {
            var past = cap.Scope.IsWholeStudy ? recruited
                : plan.Sites.Where(cap.Scope.Holds).Sum(s => ledger.Find(s.Code)?.Recruited.TotalBy(cut) ?? 0);
            var room = Math.Max(0, cap.Recruits - past);
            if (cap.Scope.GroupName is { } group) groups.Add((group, room));
            if (cap.Scope.StratumName is { } stratum) strata.Add((stratum, room));
        }

        if (groups.Count > 0 && strata.Count > 0)
            assumptions.Add("Caps of strata are left out: sites are capped by their groups, and both at once would not be exact.");
        return new(plan.StudyCap is { } study ? Math.Max(0, study - recruited) : null, (groups.Count > 0 ? groups : strata).ToValueList(),
            groups.Count == 0);
    }

    // From when a site still to open can recruit, and what is not known of it. A delay that must be over by now is over today.
    private static (double From, WaitingTime? Delay, bool Late) Planned(PlannedOpening opening, LocalDate cut)
    {
        var from = (double)Period.DaysBetween(cut, opening.Earliest!.Value);
        OpeningDelay? delay = opening switch
        {
            PlannedOpening.Delayed delayed => delayed.Delay,
            PlannedOpening.Window { From: var first, To: var last } when first < last =>
                OpeningDelay.Uniform(0, Period.DaysBetween(first, last)),
            _ => null,
        };
        // A uniform delay of no width is a date, if need be in the middle of a day.
        if (delay?.Window is var (shortest, longest) && shortest.Equals(longest)) (from, delay) = (from + shortest, null);
        if (delay is null) return (Math.Max(0, from), null, from < 0);
        var waiting = WaitingTime.For(delay, Math.Max(0, -from));
        return (Math.Max(0, from), waiting, waiting is null);
    }
}
