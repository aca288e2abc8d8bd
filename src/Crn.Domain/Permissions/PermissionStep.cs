using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>A step of a plan: whether it is needed and why, what it waits for, and when it begins and ends.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PermissionStep
{
    internal PermissionStep(
        ApprovalDefinition definition, bool isNeeded, ValueList<Observation> triggeredBy, ValueList<Fact> missingFacts,
        ValueList<string> waitsFor) =>
        (Definition, IsNeeded, TriggeredBy, MissingFacts, WaitsFor) = (definition, isNeeded, triggeredBy, missingFacts, waitsFor);

    /// <summary>The row of the approval graph.</summary>
    public ApprovalDefinition Definition { get; }

    /// <summary>The stable code.</summary>
    public string Code => Definition.Code;

    /// <summary>The step in words.</summary>
    public string Name => Definition.Name;

    /// <summary>Whether it is needed; otherwise it may be, and <see cref="MissingFacts"/> decide it.</summary>
    public bool IsNeeded { get; }

    /// <summary>The answers that triggered it.</summary>
    public ValueList<Observation> TriggeredBy { get; }

    /// <summary>The facts that decide whether it is needed; empty when that is settled.</summary>
    public ValueList<Fact> MissingFacts { get; }

    /// <summary>The codes of the steps it waits for, those that only may be needed included.</summary>
    public ValueList<string> WaitsFor { get; }

    /// <summary>The date it begins when each step before takes the time said and every step that may be needed is; for what comes before
    /// the submission, the latest date on which it must. For a step that only may be needed, the date if it is. Null for duties, changes
    /// and flags.</summary>
    public LocalDate? Begins { get; internal init; }

    /// <summary>The date it ends when it takes its whole period and every step before it that may be needed is: no answer to an open
    /// question makes it later. For a step that only may be needed, the date if it is. Null for duties, changes and flags.</summary>
    public LocalDate? Ends { get; internal init; }

    /// <summary>The date it ends under the answers to the open questions that make it earliest; <see cref="Ends"/> itself when none moves
    /// it. Null for a step that only may be needed, and where there is no end.</summary>
    public LocalDate? EndsAtEarliest { get; internal init; }

    /// <summary>The questions that are open on the way to it: until they are answered it is not known when between
    /// <see cref="EndsAtEarliest"/> and <see cref="Ends"/> it ends. Empty when the two are one.</summary>
    public ValueList<Fact> DatesDependOn { get; internal init; }

    /// <summary>Where its duration comes from; null when none is published or given and it counts as no time.</summary>
    public Citation? DurationSource { get; internal init; }

    /// <summary>
    /// What its time is, in words: a published limit or target, the caller's own figure, the shortest, or none that is published. Empty for
    /// a step without dates. How long a step is seen to take stands in forecasts of set-up.
    /// </summary>
    public string DatedBy { get; internal init; } = "";

    /// <summary>The step as one line.</summary>
    /// <returns>Name, code in brackets, and what it depends on.</returns>
    public override string ToString() => !IsNeeded
        ? $"{Name} ({Code}): may be needed, depends on {string.Join("; ", MissingFacts.Select(f => f.Question))}"
        : $"{Name} ({Code})";

    internal PermissionStep On(LocalDate begins, LocalDate ends, Citation? source, string datedBy) =>
        this with { Begins = begins, Ends = ends, DurationSource = source, DatedBy = datedBy };

    internal PermissionStep AtEarliest(LocalDate end, ValueList<Fact> dependingOn) =>
        this with { EndsAtEarliest = end, DatesDependOn = dependingOn };
}
