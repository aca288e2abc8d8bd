using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using static Crn.Domain.Studies.StudyStatusGroup;

namespace Crn.Domain.Studies;

/// <content>The verbs of the lifecycle that take effect at once.</content>
public sealed partial record Study
{
    /// <summary>Makes a change that takes effect at once, after the table of status changes and the date rules.</summary>
    /// <remarks>
    /// The status written is the one that fits the group and the past: a suspension remembers what it suspends, re-opening returns to it
    /// (ST-02), and a sponsor's "closed" is written as follow-up complete (ST-03). A re-opened study has no estimated re-opening any more.
    /// </remarks>
    /// <param name="edit">What is to change.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study after it with its events (none when nothing changes), or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edit"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such group or party.</exception>
    public Decision<Study, StudyEvent> Change(StudyEdit edit, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)
    {
        var (events, reasons) = Proposed(Guard.Against.Null(edit), on, by, recordedOn ?? on);
        return History.Decide(this, events, version, reasons);
    }

    /// <summary>Opens the study to recruitment, for the first time or again.</summary>
    /// <param name="actualOpening">The day recruitment opened; null when the record has it or the study comes back from suspension.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The open study, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> Open(
        PartialDate? actualOpening, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Change(new() { To = StudyStatusGroup.Open, ActualOpening = actualOpening }, on, by, recordedOn, version);

    /// <summary>Halts recruitment for a while.</summary>
    /// <param name="estimatedReopening">When recruitment is expected again: after <paramref name="on"/>.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The suspended study, which remembers what it was, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> Suspend(
        PartialDate estimatedReopening, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Change(new() { To = StudyStatusGroup.Suspended, EstimatedReopening = estimatedReopening }, on, by, recordedOn, version);

    /// <summary>Closes recruitment while participants are still treated or observed.</summary>
    /// <param name="actualClosure">The day recruitment closed.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study in follow-up, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> CloseInFollowUp(
        PartialDate actualClosure, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Change(new() { To = ClosedInFollowUp, ActualClosure = actualClosure }, on, by, recordedOn, version);

    /// <summary>Closes the study, follow-up complete.</summary>
    /// <param name="actualClosure">The day recruitment closed.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The closed study, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> Close(
        PartialDate actualClosure, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Change(new() { To = Closed, ActualClosure = actualClosure }, on, by, recordedOn, version);

    /// <summary>Gives the study up before it ever opened.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The withdrawn study, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> Withdraw(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        Change(new() { To = Withdrawn }, on, by, recordedOn, version);

    /// <summary>Recruitment is reported (TC-02). The count may fall: reports are corrected.</summary>
    /// <param name="recruited">The count, and the day it speaks of: on or before <paramref name="on"/>.</param>
    /// <param name="on">The day of the report.</param>
    /// <param name="by">Who reports.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study with the count, or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recruited"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> ReportRecruitment(
        ReportedRecruitment recruited, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new StudyEvent.RecruitmentReported(on, by, recordedOn ?? on, Guard.Against.Null(recruited)), version);

    // What an edit comes to, as events, and what is wrong with the edit itself.
    private (ValueList<StudyEvent> Events, ValueList<Refusal> Reasons) Proposed(StudyEdit edit, LocalDate on, Party by,
        LocalDate recordedOn)
    {
        if (edit.To is { } wanted) Guard.Against.EnumOutOfRange(wanted, nameof(edit));
        if (!History.IsDay(on) || !History.IsDay(recordedOn)) return ([], [History.NoDay]);
        var reasons = LifecycleReasons.Typed(edit);
        if (Status is not { } status) return ([], reasons.Add(LifecycleReasons.StatusNotKnown));
        var next = edit.To is { } group ? StatusMoves.After(status, group) : status;
        var dates = edit.ApplyTo(Milestones);
        if (status.Group() == Suspended && next.Group() != Suspended) dates = dates.With(Milestone.Reopening, DateKind.Estimated, null);
        List<StudyEvent> events = [];
        if (next != status) events.Add(new StudyEvent.StatusChanged(on, by, recordedOn, next, dates));
        else if (dates != Milestones) events.Add(new StudyEvent.DatesChanged(on, by, recordedOn, dates));
        // A status named again asks for its dates, though nothing changes.
        else if (edit.To is not null) reasons = [.. reasons, .. LifecycleReasons.Dates(dates, next.Group(), next.Group(), on)];
        if (!LifecycleReasons.Typed(edit).IsEmpty) return (events.ToValueList(), reasons);
        if (edit.UkTarget is { } target && target != Targets.Uk) events.Add(new StudyEvent.UkTargetChanged(on, by, recordedOn, target));
        if (edit.FurtherInformation is { } text && Said(text) != FurtherInformation)
        {
            events.Add(new StudyEvent.InformationChanged(on, by, recordedOn, FreeText.FromOptional(text)));
        }

        return (events.ToValueList(), reasons);
    }
}
