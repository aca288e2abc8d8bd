using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <summary>A step of a case as it stands: who has it in hand, since when, on which clock, and what was decided.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record CaseStep
{
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
    public CaseStepStatus Status { get; internal init; }

    /// <summary>The day it was begun, the last time; null when it was not.</summary>
    public LocalDate? BegunOn { get; internal init; }

    /// <summary>The day it was decided, or its conditions were met; null while it is open.</summary>
    public LocalDate? EndedOn { get; internal init; }

    /// <summary>The last outcome recorded, in the words of the graph; null when there is none.</summary>
    public string? Outcome { get; internal init; }

    /// <summary>Its clock; null when none is published or given, for none is invented.</summary>
    public ReviewClock? Clock { get; internal init; }

    // Who has had it in hand, one after the other.
    internal ValueList<CaseHold> Holds { get; init; }

    /// <summary>Who has it in hand now; null when it has not begun or has ended.</summary>
    public Party? Holder => Holds.IsEmpty || EndedOn is not null ? null : Holds[^1].Party;

    /// <summary>The last day of its clock; null without a clock or while it is stopped.</summary>
    public LocalDate? Deadline => Clock?.Deadline;

    // A committee may make one written request, where its clock may stop at all.
    internal bool HasUsedItsRequest =>
        Owner == Party.ResearchEthicsCommittee && Clock is { Terms.StopsAllowed: > 0 } clock && clock.Stops >= clock.Terms.StopsAllowed;

    // The last day on which something took place in this step: what follows in it cannot be earlier.
    internal LocalDate? LastOn { get; init; }

    /// <summary>Whether what waits for it may go on, as far as the step alone can tell.</summary>
    public bool IsGranted => Status == CaseStepStatus.Granted;

    /// <summary>Whether it still can be decided.</summary>
    public bool IsOpen => Status is CaseStepStatus.UnderReview or CaseStepStatus.WaitingForInformation
        or CaseStepStatus.ConditionsOutstanding;

    /// <summary>The step as one line.</summary>
    /// <returns>Key, status and dates.</returns>
    public override string ToString() =>
        $"{Key}: {CaseText.Of(Status)}"
            + (BegunOn is { } begun ? ", begun " + Text.Iso(begun) : "")
            + (EndedOn is { } ended ? ", ended " + Text.Iso(ended) : "")
            + (Outcome is null ? "" : ", " + Outcome);

    internal CaseStep As(bool isNeeded, ValueList<Fact> missingFacts) =>
        IsNeeded == isNeeded && MissingFacts == missingFacts ? this : this with { IsNeeded = isNeeded, MissingFacts = missingFacts };

    internal CaseStep Begun(LocalDate on, ReviewClock? clock) =>
        this with { Status = CaseStepStatus.UnderReview, BegunOn = on, EndedOn = null, Clock = clock, Outcome = null, LastOn = on, Holds =
            [new CaseHold(Owner, on)] };

    internal CaseStep Asked(LocalDate on)
    {
        // A clock that may not stop runs on while the sponsor has the question.
        var clock = Clock?.StoppedOn(on, Party.Sponsor, Owner);
        return this with
            { Status = CaseStepStatus.WaitingForInformation, Clock = clock, LastOn = on, Holds = Holds.Add(new(Party.Sponsor, on)) };
    }

    internal CaseStep Answered(LocalDate on)
    {
        var clock = Clock?.RestartedOn(on, Owner, Party.Sponsor);
        return this with { Status = CaseStepStatus.UnderReview, Clock = clock, LastOn = on, Holds = Holds.Add(new(Owner, on)) };
    }

    internal CaseStep Decided(LocalDate on, string outcome, OutcomeMeaning meaning)
    {
        if (meaning == OutcomeMeaning.StaysOpen) return this with { Outcome = outcome, LastOn = on };
        var status = meaning switch
        {
            OutcomeMeaning.Granted => CaseStepStatus.Granted,
            OutcomeMeaning.GrantedWithConditions => CaseStepStatus.ConditionsOutstanding,
            OutcomeMeaning.Continues => CaseStepStatus.Continued,
            OutcomeMeaning.MakeAgain => CaseStepStatus.NotBegun,
            _ => CaseStepStatus.Refused,
        };
        var conditions = status == CaseStepStatus.ConditionsOutstanding;
        return this with
        {
            Status = status,
            Outcome = outcome,
            Clock = Clock?.EndedOn(on, Owner),
            EndedOn = conditions ? null : on,
            LastOn = on,
            Holds = conditions ? Holds.Add(new(Party.Sponsor, on)) : Holds,
        };
    }

    internal CaseStep ConditionsMet(LocalDate on) => this with { Status = CaseStepStatus.Granted, EndedOn = on, LastOn = on };

    internal CaseStep Withdrawn(LocalDate on) =>
        this with { Status = CaseStepStatus.Withdrawn, EndedOn = on, LastOn = on, Clock = Clock?.EndedOn(on, Owner) };
}
