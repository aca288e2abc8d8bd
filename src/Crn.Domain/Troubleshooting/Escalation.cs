using Crn.Domain.Troubleshooting.Escalations;

namespace Crn.Domain.Troubleshooting;

/// <summary>The escalation of a study: reports, steps up and down the ladder, answers, reviews and formal outcomes, as the fold of its
/// events.</summary>
/// <remarks>
/// A step up needs a signal that persists over reports in a row; flags of the research reset, a red pilot and proposals of a formal change
/// lead up at once. Level 1 is open after one report behind. A step down needs as many reports above the trigger. Equality is by content.
/// Immutable and thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var escalation = Escalation.Start(today, Party.Network).State;
/// escalation = escalation.Report(EscalationReport.Of(diagnosis, plan.Window), today, Party.Network).State;
/// escalation.Warranted();                                 // StudyTeam
/// escalation = escalation.Escalate(step, today, Party.Network).State;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed partial record Escalation
{
    // What was stored is put back member by member.
    internal Escalation(LocalDate startedOn, EscalationPolicy policy) => (StartedOn, Policy) = (startedOn, policy);

    /// <summary>The triggers it goes by.</summary>
    public EscalationPolicy Policy { get; internal init; }

    /// <summary>The level it stands at.</summary>
    public EscalationLevel Level { get; internal init; }

    /// <summary>The reports with their days, in order.</summary>
    public ValueList<(LocalDate On, EscalationReport Report)> Reports { get; internal init; }

    /// <summary>The steps up with their days, in the order of their recording.</summary>
    public ValueList<(LocalDate On, EscalationStep Step)> Steps { get; internal init; }

    /// <summary>The formal outcomes with their days, in the order of their recording.</summary>
    public ValueList<(LocalDate On, FormalOutcome Outcome)> Outcomes { get; internal init; }

    /// <summary>Whether the last step up was answered; false when there is none.</summary>
    public bool IsAnswered { get; internal init; }

    /// <summary>Whether the last step up brought more than would have come anyway; null when it was not reviewed.</summary>
    public bool? HasHelped { get; internal init; }

    /// <inheritdoc/>
    public LocalDate StartedOn { get; internal init; }

    /// <inheritdoc/>
    public LocalDate LastRecordedOn { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal init; }

    /// <summary>Whether recruitment was closed, so that nothing is left to escalate.</summary>
    public bool HasEnded => Outcomes.Any(decided => OutcomeWords.Ends(decided.Outcome));

    /// <summary>The highest level to which the reports lead, each by the figures it states: how far it may be raised.</summary>
    /// <remarks>How far it may be lowered is asked of the last reports in a row, in which a figure of an earlier report stands until it is
    /// reported again: <see cref="WhyWarranted"/> names such figures.</remarks>
    /// <returns>The level.</returns>
    public EscalationLevel Warranted() => Leads().Level;

    /// <summary>Why the reports lead there, and which figure of an earlier report stands against lowering it so far.</summary>
    /// <returns>The reason, in words.</returns>
    public string WhyWarranted()
    {
        var (level, because) = Leads();
        return level >= Level ? because
            : string.Join("; ", EscalationCalm.EarlierFigures(Reports, level, Policy).Prepend(because));
    }

    /// <summary>When the answer to the last step is due; null when there is none, it is answered, or it was lowered since.</summary>
    /// <returns>The day; for working days that are not known, that of the step itself.</returns>
    public LocalDate? AnswerDue() => Steps.IsEmpty || IsAnswered || Level < Steps[^1].Step.Level ? null
        : Due(Steps[^1].On, Steps[^1].Step);

    /// <summary>When the effect of the last step is to be reviewed; null when there is none, or it is reviewed.</summary>
    /// <returns>The day.</returns>
    public LocalDate? ReviewDue() =>
        Steps.IsEmpty || HasHelped is not null ? null : Steps[^1].On.PlusDays(Policy.ReviewAfterDays.Value);

    /// <summary>The escalation as one line.</summary>
    /// <returns>Level, reports and steps.</returns>
    public override string ToString() => $"L{Text.Of((int)Level)} after {Text.Count(Reports.Count, "report", "reports")} and "
        + $"{Text.Count(Steps.Count, "step", "steps")} up" + (Outcomes.IsEmpty ? "" : ", " + OutcomeWords.Of(Outcomes[^1].Outcome));

    private (EscalationLevel Level, string Because) Leads(LocalDate? on = null) =>
        EscalationTriggers.Warranted(on is { } day ? ReportsBy(day) : Reports, HasHelped == false, Policy);

    // What is entered late is judged by the reports of its day.
    private ValueList<(LocalDate On, EscalationReport Report)> ReportsBy(LocalDate on) =>
        Reports.IsEmpty || Reports[^1].On <= on ? Reports : Reports.Where(report => report.On <= on).ToValueList();

    private static LocalDate Due(LocalDate on, EscalationStep step)
    {
        var rung = EscalationLadder.Of(step.Level);
        return rung.Basis == Calendars.DayBasis.Working
            && (on < Calendars.WorkingDayCalendar.FirstDay || on.PlusDays(60) > Calendars.WorkingDayCalendar.LastDay)
            ? step.Due : rung.DueOn(on)!.Value;
    }
}
