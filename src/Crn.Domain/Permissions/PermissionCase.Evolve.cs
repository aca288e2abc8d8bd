using Ardalis.GuardClauses;
using Crn.Domain.Rules;

namespace Crn.Domain.Permissions;

/// <content>What each event does.</content>
public sealed partial record PermissionCase
{
    /// <summary>Applies one event. It never argues: what happened, happened.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The case after it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="happened"/> is null.</exception>
    public PermissionCase Evolve(PermissionEvent happened)
    {
        Guard.Against.Null(happened);
        var on = happened.On;
        var after = happened switch
        {
            PermissionEvent.Opened => this,
            PermissionEvent.Learnt e => (this with { Answers = Answers.Merge(e.Answers) }).Planned(),
            PermissionEvent.SiteAdded e => (this with { Sites = Sites.Add(new(e.Site, Submitted ? on : Submitting, [])) }).Planned(),
            PermissionEvent.Begun e => Pinned(e.Step, on).Changing(e.Step, step => step.Begun(on, ClockOf(step, on))),
            PermissionEvent.InformationRequested e => Changing(e.Step, step => step.Asked(on)),
            PermissionEvent.InformationGiven e => Changing(e.Step, step => step.Answered(on)),
            PermissionEvent.Decided e => Decided(e.Step, on, e.Outcome),
            PermissionEvent.ConditionsMet e => Changing(e.Step, step => step.ConditionsMet(on)),
            PermissionEvent.DeemedBySilence e => Changing(e.Step, step => step.Decided(on, e.Outcome, OutcomeMeaning.Granted)),
            PermissionEvent.Withdrawn e => Changing(e.Step, step => step.Withdrawn(on)),
            PermissionEvent.Appealed e => Changing(e.Step, step => step.Begun(on, ClockOf(step, on))),
            PermissionEvent.ChangeProposed e => this with { Changes = Changes.Add(StepsOf(new(Changes.Count + 1, e.Change, on, []), Answers)) },
            PermissionEvent.UrgentSafetyMeasureTaken e => this with { UrgentSafetyMeasures = UrgentSafetyMeasures.Add(e.TakenOn) },
            PermissionEvent.ApprovalExtended e => this with { Extended = e.LapsesOn },
            PermissionEvent.Abandoned => Abandon(on),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return after with { Version = Version + 1, LastChanged = on };
    }

    private PermissionCase Changing(StepKey key, Func<CaseStep, CaseStep> change)
    {
        if (key.Change is { } number)
        {
            return number > Changes.Count ? this : this with { Changes = Replaced(Changes, number - 1, Changes[number - 1].With(Changed(Changes[number - 1].Steps, key, change))) };
        }

        if (key.Site is not { } code) return this with { Steps = Changed(Steps, key, change) };
        for (var i = 0; i < Sites.Count; i++)
        {
            if (Sites[i].Site.Code == code) return this with { Sites = Replaced(Sites, i, Sites[i].With(Changed(Sites[i].Steps, key, change))) };
        }

        return this;
    }

    // Submission pins the regime to the day it happened.
    private PermissionCase Pinned(StepKey key, LocalDate on)
    {
        if (key.Code != PermissionPlan.Submission || key.Site is not null || on == Submitting) return this;
        var planned = Submitting;
        return (this with { Submitting = on, Sites = Sites.Select(s => s.JoinedOn == planned ? s.Under(on, s.Steps) : s).ToValueList() }).Planned();
    }

    private PermissionCase Decided(StepKey key, LocalDate on, string outcome)
    {
        var meaning = Outcomes.Of(key.Code, outcome);
        var after = Changing(key, step => step.Decided(on, outcome, meaning));
        if (meaning != OutcomeMeaning.Continues) return after;
        // The answer and the final decision become steps of the case.
        var answers = Answers.With(key.Code == "MHRA_CTA" ? PermissionEvents.GnaIssued : PermissionEvents.RfiIssued, true);
        return key.Change is { } number
            ? after with { Changes = Replaced(after.Changes, number - 1, after.StepsOf(after.Changes[number - 1], answers)) }
            : (after with { Answers = answers }).Planned();
    }

    private ChangeProgress StepsOf(ChangeProgress change, FactSheet answers) =>
        change.With(CaseSteps.OfChange(answers, change.ProposedOn, change.Number, change.Change, Sites.Select(s => s.Site.Code).ToValueList(), change.Steps));

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
        var from = CaseRules.CountsFrom(step.Key.Code) is { } earlier && Find(StepKey.OfStudy(earlier))?.BegunOn is { } received ? received : on;
        var isCtimp = StudyCharacteristics.Ctimp.IsTrue().Evaluate(Answers).IsTrue;
        return CaseClocks.Start(step.Definition, isCtimp, from, regime, Durations, CalendarOf(step));
    }

    private static ValueList<CaseStep> Changed(ValueList<CaseStep> steps, StepKey key, Func<CaseStep, CaseStep> change)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Key == key) return Replaced(steps, i, change(steps[i]));
        }

        return steps;
    }

    private static ValueList<T> Replaced<T>(ValueList<T> items, int at, T item)
    {
        T[] copy = [.. items.AsSpan()];
        copy[at] = item;
        return new(copy);
    }
}
