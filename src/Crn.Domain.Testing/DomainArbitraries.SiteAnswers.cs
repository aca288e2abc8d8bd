using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Specialties;

namespace Crn.Domain.Testing;

/// <content>The room <c>Sites</c>: the knowledge base and what it answers.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Knowledge bases of up to eight sites, with claims that run out after one or two years; shrinks by dropping records.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteKnowledgeBase> SiteKnowledgeBases() => Arb.From(
        from records in SiteRecordsOfAFewSites().Generator
        from years in Gen.Elements(0, 1, 2)
        select SiteKnowledgeBase.Of(records, years == 0 ? null : Period.FromYears(years)),
        knowledge => SiteRecordsOfAFewSites().Shrinker(knowledge.Records)
            .Select(fewer => SiteKnowledgeBase.Of(fewer, knowledge.UsualValidity)));

    /// <summary>
    /// Conflicts in records: codes with two meanings, statements that contradict each other, successors that are not there; does not
    /// shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<KnowledgeConflict> KnowledgeConflicts() => Arb.From(
        from knowledge in SiteKnowledgeBases().Generator
        from conflict in OneOf(knowledge.Conflicts, () => SiteKnowledgeBase.Of(SiteRecords.None with
        {
            Claims = [CapabilityClaim.Held(SiteNumbered(1), FewCapabilities[0], "site questionnaire", SiteDay)],
        }).Conflicts)
        select conflict);

    /// <summary>Matches of up to three requirements against knowledge bases, around 1 June 2026; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteMatches> SiteMatchings() => Arb.From(
        from knowledge in SiteKnowledgeBases().Generator
        from count in Gen.Choose(0, 3)
        from requirements in SiteRequirementsOfAStudy().Generator.ListOf(count)
        from scoring in SiteScorings().Generator
        from days in Gen.Choose(-60, 300)
        select knowledge.Match(requirements.DistinctBy(r => r.Code).ToValueList(), scoring, SiteDay.PlusDays(days)));

    /// <summary>Sites of matches: that meet what blocks, that do not, and of which it is not known; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteMatch> SiteMatches() => Arb.From(
        from matches in SiteMatchings().Generator
        from match in OneOf(matches.All, () => OneSite(Criterion.Always).All)
        select match);

    /// <summary>Sites that a change or two would bring to meet the requirements; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<NearMiss> NearMisses() => Arb.From(
        from matches in SiteMatchings().Generator
        from most in Gen.Choose(1, 2)
        from near in OneOf(matches.NearMisses(mostChanges: most), () => OneSite(SiteProfileFacts.ContainmentLevel.AtLeast(3)).NearMisses())
        select near);

    /// <summary>Choices of sites for targets of 1 to 300 in 3 to 36 months: that reach it and that do not; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteChoice> SiteChoices() => Arb.From(
        from matches in SiteMatchings().Generator
        from target in Gen.OneOf(Gen.Choose(1, 20), Gen.Choose(20, 300))
        from months in Gen.Choose(3, 36)
        from zero in Maybe(Gen.Choose(0, 40), 4)
        select matches.Choose(target, months, zero is { } percent ? percent / 100m : null));

    /// <summary>Scores of sites, some of them uncertain; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteScore> SiteScores() => Arb.From(SiteMatches().Generator.Select(match => match.Score));

    /// <summary>Parts of scores of every kind, those of the default and of a team's own; shrinks to the first of the default.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<ScorePart> ScoreParts() => Arb.From(
        Gen.OneOf(
            from scoring in SiteScorings().Generator from part in Gen.Elements(scoring.Parts.ToArray()) select part,
            from percent in Gen.Choose(1, 100)
            from half in Gen.Choose(1, 200)
            from part in Gen.Elements(
                ScorePart.MoreIsBetter("pool", "Eligible people", percent / 100m, SiteProfileFacts.AnnualPool, half),
                ScorePart.FewerIsBetter("rivals", "Competing studies", percent / 100m, SiteProfileFacts.CompetingStudies, half),
                ScorePart.ShareOf("kit", "Equipment", percent / 100m, FewHeld(1 + (half % 4))))
            select part),
        part => part.Statements.IsEmpty && part.Weight == 1
            ? []
            : [ScorePart.MoreIsBetter("pool", "Eligible people", 1, SiteProfileFacts.AnnualPool, 1)]);

    /// <summary>
    /// Beliefs about rates before a site has a record: the published one, and others of 0.1 to 5 a month; shrinks to the published
    /// one.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SiteRatePrior> SiteRatePriors() => Arb.From(
        Gen.Frequency(
            (1, Gen.Constant(SiteRatePrior.Published)),
            (3, from recruits in Gen.Choose(1, 50)
                from months in Gen.Choose(1, 20)
                from source in Citations().Generator
                select new SiteRatePrior(recruits / 10m, months, source))),
        prior => prior == SiteRatePrior.Published ? [] : [SiteRatePrior.Published]);

    private static ValueList<Criterion> FewHeld(int count) =>
        FewCapabilities.Take(count).Select(capability => capability.Held.IsTrue()).ToValueList();

    // One site of containment level 2, asked one thing.
    private static SiteMatches OneSite(Criterion asked)
    {
        var site = SiteNumbered(1);
        return SiteKnowledgeBase.Of(SiteRecords.None with
        {
            Sites = [new Site(site, site, "Infirmary", Calendars.UkNation.England)],
            Claims = [CapabilityClaim.Of(site, SiteProfileFacts.ContainmentLevel, 2, "site questionnaire", SiteDay)],
        }).Match([new("R1", "Is it there?", asked, Citation.Local("protocol"))], SiteScoring.For(Specialty.Cancer), SiteDay);
    }
}
