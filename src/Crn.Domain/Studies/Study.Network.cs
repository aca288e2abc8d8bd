using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <content>What only the network does, and how a step becomes events.</content>
public sealed partial record Study
{
    /// <summary>The network moves a study along set-up: application made, permission or approval awaited, received.</summary>
    /// <param name="to">A status of the group in setup, other than <see cref="StudyStatus.PreSetup"/>, which nothing returns to.</param>
    /// <param name="on">The day of the change.</param>
    /// <returns>The study after it, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such status.</exception>
    public Decision<Study, StudyEvent> MoveInSetUp(StudyStatus to, LocalDate on)
    {
        Guard.Against.EnumOutOfRange(to);
        return StatusGroup == StudyStatusGroup.InSetup && to.Group() == StudyStatusGroup.InSetup && (to != StudyStatus.PreSetup || Status == to)
            ? NetworkStep(to, on)
            : Decision.Refuse<Study, StudyEvent>([LifecycleReasons.NotInSetUp, .. LifecycleReasons.InOrder(this, on)]);
    }

    /// <summary>The network confirms the first recruit: an open study becomes open with recruitment (ST-06).</summary>
    /// <param name="on">The day of the confirmation.</param>
    /// <param name="firstParticipant">The day of the first recruit, if it is to be recorded: on or before <paramref name="on"/>.</param>
    /// <returns>The study after it, or every reason why not.</returns>
    public Decision<Study, StudyEvent> ConfirmFirstRecruit(LocalDate on, PartialDate? firstParticipant = null)
    {
        StudyStatus? to = Status switch
        {
            StudyStatus.OpenToRecruitment => StudyStatus.OpenWithRecruitment,
            // The report may reach the network after the suspension; what is remembered is corrected.
            StudyStatus.SuspendedFromOpenToRecruitment => StudyStatus.SuspendedFromOpenWithRecruitment,
            _ => null,
        };
        return to is { } next
            ? NetworkStep(next, on, firstParticipant is { } day ? Milestones.With(Milestone.FirstParticipant, DateKind.Actual, day) : Milestones)
            : Decision.Refuse<Study, StudyEvent>([LifecycleReasons.NotAwaitingFirstRecruit, .. LifecycleReasons.InOrder(this, on)]);
    }

    /// <summary>The network records that follow-up has ended (ST-04): what a sponsor cannot do in the tool.</summary>
    /// <param name="on">The day of the change.</param>
    /// <returns>The study, follow-up complete, or every reason why not.</returns>
    public Decision<Study, StudyEvent> EndFollowUp(LocalDate on) =>
        Status is StudyStatus.ClosedInFollowUp or StudyStatus.ClosedToRecruitment
            ? NetworkStep(StudyStatus.ClosedFollowUpComplete, on)
            : Decision.Refuse<Study, StudyEvent>([LifecycleReasons.NotInFollowUp, .. LifecycleReasons.InOrder(this, on)]);

    /// <summary>The network records that a study closed to recruitment has no follow-up.</summary>
    /// <param name="on">The day of the change.</param>
    /// <returns>The study, closed without follow-up, or every reason why not.</returns>
    public Decision<Study, StudyEvent> ConfirmNoFollowUp(LocalDate on) =>
        Status is StudyStatus.ClosedToRecruitment
            ? NetworkStep(StudyStatus.ClosedNoFollowUp, on)
            : Decision.Refuse<Study, StudyEvent>([LifecycleReasons.NotInFollowUp, .. LifecycleReasons.InOrder(this, on)]);

    /// <summary>Recruitment is reported (TC-02). The count may fall: reports are corrected.</summary>
    /// <param name="count">Participants recruited in all, 0 or more. A 0 given here is a confirmed nought.</param>
    /// <param name="asAt">The day the count speaks of: on or before <paramref name="on"/>.</param>
    /// <param name="on">The day of the report.</param>
    /// <param name="isFinal">Whether no more will come; null when that is not known.</param>
    /// <returns>The study with the count, or every reason why not.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    public Decision<Study, StudyEvent> ReportRecruitment(int count, LocalDate asAt, LocalDate on, bool? isFinal = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return asAt > on
            ? Decision.Refuse<Study, StudyEvent>([LifecycleReasons.ReportedAhead, .. LifecycleReasons.InOrder(this, on)])
            : Guarded(on, new StudyEvent.RecruitmentReported(on, Party.Sponsor, new(count, asAt, isFinal)));
    }

    private static StudyStatus StatusAfter(StudyStatus status, StudyStatusGroup to)
    {
        // An edit inside a group leaves the exact status alone.
        if (status.Group() == to) return status;
        return to switch
        {
            StudyStatusGroup.InSetup => StudyStatus.InSetup,
            StudyStatusGroup.Open => status == StudyStatus.SuspendedFromOpenWithRecruitment ? StudyStatus.OpenWithRecruitment : StudyStatus.OpenToRecruitment,
            StudyStatusGroup.Suspended => status switch
            {
                StudyStatus.OpenToRecruitment => StudyStatus.SuspendedFromOpenToRecruitment,
                StudyStatus.OpenWithRecruitment => StudyStatus.SuspendedFromOpenWithRecruitment,
                _ => StudyStatus.Suspended,
            },
            StudyStatusGroup.ClosedInFollowUp => StudyStatus.ClosedInFollowUp,
            StudyStatusGroup.Closed => StudyStatus.ClosedFollowUpComplete,
            StudyStatusGroup.Withdrawn => status == StudyStatus.PreSetup ? StudyStatus.WithdrawnInPreSetup : StudyStatus.WithdrawnDuringSetup,
        };
    }

    private ValueList<StudyEvent> Effects(StudyEdit edit, StudyStatus status, Milestones dates, LocalDate on, Party by)
    {
        List<StudyEvent> events = [];
        if (Status?.Group() == StudyStatusGroup.Suspended && status.Group() != StudyStatusGroup.Suspended) dates = dates.With(Milestone.Reopening, DateKind.Estimated, null);
        if (dates != Milestones) events.Add(new StudyEvent.DatesChanged(on, by, dates));
        if (status != Status) events.Add(new StudyEvent.StatusChanged(on, by, status));
        if (edit.UkTarget is { } target && target != Targets.Uk) events.Add(new StudyEvent.UkTargetChanged(on, by, target));
        if (edit.FurtherInformation is { } text && Said(text) != FurtherInformation) events.Add(new StudyEvent.InformationChanged(on, by, text));
        return events.ToValueList();
    }

    private Decision<Study, StudyEvent> NetworkStep(StudyStatus to, LocalDate on, Milestones? dates = null)
    {
        dates ??= Milestones;
        var group = to.Group();
        ValueList<Refusal> reasons = [.. LifecycleReasons.InOrder(this, on), .. LifecycleReasons.Dates(dates, group, group, on)];
        return reasons.IsEmpty ? Accept(Effects(new(), to, dates, on, Party.Network)) : Decision.Refuse<Study, StudyEvent>(reasons);
    }

    private Decision<Study, StudyEvent> Guarded(LocalDate on, StudyEvent happened)
    {
        var reasons = LifecycleReasons.InOrder(this, on);
        return reasons.IsEmpty ? Accept([happened]) : Decision.Refuse<Study, StudyEvent>(reasons);
    }

    private Decision<Study, StudyEvent> Accept(ValueList<StudyEvent> events) =>
        Decision.Accept(events.Aggregate(this, (study, happened) => study.Evolve(happened)), events);
}
