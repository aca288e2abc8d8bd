using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Plans for studies of any characteristics, some answers missing, submitted between 2005 and 2030; shrinks by forgetting answers.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PermissionPlan> PermissionPlans() => Arb.From(
        from answers in Gen.CollectToList(PermissionFacts.Characteristics.Select(fact =>
            Gen.Frequency((2, Gen.Constant((fact, (bool?)true))), (3, Gen.Constant((fact, (bool?)false))),
                (1, Gen.Constant((fact, (bool?)null))))))
        from days in Gen.Choose(0, 9_000)
        select PermissionPlan.For(
            answers.Aggregate(FactSheet.Empty, (sheet, a) => a.Item2 is { } known ? sheet.With(a.fact, known) : sheet),
            new LocalDate(2005, 1, 1).PlusDays(days)),
        plan => plan.Answers.Observations.Where(o => o.Source.Length == 0)
            .Select(o => PermissionPlan.For(Given(plan).Without(o.Fact), plan.Submitting)));

    /// <summary>
    /// Sites of a case in any nation, some without formal confirmation; shrinks to an English one that answers as the study does.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PermissionSite> PermissionSites() => Arb.From(
        from code in SiteCodes().Generator
        from nation in Gen.Elements(Enum.GetValues<UkNation>())
        from formal in Gen.Choose(0, 2)
        select new PermissionSite(code, nation,
            formal == 0 ? FactSheet.Empty : FactSheet.Empty.With(PermissionFacts.FormalConfirmationRequired, formal == 1)),
        site => site is { Nation: UkNation.England, Answers.Observations.IsEmpty: true } ? []
            : [new PermissionSite(site.Code, UkNation.England)]);

    /// <summary>Changes of every route and category; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PermissionChange> PermissionChanges() => Arb.From(
        from route in Gen.Elements(Enum.GetValues<ChangeRoute>())
        from effect in Gen.Choose(0, 2)
        from site in SiteCodes().Generator
        select effect == 0 ? PermissionChange.ForSites(route, [site]) : effect == 1 ? PermissionChange.ForEverySite(route)
            : PermissionChange.ForNoSite(route));

    /// <summary>Cases of studies of any characteristics with up to three sites, just opened; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PermissionCase> PermissionCases() => Arb.From(
        from plan in PermissionPlans().Generator
        from count in Gen.Choose(0, 3)
        from sites in PermissionSites().Generator.ListOf(count)
        select PermissionCase.Start(Given(plan), sites.DistinctBy(s => s.Code).ToValueList(), plan.Submitting,
            plan.Submitting.PlusDays(-30), Party.Sponsor).State);

    private static FactSheet Given(PermissionPlan plan) =>
        plan.Answers.Observations.Where(o => o.Source.Length > 0).Aggregate(plan.Answers, (sheet, o) => sheet.Without(o.Fact));
}
