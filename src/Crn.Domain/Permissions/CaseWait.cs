using Crn.Domain.Decisions;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>A step that cannot go on, and what and whom it waits for.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CaseWait
{
    internal CaseWait(StepKey step, ValueList<StepKey> waitsFor, ValueList<Party> on, ValueList<Fact> missingFacts) =>
        (Step, WaitsFor, Parties, MissingFacts) = (step, waitsFor, on, missingFacts);

    /// <summary>The step.</summary>
    public StepKey Step { get; }

    /// <summary>The steps that must be granted first.</summary>
    public ValueList<StepKey> WaitsFor { get; }

    /// <summary>The parties that have those in hand, or must begin them.</summary>
    public ValueList<Party> Parties { get; }

    /// <summary>The questions that decide whether some of what it waits for is needed at all; empty when all of it is.</summary>
    public ValueList<Fact> MissingFacts { get; }

    /// <summary>The wait as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        $"{Named(Step)} waits for {string.Join("; ", WaitsFor.Select(Named))}. That is with the "
            + $"{string.Join(" and the ", Parties.Select(p => p.Text()))}."
            + (MissingFacts.IsEmpty ? "" : $" What is needed of it depends on: {string.Join("; ", MissingFacts.Select(f => f.Question))}.");

    private static string Named(StepKey step) => $"{ApprovalGraph.NameOf(step.Code)} ({step})";
}
