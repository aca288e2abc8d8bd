using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>Recruitment plans as they are typed.</content>
public static partial class DomainArbitraries
{
    /// <summary>Drafts of recruitment plans: most are sound, the others have up to three things wrong. Shrinks to fewer sites, and to no caps.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<RecruitmentPlanDraft> RecruitmentPlanDrafts() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from wrong in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Choose(1, 3)))
        from slips in Gen.Elements(Slips).ListOf(wrong)
        select slips.Aggregate(RecruitmentPlanDraft.Of(plan), (draft, slip) => slip(draft)),
        draft => new[]
        {
            draft.Sites.IsEmpty ? null : draft with { Sites = draft.Sites.Take(draft.Sites.Count - 1).ToValueList() },
            draft.Caps.IsEmpty ? null : draft with { Caps = [] },
        }.OfType<RecruitmentPlanDraft>());

    private static readonly Func<RecruitmentPlanDraft, RecruitmentPlanDraft>[] Slips =
    [
        d => d with { Target = null },
        d => d with { Target = -3 },
        d => d with { Opening = null },
        d => d with { PlannedClosure = d.Opening },
        d => d with { Sites = d.Sites.Add(new() { Site = "943 476 5919" }) },
        d => d with { Sites = d.Sites.Add(new() { Site = "X", RatePerMonth = double.NaN, Cap = -1, OpensBy = new LocalDate(2026, 1, 1) }) },
        d => d with { Sites = d.Sites.Add(new() { Group = "Wales", OpensOn = new LocalDate(2026, 3, 1), Closing = new LocalDate(2026, 2, 1) }) },
        d => d.Sites.IsEmpty ? d : d with { Sites = d.Sites.Add(d.Sites[0]) },
        d => d with { Caps = d.Caps.Add(new() { Group = "Atlantis", Recruits = 3 }) },
        d => d with { Targets = [new() { Recruits = 0 }, new() { Recruits = 5 }, new() { Recruits = 6 }] },
    ];
}
