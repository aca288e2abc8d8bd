using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>A step of a plan: whether it is needed and why, what it waits for, and the earliest dates it can begin and end.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
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

    /// <summary>The codes of the needed steps it waits for.</summary>
    public ValueList<string> WaitsFor { get; }

    /// <summary>The date it begins when each step before takes the time said; for what comes before the submission, the latest date on
    /// which it must. Null for steps not surely needed and for duties.</summary>
    public LocalDate? Begins { get; private init; }

    /// <summary>The date it ends when it takes its whole period. Null for steps not surely needed and for duties.</summary>
    public LocalDate? Ends { get; private init; }

    /// <summary>Where its duration comes from; null when none is published or given and it counts as no time.</summary>
    public Citation? DurationSource { get; private init; }

    /// <summary>
    /// What its time is, in words: a published limit or target, the caller's own figure, the shortest, or none that is published. Empty for
    /// a step without dates. How long a step is seen to take stands in forecasts of set-up.
    /// </summary>
    public string DatedBy { get; private init; } = "";

    /// <summary>The step as one line.</summary>
    /// <returns>Name, code in brackets, and what it depends on.</returns>
    public override string ToString() => !IsNeeded
        ? $"{Name} ({Code}): may be needed, depends on {string.Join("; ", MissingFacts.Select(f => f.Question))}"
        : $"{Name} ({Code})";

    internal PermissionStep On(LocalDate begins, LocalDate ends, Citation? source, string datedBy) =>
        this with { Begins = begins, Ends = ends, DurationSource = source, DatedBy = datedBy };
}
