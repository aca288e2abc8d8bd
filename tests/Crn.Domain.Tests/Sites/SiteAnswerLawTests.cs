using Crn.Domain.Calendars;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Tests.Sites;

/// <summary>Laws of what the knowledge base and its scores answer.</summary>
public class SiteAnswerLawTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);

    [Property]
    public void Every_site_is_found_by_its_code_and_among_those_of_its_organisation(SiteRecords records)
    {
        var sites = SiteKnowledgeBase.Of(records);
        Assert.All(sites.Sites, s => Assert.Equal((s, true), (sites.Find(s.Code), sites.SitesOf(s.Organisation).Contains(s))));
        Assert.All(sites.Organisations, o => Assert.Equal(o, sites.FindOrganisation(o.Code)));
        Assert.Equal(sites.Sites.Count, sites.Sites.Select(s => s.Organisation).Distinct().Sum(o => sites.SitesOf(o).Count));
    }

    [Property]
    public void A_track_record_holds_what_was_known_by_the_day_and_of_that_site_only(SiteRecords records, byte back)
    {
        var sites = SiteKnowledgeBase.Of(records);
        var (earlier, later) = (Today.PlusDays(-10 * back), Today);
        Assert.All(sites.Sites, s =>
        {
            Assert.All(sites.TrackRecordOf(s.Code, earlier).Studies, row => Assert.True(row.Site == s.Code && row.AsAt <= earlier));
            Assert.True(sites.TrackRecordOf(s.Code, earlier).Studies.Count <= sites.TrackRecordOf(s.Code, later).Studies.Count);
        });
    }

    [Property]
    public void A_number_scores_one_half_at_its_reference_and_more_or_fewer_is_better(ushort value, PositiveInt half, PositiveInt step)
    {
        var more = Score(ScorePart.MoreIsBetter("pool", "Eligible people", 1, SiteProfileFacts.AnnualPool, half.Get),
            SiteProfileFacts.AnnualPool);
        Assert.Equal(0.5, more(half.Get), 12);
        Assert.True(more(value) < more(value + step.Get));
        var fewer = Score(ScorePart.FewerIsBetter("days", "Days", 1, SiteProfileFacts.CompetingStudies, half.Get),
            SiteProfileFacts.CompetingStudies);
        Assert.Equal(0.5, fewer(half.Get), 12);
        Assert.True(fewer(value) > fewer(value + step.Get));
    }

    [Property]
    public void A_part_weighs_what_it_is_given_and_is_otherwise_the_same(byte hundredths)
    {
        var weight = hundredths % 101 / 100m;
        foreach (var part in SiteScoring.For(Specialty.Stroke).Parts)
        {
            var other = part.Weighing(weight);
            Assert.Equal((weight, part.Code, part.HalfAt, part.LessIsBetter), (other.Weight, other.Code, other.HalfAt, other.LessIsBetter));
            Assert.Equal(part, other.Weighing(part.Weight));
        }
    }

    [Property]
    public void More_recruits_raise_a_shrunken_rate_and_more_months_lower_it(byte recruits, byte months, PositiveInt more)
    {
        var prior = SiteRatePrior.Published;
        Assert.Equal(prior.Mean, prior.Shrunken(0, 0));
        Assert.True(prior.Shrunken(recruits + more.Get, months) > prior.Shrunken(recruits, months));
        Assert.True(prior.Shrunken(recruits, months + more.Get) < prior.Shrunken(recruits, months));
    }

    [Property]
    public void The_unknown_facts_of_a_match_are_those_that_requirements_and_score_read_and_the_profile_lacks(SiteRecords records,
        SiteRequirement requirement)
    {
        var matches = SiteKnowledgeBase.Of(records).Match([requirement], SiteScoring.For(Specialty.Cancer), Today);
        var read = requirement.Criterion.Facts
            .Concat(matches.Scoring.Parts.SelectMany(p => p.Statements).SelectMany(s => s.Facts))
            .Concat(matches.Scoring.Parts.Select(p => p.Number is { } n ? n : (Fact?)p.Count).OfType<Fact>())
            .Distinct().ToList();
        Assert.All(matches.All, m => Assert.Equal(read.Count(f => m.Profile().Find(f) is null), m.UnknownFacts));
    }

    [Theory]
    [InlineData(true, true, "true")]
    [InlineData(true, false, "false")]
    [InlineData(null, false, "false")]
    [InlineData(true, null, "unknown")]
    public void A_genetically_modified_therapy_needs_notified_premises_and_a_pharmacy_for_it(bool? notified, bool? pharmacy, string met)
    {
        var sheet = FactSheet.Empty;
        if (notified is { } n) sheet = sheet.With(SiteCapabilities.GmoNotification.Held, n);
        if (pharmacy is { } p) sheet = sheet.With(SiteCapabilities.AdvancedTherapies.Held, p);
        Assert.Equal(met, SiteRequirement.GeneticallyModifiedTherapy().Criterion.Evaluate(sheet).ToString());
    }

    private static Func<int, double> Score(ScorePart part, Fact fact) => value =>
    {
        var site = SiteCode.From("RR801");
        var claim = fact is Fact<int> count ? CapabilityClaim.Of(site, count, value, "form", Today)
            : CapabilityClaim.Of(site, (Fact<decimal>)fact, value, "form", Today);
        var sites = SiteKnowledgeBase.Of(new() { Sites = [new Site(site, site, "Infirmary", UkNation.England)], Claims = [claim] });
        return sites.Match([], new SiteScoring(Citation.Local("ours"), part), Today).All[0].Score.Value;
    };
}
