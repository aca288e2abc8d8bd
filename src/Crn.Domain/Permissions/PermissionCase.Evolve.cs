using System.Runtime.CompilerServices;
using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Permissions.Cases;
using Crn.Domain.Permissions.Plans;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>What each event does.</content>
public sealed partial record PermissionCase
{
    /// <inheritdoc />
    public PermissionCase Evolve(PermissionEvent recorded)
    {
        Guard.Against.Null(recorded);
        return Recorded(recorded.OfStep is { } key ? AfterStep(recorded, key) : AfterCase(recorded), recorded);
    }

    private PermissionCase Recorded(PermissionCase after, PermissionEvent recorded)
    {
        if (ReferenceEquals(after, this)) after = this with { };
        (after.Version, after.LastRecordedOn) = (Version + 1, recorded.RecordedOn);
        return after;
    }

    private PermissionCase AfterStep(PermissionEvent recorded, StepKey key) =>
        (recorded is PermissionEvent.Begun ? Pinned(key, recorded.On) : this).Done(recorded, key);

    private PermissionCase Done(PermissionEvent recorded, StepKey key) =>
        Find(key, out var place) is { } step ? AfterStep(recorded, step, place) : this;

    private PermissionCase AfterStep(PermissionEvent recorded, CaseStep step, int place)
    {
        if (After(step, place, recorded) is not { } changed) return this;
        var after = With(place, changed);
        return recorded is PermissionEvent.Decided ? after.GoneOn(changed) : after;
    }

    // What an event of a step does to it; null where that is nothing.
    private CaseStep? After(CaseStep step, int place, PermissionEvent recorded) => recorded switch
    {
        PermissionEvent.Begun or PermissionEvent.Appealed => Begun(step, place, recorded.On),
        PermissionEvent.InformationRequested e => step.Asked(e.On),
        PermissionEvent.InformationGiven e => step.Answered(e.On),
        PermissionEvent.Decided e => step.Definition.MeaningOf(e.Outcome.Value) is { } meaning
            ? step.Decided(e.On, e.Outcome.Value, meaning) : null,
        PermissionEvent.ConditionsMet e => step.ConditionsMet(e.On),
        PermissionEvent.DeemedBySilence e => step.Decided(e.On, e.Outcome.Value, OutcomeMeaning.Granted),
        PermissionEvent.Withdrawn e => step.Withdrawn(e.On),
        _ => null,
    };

    private PermissionCase AfterCase(PermissionEvent recorded) => recorded switch
    {
        PermissionEvent.Learnt e => (this with { Answers = Answers.Merge(e.Answers) }).Planned(),
        PermissionEvent.SiteAdded e => Joined(e.Site, e.On),
        PermissionEvent.ChangeProposed e =>
            this with
            {
                Changes = Changes.Add(StepsOf(new(Changes.Count + 1, e.Change, e.On, []), Answers)),
                Proposed = new(Proposed.Value?.Add((e.On, e.Change))),
            },
        PermissionEvent.UrgentSafetyMeasureTaken e => this with
            {
                UrgentSafetyMeasures = UrgentSafetyMeasures.Add(e.TakenOn), Measures = new(Measures.Value?.Add(e.TakenOn)),
            },
        PermissionEvent.ApprovalExtended e => this with { Extended = e.LapsesOn },
        PermissionEvent.Abandoned e => Abandon(e.On),
        // A second start, which replay refuses.
        _ => this,
    };

    // The case with a step as it is now, in place of the step of the same key.
    private PermissionCase With(int place, CaseStep changed)
    {
        if (changed.Key.Change is { } number) return this with { Changes = Changes.With(number - 1, Changes[number - 1].With(changed)) };
        var after = this with { };
        // The table is kept here too, for whoever takes another step from this case.
        after.state = (state.HasRoom ? state : Table).With(place, changed);
        return after;
    }

    // Submission pins the regime to the day it took place.
    private PermissionCase Pinned(StepKey key, LocalDate on)
    {
        return key.Code == Approvals.IrasSubmit && key.Site is null ? PinnedTo(on) : this;
    }

    private PermissionCase PinnedTo(LocalDate on)
    {
        return on == Submitting && AreUnder(on) ? this
            : (this with { Submitting = on, Sites = Sites.Select(s => s.Under(on)).ToValueList() }).Planned();
    }

    private bool AreUnder(LocalDate submitted)
    {
        foreach (var site in state.Base.Sites)
        {
            if (!ReferenceEquals(site.Under(submitted), site)) return false;
        }

        return true;
    }

    // The answer and the final decision become steps of the case, where that is what the outcome of a step means.
    private PermissionCase GoneOn(CaseStep decided)
    {
        if (decided.Definition.Continuation is not { } goesOn || decided.Status != CaseStepStatus.Continued) return this;
        var answers = Answers.With(goesOn.Asked, true);
        return decided.Key.Change is { } number
            ? this with { Changes = Changes.With(number - 1, StepsOf(Changes[number - 1], answers)) }
            : (this with { Answers = answers }).Planned();
    }

    private ChangeProgress StepsOf(ChangeProgress change, FactSheet answers) =>
        change.With(CaseSteps.OfChange(ImpliedAnswers.CombinedReview(answers, Submitting), change.ProposedOn, change.Number, change.Change,
            Sites.Select(s => s.Site.Code), change.Steps));

    private PermissionCase Abandon(LocalDate on)
    {
        CaseStep Ended(CaseStep step) => step.IsOpen ? step.Withdrawn(on) : step;
        return this with
        {
            IsAbandoned = true,
            Steps = Steps.Select(Ended).ToValueList(),
            Sites = Sites.Select(s => s.With(s.Steps.Select(Ended).ToValueList())).ToValueList(),
            Changes = Changes.Select(c => c.With(c.Steps.Select(Ended).ToValueList())).ToValueList(),
        };
    }

    private CaseStep Begun(CaseStep step, int place, LocalDate on)
    {
        var from = step.Definition.CountsFrom is { } earlier && OfStudy(earlier)?.BegunOn is { } received ? received : on;
        return step.Begun(on, TermsOf(step, place), from);
    }

    // The terms of its clock; those of a step that the case has planned are worked out once.
    private ClockTerms? TermsOf(CaseStep step, int place)
    {
        var regime = step.Key.Change is { } number ? Changes[number - 1].ProposedOn : Submitting;
        if (TermsOfPlan(step, place) is not { } known) return CaseClocks.TermsOf(step.Definition, regime, Durations, CalendarOf(step));
        ref var terms = ref known[CasePlace.IndexOf(place)];
        terms ??= new(CaseClocks.TermsOf(step.Definition, regime, Durations, CalendarOf(step)));
        return terms.Value;
    }

    private StrongBox<ClockTerms?>?[]? TermsOfPlan(CaseStep step, int place) =>
        place < 0 ? null : CasePlace.SiteOf(place) >= 0 ? PlanOf(step, place)?.Terms : Plans.Value?.Terms;
}
