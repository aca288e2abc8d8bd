using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>The date rules of a study record (DT-01 to DT-03). A date known in part breaks a rule only when every day it can be does.</summary>
internal static class DateRules
{
    /// <summary>What the dates say against each other and against the day of reading.</summary>
    internal static IEnumerable<DateBreach> Contradictions(Milestones dates, LocalDate asAt)
    {
        if (dates.PlannedClosure is { } closure)
        {
            if (dates.PlannedOpening is { } planned && closure.IsAfter(planned) == false)
            {
                yield return Breach(MilestoneKey.PlannedClosure, "study.planned-closure-not-after-planned-opening", "The planned closure is not after the planned opening.", "Give a planned closure later than the planned opening.", StudySources.ClosureAfterOpening);
            }

            if (dates.ActualOpening is { } actual && closure.IsAfter(actual) == false)
            {
                yield return Breach(MilestoneKey.PlannedClosure, "study.planned-closure-not-after-actual-opening", "The planned closure is not after the actual opening.", "Give a planned closure later than the actual opening.", StudySources.ClosureAfterOpening);
            }
        }

        foreach (var held in dates.All.AsEnumerable())
        {
            if (held.Kind == DateKind.Actual && held.Date.IsOnOrBefore(asAt) == false)
            {
                yield return InFuture(held);
            }
        }

        if (dates.ActualClosure is { } ended && dates.ActualOpening is { } opened && ended.IsBefore(opened) == true)
        {
            yield return Breach(MilestoneKey.ActualClosure, "study.actual-closure-before-actual-opening", "The actual closure is before the actual opening.", "Correct one of the two dates.", StudySources.Library("a study closes on or after the day it opens"));
        }
    }

    /// <summary>What a group of statuses asks for, coming from a group or standing in it.</summary>
    internal static IEnumerable<DateBreach> Missing(Milestones dates, StudyStatusGroup from, StudyStatusGroup to)
    {
        foreach (var key in StatusTransitions.Of(from, to).Required.AsEnumerable())
        {
            if (dates[key.Milestone, key.Kind] is null)
            {
                yield return Breach(key, $"study.{Hyphened(key)}-missing", $"A study with the status '{to.Text()}' has {Article(key)} {key}, and the record does not state it.", $"State the {key}.", StudySources.MandatoryDates);
            }
        }
    }

    /// <summary>A suspended study is expected back after the day of reading.</summary>
    internal static IEnumerable<DateBreach> Reopening(Milestones dates, StudyStatusGroup to, LocalDate asAt)
    {
        if (to == StudyStatusGroup.Suspended && dates.EstimatedReopening?.IsAfter(asAt) == false)
        {
            yield return Breach(MilestoneKey.EstimatedReopening, "study.estimated-re-opening-not-in-future", "The estimated re-opening is not in the future.", "Give an estimated re-opening later than today.", StudySources.ActualNotInFuture);
        }
    }

    private static DateBreach InFuture(MilestoneDate held)
    {
        var key = new MilestoneKey(held.Milestone, held.Kind);
        // DT-03 speaks of opening and closure; that the other actual dates cannot lie ahead either is this library's reading.
        var source = held.Milestone is Milestone.Opening or Milestone.Closure ? StudySources.ActualNotInFuture : StudySources.Library("an actual date is not in the future");
        return Breach(key, $"study.{Hyphened(key)}-in-future", $"The {key} is in the future.", "Give the day it took place, or state it as planned or estimated instead.", source);
    }

    private static DateBreach Breach(MilestoneKey key, string code, string because, string remedy, Citation source) => new(key, new Refusal(code, because, remedy, source));

    private static string Hyphened(MilestoneKey key) => key.ToString().Replace(' ', '-');

    private static string Article(MilestoneKey key) => key.Kind == DateKind.Planned ? "a" : "an";

    internal readonly record struct DateBreach(MilestoneKey Key, Refusal Refusal);
}
