using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Troubleshooting.Escalations;

namespace Crn.Domain.Troubleshooting;

/// <content>How events make the record, and what speaks against them.</content>
public sealed partial record Escalation : IDecider<Escalation, EscalationEvent>
{
    /// <summary>The record after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The record after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public Escalation Evolve(EscalationEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            EscalationEvent.Started e => new(e.On, e.Policy),
            EscalationEvent.Reported e => this with { Reports = Reports.Add((e.On, e.Report)) },
            EscalationEvent.Raised e => this with
            {
                Level = e.Step.Level, Steps = Steps.Add((e.On, e.Step)), IsAnswered = false, HasHelped = null,
            },
            EscalationEvent.Lowered e => this with { Level = e.Level },
            EscalationEvent.Answered => this with { IsAnswered = true },
            EscalationEvent.Reviewed e => this with { HasHelped = e.Recruits > e.Counterfactual },
            EscalationEvent.Decided e => this with { Outcomes = Outcomes.Add((e.On, e.Outcome)) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return next with { Version = Version + 1, LastRecordedOn = recorded.RecordedOn };
    }

    /// <summary>The record that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static Escalation Replay(params ValueList<EscalationEvent> events) => History.Replay<Escalation, EscalationEvent>(events);

    /// <summary>The record that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The record.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static Escalation Replay(params EscalationEvent[] events) => Replay(Guarded.Sequence(events));

    /// <summary>The record that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording; the first is that it started.</param>
    /// <returns>The record, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<Escalation> TryReplay(ValueList<EscalationEvent> events) =>
        History.TryReplay<Escalation, EscalationEvent>(events);

    static Escalation? IDecider<Escalation, EscalationEvent>.Start(EscalationEvent first) =>
        first is EscalationEvent.Started e ? new(e.On, e.Policy) { Version = 1, LastRecordedOn = e.RecordedOn } : null;

    IReadOnlyCollection<Refusal> IDecider<Escalation, EscalationEvent>.Against(EscalationEvent proposed)
    {
        List<Refusal> reasons = proposed switch
        {
            EscalationEvent.Reported e =>
                [.. !Reports.IsEmpty && Reports[^1].On >= e.On ? [EscalationReasons.ReportedAlready] : (Refusal[])[]],
            EscalationEvent.Raised e => [.. AgainstStep(e)],
            EscalationEvent.Lowered e => [.. AgainstLowering(e.Level, e.On)],
            EscalationEvent.Answered e => [.. AgainstAnswer(IsAnswered ? EscalationReasons.AnsweredAlready : null), .. BeforeStep(e.On)],
            EscalationEvent.Reviewed e => [.. AgainstReview(e)],
            EscalationEvent.Decided e => [.. AgainstOutcome(e.Outcome)],
            _ => [],
        };
        if (HasEnded && proposed is not EscalationEvent.Started) reasons.Add(EscalationReasons.Ended);
        return reasons;
    }

    private IEnumerable<Refusal> AgainstStep(EscalationEvent.Raised raised)
    {
        if (raised.Step.Level <= Level) yield return EscalationReasons.NotHigher;
        if (Leads(raised.On).Level is var warranted && warranted < raised.Step.Level)
            yield return EscalationReasons.NotWarranted(warranted);
        if (raised.Step.Due < raised.On) yield return EscalationReasons.DueBefore;
        foreach (var reason in BeforeStep(raised.On)) yield return reason;
    }

    // To a level that the reports of the day no longer lead above, for as many of them as a signal takes.
    private IEnumerable<Refusal> AgainstLowering(EscalationLevel level, LocalDate on)
    {
        if (!Enum.IsDefined(level)) yield return EscalationReasons.UnknownLevel;
        else if (level >= Level) yield return EscalationReasons.NotLower;
        else if (AgainstCalm(level, on) is { } notCalmed) yield return notCalmed;
        foreach (var reason in BeforeStep(on)) yield return reason;
    }

    private Refusal? AgainstCalm(EscalationLevel level, LocalDate on)
    {
        var (leads, because) = Leads(on);
        ValueList<string> against =
        [
            .. leads > level ? [$"they lead to L{Text.Of((int)leads)}, {because}"] : (string[])[],
            .. EscalationCalm.Against(ReportsBy(on), level, Policy),
        ];
        return against.IsEmpty ? null : EscalationReasons.NotCalmed(against,
            !EscalationCalm.EarlierFigures(ReportsBy(on), level, Policy).IsEmpty, Policy.Persistence.Value);
    }

    // What takes place about a step takes place after it.
    private IEnumerable<Refusal> BeforeStep(LocalDate on)
    {
        if (Steps is [.., var (last, _)] && on < last) yield return EscalationReasons.BeforeStep;
    }

    private IEnumerable<Refusal> AgainstAnswer(Refusal? already)
    {
        if (Steps.IsEmpty) yield return EscalationReasons.NoStep;
        else if (already is not null) yield return already;
    }

    private IEnumerable<Refusal> AgainstReview(EscalationEvent.Reviewed reviewed)
    {
        foreach (var reason in AgainstAnswer(HasHelped is null ? null : EscalationReasons.ReviewedAlready)) yield return reason;
        var days = Policy.ReviewAfterDays.Value;
        if (!Steps.IsEmpty && Period.DaysBetween(Steps[^1].On, reviewed.On) < days) yield return EscalationReasons.TooEarly(days);
        if (reviewed.Recruits < 0 || reviewed.Counterfactual < 0) yield return EscalationReasons.Negative;
    }

    private IEnumerable<Refusal> AgainstOutcome(FormalOutcome outcome)
    {
        if (!Enum.IsDefined(outcome)) yield return EscalationReasons.UnknownOutcome;
        else if (!Outcomes.IsEmpty && Outcomes[^1].Outcome == outcome) yield return EscalationReasons.DecidedAlready;
    }
}
