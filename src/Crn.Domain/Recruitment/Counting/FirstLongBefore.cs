using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment.Counting;

/// <summary>First recruits dated so long before all others that the year is probably mistyped.</summary>
internal static class FirstLongBefore
{
    // No study is known to us that recruited, paused for ten years and went on.
    public const int Years = 10;

    /// <summary>The places, in a list of periods, of those that end more than so many years before the next begins, while at most a tenth
    /// of all lie before; and the first day after the gap.</summary>
    public static (List<int> Places, LocalDate Next)? In(IReadOnlyList<RecruitmentPeriod> periods)
    {
        var order = Enumerable.Range(0, periods.Count).OrderBy(i => periods[i]).ToList();
        var most = Math.Max(1, periods.Count / 10);
        for (var i = 1; i < order.Count && i <= most; i++)
        {
            // By years, not by adding them: the calendar ends.
            if (periods[order[i]].From.Year - periods[order[i - 1]].To.Year > Years) return (order[..i], periods[order[i]].From);
        }

        return null;
    }

    /// <summary>The same of the recruits of a ledger: the first day, its sites, and the first day after the gap.</summary>
    public static (LocalDate Day, ValueList<SiteCode> Sites, LocalDate Next)? In(RecruitmentLedger ledger)
    {
        var all = ledger.Sites.Add(ledger.Study);
        var firsts = all.Select(static s => s.Recruited.FirstPeriod).OfType<RecruitmentPeriod>().ToList();
        // Mostly all counts lie within a few years, and no row need be looked at.
        if (firsts.Count == 0 || all.Max(static s => s.Recruited.LastPeriod?.To)!.Value.Year - firsts.Min().From.Year <= Years) return null;
        var rows = all.SelectMany(static s => s.Recruited.Rows).Where(static r => r.Count > 0).ToList();
        return In([.. rows.Select(static r => r.Period)]) is var (places, next)
            ? (firsts.Min().From, places.Select(i => rows[i].Site.Site).OfType<SiteCode>().Distinct().ToValueList(), next) : null;
    }
}
