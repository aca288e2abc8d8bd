using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;

namespace Crn.Domain.Permissions;

/// <content>Its clock, and what takes place in it.</content>
public sealed partial record CaseStep
{
    // A clock, or the terms on which one started that nobody has asked for yet; null without one.
    private object? clock;
    private LocalDate clockFrom = Never;

    // The day on which the clock ends, where that has not been worked into it.
    private LocalDate clockEndsOn = Never;

    /// <summary>Its clock; null when none is published or given, for none is invented.</summary>
    public ReviewClock? Clock
    {
        get
        {
            if (clock is null) return null;
            var made = clock as ReviewClock ?? ReviewClock.Begun((ClockTerms)clock, Owner, clockFrom);
            if (clockEndsOn != Never && made.FinishedOn is null) made = made.EndedOn(clockEndsOn, Owner);
            // Two who ask at the same time come to the same.
            clock = made;
            return made;
        }

        internal init => clock = value;
    }

    /// <summary>The last day of its clock; null without a clock or while it is stopped.</summary>
    public LocalDate? Deadline => Clock?.Deadline;

    internal CaseStep Begun(LocalDate on, ClockTerms? terms, LocalDate from) => this with
    {
        Status = CaseStepStatus.UnderReview,
        begunOn = on,
        endedOn = Never,
        lastOn = on,
        clock = terms is null || IsSurelyCounted(terms, from) ? terms : CaseClocks.Start(terms, Owner, from),
        clockFrom = from,
        clockEndsOn = Never,
        Outcome = null,
        holds = [],
    };

    // A clock that may not stop runs on while the sponsor has the question.
    internal CaseStep Asked(LocalDate on) => this with
    {
        Status = CaseStepStatus.WaitingForInformation,
        clock = Clock?.StoppedOn(on, Party.Sponsor, Owner),
        clockEndsOn = Never,
        lastOn = on,
        holds = Holds.Add(new(Party.Sponsor, on)),
    };

    internal CaseStep Answered(LocalDate on) => this with
    {
        Status = CaseStepStatus.UnderReview,
        clock = Clock?.RestartedOn(on, Owner, Party.Sponsor),
        clockEndsOn = Never,
        lastOn = on,
        holds = Holds.Add(new(Owner, on)),
    };

    internal CaseStep Decided(LocalDate on, string outcome, OutcomeMeaning meaning)
    {
        if (meaning == OutcomeMeaning.StaysOpen) return this with { Outcome = outcome, lastOn = on };
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
            clock = clockEndsOn == Never ? clock : Clock,
            clockEndsOn = on,
            endedOn = conditions ? Never : on,
            lastOn = on,
            holds = conditions ? Holds.Add(new(Party.Sponsor, on)) : holds,
        };
    }

    // Whether a deadline can be counted; where that is not sure, it is seen when the clock is started.
    private static bool IsSurelyCounted(ClockTerms terms, LocalDate from) => terms.Days <= 1_000 && from.Year is >= 2000 and <= 2045;

    internal CaseStep ConditionsMet(LocalDate on) => this with { Status = CaseStepStatus.Granted, endedOn = on, lastOn = on };

    internal CaseStep Withdrawn(LocalDate on) => this with
    {
        Status = CaseStepStatus.Withdrawn,
        endedOn = on,
        lastOn = on,
        clock = clockEndsOn == Never ? clock : Clock,
        clockEndsOn = on,
    };
}
