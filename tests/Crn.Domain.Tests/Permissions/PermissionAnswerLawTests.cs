using Crn.Domain.Permissions;
using Crn.Domain.SetUp;

namespace Crn.Domain.Tests.Permissions;

public class PermissionAnswerLawTests
{
    [Property]
    public void An_open_step_has_been_begun_and_is_in_somebodys_hands_and_a_closed_one_in_nobodys(CaseStep step)
    {
        Assert.Equal(step.IsOpen, step.Holder is not null);
        Assert.Equal(step.Holds.Select(h => h.From).Order(), step.Holds.Select(h => h.From));
        if (step.IsOpen) Assert.True(step.BegunOn is not null && step.EndedOn is null, step.ToString());
        if (step.Status is CaseStepStatus.Granted or CaseStepStatus.Continued or CaseStepStatus.Refused or CaseStepStatus.Withdrawn)
            Assert.True(step.BegunOn <= step.EndedOn, step.ToString());
    }

    [Property]
    public void A_change_has_steps_of_its_own_under_the_regime_of_its_day(ChangeProgress change) => Assert.All(change.Steps, step =>
    {
        Assert.Equal(change.Number, step.Key.Change);
        Assert.True(step.Definition.IsInForceOn(change.ProposedOn), step.ToString());
        Assert.Equal(ApprovalKind.Change, step.Definition.Kind);
    });

    [Property]
    public void What_waits_waits_for_something_else_and_for_somebody(CaseWait wait)
    {
        Assert.NotEmpty(wait.WaitsFor);
        Assert.NotEmpty(wait.Parties);
        Assert.DoesNotContain(wait.Step, wait.WaitsFor);
        Assert.Equal(wait.WaitsFor.Distinct(), wait.WaitsFor);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Comparing_the_other_way_turns_what_was_added_into_what_was_removed(PermissionPlan plan, PermissionPlan other)
    {
        var (there, back) = (plan.CompareWith(other), other.CompareWith(plan));
        Assert.Equal(there.Added, back.Removed);
        Assert.Equal(there.Removed, back.Added);
        Assert.Equal(there.Moved.Select(m => (m.After, m.Before)).OrderBy(m => m.After.Code), back.Moved.OrderBy(m => m.Before.Code));
        Assert.True(plan.CompareWith(plan).IsNone);
        Assert.Equal(plan.Steps.Count - there.Removed.Count, other.Steps.Count - there.Added.Count);
    }

    [Property]
    public void A_step_is_open_to_doubt_exactly_while_a_fact_decides_it_and_ends_no_earlier_than_it_begins(PermissionStep step)
    {
        Assert.Equal(!step.IsNeeded, !step.MissingFacts.IsEmpty);
        Assert.Equal(step.Begins is null, step.Ends is null);
        Assert.False(step.Ends < step.Begins, step.ToString());
        Assert.False(step.EndsAtEarliest > step.Ends, step.ToString());
        Assert.Equal(step.IsNeeded && step.Ends is not null, step.EndsAtEarliest is not null);
        Assert.True(step.EndsAtEarliest < step.Ends == !step.DatesDependOn.IsEmpty,
            $"{step}: {step.Begins} {step.EndsAtEarliest} to {step.Ends}, {step.DatedBy}, after {string.Join(' ', step.WaitsFor)}");
    }

    [Property]
    public void The_steps_at_a_site_are_steps_of_sites_each_after_what_it_waits_for(PermissionPlan study, PermissionSite site)
    {
        var plan = PermissionPlan.For(study.Answers, [site], study.Submitting);
        var steps = plan.StepsAt(site.Code);
        var codes = steps.Select(s => s.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(steps, (step, at) =>
        {
            Assert.Equal(ApprovalKind.Site, step.Definition.Kind);
            Assert.All(step.WaitsFor, earlier => Assert.True(codes.IndexOf(earlier) < at));
        });
    }

    [Property]
    public void A_benchmark_is_met_on_its_last_day_and_missed_from_the_day_after(BenchmarkResult result)
    {
        Assert.Equal(result.Start is null, result.Standing == BenchmarkStanding.NotStarted);
        Assert.Equal(result.End is not null, result.Taken.HasEnded);
        if (result.End is { } end) Assert.Equal(end <= result.DueOn ? BenchmarkStanding.Met : BenchmarkStanding.Missed, result.Standing);
        else if (result.Start is { } start)
        Assert.Equal(start.PlusDays(result.Taken.Days) <= result.DueOn ? BenchmarkStanding.InProgress : BenchmarkStanding.Missed,
            result.Standing);
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void A_date_forecast_has_come_by_each_of_its_quantiles_and_not_the_day_before(MilestoneForecast forecast)
    {
        Assert.Equal(0, forecast.ProbabilityBy(forecast.FirstDay.PlusDays(-1)));
        Assert.InRange(forecast.ProbabilityOfNever, 0, 1);
        foreach (var probability in new[] { 0.05, 0.5, 0.8, 1 })
        {
            if (forecast.AtLeast(probability).Date is not { } day)
            {
                Assert.True(1 - forecast.ProbabilityOfNever < probability);
                continue;
            }

            Assert.True(forecast.ProbabilityBy(day) >= probability - 1e-8);
            Assert.True(forecast.ProbabilityBy(day.PlusDays(-1)) < probability);
        }
    }

    [Property(MaxTest = 100 / Share.Of)]
    public void Hurrying_a_step_in_hand_never_makes_the_date_later(StepToChase step)
    {
        Assert.InRange(step.Criticality, double.Epsilon, 1);
        Assert.True(step.DaysGained is null or > 0, step.ToString());
    }
}
