namespace Crn.Domain.Recruitment.Counting;

/// <summary>Which rows the last statement that covers them calls accurate. One pass over the rows and statements of a site together, each
/// in the logarithm of their number.</summary>
internal sealed class Verdicts
{
    private readonly Dictionary<SiteOrStudy, List<(RecruitmentPeriod Period, int Order)>> bySite = [];
    private readonly bool[] accurate;

    public Verdicts(IReadOnlyCollection<RecruitmentEvent.Confirmed> statements)
    {
        accurate = new bool[statements.Count];
        var order = 0;
        foreach (var statement in statements)
        {
            if (!bySite.TryGetValue(statement.Site, out var own)) bySite[statement.Site] = own = [];
            own.Add((statement.Period, order));
            accurate[order++] = statement.IsAccurate;
        }
    }

    /// <summary>
    /// The recruits in rows of a site that the last statement about them, of the site or of the whole study, calls accurate.
    /// </summary>
    public long Confirmed(SiteRecruitment site)
    {
        var spoken = bySite.GetValueOrDefault(SiteOrStudy.WholeStudy, []);
        if (!site.Site.IsWholeStudy && bySite.TryGetValue(site.Site, out var own)) spoken = [.. spoken, .. own];
        if (spoken.Count == 0) return 0;
        var byStart = spoken.OrderBy(static s => s.Period.From).ToArray();
        LocalDate[] ends = [.. spoken.Select(static s => s.Period.To).Distinct().OrderDescending()];
        // The latest order among statements that have begun, by the end of their period: a Fenwick tree of maxima.
        var latest = new int[ends.Length + 1];
        Array.Fill(latest, -1);
        var (next, people) = (0, 0L);
        foreach (var row in site.Recruited.Rows)
        {
            for (; next < byStart.Length && byStart[next].Period.From <= row.Period.From; next++)
            {
                for (var i = Upto(ends, byStart[next].Period.To); i <= ends.Length; i += i & -i)
                    latest[i] = Math.Max(latest[i], byStart[next].Order);
            }

            var last = -1;
            for (var i = Upto(ends, row.Period.To); i > 0; i -= i & -i) last = Math.Max(last, latest[i]);
            if (last >= 0 && accurate[last]) people += row.Count;
        }

        return people;
    }

    // How many ends, which fall, lie on or after a day.
    private static int Upto(LocalDate[] ends, LocalDate day)
    {
        var (low, high) = (0, ends.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ends[middle] >= day) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
