using Ardalis.GuardClauses;
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
        var after = AfterStep(recorded) ?? AfterCase(recorded);
        if (ReferenceEquals(after, this)) after = this with { };
        (after.Version, after.LastRecordedOn) = (Version + 1, recorded.RecordedOn);
        return after;
    }

    // What an event of one step does; null for the others.
    private PermissionCase? AfterStep(PermissionEvent recorded) => recorded switch
    {
        PermissionEvent.Begun e => Pinned(e.Step, e.On).Begun(e.Step, e.On),
        PermissionEvent.InformationRequested e => With(Find(e.Step)?.Asked(e.On)),
        PermissionEvent.InformationGiven e => With(Find(e.Step)?.Answered(e.On)),
        PermissionEvent.Decided e => Decided(e.Step, e.On, e.Outcome.Value),
        PermissionEvent.ConditionsMet e => With(Find(e.Step)?.ConditionsMet(e.On)),
        PermissionEvent.DeemedBySilence e => With(Find(e.Step)?.Decided(e.On, e.Outcome.Value, OutcomeMeaning.Granted)),
        PermissionEvent.Withdrawn e => With(Find(e.Step)?.Withdrawn(e.On)),
        PermissionEvent.Appealed e => Begun(e.Step, e.On),
        _ => null,
    };

    private PermissionCase AfterCase(PermissionEvent recorded) => recorded switch
    {
        PermissionEvent.Learnt e => (this with { Answers = Answers.Merge(e.Answers) }).Planned(),
        PermissionEvent.SiteAdded e => Joined(e.Site, e.On),
        PermissionEvent.ChangeProposed e =>
            this with { Changes = Changes.Add(StepsOf(new(Changes.Count + 1, e.Change, e.On, []), Answers)) },
        PermissionEvent.UrgentSafetyMeasureTaken e => this with { UrgentSafetyMeasures = UrgentSafetyMeasures.Add(e.TakenOn) },
        PermissionEvent.ApprovalExtended e => this with { Extended = e.LapsesOn },
        PermissionEvent.Abandoned e => Abandon(e.On),
        // A second start, which replay refuses.
        _ => this,
    };

    private PermissionCase Begun(StepKey key, LocalDate on) => Find(key) is { } step ? With(step.Begun(on, ClockOf(step, on))) : this;

    // The case with a step as it is now, in place of the step of the same key.
    private PermissionCase With(CaseStep? changed)
    {
        if (changed is null) return this;
        if (changed.Key.Change is { } number) return this with { Changes = Changes.With(number - 1, Changes[number - 1].With(changed)) };
        if (changed.Key.Site is not { } code) return this with { Steps = Replaced(Steps, changed) };
        var at = PlaceOf(code);
        return at < 0 ? this : this with { Sites = Sites.With(at, Sites[at].With(Replaced(Sites[at].Steps, changed))) };
    }

    // Submission pins the regime to the day it took place.
    private PermissionCase Pinned(StepKey key, LocalDate on)
    {
        if (key.Code != Approvals.IrasSubmit || key.Site is not null) return this;
        var sites = Sites.Select(s => s.Under(on)).ToValueList();
        return on == Submitting && sites == Sites ? this : (this with { Submitting = on, Sites = sites }).Planned();
    }

    private PermissionCase Decided(StepKey key, LocalDate on, string outcome)
    {
        if (Find(key) is not { } step || step.Definition.MeaningOf(outcome) is not { } meaning) return this;
        var after = With(step.Decided(on, outcome, meaning));
        if (step.Definition.Continuation is not { } goesOn || meaning != OutcomeMeaning.Continues) return after;
        // The answer and the final decision become steps of the case.
        var answers = Answers.With(goesOn.Asked, true);
        return key.Change is { } number
            ? after with { Changes = after.Changes.With(number - 1, after.StepsOf(after.Changes[number - 1], answers)) }
            : (after with { Answers = answers }).Planned();
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

    private Calendars.ReviewClock? ClockOf(CaseStep step, LocalDate on)
    {
        var regime = step.Key.Change is { } number ? Changes[number - 1].ProposedOn : Submitting;
        var from = step.Definition.CountsFrom is { } earlier && Find(earlier)?.BegunOn is { } received ? received : on;
        return CaseClocks.Start(step.Definition, from, regime, Durations, CalendarOf(step));
    }

    private static ValueList<CaseStep> Replaced(ValueList<CaseStep> steps, CaseStep changed)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Key.Code == changed.Key.Code) return steps.With(i, changed);
        }

        return steps;
    }
}
