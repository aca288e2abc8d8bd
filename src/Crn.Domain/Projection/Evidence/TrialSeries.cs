using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection.Evidence;

/// <summary>The history of a trial as a series: what was recruited between edges that cut no report in two, and the sites. Days since the
/// first opening.</summary>
internal sealed record TrialSeries(double[] Edges, int[] Counts, SeriesSite[] Sites, SiteExposure[] Known, CapRoom Caps)
{
    // Enough to see a rate change, few enough that a bin holds somebody.
    private const int Bins = 24;

    /// <summary>What is taken from real trials in general.</summary>
    public required ProjectionNumbers Numbers { get; init; }

    /// <summary>The days from the first opening to the data cut.</summary>
    public double Elapsed => Edges[^1];

    /// <summary>
    /// Several sites opened over time, some of them recruit, and nothing says that these, and those named, are all there will be.
    /// </summary>
    public bool MoreMayOpen => Array.FindAll(Sites, s => s.Opens < Elapsed) is { Length: > 1 } opened
        && Array.Exists(opened, s => s.Closes > Elapsed)
        && (Caps with { Study = null }).Reachable(Known) is null;

    /// <summary>Whether a site is named that is still to open.</summary>
    public bool NamesMore => Array.Exists(Sites, s => s.Opens >= Elapsed);

    /// <summary>
    /// The series, or null when there is none: open for less than three days, or nobody recruited beside those who stand in for an opening.
    /// </summary>
    public static TrialSeries? Gather(SiteKnowledge known, RecruitmentLedger ledger, ProjectionNumbers numbers)
    {
        var exposed = Array.FindAll(known.Sites, s => s.PastDays > 0);
        if (exposed.Length == 0 || exposed.Sum(s => s.Recruited) == 0) return null;
        var elapsed = exposed.Max(Age);
        if (elapsed < 3) return null;

        var (edges, counts) = (new List<double> { 0 }, new List<int>());
        var before = 0;
        for (var bin = 1; bin <= Bins; bin++)
        {
            var age = Math.Floor(elapsed * bin / Bins);
            var day = bin == Bins ? known.DataCut : ledger.DataCut(known.DataCut.PlusDays(-(int)(elapsed - age)));
            var edge = elapsed - Period.DaysBetween(day, known.DataCut);
            if (edge <= edges[^1]) continue;
            var by = CountedBy(ledger, day);
            edges.Add(edge);
            counts.Add(by - before);
            before = by;
        }

        if (counts.Count == 0) return null;
        // A recruit who stands in for an opening is an event, not exposure: not part of the series either.
        var dropped = known.Recruited - exposed.Sum(s => s.Recruited);
        foreach (var site in exposed.OrderByDescending(Age))
        {
            if (dropped <= 0) break;
            if (CountedAt(ledger, site, known.DataCut) <= site.Recruited) continue;
            var bin = Math.Clamp(edges.FindIndex(e => e > elapsed - Age(site)) - 1, 0, counts.Count - 1);
            if (counts[bin] == 0) continue;
            counts[bin]--;
            dropped--;
        }

        var sites = known.Sites.Select((s, i) => s.PastDays > 0
            ? new SeriesSite(i, elapsed - Age(s), s.To <= 0 ? elapsed + s.ClosedAt : elapsed + s.To, s.Recruited)
            { Gaps = s.Gaps.IsEmpty ? null : [.. s.Gaps.Select(g => (elapsed + g.From, elapsed + g.To))] }
            : new SeriesSite(i, elapsed + Math.Max(0, s.From), elapsed + s.To, 0) { Delays = s.Delay?.Few() }).ToArray();
        return new([.. edges], [.. counts], sites, known.Sites, known.Caps) { Numbers = numbers };
    }

    /// <summary>Days from the opening of a site that has been open to the data cut.</summary>
    public static double Age(SiteExposure site) => Math.Max(-site.Opened, site.PastDays);

    internal static int CountedBy(RecruitmentLedger ledger, LocalDate day) =>
        ledger.Sites.Sum(s => s.Recruited.TotalBy(day)) + ledger.Study.Recruited.TotalBy(day);

    private static int CountedAt(RecruitmentLedger ledger, SiteExposure site, LocalDate day) =>
        ledger.Find(site.Site)?.Recruited.TotalBy(day) ?? 0;
}
