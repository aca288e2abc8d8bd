using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Troubleshooting;

/// <content>The verbs.</content>
public sealed partial record Escalation
{
    /// <summary>Starts the record, at level 0.</summary>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts; as a rule the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="policy">The triggers it goes by; those of the network when null.</param>
    /// <returns>The record, or why not: it is recorded before its day.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public static Decision<Escalation, EscalationEvent> Start(
        LocalDate on, Party by, LocalDate? recordedOn = null, EscalationPolicy? policy = null) =>
        History.Start<Escalation, EscalationEvent>(
            new EscalationEvent.Started(on, by, recordedOn ?? on, policy ?? EscalationPolicy.Network));

    /// <summary>Records a report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="on">The day of the report; later than that of any before.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record with the report, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Escalation, EscalationEvent> Report(
        EscalationReport report, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Reported(on, by, recordedOn ?? on, Guard.Against.Null(report)), version);

    /// <summary>Raises it to a level.</summary>
    /// <param name="step">The level, with causes, actions, owner, when they are due and who is asked: the roles of the level where it does
    /// not say.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record at the level, or every reason why not: a signal that does not persist among them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Escalation, EscalationEvent> Escalate(
        EscalationStep step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Raised(on, by, recordedOn ?? on, Guard.Against.Null(step).Taken()), version);

    /// <summary>Lowers it to a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record at the level, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such level or party.</exception>
    public Decision<Escalation, EscalationEvent> Lower(
        EscalationLevel level, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Lowered(on, by, recordedOn ?? on, Guard.Against.EnumOutOfRange(level)), version);

    /// <summary>Records the answer to the last step.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who answered.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record with the answer, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The answer is blank or not to be stored, or there is no such party.</exception>
    public Decision<Escalation, EscalationEvent> Answer(
        string answer, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Answered(on, by, recordedOn ?? on, FreeText.From(answer)), version);

    /// <summary>Reviews the effect of the last step, 90 days after it at the earliest.</summary>
    /// <param name="recruits">Recruits of the last three months.</param>
    /// <param name="counterfactual">Recruits that three months as before the step would have brought.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record with the review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Escalation, EscalationEvent> Review(
        int recruits, int counterfactual, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Reviewed(on, by, recordedOn ?? on, recruits, counterfactual), version);

    /// <summary>Records a formal outcome.</summary>
    /// <param name="outcome">The outcome; see <see cref="FormalOutcomes"/> for what it needs and does.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">Who acts.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The record with the outcome, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such outcome or party.</exception>
    public Decision<Escalation, EscalationEvent> Conclude(
        FormalOutcome outcome, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Decide(new EscalationEvent.Decided(on, by, recordedOn ?? on, Guard.Against.EnumOutOfRange(outcome)), version);

    private Decision<Escalation, EscalationEvent> Decide(EscalationEvent proposed, int? version) => History.Decide(this, proposed, version);
}
