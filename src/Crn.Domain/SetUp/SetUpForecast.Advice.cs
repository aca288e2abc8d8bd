using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;

namespace Crn.Domain.SetUp;

/// <content>What would help: days gained, and what to chase.</content>
public sealed partial class SetUpForecast
{
    /// <summary>
    /// Days gained at the median of the first participant (of the approvals when no site is known) for each day saved in a step.
    /// </summary>
    /// <param name="step">The step.</param>
    /// <param name="daysSaved">How many days are saved in it, at least 1; no step ends before the day of the forecast.</param>
    /// <returns>From 0 to 1 when working days are not involved; 0 when the date is never, or the step is not open.</returns>
    /// <exception cref="ArgumentException"><paramref name="daysSaved"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public double DaysGained(StepKey step, int daysSaved = 1)
    {
        Guard.Against.NegativeOrZero(daysSaved);
        if (network.Find(Guard.Against.Null(step)) is not { } index || network.Nodes[index].Ended is not null
            || Goal.AtLeast(0.5).Date is not { } median) return 0;
        var quicker = new DayCounts();
        new ForecastRun(network, Sampling).Each((ends, count) => CountGoal(quicker, ends, count), index, daysSaved);
        return (double)Period.DaysBetween(quicker.Forecast(AsAt, Draws).AtLeast(0.5).Date!.Value, median) / daysSaved;
    }

    /// <summary>What a step done sooner would bring, as a sentence.</summary>
    /// <param name="step">The step.</param>
    /// <param name="daysSaved">The days by which it ends sooner, at least 1.</param>
    /// <returns>For example <c>Opening LEEDS 14 days earlier brings the first participant forward by 9 days (median).</c></returns>
    /// <exception cref="ArgumentException"><paramref name="daysSaved"/> is below 1.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="step"/> is null.</exception>
    public string WhatIf(StepKey step, int daysSaved)
    {
        Guard.Against.NegativeOrZero(daysSaved);
        if (network.Find(Guard.Against.Null(step)) is not { } index) return $"{StepNames.Of(step)} is not needed.";
        if (network.Nodes[index].Ended is not null) return $"{StepNames.Of(step)} has ended.";
        var what = step is { Code: Approvals.SiteOpen, Site: { } site } ? "Opening " + site : StepNames.Of(step);
        var goal = recruitments.Length > 0 ? "the first participant" : "the approvals";
        if (Goal.AtLeast(0.5).Date is not { } median) return $"{what}: {goal} never comes, as things stand.";
        var sooner = $"{what} {Text.Count(daysSaved, "day", "days")} earlier";
        if (network.Nodes[index].OwnTimeIsUnknown)
            return $"{sooner}: not known, for no time of it is known; each day it waits may be lost.";
        var gained = (int)Math.Round(DaysGained(step, daysSaved) * daysSaved);
        var bound = Goal.IsKnown ? "median" : "median of the earliest dates; the time of some steps is not known";
        return gained == 0 ? $"{sooner} does not bring {goal} forward: other steps decide the date ({Text.Iso(median)}, {bound})."
            : $"{sooner} brings {goal} forward by {Text.Count(gained, "day", "days")} ({bound}).";
    }

    /// <summary>The steps in hand today that gain something when they are hurried, those that gain most first, each with the party that
    /// holds it now: while a question lies with the sponsor, the sponsor. A step whose own time is not known comes last: its gain cannot be
    /// computed, but each day it waits is lost.</summary>
    /// <param name="daysSaved">The days by which each is thought to be quicker, at least 1.</param>
    /// <param name="most">How many to consider, at least 1: those most often critical.</param>
    /// <returns>The steps with their gain.</returns>
    /// <exception cref="ArgumentException">A number is below 1.</exception>
    public ValueList<StepToChase> ToChase(int daysSaved = 7, int most = 5)
    {
        Guard.Against.NegativeOrZero(most);
        var ready = Case.Ready.ToHashSet();
        return Enumerable.Range(0, onTheWay.Length)
            .Where(i => onTheWay[i] > 0)
            .Select(i => (Step: network.Nodes[i].Step, Share: (double)onTheWay[i] / Draws))
            .Where(s => s.Step.IsOpen || ready.Contains(s.Step.Key))
            .OrderByDescending(s => s.Share)
            .Take(most)
            .Select(s => new StepToChase(s.Step.Key, Holds(s.Step), s.Share, Gain(s.Step.Key, daysSaved), daysSaved))
            .Where(s => s.DaysGained is not 0)
            .OrderByDescending(s => s.DaysGained).ThenByDescending(s => s.Criticality)
            .ThenBy(s => s.Step.ToString(), StringComparer.Ordinal)
            .ToValueList();
    }

    // Who has it now; what is to begin is with the sponsor, who applies.
    private Party Holds(CaseStep step) => step.Status is CaseStepStatus.WaitingForInformation or CaseStepStatus.ConditionsOutstanding
        || HasOpenQuestion(step) ? Party.Sponsor : step.Holder ?? Party.Sponsor;

    // A review that gathers others is with whoever holds the one that is asked.
    private bool HasOpenQuestion(CaseStep step) => step.Definition.IsGathering && step.IsOpen
        && Case.WaitsFor(step).Any(w => w.Status == CaseStepStatus.WaitingForInformation);

    private double? Gain(StepKey step, int daysSaved) =>
        network.Nodes[network.Find(step)!.Value].OwnTimeIsUnknown ? null : DaysGained(step, daysSaved);
}
