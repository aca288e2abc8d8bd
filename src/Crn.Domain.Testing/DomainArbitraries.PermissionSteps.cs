using Crn.Domain.Calendars;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>: rows of the graph, and the parts of plans.</content>
public static partial class DomainArbitraries
{
    private static readonly ReviewPeriod[] PublishedPeriods =
        [.. ApprovalGraph.Rows.Select(row => row.Period).OfType<ReviewPeriod>().Distinct()];

    private static readonly string[] StepCodes = [.. ApprovalGraph.Rows.Select(row => row.Code).Distinct()];

    /// <summary>The rows of the approval graph, of every era and kind, equally often; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ApprovalDefinition> ApprovalDefinitions() => Arb.From(Gen.Elements(ApprovalGraph.Rows.AsEnumerable()));

    /// <summary>The published periods of the approval graph, equally often; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<ReviewPeriod> ReviewPeriods() => Arb.From(Gen.Elements(PublishedPeriods));

    /// <summary>Durations of steps with figures of a caller's own, from 0 to 120 calendar or working days, for none to four steps; shrinks
    /// to the published ones.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StepDurations> StepDurationSets() => Arb.From(
        from count in Gen.Choose(0, 4)
        from figures in (
            from code in Gen.Elements(StepCodes)
            from days in Gen.Choose(0, 120)
            from basis in Gen.Elements(DayBasis.Calendar, DayBasis.Working)
            select (Code: code, Days: days, Basis: basis)).ListOf(count)
        select figures
            .Aggregate(StepDurations.Published, (durations, figure) => durations.With(figure.Code, figure.Days, figure.Basis, Generated)),
        durations => durations.Equals(StepDurations.Published) ? [] : [StepDurations.Published]);

    /// <summary>
    /// Keys of steps of any code, for the study, at a site, or of one of three changes; shrinks to the step of the study.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<StepKey> StepKeys() => Arb.From(
        from code in Gen.Elements(StepCodes)
        from kind in Gen.Choose(0, 3)
        from site in SiteCodes().Generator
        from change in Gen.Choose(1, 3)
        select kind switch
        {
            0 => StepKey.OfStudy(code),
            1 => StepKey.AtSite(code, site),
            2 => StepKey.OfChange(code, change),
            _ => StepKey.OfChange(code, change, site),
        },
        key => key switch
        {
            { Site: not null, Change: { } change } => [StepKey.OfChange(key.Code, change)],
            { Site: null, Change: null } => [],
            _ => [StepKey.OfStudy(key.Code)],
        });

    /// <summary>Steps of the study and of sites out of plans of every era, needed or perhaps needed; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PermissionStep> PermissionSteps() => Arb.From(
        from sited in SitedPlans()
        // A study of which everything is said may need nothing; one of which nothing is said may need everything.
        let plan = sited.Steps.IsEmpty ? PermissionPlan.For(FactSheet.Empty, new LocalDate(2026, 5, 1)) : sited
        from steps in Gen.Elements(plan.Sites.Select(site => plan.StepsAt(site.Code)).Prepend(plan.Steps).Where(steps => !steps.IsEmpty))
        from step in Gen.Elements(steps.AsEnumerable())
        select step);

    /// <summary>
    /// What differs between a plan and one for another day, for other figures, for another study, or one that is cautious; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<PlanDifference> PlanDifferences() => Arb.From(
        from plan in PermissionPlans().Generator
        from kind in Gen.Choose(0, 3)
        from durations in StepDurationSets().Generator
        from days in Gen.Choose(-2_000, 2_000)
        from other in PermissionPlans().Generator
        select plan.CompareWith(kind switch
        {
            0 => PermissionPlan.For(Given(plan), plan.Submitting, durations),
            1 => PermissionPlan.For(Given(plan),
                LocalDate.Max(LocalDate.Min(plan.Submitting.PlusDays(days), new(2030, 1, 1)), new(2005, 1, 1))),
            2 => PermissionPlan.For(plan.Answers.Without(PermissionFacts.Nhs), plan.Sites, plan.Submitting),
            _ => other,
        }));

    private static Gen<PermissionPlan> SitedPlans() =>
        from plan in PermissionPlans().Generator
        from count in Gen.Choose(1, 3)
        from sites in PermissionSites().Generator.ListOf(count)
        from durations in StepDurationSets().Generator
        select PermissionPlan.For(Given(plan), sites.DistinctBy(site => site.Code).ToValueList(), plan.Submitting, durations);
}
