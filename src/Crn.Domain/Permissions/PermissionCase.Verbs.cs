using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>What the parties do.</content>
public sealed partial record PermissionCase
{
    /// <summary>
    /// Begins a step: an application is made, a pack sent, a review started. Again after it was invalid, refused or withdrawn.
    /// </summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">The day: of receipt, where an authority counts from receipt.</param>
    /// <param name="by">The sponsor, or the party whose decision it is.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the step under review, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Submit(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.Begun(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>
    /// The owner of a step asks the sponsor for information. The clock stops only where it lawfully may; elsewhere it runs on.
    /// </summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">The day of the request.</param>
    /// <param name="by">The party whose decision it is.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the question at the sponsor, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> AskForInformation(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.InformationRequested(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>The sponsor answers.</summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">The day the answer is received.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the step under review again, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Answer(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.InformationGiven(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>
    /// The owner of a step records its outcome, in the words of the graph: "favourable with conditions", "confirmed", "invalid".
    /// </summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="outcome">One of the outcomes of the step.</param>
    /// <param name="on">The day of the outcome.</param>
    /// <param name="by">The party whose decision it is.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case after the outcome, or every reason why not.</returns>
    /// <exception cref="ArgumentException">The outcome is blank or looks like an NHS number, or there is no such party.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Decide(
        StepKey step, string outcome, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this,
            new PermissionEvent.Decided(on, by, recordedOn ?? on, Guard.Against.Null(step), FreeText.From(outcome)), version);

    /// <summary>The owner of a step records that the conditions of its outcome are met.</summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">The day they were met.</param>
    /// <param name="by">The party whose decision it was.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the step granted, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> MeetConditions(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.ConditionsMet(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>The time for an objection ran out, where silence lawfully is consent and only there (G8).</summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">A day after the deadline.</param>
    /// <param name="by">The sponsor, or the party whose decision it is.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the step deemed granted, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> NoteSilence(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this,
            new PermissionEvent.DeemedBySilence(on, by, recordedOn ?? on, Guard.Against.Null(step), BySilence(step)), version);

    /// <summary>The sponsor withdraws an application.</summary>
    /// <param name="step">Which step; the code alone names a step of the study.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the step withdrawn, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Withdraw(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.Withdrawn(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>The sponsor appeals against an unfavourable opinion; a different committee hears the original application.</summary>
    /// <param name="step">The opinion.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the opinion under review again, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Appeal(
        StepKey step, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.Appealed(on, by, recordedOn ?? on, Guard.Against.Null(step)), version);

    /// <summary>Answers about the study that were unknown become known.</summary>
    /// <param name="answers">The answers; one that contradicts an answer given is refused, for that is a change to the study.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the steps that follow, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="answers"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> Learn(
        FactSheet answers, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.Learnt(on, by, recordedOn ?? on, Guard.Against.Null(answers)), version);

    /// <summary>A site joins. After the submission it follows the regime of the day it joins.</summary>
    /// <param name="site">The site.</param>
    /// <param name="on">The day.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the steps of the site, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="site"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> AddSite(
        PermissionSite site, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.SiteAdded(on, by, recordedOn ?? on, Guard.Against.Null(site)), version);

    /// <summary>Proposes a change to the approved study; it follows the regime of its own day (G1).</summary>
    /// <param name="change">The change; the same one is proposed once a day.</param>
    /// <param name="on">The day it is submitted.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the steps of the change, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    public Decision<PermissionCase, PermissionEvent> ProposeChange(
        PermissionChange change, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.ChangeProposed(on, by, recordedOn ?? on, Guard.Against.Null(change)), version);

    /// <summary>
    /// Reports an urgent safety measure: taken first, notified in writing afterwards. Nothing needs to be granted before it.
    /// </summary>
    /// <param name="takenOn">The day of the measure.</param>
    /// <param name="on">The day of the notice.</param>
    /// <param name="by">The sponsor, or a site.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the measure, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party, or a date is of another calendar system.</exception>
    public Decision<PermissionCase, PermissionEvent> ReportUrgentSafetyMeasure(
        LocalDate takenOn, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.UrgentSafetyMeasureTaken(on, by, recordedOn ?? on, Guarded.Iso(takenOn)), version);

    /// <summary>The authorities extend the time to the first UK participant.</summary>
    /// <param name="lapsesOn">The day the approval lapses then; after the day it lapses now.</param>
    /// <param name="on">The day of their decision.</param>
    /// <param name="by">Regulator and committee together.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case with the later day, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<PermissionCase, PermissionEvent> ExtendApproval(
        LocalDate lapsesOn, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.ApprovalExtended(on, by, recordedOn ?? on, Guarded.Iso(lapsesOn)), version);

    /// <summary>The sponsor gives the whole application up: every open step ends as withdrawn.</summary>
    /// <param name="on">The day, not before the last event of a step that is open.</param>
    /// <param name="by">The sponsor.</param>
    /// <param name="recordedOn">The day of recording; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version this was decided on, when it should be checked.</param>
    /// <returns>The case, in which nothing can be done any more, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<PermissionCase, PermissionEvent> Abandon(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new PermissionEvent.Abandoned(on, by, recordedOn ?? on), version);

    private FreeText BySilence(StepKey step) => FreeText.From(Find(step)?.Definition.OutcomeBySilence ?? "no decision");
}
