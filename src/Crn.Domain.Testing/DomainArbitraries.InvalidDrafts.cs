using Crn.Domain.Recruitment;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>Drafts with one thing wrong.</content>
public static partial class DomainArbitraries
{
    /// <summary>
    /// Study drafts with one thing wrong and the code it must give, each of <see cref="InvalidDrafts"/> as often; shrinks to less
    /// with the same thing wrong.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<InvalidDraft<StudyDraft>> InvalidStudyDrafts() => Arb.From(
        from sound in StudyDrafts().Generator
        from wrong in Gen.Elements(InvalidDrafts.Of(sound).ToArray())
        select wrong,
        wrong => StudyDrafts().Shrinker(wrong.Sound)
            .SelectMany(less => InvalidDrafts.Of(less))
            .Where(less => less.What == wrong.What && less != wrong));

    /// <summary>
    /// Drafts of recruitment plans with one thing wrong and the code it must give; shrinks to less with the same thing wrong.
    /// </summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<InvalidDraft<RecruitmentPlanDraft>> InvalidRecruitmentPlanDrafts() => Arb.From(
        from plan in RecruitmentPlans().Generator
        from wrong in Gen.Elements(InvalidDrafts.Of(RecruitmentPlanDraft.Of(plan)).ToArray())
        select wrong,
        wrong => RecruitmentPlanDrafts().Shrinker(wrong.Sound)
            .Where(less => less.ToPlan().IsAccepted)
            .SelectMany(less => InvalidDrafts.Of(less))
            .Where(less => less.What == wrong.What && less != wrong));
}
