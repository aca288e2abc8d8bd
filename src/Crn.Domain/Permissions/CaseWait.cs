using Crn.Domain.Decisions;

namespace Crn.Domain.Permissions;

/// <summary>A step that cannot go on, and what and whom it waits for.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record CaseWait
{
    internal CaseWait(StepKey step, ValueList<StepKey> waitsFor, ValueList<Party> on) => (Step, WaitsFor, Parties) = (step, waitsFor, on);

    /// <summary>The step.</summary>
    public StepKey Step { get; }

    /// <summary>The steps that must be granted first.</summary>
    public ValueList<StepKey> WaitsFor { get; }

    /// <summary>The parties that have those in hand, or must begin them.</summary>
    public ValueList<Party> Parties { get; }

    /// <summary>The wait as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Named(Step)} waits for {string.Join("; ", WaitsFor.Select(Named))}. That is with the "
            + $"{string.Join(" and the ", Parties.Select(p => p.Text()))}.";

    private static string Named(StepKey step) => $"{ApprovalGraph.NameOf(step.Code)} ({step})";
}
