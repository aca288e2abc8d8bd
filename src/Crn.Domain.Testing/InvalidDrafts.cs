using Crn.Domain.Recruitment;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <summary>Every way in which a draft can be wrong, one at a time, each with the code that the validator must give.</summary>
/// <remarks>
/// The lists name every code of the library's validators. For properties, draw from <see cref="DomainArbitraries.InvalidStudyDrafts"/> and
/// <see cref="DomainArbitraries.InvalidRecruitmentPlanDrafts"/>.
/// </remarks>
/// <example>
/// <code>
/// foreach (var wrong in InvalidDrafts.Of(new StudyDraft { Title = "A study" }))
/// {
///     var outcome = wrong.Draft.ToStudy(InvalidDrafts.AsAt, wrong.Standard); // refused, with wrong.Code
/// }
/// </code>
/// </example>
public static partial class InvalidDrafts
{
    // A well-known number that passes the check of NHS numbers and belongs to nobody.
    private const string NhsNumber = "943 476 5919";

    private const string Privacy = "privacy.nhs-number";

    /// <summary>The day on which the drafts are read: 1 January 2024.</summary>
    public static LocalDate AsAt { get; } = new(2024, 1, 1);

    /// <summary>
    /// A sound study draft with each thing wrong in turn; what only a complete record must say is missing only where the draft is
    /// complete.
    /// </summary>
    /// <param name="sound">A draft that is sound on <see cref="AsAt"/>.</param>
    /// <returns>The drafts, each with one thing wrong.</returns>
    /// <exception cref="ArgumentException">The draft is not sound.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="sound"/> is null.</exception>
    public static ValueList<InvalidDraft<StudyDraft>> Of(StudyDraft sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        var refused = sound.ToStudy(AsAt).Reasons;
        if (!refused.IsEmpty) throw new ArgumentException($"The draft is not sound: {refused[0]}", nameof(sound));
        var isComplete = sound.ToStudy(AsAt, DraftStandard.Complete).IsAccepted;
        return StudySlips()
            .Where(slip => isComplete || slip.Standard == DraftStandard.Sound)
            .Select(slip => slip.On(sound))
            .ToValueList();
    }

    /// <summary>A sound draft of a recruitment plan with each thing wrong in turn.</summary>
    /// <param name="sound">A draft that is sound.</param>
    /// <returns>The drafts, each with one thing wrong.</returns>
    /// <exception cref="ArgumentException">The draft is not sound.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="sound"/> is null.</exception>
    public static ValueList<InvalidDraft<RecruitmentPlanDraft>> Of(RecruitmentPlanDraft sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        var refused = sound.ToPlan().Reasons;
        if (!refused.IsEmpty) throw new ArgumentException($"The draft is not sound: {refused[0]}", nameof(sound));
        return PlanSlips().Select(slip => slip.On(sound)).ToValueList();
    }

    private sealed record Slip<T>(string What, string Code, Func<T, T> Spoil, DraftStandard Standard = DraftStandard.Sound)
        where T : class
    {
        public InvalidDraft<T> On(T sound) => new(What, Code, sound, Spoil(sound), Standard);
    }
}
