using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Decisions;
using static Crn.Domain.Studies.StudyStatusGroup;

namespace Crn.Domain.Studies;

/// <content>The verbs of the lifecycle.</content>
public sealed partial record Study
{
    /// <summary>Makes a change that takes effect at once, after the table of status changes and the date rules.</summary>
    /// <remarks>
    /// The status written is the one that fits the group and the past: a suspension remembers what it suspends, re-opening returns to it (ST-02),
    /// and a sponsor's "closed" is written as follow-up complete (ST-03). A re-opened study has no estimated re-opening any more.
    /// </remarks>
    /// <param name="edit">What is to change.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <returns>The study after it with its events (none when nothing changes), or every reason why not.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edit"/> is null.</exception>
    /// <exception cref="ArgumentException">There is no such group or actor.</exception>
    public Decision<Study, StudyEvent> Change(StudyEdit edit, LocalDate on, Party by = Party.Sponsor)
    {
        Guard.Against.Null(edit);
        Guard.Against.EnumOutOfRange(by);
        if (edit.To is { } wanted) Guard.Against.EnumOutOfRange(wanted, nameof(edit));
        var to = edit.To ?? StatusGroup;
        List<Refusal> reasons = [.. LifecycleReasons.Typed(edit), .. LifecycleReasons.InOrder(this, on)];
        if (Status is null || to is null)
        {
            return Decision.Refuse<Study, StudyEvent>([.. reasons, LifecycleReasons.StatusNotKnown]);
        }

        var dates = edit.ApplyTo(Milestones);
        if (edit.To is not null || dates != Milestones)
        {
            reasons.AddRange(LifecycleReasons.Move(this, to.Value, dates));
            reasons.AddRange(LifecycleReasons.Dates(dates, Status.Value.Group(), to.Value, on));
        }

        return reasons.Count > 0 ? Decision.Refuse<Study, StudyEvent>(reasons.ToValueList()) : Accept(Effects(edit, StatusAfter(Status.Value, to.Value), dates, on, by));
    }

    /// <summary>Opens the study to recruitment, for the first time or again.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="actualOpening">The day recruitment opened; may be left out when the record has it or the study comes back from suspension.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The open study, or every reason why not.</returns>
    public Decision<Study, StudyEvent> Open(LocalDate on, PartialDate? actualOpening = null, Party by = Party.Sponsor) =>
        Change(new() { To = StudyStatusGroup.Open, ActualOpening = actualOpening }, on, by);

    /// <summary>Halts recruitment for a while.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="estimatedReopening">When recruitment is expected again: after <paramref name="on"/>.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The suspended study, which remembers what it was, or every reason why not.</returns>
    public Decision<Study, StudyEvent> Suspend(LocalDate on, PartialDate estimatedReopening, Party by = Party.Sponsor) =>
        Change(new() { To = StudyStatusGroup.Suspended, EstimatedReopening = estimatedReopening }, on, by);

    /// <summary>Closes recruitment while participants are still treated or observed.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="actualClosure">The day recruitment closed.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The study in follow-up, or every reason why not.</returns>
    public Decision<Study, StudyEvent> CloseInFollowUp(LocalDate on, PartialDate actualClosure, Party by = Party.Sponsor) =>
        Change(new() { To = ClosedInFollowUp, ActualClosure = actualClosure }, on, by);

    /// <summary>Closes the study, follow-up complete.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="actualClosure">The day recruitment closed.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The closed study, or every reason why not.</returns>
    public Decision<Study, StudyEvent> Close(LocalDate on, PartialDate actualClosure, Party by = Party.Sponsor) =>
        Change(new() { To = Closed, ActualClosure = actualClosure }, on, by);

    /// <summary>Gives the study up before it ever opened.</summary>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes the change.</param>
    /// <returns>The withdrawn study, or every reason why not.</returns>
    public Decision<Study, StudyEvent> Withdraw(LocalDate on, Party by = Party.Sponsor) => Change(new() { To = Withdrawn }, on, by);

