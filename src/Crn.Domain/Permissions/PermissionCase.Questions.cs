using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <content>What a case is asked.</content>
public sealed partial record PermissionCase
{
    // An approval of 2026 or later lapses two years after it, not after 730 days (G9).
    private static readonly Period TimeToFirstParticipant = Period.FromYears(2);
    private static readonly LocalDate LapseBegan = new(2026, 4, 28);

    /// <summary>Whether every approval of the study as a whole is there.</summary>
    public bool IsApproved => IsApprovedBy(null);

    /// <summary>
    /// The day the clinical trial approval lapses unless somebody is recruited in the United Kingdom by then: two years after it, or as
    /// extended. Null for trials submitted before 28 April 2026, for other studies, before the approval, and once somebody is recruited.
    /// </summary>
    public LocalDate? LapsesOn
    {
        get
        {
            if (Submitting < LapseBegan || Sites.Any(s => s.HasRecruited)) return null;
            var approval = Find(Approvals.CtApproval) ?? Find(Approvals.CtNotifiable);
            if (approval is { Status: CaseStepStatus.Continued }) approval = Find(Approvals.CtFinal);
            return approval is { IsGranted: true, EndedOn: { } granted } ? Extended ?? granted.Plus(TimeToFirstParticipant) : null;
        }
    }

    /// <summary>Everything that has not been granted and cannot go on, with what and whom it waits for.</summary>
    public ValueList<CaseWait> Blocked => AllSteps
        .Where(s => !Passes(s, null) && s.Status is CaseStepStatus.NotBegun or CaseStepStatus.UnderReview)
        .Select(s => (Step: s, Missing: Missing(s)))
        .Where(s => s.Missing.Count > 0)
        .Select(s =>
            new CaseWait(s.Step.Key, s.Missing.Select(m => m.Key).ToValueList(),
                s.Missing.Select(InHandOf).Distinct().Order().ToValueList(),
                s.Missing.Where(m => m is { IsNeeded: false, Status: CaseStepStatus.NotBegun }).SelectMany(m => m.MissingFacts).Distinct()
                    .ToValueList()))
        .ToValueList();

    /// <summary>The steps that could be begun now.</summary>
    public ValueList<StepKey> Ready => IsAbandoned ? [] : AllSteps
        .Where(s => s.Status == CaseStepStatus.NotBegun && s.IsNeeded && Missing(s).All(m => !s.Definition.NeedsToBegin(m.Key.Code)))
        .Select(s => s.Key)
        .ToValueList();

    /// <summary>Whether the approval has lapsed by a day.</summary>
    /// <param name="asAt">The day.</param>
    /// <returns>True when it has.</returns>
    public bool HasLapsedBy(LocalDate asAt) => Guarded.Iso(asAt) > LapsesOn;

    private static Party InHandOf(CaseStep step) => step.Holder ?? (step.Status == CaseStepStatus.NotBegun ? Party.Sponsor : step.Owner);
}
