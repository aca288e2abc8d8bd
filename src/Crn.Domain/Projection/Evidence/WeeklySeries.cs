using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Evidence;

/// <summary>The recruits of all sites by whole weeks up to the data cut, the oldest first.</summary>
internal static class WeeklySeries
{
    public const int Days = 7;

    /// <summary>
    /// The series since the first opening; null when a report covers parts of two weeks, so that weeks cannot be separated.
    /// </summary>
    public static int[]? Gather(SiteKnowledge known, RecruitmentLedger ledger)
    {
        var exposed = Array.FindAll(known.Sites, s => s.PastDays > 0);
        if (exposed.Length == 0) return [];
        var weeks = (int)(exposed.Max(s => -s.Opened) / Days);
        var counts = new int[weeks];
        var after = TrialSeries.CountedBy(ledger, known.DataCut);
        for (var i = 1; i <= weeks; i++)
        {
            var end = known.DataCut.PlusDays(-Days * i);
            if (ledger.DataCut(end) != end) return null;
            var before = TrialSeries.CountedBy(ledger, end);
            counts[^i] = after - before;
            after = before;
        }

        return counts;
    }
}
