namespace Crn.Domain.Permissions;

/// <summary>A change of a case with its steps, under the regime of its own day (G1).</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record ChangeProgress
{
    internal ChangeProgress(int number, PermissionChange change, LocalDate proposedOn, ValueList<CaseStep> steps) =>
        (Number, Change, ProposedOn, Steps) = (number, change, proposedOn, steps);

    /// <summary>Its number in the case, from 1.</summary>
    public int Number { get; }

    /// <summary>The change.</summary>
    public PermissionChange Change { get; }

    /// <summary>The day it was proposed.</summary>
    public LocalDate ProposedOn { get; }

    /// <summary>Its steps, those of authorities first.</summary>
    public ValueList<CaseStep> Steps { get; private init; }

    /// <summary>The change as one line.</summary>
    /// <returns>Number, change and day.</returns>
    public override string ToString() => $"change {Text.Of(Number)} of {Text.Iso(ProposedOn)}: {Change}";

    internal ChangeProgress With(ValueList<CaseStep> steps) => this with { Steps = steps };
}
