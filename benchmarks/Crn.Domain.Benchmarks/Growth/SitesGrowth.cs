using Crn.Domain.Calendars;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class SitesGrowth
{
    private static readonly LocalDate Day = new(2025, 1, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("SiteKnowledgeBase.Of: n sites with claims and track records", 250, Records, r => SiteKnowledgeBase.Of(r)),
        Row("SiteKnowledgeBase.Of: one site with n past studies, each of another day", 100, OneSite, r => SiteKnowledgeBase.Of(r)),
        Row("SiteKnowledgeBase.SitesOf: n organisations of n sites", 250, n => SiteKnowledgeBase.Of(Records(n)),
            b => b.Organisations.Sum(o => b.SitesOf(o.Code).Count)),
        Row("SiteKnowledgeBase.Trace: n sites that each took over from the last", 250, n => SiteKnowledgeBase.Of(Chain(n)),
            b => b.Trace(Code(0), Day)),
        Row("SiteKnowledgeBase.Trace: each of n sites that took over from the last", 250, n => SiteKnowledgeBase.Of(Chain(n)),
            b => b.Sites.Sum(s => b.Trace(s.Code, Day).Count)),
        Row("SiteKnowledgeBase.TrackRecordOf, TrackRecord.ShrunkenRate: n of n sites", 250, n => SiteKnowledgeBase.Of(Records(n)),
            b => b.Sites.Sum(s => b.TrackRecordOf(s.Code, Day.PlusDays(800)).Recruited)),
        Row("SiteKnowledgeBase.TrackRecordOf: one site with n past studies, asked on n days", 100,
            n => (n, SiteKnowledgeBase.Of(OneSite(n))),
            x => Enumerable.Range(0, x.n).Sum(i => x.Item2.TrackRecordOf(Code(0), Day.PlusDays(i)).Studies.Count),
            "Each answer is the list of the studies known by the day: n lists of n."),
        Row("SiteKnowledgeBase.Merge: two of n sites", 250, n => (SiteKnowledgeBase.Of(Records(n)), SiteKnowledgeBase.Of(Records(n, n))),
            x => x.Item1.Merge(x.Item2)),
        Row("SiteKnowledgeBase.Merge: n bases of one site each, one by one", 50,
            n => Enumerable.Range(0, n).Select(i => SiteKnowledgeBase.Of(Records(1, i))).ToList(),
            all => all.Aggregate((one, other) => one.Merge(other)).Sites.Count),
        Row("SiteKnowledgeBase.Profile: n of n sites", 250, n => SiteKnowledgeBase.Of(Records(n)),
            b => b.Sites.Sum(s => b.Profile(s.Code, Day.PlusDays(800)).Observations.Count)),
        Row("SiteKnowledgeBase.Match, SiteMatches.NearMisses: n sites", 250, n => SiteKnowledgeBase.Of(Records(n)),
            b => b.Match([SiteRequirement.Holds(SiteCapabilities.AsepticUnit)], SiteScoring.For(Specialty.Cancer), Day.PlusDays(2))
                .NearMisses()),
        Row("SiteRecords.With: n records one by one", 250, n => Enumerable.Range(0, n).Select(i => Records(1, i)).ToList(),
            all => all.Aggregate(SiteRecords.None, (one, other) => one.With(other))),
    ];

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:00000}"));

    public static SiteRecords Records(int n) => Records(n, 0);

    private static SiteRecords Records(int n, int first) => new()
    {
        Organisations = Numbers(n, first).Select(i => new Organisation(Of(i), "Trust", OrganisationKind.AcuteTrust, UkNation.England))
            .ToValueList(),
        Sites = Numbers(n, first).Select(i => new Site(Code(i), Of(i), "Site", UkNation.England)).ToValueList(),
        Claims = Numbers(n, first).SelectMany(i => (CapabilityClaim[])
        [
            i % 2 == 0 ? CapabilityClaim.Held(Code(i), SiteCapabilities.AsepticUnit, "site", Day)
                : CapabilityClaim.NotHeld(Code(i), SiteCapabilities.AsepticUnit, "site", Day),
            CapabilityClaim.Held(Code(i), SiteCapabilities.DayBeds, "site", Day),
        ]).ToValueList(),
        PastStudies = Numbers(n, first).Select(i => new PastStudy(Code(i), "A", i % 7, 12, Day)).ToValueList(),
    };

    private static SiteRecords OneSite(int n) => Records(1) with
    {
        PastStudies = Enumerable.Range(0, n).Select(i => new PastStudy(Code(0), $"Study {i}", i % 7, 12, Day.PlusDays(i))).ToValueList(),
    };

    private static SiteRecords Chain(int n) => new()
    {
        Organisations = [new Organisation(Of(0), "Trust", OrganisationKind.AcuteTrust, UkNation.England)],
        Sites = Enumerable.Range(0, n).Select(i => i == n - 1 ? new Site(Code(i), Of(0), "Site", UkNation.England)
            : new Site(Code(i), Of(0), "Site", UkNation.England, null, null, new LocalDate(2020, 1, 1), [Code(i + 1)])).ToValueList(),
    };

    private static IEnumerable<int> Numbers(int n, int first) => Enumerable.Range(first, n);

    private static SiteCode Of(int i) => SiteCode.From(FormattableString.Invariant($"T{i:00000}"));
}
