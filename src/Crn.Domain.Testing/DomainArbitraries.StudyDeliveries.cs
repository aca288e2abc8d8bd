using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Feasibility</c>: sites, funnels and whether a study can be delivered.</content>
public static partial class DomainArbitraries
{
    /// <summary>Capabilities that the network asks about, and two of a team's own; shrinks to the first of the network.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Capability> CapabilitiesOfSites() => Arb.From(
        Gen.Frequency(
            (5, Gen.Elements(Capabilities.All.ToArray())),
            (1, from department in Gen.Elements(Enum.GetValues<SupportDepartment>())
                from code in Gen.Elements("cold-room", "gait-laboratory")
                select new Capability(department, code, code.Replace('-', ' ')))),
        capability => capability == Capabilities.All[0] ? [] : [Capabilities.All[0]]);

    /// <summary>Stages of a funnel that pass a share from nobody to everybody, exact or as an interval; shrinks to exact shares.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<FunnelStage> FunnelStages() => Arb.From(
        from name in Gen.Elements("Meets the criteria", "Is approached", "Consents", "Passes screening")
        from one in Gen.Choose(0, 20)
        from other in Gen.Choose(0, 20)
        from exact in Gen.Elements(true, false)
        from source in Citations().Generator
        from days in Maybe(Gen.Choose(0, 700), 4)
        let share = exact ? Bounds.Exactly(one / 20m) : Bounds.Between(Math.Min(one, other) / 20m, Math.Max(one, other) / 20m)
        select new FunnelStage(name, share, source, days is { } n ? RulesVocabulary.FirstDate.PlusDays(n) : null),
        stage => BoundsOfNumbers().Shrinker(stage.Share).Select(share => new FunnelStage(stage.Name, share, stage.Source, stage.AsAt)));

    /// <summary>Funnels of one to four stages; shrinks by dropping a stage.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentFunnel> RecruitmentFunnels() => Arb.From(
        from count in Gen.Choose(1, 4)
        from stages in FunnelStages().Generator.ListOf(count)
        select new RecruitmentFunnel(stages.ToValueList()),
        funnel => funnel.Stages.Count == 1
            ? []
            : funnel.Stages.Select((_, left) => new RecruitmentFunnel(funnel.Stages.Where((_, at) => at != left).ToValueList())));

    /// <summary>
    /// Sites with their assessment by the network's rules or a single one of a team's own, on little or much knowledge; does not
    /// shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SiteResult> SiteResults() => Arb.From(
        from site in SiteCodes().Generator
        from facts in SiteSheet
        from day in Gen.Choose(0, 700)
        from own in Gen.Elements(true, true, false)
        select new SiteResult(site,
            (own ? OneRuleForSites : FeasibilityCatalogue.Site).Assess(facts, RulesVocabulary.FirstDate.PlusDays(day))));

    /// <summary>Whether studies can be delivered at up to four sites: enough recruits, too few, or not known; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<StudyDelivery> StudyDeliveries() => Arb.From(
        from target in Maybe(Gen.OneOf(Gen.Choose(1, 15), Gen.Choose(1, 80)), 1)
        from facts in EnquirySteps.Answers()
        from count in Gen.Choose(0, 4)
        from sites in SiteResults().Generator.ListOf(count)
        from share in Maybe(Gen.Choose(0, 50), 4)
        from day in Gen.Choose(0, 700)
        let known = target is { } wanted ? facts.With(StudyFacts.Target, wanted) : facts.Without(StudyFacts.Target)
        select StudyDelivery.Of(
            FeasibilityCatalogue.Network.Assess(known, RulesVocabulary.FirstDate.PlusDays(day)),
            sites.DistinctBy(site => site.Site).ToValueList(),
            share is { } percent ? new Dated<decimal>(percent / 100m, null, null, Citation.Local("our own sites")) : null));

    private static RuleSet<FeasibilityRule> OneRuleForSites => RuleSet<FeasibilityRule>.Empty.With(new FeasibilityRule("TEAM-02")
    {
        Question = "Is somebody willing?",
        Criterion = SiteFacts.InvestigatorWilling.IsTrue(),
        Severity = Severity.Blocker,
        Source = Citation.Local("a team's own policy"),
    });

    private static Gen<FactSheet> SiteSheet =>
        from target in Maybe(Gen.Choose(0, 40), 1)
        from flags in Gen.CollectToList(new[] { SiteFacts.InvestigatorWilling, SiteFacts.InvestigatorProtectedTime }.Select(fact =>
            Maybe(Gen.Elements(true, true, true, false), 2).Select(yes => (Fact: fact, Yes: yes))))
        from pool in Maybe(Gen.Choose(0, 400), 2)
        from staff in Maybe(Gen.Choose(0, 30), 2)
        select With(With(With(
            flags.Aggregate(
                FactSheet.Empty,
                (sheet, flag) => flag.Yes is { } yes ? sheet.With(flag.Fact, yes, "R&D office", null) : sheet),
            target, (sheet, n) => sheet.With(SiteFacts.Target, n)),
            pool, (sheet, n) => sheet.With(SiteFacts.AnnualPool, (decimal)n)),
            staff, (sheet, n) => sheet.With(SiteFacts.StaffAvailable, n / 10m).With(SiteFacts.StaffNeeded, 1.5m));

    private static FactSheet With(FactSheet sheet, int? number, Func<FactSheet, int, FactSheet> add) =>
        number is { } known ? add(sheet, known) : sheet;
}
