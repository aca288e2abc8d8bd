using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Evidence;

/// <summary>When one site was open, and whether it still is, as far as is known by the data cut. Times are days from the cut; past ones are
/// negative.</summary>
/// <param name="Opened">When it opened.</param>
/// <param name="Drop">How many recruits are spent on knowing that: 1 where only the first recruit shows the opening.</param>
/// <param name="Until">The end of what it could recruit so far; 0 while it is not closed.</param>
/// <param name="To">Until when it can still recruit; infinite without a closing.</param>
/// <param name="Gaps">Its pauses and those of the study up to the cut, in order, each day once.</param>
internal sealed record SiteHistory(double Opened, int Drop, double Until, double To, ValueList<(double From, double To)> Gaps)
{
    /// <summary>Whether it, or the study, is paused at the cut.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether it recruited after its planned closing, and nobody closed it.</summary>
    public bool IsPastPlannedClosing { get; init; }

    /// <summary>The days on which it was open.</summary>
    public double DaysOpen => Math.Max(0, Until - Opened - Gaps.Sum(g => Math.Max(0, Math.Min(g.To, Until) - Math.Max(g.From, Opened))));

    /// <summary>The history; null while nothing shows that the site has opened. What comes after the cut is not used.</summary>
    public static SiteHistory? Of(SiteRecruitment site, SiteRecruitment study, LocalDate? plannedClosing, LocalDate cut)
    {
        var rows = site.Recruited.Rows.Where(r => r.Count > 0 && r.Period.To <= cut).ToList();
        if (Opening(site, rows, cut) is not var (opened, drop)) return null;
        var recorded = Earlier(By(site.ClosedOn, cut), By(study.ClosedOn, cut));
        var closed = By(site.ClosedOn, cut) is null ? Earlier(recorded, plannedClosing) : recorded;
        LocalDate? last = rows.Count > 0 ? rows[^1].Period.To : null;
        // A planned closing that the site has recruited beyond was not kept.
        var beyond = recorded is null && closed < last;
        if (beyond) closed = null;
        var to = closed is { } day ? Period.DaysBetween(cut, day) : double.PositiveInfinity;
        var paused = IsPausedAt(site, cut) || IsPausedAt(study, cut);
        // Recruits dated after a closing show that it was open until then.
        var until = Math.Min(0, last is { } recruit ? Math.Max(to, Period.DaysBetween(cut, recruit)) : to);
        return new(opened, drop, until, paused ? Math.Min(0, to) : to, GapsOf(site, study, rows, cut))
            { IsPaused = paused && to > 0, IsPastPlannedClosing = beyond };
    }

    // What comes after the cut is not known.
    public static LocalDate? By(LocalDate? day, LocalDate cut) => day <= cut ? day : null;

    public static bool IsPausedAt(SiteRecruitment site, LocalDate cut) => site.Pauses.Any(p => p.From <= cut && !(p.ResumedOn <= cut));

    private static LocalDate? Earlier(LocalDate? one, LocalDate? other) => one is null ? other : other < one ? other : one;

    // When the site opened, and how many recruits are spent on knowing it.
    private static (double Opened, int Drop)? Opening(SiteRecruitment site, List<RecruitmentCount> rows, LocalDate cut)
    {
        if (By(site.OpenedOn, cut) is { } opened)
        {
            // A recruit dated before the opening shows that it was open then.
            return (Period.DaysBetween(cut, rows.Count > 0 && rows[0].Period.To < opened ? rows[0].Period.From : opened), 0);
        }

        // A series of the whole study that begins with nobody shows by itself from when people were counted.
        if (site.Site.IsWholeStudy && site.Recruited.Rows is [{ Count: 0 } first, ..] && first.Period.To <= cut)
            return (Period.DaysBetween(cut, first.Period.From) - 1, 0);
        if (rows.Count == 0) return null;
        // The first of n arrivals spread evenly over a period comes, on average, after one (n+1)th of it.
        return (Period.DaysBetween(cut, rows[0].Period.From) + ((double)rows[0].Period.Days / (rows[0].Count + 1)), 1);
    }

    private static ValueList<(double From, double To)> GapsOf(SiteRecruitment site, SiteRecruitment study, List<RecruitmentCount> rows,
        LocalDate cut)
    {
        var gaps = new List<(double From, double To)>();
        foreach (var pause in site.Pauses.Concat(study.Pauses).Where(p => p.From <= cut).OrderBy(p => p.From))
        {
            double from = Period.DaysBetween(cut, pause.From) - 1, to = By(pause.ResumedOn, cut) is { } resumed
                ? Period.DaysBetween(cut, resumed) - 1 : 0;
            if (gaps.Count > 0 && from <= gaps[^1].To) gaps[^1] = (gaps[^1].From, Math.Max(to, gaps[^1].To));
            else if (to > from) gaps.Add((from, to));
        }

        if (gaps.Count == 0) return [];
        // A recruit dated in a pause shows that the site was open on those days.
        foreach (var row in rows)
        {
            double from = Period.DaysBetween(cut, row.Period.From) - 1, to = Period.DaysBetween(cut, row.Period.To);
            var inside = gaps.FindIndex(g => g.From <= from && to <= g.To);
            if (inside < 0) continue;
            var gap = gaps[inside];
            gaps.RemoveAt(inside);
            if (gap.To > to) gaps.Insert(inside, (to, gap.To));
            if (from > gap.From) gaps.Insert(inside, (gap.From, from));
        }

        return gaps.ToValueList();
    }
}
