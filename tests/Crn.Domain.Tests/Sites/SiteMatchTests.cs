using Crn.Domain.Calendars;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Sites;

public class SiteMatchTests
{
    private static readonly LocalDate Today = new(2026, 6, 1);
    private static readonly SiteScoring Scoring = SiteScoring.For(Specialty.Cancer);

    [Property]
    public void The_columns_decide_as_the_criterion_does_site_by_site(SiteRecords records, SiteRequirement[] requirements)
    {
        var matches = Match(records, requirements);
        Assert.All(matches.All, m =>
        {
            var known = m.Profile();
            Assert.All(matches.Requirements, r => Assert.Equal(r.Criterion.Evaluate(known), m.Meets(r)));
        });
    }

    [Property]
    public void The_order_of_records_makes_no_difference(SiteRecords records, SiteRequirement[] requirements)
    {
        var turned = new SiteRecords
        {
            Organisations = records.Organisations.Reverse().ToValueList(),
            Sites = records.Sites.Reverse().ToValueList(),
            Claims = records.Claims.Reverse().ToValueList(),
            PastStudies = records.PastStudies.Reverse().ToValueList(),
        };
        var (one, other) = (Match(records, requirements), Match(turned, requirements));
        Assert.Equal(one.Ranked.Select(m => m.ToString()), other.Ranked.Select(m => m.ToString()));
        Assert.Equal(one.All.Select(m => m.ToString()), other.All.Select(m => m.ToString()));
        Assert.Equal(SiteKnowledgeBase.Of(records).Conflicts, SiteKnowledgeBase.Of(turned).Conflicts);
    }

    [Property]
    public void Another_site_never_changes_the_order_of_the_rest(SiteRecords records, SiteRequirement[] requirements,
        CapabilityClaim[] claims)
    {
        var newcomer = SiteCode.From("S99");
        var more = records.With(new SiteRecords
        {
            Sites = [new Site(newcomer, newcomer, "Newcomer", UkNation.Wales)],
            Claims = claims.Where(c => c.Value is FactValue.OneOf<bool>)
                .Select(c => CapabilityClaim.Of(newcomer, (Fact<bool>)c.Fact, true, c.StatedBy, c.AsAt, c.ValidTo)).ToValueList(),
        });
        var before = Match(records, requirements).Ranked.Select(m => m.Site.Code);
        Assert.Equal(before, Match(more, requirements).Ranked.Select(m => m.Site.Code).Where(c => c != newcomer));
    }

    [Property]
    public void A_blocker_is_never_outweighed_and_the_unknown_never_excluded(SiteRecords records, SiteRequirement[] requirements)
    {
        var matches = Match(records, requirements);
        Assert.All(matches.All, m =>
        {
            var blocked = m.NotMet().Any(r => r.IsBlocker);
            Assert.Equal(blocked, m.MeetsBlockers.IsFalse);
            Assert.Equal(!blocked, matches.Ranked.Contains(m));
            if (!blocked) Assert.Equal(m.Unknown().Any(r => r.IsBlocker), m.MeetsBlockers.IsUnknown);
            if (m.Unknown().IsEmpty) Assert.Empty(m.MissingFacts());
            Assert.All(m.MissingFacts(), f => Assert.Contains(m.Unknown(), r => r.Criterion.Facts.Contains(f)));
        });
    }

    [Property]
    public void Sites_stand_in_the_order_of_their_scores_and_the_score_is_the_sum_of_its_parts(SiteRecords records,
        SiteRequirement[] requirements)
    {
        var matches = Match(records, requirements);
        foreach (var (first, second) in matches.Ranked.Zip(matches.Ranked.Skip(1))) Assert.True(first.Score.Value >= second.Score.Value);
        Assert.All(matches.All, m =>
        {
            Assert.InRange(m.Score.Value, m.Score.Low - 1e-12, m.Score.High + 1e-12);
            Assert.InRange(m.Score.Confidence, -1e-12, 1 + 1e-12);
            Assert.Equal(m.Score.Parts.Sum(p => (double)p.Part.Weight * (p.Low + p.High) / 2), m.Score.Value, 12);
        });
    }

    [Property]
    public void A_fix_brings_the_site_back_and_no_part_of_it_can_be_left_out(SiteRecords records, SiteRequirement[] requirements,
        PositiveInt most)
    {
        var matches = Match(records, requirements);
        if (matches.NearMisses(mostChanges: most.Get).IsEmpty) throw Counted.Skip();
        Assert.All(matches.NearMisses(mostChanges: most.Get), near =>
        {
            Assert.InRange(near.Changes.Count, 1, most.Get);
            Assert.True(IsBack(near.Changes));
            Assert.All(near.Changes, left => Assert.False(IsBack(near.Changes.Where(c => c != left))));
            bool IsBack(IEnumerable<Change> changes) =>
                !near.Match.NotMet().Where(r => r.IsBlocker).Concat(matches.Requirements.Where(r => r.IsBlocker))
                    .Any(r => r.Criterion.Evaluate(changes.Aggregate(near.Match.Profile(), Apply)).IsFalse);
        });
    }

