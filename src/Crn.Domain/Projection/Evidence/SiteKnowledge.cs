using Crn.Domain.Probability;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Projection.Evidence;

/// <summary>What a plan and a ledger say of each site at the data cut, in the form the models need.</summary>
internal sealed record SiteKnowledge(SiteExposure[] Sites, int Recruited, LocalDate DataCut, ValueList<string> Assumptions, CapRoom Caps)
{
    /// <summary>How many each site recruited, those who stand in for an opening included.</summary>
    public required Dictionary<SiteCode, int> Counts { get; init; }

    /// <summary>The ledger that all this is read from.</summary>
    public required RecruitmentLedger Ledger { get; init; }

    /// <summary>The date the question is asked as of.</summary>
    public LocalDate AsAt { get; init; }

    /// <summary>Sites past their planned opening and not open.</summary>
    public int Overdue { get; init; }

    /// <summary>The end of the report with which the target was met; null while it is not.</summary>
    public LocalDate? TargetMetBy { get; init; }

    /// <summary>Whether the study as a whole is closed or paused.</summary>
    public bool IsStopped { get; init; }

    /// <summary>Sites that opened, or are still to open, after their planned day.</summary>
    public required ValueList<LateSite> Late { get; init; }

    /// <summary>What is known, the rate of a site changing as a course says; constant when null.</summary>
    public static SiteKnowledge Gather(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, Course? course = null)
    {
        if (course is ConstantCourse) course = null;
        var cut = ledger.DataCut(asAt);
        var assumptions = new List<string>();
        if (cut != asAt) assumptions.Add("Some reports run past the date asked about; the data end before the first of them.");
        var sites = new List<SiteExposure>();
        int byFirstRecruit = 0, overdue = 0, paused = 0, beyond = 0;
        var stream = StudyTotals.Of(plan, ledger, cut);
        // Recruits reported only for the study as a whole are a site of their own: one whose rate is that of the whole.
        foreach (var reported in stream is null ? ledger.Sites : ledger.Sites.Add(ledger.Study))
        {
            if (stream is not null && stream.Contains(reported, cut)) continue;
            if (SiteHistory.Of(reported, ledger.Study, plan.Find(reported.Site.Code)?.Closing, cut) is not { } history) continue;
            if (stream is not null) history = stream.Parted(reported, history, cut);
            var count = reported.Recruited.TotalBy(cut);
            if (history.Drop > 0) byFirstRecruit++;
            if (history.IsPaused) paused++;
            if (history.IsPastPlannedClosing) beyond++;
            var past = history.DaysOpen;
            // Pauses take the same share of the exposure as of the days.
            if (course is not null && past > 0) past *= Math.Max(0, course.Between(cut, history.Opened, history.Opened, history.Until)) / (history.Until - history.Opened);
            sites.Add(new(reported.Site, count - history.Drop, Math.Max(past, count > 0 ? 1 : 0), 0, history.To)
            {
                Opened = history.Opened, ClosedAt = history.Until, Gaps = history.Gaps, Course = course, Cut = cut, Holds = reported.Site.IsWholeStudy ? stream!.Sites : 1,
                Room = Room(plan, reported.Site, count), Parts = Parts(plan, reported.Site),
            });
        }

        var seen = sites.Select(s => s.Site.Code).ToHashSet();
        var stopped = SiteHistory.By(ledger.Study.ClosedOn, cut) is not null || SiteHistory.IsPausedAt(ledger.Study, cut);
        foreach (var site in plan.Sites.Where(s => !seen.Contains(s.Code)))
        {
            if (site.Opening.Due is null || stream?.Contains(site, cut) == true) continue;
            var (from, delay, late) = Planned(site.Opening, cut);
            if (late) overdue++;
            sites.Add(new(site.Code, 0, 0, from, stopped ? 0 : site.Closing is { } closes ? Period.DaysBetween(cut, closes) : double.PositiveInfinity)
            {
                Opened = from, Course = course, Cut = cut, Delay = delay, Never = site.ProbabilityOfNeverOpening, Share = stream?.Share ?? 1,
                Room = Room(plan, site.Code, 0), Parts = (site.Group, site.Stratum),
            });
        }

        var recruited = TrialSeries.CountedBy(ledger, cut);
        if (stream is not null) assumptions.AddRange(stream.Assumptions);
        if (byFirstRecruit > 0) assumptions.Add(Text.Count(byFirstRecruit, "site is", "sites are") + " known only by the first recruit, which stands in for the opening and does not count towards the rate.");
        if (paused > 0) assumptions.Add(Text.Count(paused, "site is", "sites are") + " paused and taken not to resume.");
        if (beyond > 0) assumptions.Add(Text.Count(beyond, "site", "sites") + " recruited after the planned closing, taken to stay open.");
        if (overdue > 0) assumptions.Add(Text.Count(overdue, "planned site is", "planned sites are") + " overdue and taken to open at the data cut.");
        var caps = RoomUnderCaps(plan, ledger, cut, recruited, assumptions);
        return new([.. sites], recruited, cut, assumptions.ToValueList(), caps)
        {
            Ledger = ledger,
            AsAt = asAt,
            Counts = ledger.Sites.ToDictionary(s => s.Site.Code, s => s.Recruited.TotalBy(cut)),
            Overdue = overdue,
            IsStopped = stopped,
            TargetMetBy = recruited >= plan.Target ? MetBy(plan.Target, ledger, cut) : null,
            Late = LateSites(plan, ledger, cut).ToValueList(),
        };
    }

