using Crn.Domain.Decisions;
using Crn.Domain.Policies;

namespace Crn.Domain.Studies;

/// <summary>
/// The date rules of a study record (DT-01 to DT-03). A date known in part breaks a rule only when every day it can be does.
/// </summary>
internal static class DateRules
{
    // What comes after what. A study of one day opens and closes on it.
    private static readonly (MilestoneKey Later, MilestoneKey Earlier)[] InOrder =
    [
        (MilestoneKey.PlannedClosure, new(Milestone.Opening, DateKind.Planned)),
        (MilestoneKey.PlannedClosure, new(Milestone.Opening, DateKind.Actual)),
        (new(Milestone.Closure, DateKind.Estimated), new(Milestone.Opening, DateKind.Actual)),
        (new(Milestone.Closure, DateKind.Estimated), new(Milestone.Opening, DateKind.Estimated)),
        (MilestoneKey.ActualClosure, new(Milestone.Opening, DateKind.Actual)),
        (new(Milestone.FirstParticipant, DateKind.Actual), new(Milestone.Opening, DateKind.Actual)),
        (MilestoneKey.ActualClosure, new(Milestone.FirstParticipant, DateKind.Actual)),
        (new(Milestone.EndOfStudy, DateKind.Actual), new(Milestone.Opening, DateKind.Actual)),
        (new(Milestone.EndOfStudy, DateKind.Actual), new(Milestone.FirstParticipant, DateKind.Actual)),
        (new(Milestone.EndOfStudy, DateKind.Actual), new(Milestone.Closure, DateKind.Actual)),
        (new(Milestone.EndOfStudy, DateKind.Planned), new(Milestone.Opening, DateKind.Planned)),
        (new(Milestone.EndOfStudy, DateKind.Planned), new(Milestone.Opening, DateKind.Actual)),
        (new(Milestone.EndOfStudy, DateKind.Planned), new(Milestone.Closure, DateKind.Planned)),
    ];

    /// <summary>What the dates say against each other and against the day of reading.</summary>
    internal static IEnumerable<DateBreach> Contradictions(Milestones dates, LocalDate asAt)
    {
        foreach (var held in dates.All.AsEnumerable())
        {
            if (held.Kind == DateKind.Actual && held.Date.IsOnOrBefore(asAt) == false)
            {
                yield return InFuture(held);
            }
        }

        foreach (var (later, earlier) in InOrder)
        {
            if (dates[later.Milestone, later.Kind] is not { } second || dates[earlier.Milestone, earlier.Kind] is not { } first
                || second.IsBefore(first) != true) continue;
            yield return Breach(
                later,
                $"study.{Hyphened(later)}-before-{Hyphened(earlier)}",
                $"The {later} is before the {earlier}.",
                "Correct one of the two dates.",
                later.Milestone == Milestone.Closure && later.Kind == DateKind.Planned ? StudySources.ClosureAfterOpening
                    : StudySources.Library("a study opens, recruits, closes and ends in that order; a day can hold several"));
        }
    }

    /// <summary>What a group of statuses asks for, coming from a group or standing in it.</summary>
    internal static IEnumerable<DateBreach> Missing(Milestones dates, StudyStatusGroup from, StudyStatusGroup to)
    {
        foreach (var key in StatusTransitions.Of(from, to).Required.AsEnumerable())
        {
            if (dates[key.Milestone, key.Kind] is null)
            {
                yield return Breach(key, $"study.{Hyphened(key)}-missing", $"A study with the status '{to.Text()}' has {Article(key)} " +
                    $"{key}, and the record does not state it.", $"State the {key}.", StudySources.MandatoryDates);
            }
        }
    }

    /// <summary>What a status says against the record: a withdrawn study that opened or recruited, a study in set-up that opened.</summary>
    internal static IEnumerable<DateBreach> AgainstStatus(Milestones dates, StudyStatusGroup group, bool recruited)
    {
        var opened = dates.ActualOpening is not null || dates[Milestone.FirstParticipant, DateKind.Actual] is not null;
        if (group == StudyStatusGroup.Withdrawn && (opened || recruited))
        {
            yield return Breach(
                new(Milestone.Opening, DateKind.Actual), "study.withdrawn-after-opening",
                "The study is withdrawn, and the record says that it opened or recruited.",
                "A study that opened is closed, not withdrawn: correct the status or the dates.", StudySources.NeverWithdrawnOnceOpen);
        }

        // That a study in set-up counts recruits is a finding of data quality in the portfolio.
        if (group == StudyStatusGroup.InSetup && opened)
        {
            yield return Breach(
                new(Milestone.Opening, DateKind.Actual), "study.in-set-up-after-opening",
                "The study is in set-up, and the record says when it opened or recruited.",
                "Correct the status or the dates.", StudySources.Library("a study recruits once it has opened"));
        }
    }

    /// <summary>A suspended study is expected back after the day of reading.</summary>
    internal static IEnumerable<DateBreach> Reopening(Milestones dates, StudyStatusGroup to, LocalDate asAt)
    {
        if (to == StudyStatusGroup.Suspended && dates.EstimatedReopening?.IsAfter(asAt) == false)
        {
            yield return Breach(MilestoneKey.EstimatedReopening, "study.estimated-re-opening-not-in-future", "The estimated re-opening " +
                "is not in the future.", "Give an estimated re-opening later than today.", StudySources.ActualNotInFuture);
        }
    }

    private static DateBreach InFuture(MilestoneDate held)
    {
        var key = new MilestoneKey(held.Milestone, held.Kind);
        // DT-03 speaks of opening and closure; that the other actual dates cannot lie ahead either is this library's reading.
        var source = held.Milestone is Milestone.Opening or Milestone.Closure ? StudySources.ActualNotInFuture
            : StudySources.Library("an actual date is not in the future");
        return Breach(key, $"study.{Hyphened(key)}-in-future", $"The {key} is in the future.", "Give the day it took place, or state it " +
            "as planned or estimated instead.", source);
    }

    private static DateBreach Breach(MilestoneKey key, string code, string because, string remedy, Citation source) =>
        new(key, new Refusal(code, because, remedy, source));

    private static string Hyphened(MilestoneKey key) => key.ToString().Replace(' ', '-');

    private static string Article(MilestoneKey key) => key.Kind == DateKind.Planned ? "a" : "an";

    internal readonly record struct DateBreach(MilestoneKey Key, Refusal Refusal);
}