    [Fact]
    public void A_near_miss_names_the_cheapest_fix_that_may_be_made()
    {
        var site = SiteCode.From("RR801");
        var records = new SiteRecords
        {
            Sites = [new Site(site, site, "Infirmary", UkNation.England)],
            Claims = [CapabilityClaim.NotHeld(site, SiteCapabilities.Mri3, "RDOCS 2026", Today),
                CapabilityClaim.NotHeld(site, SiteCapabilities.Mri15, "RDOCS 2026", Today),
                CapabilityClaim.Of(site, SiteProfileFacts.ContainmentLevel, 1, "RDOCS 2026", Today)],
        };
        ValueList<SiteRequirement> requirements =
        [
            new("MRI", "Is there a scanner?", SiteCapabilities.Mri15.Held.IsTrue() | SiteCapabilities.Mri3.Held.IsTrue(),
                SiteScoring.PublishedMethod),
            SiteRequirement.SamplesHandledInClass(2),
        ];
        var matches = SiteKnowledgeBase.Of(records).Match(requirements, Scoring, Today);
        Assert.Empty(matches.NearMisses());
        var near = Assert.Single(matches
            .NearMisses([new(SiteCapabilities.Mri3.Held, "the trust", 900_000),
                new(SiteCapabilities.Mri15.Held, "a mobile scanner", 40_000),
                new(SiteProfileFacts.ContainmentLevel, "the laboratory", 5_000)], 2));
        Assert.Equal(45_000, near.Cost);
        Assert.Equal(["site.containment-level", "site.holds.mri-1.5t"], near.Changes.Select(c => c.Fact.Code));
        Assert.Empty(matches.NearMisses([new(SiteCapabilities.Mri3.Held)], 2));
    }

    [Fact]
    public void A_requirement_may_read_the_study_beside_the_site()
    {
        var wanted = Domain.Rules.Fact.Number("study.pool-wanted", "Eligible people wanted a year", Unit.Participants / Unit.Years);
        var site = SiteCode.From("RR801");
        var records = new SiteRecords
        {
            Sites = [new Site(site, site, "Infirmary", UkNation.England)],
            Claims = [CapabilityClaim.Of(site, SiteProfileFacts.AnnualPool, Bounds.AtLeast(40), "search", Today)],
        };
        var requirement =
            new SiteRequirement("POOL", "Is the pool big enough?", Quantity.Of(SiteProfileFacts.AnnualPool).AtLeast(Quantity.Of(wanted)),
                SiteScoring.PublishedMethod);
        Assert.Equal([Truth.True, Truth.Unknown], new[] { 40m, 41m }.Select(n => Assert.Single(
            SiteKnowledgeBase.Of(records).Match([requirement], Scoring, Today, FactSheet.Empty.With(wanted, n)).All).MeetsBlockers));
    }

    [Property]
    public void Sites_are_chosen_until_the_target_is_expected_and_no_longer(SiteRecords records, PositiveInt target)
    {
        var matches = Match(records, []);
        var choice = matches.Choose(target.Get, 12);
        Assert.Equal(choice.Chosen.Sum(m => m.ExpectedRecruits(12)) * 0.89m, choice.Expected);
        Assert.True(choice.ReachesTarget || choice.Chosen.Count == matches.Ranked.Count);
        if (choice.Chosen.Count > 0) Assert.True(choice.Chosen.SkipLast(1).Sum(m => m.ExpectedRecruits(12)) * 0.89m < target.Get);
        Assert.Empty(choice.Chosen.Intersect(choice.Reserves));
        Assert.All(choice.Reserves, r => Assert.All(choice.Chosen, c => Assert.True(c.ExpectedRecruits(12) >= r.ExpectedRecruits(12))));
    }

    private static SiteMatches Match(SiteRecords records, SiteRequirement[] requirements) =>
        SiteKnowledgeBase.Of(records).Match(requirements.DistinctBy(r => r.Code).Take(5).ToValueList(), Scoring, Today);

    private static FactSheet Apply(FactSheet sheet, Change change) => change.Fact switch
    {
        Fact<bool> yesNo => sheet.With(yesNo, ((FactValue.OneOf<bool>)change.To).Values[0]),
        Fact<int> count => sheet.With(count, ((FactValue.Range)change.To).Within),
        Fact<decimal> number => sheet.With(number, ((FactValue.Range)change.To).Within),
        _ => throw new InvalidOperationException(change.Fact.Code),
    };
}
