using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions.Cases;

/// <summary>A row of the graph that answers call for, or may.</summary>
/// <param name="Row">The row.</param>
/// <param name="IsNeeded">Whether it is needed; otherwise it may be.</param>
/// <param name="MissingFacts">What decides whether it is.</param>
internal sealed record NeededStep(ApprovalDefinition Row, bool IsNeeded, ValueList<Fact> MissingFacts)
{
    /// <summary>The rows of a kind, in the order of the graph.</summary>
    public static ValueList<NeededStep> Of(FactSheet answers, LocalDate regime, ApprovalKind kind) =>
        OfCompleted(ImpliedAnswers.Complete(answers, regime), regime, kind);

    /// <summary>The rows of a kind, where what follows from the answers is among them.</summary>
    public static ValueList<NeededStep> OfCompleted(FactSheet completed, LocalDate regime, ApprovalKind kind)
    {
        List<NeededStep> steps = [];
        foreach (var (row, isNeeded, possible) in PlanSteps.Chosen(completed, regime, kind))
        {
            // An urgent safety measure is notified by a verb of its own.
            if (row.Code == Approvals.UrgentSafetyMeasure) continue;
            steps.Add(new(row, isNeeded,
                isNeeded ? [] : [.. possible.AsEnumerable().SelectMany(r => r.Trigger.MissingFacts(completed)).Distinct()]));
        }

        return steps.ToValueList();
    }
}
