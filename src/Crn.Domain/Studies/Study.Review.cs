using Ardalis.GuardClauses;
using Crn.Domain.Decisions;

namespace Crn.Domain.Studies;

/// <content>Changes that wait for the network's review.</content>
public sealed partial record Study
{
    /// <summary>Puts a change to the network: what the policy reviews waits, the rest takes effect at once (DT-05).</summary>
    /// <param name="edit">What is to change. Dates stated with a change of status wait with it.</param>
    /// <param name="policy">What is reviewed: for example <see cref="EditPolicy.Published"/>.</param>
    /// <param name="on">The day of the change.</param>
    /// <param name="by">Who makes it.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study after it, or every reason why the change could not be made even if it were accepted.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">There is no such group or party.</exception>
    public Decision<Study, StudyEvent> Submit(
        StudyEdit edit, EditPolicy policy, LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)
    {
        Guard.Against.Null(policy);
        if (Pending is not null) return History.Decide<Study, StudyEvent>(this, [], version, LifecycleReasons.ChangePending);
        var whole = Change(edit, on, by, recordedOn, version);
        if (!whole.IsAccepted) return whole;
        var statusWaits = policy.ReviewsStatus && whole.State.Status != Status;
        // A study whose route is not stated is treated as non-commercial: a review too many does no harm.
        var targetWaits = policy.ReviewsNonCommercialTarget && Route != StudyRoute.Commercial && whole.State.Targets != Targets;
        if (!statusWaits && !targetWaits) return whole;
        var waits = (statusWaits ? edit : new()) with { UkTarget = targetWaits ? edit.UkTarget : null, FurtherInformation = null };
        var atOnce = (statusWaits ? new() : edit) with
        {
            UkTarget = targetWaits ? null : edit.UkTarget,
            FurtherInformation = edit.FurtherInformation,
        };
        var (events, reasons) = Proposed(atOnce, on, by, recordedOn ?? on);
        return History.Decide(this, events.Add(new StudyEvent.ChangeSubmitted(on, by, recordedOn ?? on, waits)), version, reasons);
    }

    /// <summary>The network accepts the change that waits; it takes effect if the rules still allow it.</summary>
    /// <param name="on">The day of the review.</param>
    /// <param name="by">Who reviews: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study after the change, or every reason why not.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> AcceptChange(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null)
    {
        if (Pending is not { } edit) return History.Decide<Study, StudyEvent>(this, [], version, LifecycleReasons.NothingPending);
        var (events, reasons) = Proposed(edit, on, by, recordedOn ?? on);
        return History.Decide<Study, StudyEvent>(this, [new StudyEvent.ChangeReviewed(on, by, recordedOn ?? on, true), .. events],
            version, reasons);
    }

    /// <summary>The network rejects the change that waits.</summary>
    /// <param name="on">The day of the review.</param>
    /// <param name="by">Who reviews: the network.</param>
    /// <param name="recordedOn">The day it is recorded; <paramref name="on"/> when left out.</param>
    /// <param name="version">The version it was decided on; not checked when left out.</param>
    /// <returns>The study as it was, with nothing waiting; refused when nothing waits.</returns>
    /// <exception cref="ArgumentException">There is no such party.</exception>
    public Decision<Study, StudyEvent> RejectChange(LocalDate on, Party by, LocalDate? recordedOn = null, int? version = null) =>
        History.Decide(this, new StudyEvent.ChangeReviewed(on, by, recordedOn ?? on, false), version);
}
