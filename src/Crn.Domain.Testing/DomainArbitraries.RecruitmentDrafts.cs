using Crn.Domain.Recruitment;

namespace Crn.Domain.Testing;

/// <content>Recruitment plans as they are typed.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Drafts of recruitment plans: most are sound, the others have up to three things wrong. Shrinks to fewer sites, and to no caps.
    /// </summary>
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

    /// <summary>Sites of a plan as they are typed, with things left out and things wrong; shrinks to the name of the site.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<PlannedSiteDraft> PlannedSiteDrafts() => Arb.From(
        from plan in RecruitmentPlanDrafts().Generator
        from at in Gen.Choose(0, 8)
        select plan.Sites.IsEmpty ? new PlannedSiteDraft { Site = "Leeds", Target = at } : plan.Sites[at % plan.Sites.Count],
        draft => draft == new PlannedSiteDraft { Site = draft.Site } ? [] : [new PlannedSiteDraft { Site = draft.Site }]);

    /// <summary>Targets and caps as they are typed: of the study, of a nation, a site or a stratum, or of two at once; numbers may be
    /// missing or negative.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RecruitmentPartDraft> RecruitmentPartDrafts() => Arb.From(
        from nation in Gen.Elements("England", "Wales", null, null)
        from site in Gen.Elements("Leeds", "Oxford", null, null)
        from stratum in Gen.Elements("adults", null, null)
        from recruits in Gen.Choose(-3, 60)
        select new RecruitmentPartDraft { Group = nation, Site = site, Stratum = stratum, Recruits = recruits == -3 ? null : recruits });

    private static readonly Func<RecruitmentPlanDraft, RecruitmentPlanDraft>[] Slips =
    [
        d => d with { Target = null },
        d => d with { Target = -3 },
        d => d with { Opening = null },
        d => d with { PlannedClosure = d.Opening },
        d => d with { Sites = d.Sites.Add(new() { Site = "943 476 5919" }) },
        d => d with { Sites = d.Sites.Add(new() { Site = "X", RatePerMonth = double.NaN, Cap = -1, OpensBy = new LocalDate(2026, 1, 1) }) },
        d => d with { Sites =
            d.Sites.Add(new() { Group = "Wales", OpensOn = new LocalDate(2026, 3, 1), Closing = new LocalDate(2026, 2, 1) }) },
        d => d.Sites.IsEmpty ? d : d with { Sites = d.Sites.Add(d.Sites[0]) },
        d => d with { Caps = d.Caps.Add(new() { Group = "Atlantis", Recruits = 3 }) },
        d => d with { Targets = [new() { Recruits = 0 }, new() { Recruits = 5 }, new() { Recruits = 6 }] },
    ];
}
