using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <content>How events make the study, and what speaks against them.</content>
public sealed partial record Study : IDecider<Study, StudyEvent>
{
    /// <summary>The study after one more event. It never argues: what was recorded, was recorded.</summary>
    /// <param name="recorded">The event.</param>
    /// <returns>The study after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="recorded"/> is null.</exception>
    public Study Evolve(StudyEvent recorded)
    {
        var next = Guard.Against.Null(recorded) switch
        {
            StudyEvent.Registered e => From(e.Draft, e.On, e.RecordedOn),
            StudyEvent.StatusChanged e =>
                Dated(e.Milestones)
                with { Status = e.Status, StatedGroup = null, StatusSince = e.On, HasOpened =
                    Opened(e.Milestones) || e.Status.HasOpened() == true },
            StudyEvent.DatesChanged e => Dated(e.Milestones),
            StudyEvent.UkTargetChanged e => this with { Targets = Targets.WithUk(e.Target) },
            StudyEvent.InformationChanged e => this with { FurtherInformation = Said(e.Information.Value) },
            StudyEvent.RecruitmentReported e => this with { Recruited = e.Recruited },
            StudyEvent.ChangeSubmitted e => this with { Pending = e.Edit, PendingSince = e.On },
            StudyEvent.ChangeReviewed => this with { Pending = null, PendingSince = null },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return next with { Version = Version + 1, LastRecordedOn = recorded.RecordedOn };
    }

    /// <summary>The study that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording, the registration first.</param>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    public static Study Replay(params ValueList<StudyEvent> events) => History.Replay<Study, StudyEvent>(events);

    /// <summary>The study that its events made. For callers to whom an unsound history would be a bug.</summary>
    /// <param name="events">Every event in order of recording, the registration first.</param>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentException">The history is not sound; the message names the event.</exception>
    [OverloadResolutionPriority(-1)]
    public static Study Replay(params StudyEvent[] events) =>
        Replay(Guarded.Sequence(events));

    /// <summary>The study that its events made, or why the history is not sound.</summary>
    /// <param name="events">Every event in order of recording, the registration first.</param>
    /// <returns>The study, or every reason against the first event that does not fit, named with its place.</returns>
    public static Outcome<Study> TryReplay(ValueList<StudyEvent> events) => History.TryReplay<Study, StudyEvent>(events);

    static Study? IDecider<Study, StudyEvent>.Start(StudyEvent first) =>
        first is StudyEvent.Registered e ? From(e.Draft, e.On, e.RecordedOn) : null;

    IReadOnlyCollection<Refusal> IDecider<Study, StudyEvent>.Against(StudyEvent proposed) => proposed switch
    {
        StudyEvent.StatusChanged e => AgainstStatus(e),
        StudyEvent.DatesChanged e => AgainstDates(e),
        StudyEvent.UkTargetChanged e =>
            [.. LifecycleReasons.Status(Status), .. LifecycleReasons.Typed(new() { UkTarget = e.Target }),
                .. LifecycleReasons.Same(e.Target == Targets.Uk)],
        StudyEvent.InformationChanged e => AgainstInformation(e),
        StudyEvent.RecruitmentReported e =>
            [.. LifecycleReasons.Ahead(e.Recruited.AsAt > e.On), .. LifecycleReasons.Same(e.Recruited == Recruited)],
        StudyEvent.ChangeSubmitted e => Pending is null ? AgainstEdit(e) : [LifecycleReasons.ChangePending],
        StudyEvent.ChangeReviewed e => Pending is null
            ? [LifecycleReasons.NothingPending]
            : [.. LifecycleReasons.Order(e.On < PendingSince), .. LifecycleReasons.Network(e.By)],
        _ => [],
    };

    private List<Refusal> AgainstStatus(StudyEvent.StatusChanged e)
    {
        if (Status is not { } from) return [LifecycleReasons.StatusNotKnown];
        if (!Enum.IsDefined(e.Status)) return [LifecycleReasons.NoSuchStatus];
        List<Refusal> reasons = [.. LifecycleReasons.Order(e.On < StatusSince), .. LifecycleReasons.Same(e.Status == from)];
        if (e.By != Party.Network || !StatusMoves.IsTheNetworks(from, e.Status))
            reasons.AddRange(LifecycleReasons.Move(this, e.Status, e.Milestones));
        reasons.AddRange(LifecycleReasons.Dates(e.Milestones, from.Group(), e.Status.Group(), e.On));
        return reasons;
    }

    private IReadOnlyCollection<Refusal> AgainstDates(StudyEvent.DatesChanged e) => Status?.Group() is { } group
        ? [.. LifecycleReasons.Same(e.Milestones == Milestones), .. LifecycleReasons.Dates(e.Milestones, group, group, e.On)]
        : [LifecycleReasons.StatusNotKnown];

    private IReadOnlyCollection<Refusal> AgainstInformation(StudyEvent.InformationChanged e) =>
    [
        .. LifecycleReasons.Status(Status),
        .. LifecycleReasons.Typed(new() { FurtherInformation = e.Information.Value }),
        .. LifecycleReasons.Same(Said(e.Information.Value) == FurtherInformation),
    ];

    // What waits could be made at once, if it were accepted, and would change something.
    private ValueList<Refusal> AgainstEdit(StudyEvent.ChangeSubmitted e)
    {
        if (e.Edit.To is { } to && !Enum.IsDefined(to)) return [LifecycleReasons.NoSuchStatus];
        // Order and party are asked of every event alike, elsewhere.
        var change = Change(e.Edit, e.On, Enum.IsDefined(e.By) ? e.By : Party.Sponsor, LocalDate.Max(e.On, LastRecordedOn));
        return change.IsAccepted ? LifecycleReasons.Same(change.Events.IsEmpty) : change.Reasons;
    }

    private Study Dated(Milestones milestones) => this with { Milestones = milestones, HasOpened = Opened(milestones) };

    private bool Opened(Milestones milestones) => HasOpened || milestones.ActualOpening is not null;
}
