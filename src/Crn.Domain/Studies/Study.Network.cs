using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <content>What only the network does.</content>
public sealed partial record Study
{
    /// <summary>The network moves a study along set-up: application made, permission or approval awaited, received.</summary>
    /// <param name="to">A status of the group in setup, other than <see cref="StudyStatus.PreSetup"/>, which nothing returns to.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who records it: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study after it, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such status or party.</exception>
    public Decision<Study, StudyEvent> MoveInSetUp(
        StudyStatus to, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        NetworkStep(StatusMoves.IsInSetUp(Status, Guard.Against.EnumOutOfRange(to)) ? to : null, Milestones, LifecycleReasons.NotInSetUp,
            on, by, recordedOn, version);

    /// <summary>The network confirms the first recruit: an open study becomes open with recruitment (ST-06).</summary>
    /// <param name="firstParticipant">The day of the first recruit: on or before <paramref name="on"/>; null when it is not to be
    /// recorded.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who records it: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study after it, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> ConfirmFirstRecruit(
        PartialDate? firstParticipant, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        NetworkStep(
            StatusMoves.WithRecruitment(Status),
            firstParticipant is { } day ? Milestones.With(Milestone.FirstParticipant, DateKind.Actual, day) : Milestones,
            LifecycleReasons.NotAwaitingFirstRecruit,
            on, by, recordedOn, version);

    /// <summary>The network records that follow-up has ended (ST-04): what a sponsor cannot do in the tool.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who records it: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study, follow-up complete, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> EndFollowUp(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        NetworkStep(
            Status is StudyStatus.ClosedInFollowUp or StudyStatus.ClosedToRecruitment ? StudyStatus.ClosedFollowUpComplete : null,
            Milestones,
            LifecycleReasons.NotInFollowUp,
            on, by, recordedOn, version);

    /// <summary>The network records that a study closed to recruitment has no follow-up.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who records it: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study, closed without follow-up, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> ConfirmNoFollowUp(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        NetworkStep(
            Status is StudyStatus.ClosedToRecruitment ? StudyStatus.ClosedNoFollowUp : null,
            Milestones,
            LifecycleReasons.NotInFollowUp,
            on, by, recordedOn, version);

    // A step to no status is one that the study cannot take where it stands.
    private Decision<Study, StudyEvent> NetworkStep(
        StudyStatus? to, Milestones dates, Refusal unfit, LocalDate on, Party by, LocalDate? recordedOn, int? version) => to is { } next
        ? History.Decide(this, new StudyEvent.StatusChanged(on, by, recordedOn ?? on, next, dates), version)
        : History.Decide<Study, StudyEvent>(this, [], version, unfit);
}
