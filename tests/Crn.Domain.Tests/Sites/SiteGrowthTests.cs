using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Sites;

/// <summary>What a base of n sites is asked n times, and how bases are put together: in proportion.</summary>
public class SiteGrowthTests
{
    private static readonly LocalDate Day = new(2025, 1, 1);

    [Fact]
    public void A_base_of_many_sites_costs_in_proportion() => Growth.AboutLinear(n => _ = SiteKnowledgeBase.Of(Records(n, 0)).Sites);

    [Fact]
    public void What_each_site_is_asked_costs_in_proportion()
    {
        var (few, many) = (Asked(500), Asked(2000));
        SiteKnowledgeBase Of(int n) => n == 500 ? few : many;
        Growth.AboutLinear(n => Of(n).Organisations.Sum(o => Of(n).SitesOf(o.Code).Count));
        Growth.AboutLinear(n => Of(n).Sites.Sum(s => Of(n).TrackRecordOf(s.Code, Day).Studies.Count));
        Growth.AboutLinear(n => Of(n).Sites.Sum(s => Of(n).Profile(s.Code, Day).Observations.Count));
        Growth.AboutLinear(n => Of(n).Sites.Sum(s => Of(n).Trace(s.Code, Day).Count));
        Growth.AboutConstant(n => Of(n).Find(Code(7)));
    }

    [Fact]
    public void What_took_over_from_a_site_costs_in_proportion_to_the_closures_between()
    {
        var (few, many) = (Chain(500), Chain(2000));
        // Of another day each time: from the second question about one on all ways are known.
        var asked = 0;
        Growth.AboutLinear(n => (n == 500 ? few : many).Trace(Code(0), Day.PlusDays(++asked)));
        Growth.AboutLinear(n => (n == 500 ? few : many).Sites.Sum(s => (n == 500 ? few : many).Trace(s.Code, Day).Count));
    }

    [Fact]
    public void What_took_over_is_the_same_whether_it_is_asked_once_or_for_every_site()
    {
        var random = new Random(7);
        for (var draw = 0; draw < 40 / Share.Of; draw++)
        {
            var records = Records(0, 0) with { Sites = Enumerable.Range(0, 12).Select(Drawn).ToValueList() };
            var often = SiteKnowledgeBase.Of(records);
            foreach (var code in often.Sites.Select(site => site.Code))
                Assert.Equal(SiteKnowledgeBase.Of(records).Trace(code, Day), often.Trace(code, Day));
        }

        // Circles, ways that part and meet again, and successors that are not there.
        Site Drawn(int i) => random.Next(4) == 0 ? new(Code(i), Of(0), "Site", UkNation.England)
            : new(Code(i), Of(0), "Site", UkNation.England, null, null, new LocalDate(2020, 1, 1),
                Enumerable.Range(0, random.Next(3)).Select(_ => Code(random.Next(13))).Where(code => code != Code(i)).ToValueList());
    }

    [Fact]
    public void Past_studies_of_one_site_each_of_another_day_cost_in_proportion()
    {
        SiteRecords OneSite(int n) => Records(1, 0) with
        {
            PastStudies = Enumerable.Range(0, n).Select(i => new PastStudy(Code(0), $"A{i % 97}", i, 12, Day.PlusDays(i), null, i % 50))
                .ToValueList(),
        };
        var (few, many) = (OneSite(250), OneSite(1000));
        Growth.AboutLinear(n => _ = SiteKnowledgeBase.Of(n == 250 ? few : many).Sites, 250);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void What_a_profile_says_of_past_studies_on_any_day_is_what_the_track_record_of_that_day_says(byte[] drawn)
    {
        if (drawn.Length == 0) throw Counted.Skip();
        var studies = drawn.Select((d, i) => new PastStudy(Code(0), (d % 2 == 0 ? "a" : "A") + (d % 5), (d + i) % 4, (d % 7) + 0.5m,
            Day.PlusDays(d * 3 % 11), null, d % 3 == 0 ? null : (d + i) % 40)).ToValueList();
        var known = SiteKnowledgeBase.Of(Records(1, 0) with { PastStudies = studies });
        foreach (var day in Enumerable.Range(0, 12).Select(Day.PlusDays))
        {
            var record = known.TrackRecordOf(Code(0), day);
            if (record.Studies.IsEmpty) continue;
            var profile = known.Profile(Code(0), day);
            var expected = FactSheet.Empty.With(SiteProfileFacts.PastRecruits, record.Recruited)
                .With(SiteProfileFacts.PastMonthsOpen, record.MonthsOpen).With(SiteProfileFacts.ShrunkenRate, record.ShrunkenRate())
                .With(SiteProfileFacts.ZeroRecruiterShare, record.ZeroRecruiterShare!.Value);
            if (record.MedianDaysToFirstParticipant() is { } median)
                expected = expected.With(SiteProfileFacts.PastDaysToFirstParticipant, median);
            Assert.All(expected.Observations, o => Assert.Equal(o.Value, profile.Find(o.Fact)?.Value));
        }
    }

    [Fact]
    public void Bases_put_together_cost_in_proportion()
    {
        var pairs = (Few: (Asked(500), Asked(500, 500)), Many: (Asked(2000), Asked(2000, 2000)));
        Growth.AboutLinear(n => _ = (n == 500 ? pairs.Few.Item1.Merge(pairs.Few.Item2) : pairs.Many.Item1.Merge(pairs.Many.Item2)).Sites);
        SiteKnowledgeBase[] ones = [.. Enumerable.Range(0, 400).Select(i => Asked(1, i))];
        Growth.AboutLinear(n => _ = ones[..n].Aggregate((one, other) => one.Merge(other)).Sites, 100);
    }

    // Asked once, so that what it looks up is there.
    private static SiteKnowledgeBase Asked(int n, int first = 0)
    {
        var made = SiteKnowledgeBase.Of(Records(n, first));
        Assert.Equal(n, made.Sites.Count);
        return made;
    }

    private static SiteKnowledgeBase Chain(int n)
    {
        var chain = SiteKnowledgeBase.Of(new SiteRecords
        {
            Organisations = [new Organisation(Of(0), "Trust", OrganisationKind.AcuteTrust, UkNation.England)],
            Sites = Enumerable.Range(0, n).Select(i => i == n - 1 ? new Site(Code(i), Of(0), "Site", UkNation.England)
                : new Site(Code(i), Of(0), "Site", UkNation.England, null, null, new LocalDate(2020, 1, 1), [Code(i + 1)])).ToValueList(),
        });
        Assert.Equal(Code(n - 1), Assert.Single(chain.Trace(Code(0), Day)).Code);
        return chain;
    }

    private static SiteRecords Records(int n, int first) => new()
    {
        Organisations = Enumerable.Range(first, n).Select(i => new Organisation(Of(i), "Trust", OrganisationKind.AcuteTrust,
            UkNation.England)).ToValueList(),
        Sites = Enumerable.Range(first, n).Select(i => new Site(Code(i), Of(i), "Site", UkNation.England)).ToValueList(),
        Claims = Enumerable.Range(first, n).Select(i => CapabilityClaim.Held(Code(i), SiteCapabilities.DayBeds, "site", Day)).ToValueList(),
        PastStudies = Enumerable.Range(first, n).Select(i => new PastStudy(Code(i), "A", i % 7, 12, Day)).ToValueList(),
    };

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:00000}"));

    private static SiteCode Of(int i) => SiteCode.From(FormattableString.Invariant($"T{i:00000}"));
}