    /// <summary>Puts a sponsor's change to the network: what the policy reviews waits, the rest takes effect at once (DT-05).</summary>
    /// <param name="edit">What is to change. Dates stated with a change of status wait with it.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="policy">What is reviewed; <see cref="EditPolicy.Published"/> when left out.</param>
    /// <returns>The study after it, or every reason why the change could not be made even if it were accepted.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="edit"/> is null.</exception>
    public Decision<Study, StudyEvent> Submit(StudyEdit edit, LocalDate on, EditPolicy? policy = null)
    {
        policy ??= EditPolicy.Published;
        if (Pending is not null) return Decision.Refuse<Study, StudyEvent>(LifecycleReasons.ChangePending);
        var whole = Change(edit, on);
        if (!whole.IsAccepted) return whole;
        var statusWaits = policy.ReviewsStatus && whole.State.Status != Status;
        // A study whose route is not stated is treated as non-commercial: a review too many does no harm.
        var targetWaits = policy.ReviewsNonCommercialTarget && Route != StudyRoute.Commercial && whole.State.Targets != Targets;
        if (!statusWaits && !targetWaits) return whole;
        var waits = (statusWaits ? edit : new()) with { UkTarget = targetWaits ? edit.UkTarget : null, FurtherInformation = null };
        var atOnce = (statusWaits ? new() : edit) with { UkTarget = targetWaits ? null : edit.UkTarget, FurtherInformation = edit.FurtherInformation };
        var direct = Change(atOnce, on);
        return direct.IsAccepted ? Accept(direct.Events.Add(new StudyEvent.ChangeSubmitted(on, waits))) : direct;
    }

    /// <summary>The network accepts the change that waits; it takes effect if the rules still allow it.</summary>
    /// <param name="on">The day of the review.</param>
    /// <returns>The study after the change, or every reason why not.</returns>
    public Decision<Study, StudyEvent> AcceptChange(LocalDate on)
    {
        if (Pending is not { } edit) return Decision.Refuse<Study, StudyEvent>(LifecycleReasons.NothingPending);
        var change = Change(edit, on, Party.Network);
        return change.IsAccepted ? Accept([new StudyEvent.ChangeReviewed(on, true), .. change.Events]) : change;
    }

    /// <summary>The network rejects the change that waits.</summary>
    /// <param name="on">The day of the review.</param>
    /// <returns>The study as it was, with nothing waiting; refused when nothing waits or the day is before the last event.</returns>
    public Decision<Study, StudyEvent> RejectChange(LocalDate on) =>
        Pending is null ? Decision.Refuse<Study, StudyEvent>([LifecycleReasons.NothingPending, .. LifecycleReasons.InOrder(this, on)]) : Guarded(on, new StudyEvent.ChangeReviewed(on, false));

    /// <summary>Applies one event. It never argues: what happened, happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The study after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public Study Evolve(StudyEvent happened)
    {
        Guard.Against.Null(happened);
        var after = happened switch
        {
            StudyEvent.Registered e => From(e.Draft, e.On),
            StudyEvent.StatusChanged e => this with { Status = e.Status, HasOpened = HasOpened || e.Status.HasOpened() == true },
            StudyEvent.DatesChanged e => this with { Milestones = e.Milestones, HasOpened = HasOpened || e.Milestones.ActualOpening is not null },
            StudyEvent.UkTargetChanged e => this with { Targets = Targets.WithUk(e.Target) },
            StudyEvent.InformationChanged e => this with { FurtherInformation = Said(e.Text) },
            StudyEvent.RecruitmentReported e => this with { Recruited = e.Recruited },
            StudyEvent.ChangeSubmitted e => this with { Pending = e.Edit },
            StudyEvent.ChangeReviewed => this with { Pending = null },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return after with { Version = Version + 1, LastChanged = happened.On };
    }

    /// <summary>The study that its events made.</summary>
    /// <param name="events">Every event, the registration first.</param>
    /// <returns>The study.</returns>
    /// <exception cref="ArgumentException">There is no event, or the first is not the registration.</exception>
    public static Study Replay(params ValueList<StudyEvent> events)
    {
        if (events.IsEmpty || events[0] is not StudyEvent.Registered first) throw new ArgumentException("The history of a study begins with its registration.", nameof(events));
        var study = From(first.Draft, first.On);
        foreach (var happened in events.AsSpan()[1..]) study = study.Evolve(happened);
        return study;
    }
}
