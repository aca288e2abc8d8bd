using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>A step of a case as it stands: who has it in hand, since when, on which clock, and what was decided.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record CaseStep
{
    // No day: none that an event can have.
    private static readonly LocalDate Never = LocalDate.MinIsoValue;

    private LocalDate begunOn = Never;
    private LocalDate endedOn = Never;
    private LocalDate lastOn = Never;
    private byte status;
    private ValueList<CaseHold> holds;

    internal CaseStep(StepKey key, ApprovalDefinition definition, bool isNeeded, ValueList<Fact> missingFacts)
    {
        (Key, Definition, IsNeeded, MissingFacts) = (key, definition, isNeeded, missingFacts);
    }

    /// <summary>Which step.</summary>
    public StepKey Key { get; }

    /// <summary>The row of the approval graph it comes from.</summary>
    public ApprovalDefinition Definition { get; }

    /// <summary>Whether it is needed; otherwise it may be, and <see cref="MissingFacts"/> decide it.</summary>
    public bool IsNeeded { get; internal init; }

    /// <summary>The facts that decide whether it is needed; empty when that is settled.</summary>
    public ValueList<Fact> MissingFacts { get; internal init; }

    /// <summary>The party whose decision it is.</summary>
    public Party Owner => Definition.Owner;

    /// <summary>Where it stands.</summary>
    public CaseStepStatus Status
    {
        get => (CaseStepStatus)status;
        internal init => status = (byte)value;
    }

    /// <summary>The day it was begun, the last time; null when it was not.</summary>
    public LocalDate? BegunOn
    {
        get => DayOrNone(begunOn);
        internal init => begunOn = value ?? Never;
    }

    /// <summary>The day it was decided, or its conditions were met; null while it is open.</summary>
    public LocalDate? EndedOn
    {
        get => DayOrNone(endedOn);
        internal init => endedOn = value ?? Never;
    }

    /// <summary>The last outcome recorded, in the words of the graph; null when there is none.</summary>
    public string? Outcome { get; internal init; }

    // Who has had it in hand, one after the other. The first is its owner, which is written only once there is a second.
    internal ValueList<CaseHold> Holds
    {
        get => holds.IsEmpty && begunOn != Never ? [new CaseHold(Owner, begunOn)] : holds;
        init => holds = value;
    }

    /// <summary>Who has it in hand now; null when it has not begun or has ended.</summary>
    public Party? Holder => begunOn == Never || endedOn != Never ? null : holds.IsEmpty ? Owner : holds[^1].Party;

    // A committee may make one written request, where its clock may stop at all.
    internal bool HasUsedItsRequest =>
        Owner == Party.ResearchEthicsCommittee && Clock is { Terms.StopsAllowed: > 0 } clock && clock.Stops >= clock.Terms.StopsAllowed;

    // The last day on which something took place in this step: what follows in it cannot be earlier.
    internal LocalDate? LastOn
    {
        get => DayOrNone(lastOn);
        init => lastOn = value ?? Never;
    }

    /// <summary>Whether what waits for it may go on, as far as the step alone can tell.</summary>
    public bool IsGranted => Status == CaseStepStatus.Granted;

    /// <summary>Whether it still can be decided.</summary>
    public bool IsOpen => Status is CaseStepStatus.UnderReview or CaseStepStatus.WaitingForInformation
        or CaseStepStatus.ConditionsOutstanding;

    /// <summary>Whether both are the same step as it stands.</summary>
    /// <param name="other">The other step.</param>
    /// <returns>True when they are.</returns>
    public bool Equals(CaseStep? other) =>
        ReferenceEquals(this, other)
            || (other is not null && Key == other.Key && Definition == other.Definition && Outcome == other.Outcome && HasDaysOf(other)
                && MissingFacts == other.MissingFacts && Holds == other.Holds && Clock == other.Clock);

    private bool HasDaysOf(CaseStep other) =>
        status == other.status && IsNeeded == other.IsNeeded && begunOn == other.begunOn && endedOn == other.endedOn
            && lastOn == other.lastOn;

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Key, Definition, Status, IsNeeded, begunOn, endedOn, Outcome, lastOn);

    /// <summary>The step as one line.</summary>
    /// <returns>Key, status and dates.</returns>
    public override string ToString() =>
        $"{Key}: {CaseText.Of(Status)}"
            + (BegunOn is { } begun ? ", begun " + Text.Iso(begun) : "")
            + (EndedOn is { } ended ? ", ended " + Text.Iso(ended) : "")
            + (Outcome is null ? "" : ", " + Outcome);

    internal CaseStep As(bool isNeeded, ValueList<Fact> missingFacts) =>
        IsNeeded == isNeeded && MissingFacts == missingFacts ? this : this with { IsNeeded = isNeeded, MissingFacts = missingFacts };

    // Whether it did not end after a day; asked of none, or of one that has not ended, that is so.
    internal bool HasEndedBy(LocalDate? day) => day is not { } known || endedOn == known || !(endedOn > known);

    private static LocalDate? DayOrNone(LocalDate day) => day == Never ? null : day;
}
