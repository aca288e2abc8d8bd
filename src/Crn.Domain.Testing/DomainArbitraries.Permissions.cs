using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>.</content>
public static partial class DomainArbitraries
{
    /// <summary>Plans for studies of any characteristics, some answers missing, submitted between 2005 and 2030; shrinks by forgetting answers.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PermissionPlan> PermissionPlans() => Arb.From(
        from answers in Gen.CollectToList(StudyCharacteristics.All.Select(fact =>
            Gen.Frequency((2, Gen.Constant((fact, (bool?)true))), (3, Gen.Constant((fact, (bool?)false))), (1, Gen.Constant((fact, (bool?)null))))))
        from days in Gen.Choose(0, 9_000)
        select PermissionPlan.For(
            answers.Aggregate(FactSheet.Empty, (sheet, a) => a.Item2 is { } known ? sheet.With(a.fact, known) : sheet),
            new LocalDate(2005, 1, 1).PlusDays(days)),
        plan => plan.Answers.Observations.Where(o => o.Source.Length == 0).Select(o => PermissionPlan.For(Given(plan).Without(o.Fact), plan.Submitting)));

    private static FactSheet Given(PermissionPlan plan) =>
        plan.Answers.Observations.Where(o => o.Source.Length > 0).Aggregate(plan.Answers, (sheet, o) => sheet.Without(o.Fact));
}
