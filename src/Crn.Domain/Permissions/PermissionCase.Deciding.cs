using Crn.Domain.Decisions;
using Crn.Domain.Permissions.Cases;

namespace Crn.Domain.Permissions;

/// <content>Events that are checked and take place in one go.</content>
public sealed partial record PermissionCase
{
    // The step is looked up once, for what speaks against the event and for what it does.
    PermissionCase? IDecider<PermissionCase, PermissionEvent>.TryEvolve(PermissionEvent proposed)
    {
        if (proposed.OfStep is not { } key || Find(key, out var place) is not { } step)
            return ((IDecider<PermissionCase, PermissionEvent>)this).Against(proposed).Count == 0 ? Evolve(proposed) : null;
        if (!MayFollow(proposed, key, step, place)) return null;
        var pinned = proposed is PermissionEvent.Begun ? Pinned(key, proposed.On) : this;
        return Recorded(ReferenceEquals(pinned, this) ? AfterStep(proposed, step, place) : pinned.Done(proposed, key), proposed);
    }

    // Nobody else holds the case: a step of the study or of a site is put in its place.
    PermissionCase? IDecider<PermissionCase, PermissionEvent>.TryEvolveAlone(PermissionEvent proposed)
    {
        if (proposed.OfStep is { } key && Find(key, out var place) is { } step && place >= 0 && !MeansMore(proposed, step))
        {
            if (!MayFollow(proposed, key, step, place)) return null;
            if (After(step, place, proposed) is { } changed)
            {
                if (state is not ReplayedSteps open) state = open = new ReplayedSteps(Table);
                open.Set(place, changed);
                (Version, LastRecordedOn) = (Version + 1, proposed.RecordedOn);
                return this;
            }
        }

        if (((IDecider<PermissionCase, PermissionEvent>)this).Against(proposed).Count > 0) return null;
        _ = Table;
        return Evolve(proposed);
    }

    private bool MayFollow(PermissionEvent proposed, StepKey key, CaseStep step, int place)
    {
        Objections found = default;
        AgainstStanding(proposed.On, ref found);
        AgainstStep(proposed, key, step, place, ref found);
        return found.IsEmpty;
    }

    PermissionCase IDecider<PermissionCase, PermissionEvent>.GivenAway()
    {
        _ = Table;
        return this;
    }

    // Whether an event of one step does more than to its step: the submission pins the regime, some outcomes bring steps.
    private static bool MeansMore(PermissionEvent recorded, CaseStep step) => recorded switch
    {
        PermissionEvent.Begun => step.Key.Code == Approvals.IrasSubmit,
        PermissionEvent.Decided => step.Definition.Continuation is not null,
        _ => false,
    };
}