    private static LocalDate? MetBy(int target, RecruitmentLedger ledger, LocalDate cut)
    {
        var before = 0;
        foreach (var (end, count) in ledger.Sites.Add(ledger.Study).SelectMany(s => s.Recruited.Rows).Where(r => r.Period.To <= cut).GroupBy(r => r.Period.To, (end, rows) => (end, rows.Sum(r => r.Count))).OrderBy(r => r.end))
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

    private static (string? Group, string? Stratum) Parts(RecruitmentPlan plan, SiteOrStudy key) => plan.Find(key.Code) is { } site ? (site.Group, site.Stratum) : default;

    private static CapRoom RoomUnderCaps(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate cut, int recruited, List<string> assumptions)
    {
        if (plan.Caps.IsEmpty) return CapRoom.None;
        var (groups, strata) = (new List<(string, int)>(), new List<(string, int)>());
        foreach (var cap in plan.Caps)
        {
            var past = cap.Scope is RecruitmentScope.EntireStudy ? recruited
                : plan.Sites.Where(cap.Scope.Holds).Sum(s => ledger.Find(s.Code)?.Recruited.TotalBy(cut) ?? 0);
            var room = Math.Max(0, cap.Recruits - past);
            if (cap.Scope is RecruitmentScope.SiteGroup group) groups.Add((group.Name, room));
            if (cap.Scope is RecruitmentScope.SiteStratum stratum) strata.Add((stratum.Name, room));
        }

        if (groups.Count > 0 && strata.Count > 0) assumptions.Add("Caps of strata are left out: sites are capped by their groups, and both at once would not be exact.");
        return new(plan.StudyCap is { } study ? Math.Max(0, study - recruited) : null, (groups.Count > 0 ? groups : strata).ToValueList(), groups.Count == 0);
    }

    // From when a site still to open can recruit, and what is not known of it. A delay that must be over by now is over today.
    private static (double From, WaitingTime? Delay, bool Late) Planned(PlannedOpening opening, LocalDate cut)
    {
        var from = (double)Period.DaysBetween(cut, opening.Earliest!.Value);
        OpeningDelay? delay = opening switch
        {
            PlannedOpening.Delayed delayed => delayed.Delay,
            PlannedOpening.Window { From: var first, To: var last } when first < last => OpeningDelay.Uniform(0, Period.DaysBetween(first, last)),
            _ => null,
        };
        // A uniform delay of no width is a date, if need be in the middle of a day.
        if (delay?.Window is var (shortest, longest) && shortest.Equals(longest)) (from, delay) = (from + shortest, null);
        if (delay is null) return (Math.Max(0, from), null, from < 0);
        var waiting = WaitingTime.For(delay, Math.Max(0, -from));
        return (Math.Max(0, from), waiting, waiting is null);
    }
}
