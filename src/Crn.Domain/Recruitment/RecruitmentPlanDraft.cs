using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment.Typing;
using Crn.Domain.Studies;

namespace Crn.Domain.Recruitment;

/// <summary>A recruitment plan as somebody typed it or a spreadsheet gave it.</summary>
/// <remarks>
/// Check it with <see cref="RecruitmentPlanDraftValidator"/>, which reports everything wrong at once, or turn it into a
/// <see cref="RecruitmentPlan"/> directly. Immutable; equality is by content.
/// </remarks>
/// <example>
/// <code>
/// var draft = new RecruitmentPlanDraft
/// {
///     Target = 400, Opening = new LocalDate(2026, 1, 1), PlannedClosure = new LocalDate(2028, 1, 1),
///     Sites =
///     [
///         new() { Site = "RR8", Group = "England", OpensOn = new LocalDate(2026, 3, 1), RatePerMonth = 0.9, Cap = 60 },
///         new() { Group = "Scotland", OpensOn = new LocalDate(2026, 4, 1), OpensBy = new LocalDate(2026, 9, 30) },
///     ],
///     Caps = [new() { Group = "Scotland", Recruits = 150 }, new() { Recruits = 420 }],
/// };
/// Outcome&lt;RecruitmentPlan&gt; plan = draft.ToPlan();
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RecruitmentPlanDraft
{
    /// <summary>Recruits wanted from the study, at least 1.</summary>
    public int? Target { get; init; }

    /// <summary>The opening of the study to recruitment.</summary>
    public LocalDate? Opening { get; init; }

    /// <summary>The planned closure to recruitment, after the opening.</summary>
    public LocalDate? PlannedClosure { get; init; }

    /// <summary>The planned sites.</summary>
    public ValueList<PlannedSiteDraft> Sites { get; init; }

    /// <summary>Targets of parts of the study.</summary>
    public ValueList<RecruitmentPartDraft> Targets { get; init; }

    /// <summary>Caps of the study and of parts of it, beside those of the sites.</summary>
    public ValueList<RecruitmentPartDraft> Caps { get; init; }

    /// <summary>The expected curve; linear as published when left out.</summary>
    public ExpectedCurve? Expected { get; init; }

    /// <summary>What somebody would have typed to get a plan: turned into a plan it is that plan again.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="plan"/> is null.</exception>
    public static RecruitmentPlanDraft Of(RecruitmentPlan plan) => PlanTyping.Typed(Guard.Against.Null(plan));

    /// <summary>What the record of a study says of its plan: the target in the United Kingdom, the planned opening and closure to
    /// recruitment. It names no sites.</summary>
    /// <remarks>
    /// A date known to the month is the first day of an opening and the last of a closure. Where no opening is planned, the actual one
    /// stands in. What the record does not say is left out: <see cref="ToPlan"/> then refuses, and says what is missing.
    /// </remarks>
    /// <param name="study">The study.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="study"/> is null.</exception>
    public static RecruitmentPlanDraft Of(Study study)
    {
        var milestones = Guard.Against.Null(study).Milestones;
        return new()
        {
            Target = study.Targets.Uk,
            Opening = (milestones.PlannedOpening ?? milestones.ActualOpening)?.Earliest,
            PlannedClosure = milestones.PlannedClosure?.Latest,
        };
    }

    /// <summary>Makes the plan, when the draft is sound.</summary>
    /// <returns>The plan, or every failure of <see cref="RecruitmentPlanDraftValidator"/> as a refusal.</returns>
    public Outcome<RecruitmentPlan> ToPlan()
    {
        var refusals = RecruitmentPlanDraftValidator.Refusals(this);
        return refusals.IsEmpty ? Outcome.Accept(PlanTyping.Made(this)) : Outcome.Refuse<RecruitmentPlan>(refusals);
    }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A recruitment plan draft";
}
