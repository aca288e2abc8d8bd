using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>Every reason why a step in the life of a study is refused.</summary>
internal static class LifecycleReasons
{
    internal static Refusal StatusNotKnown { get; } = new("study.status-not-stated", "The record states no status, so no change of it can be judged.", "Register the study with the status it has.", StudySources.Library("a lifecycle needs a status"));

    internal static Refusal ChangePending { get; } = new("study.change-pending", "An earlier change waits for the network's review.", "Have the earlier change accepted or rejected first.", StudySources.Library("one reviewed change at a time"));

    internal static Refusal NothingPending { get; } = new("study.nothing-pending", "No change waits for review.", "Submit a change first.", StudySources.Review);

    internal static Refusal NotInSetUp { get; } = new("study.not-in-set-up", "Only a study in set-up moves along set-up, and never back to pre-setup.", "Choose a set-up status of a study in set-up.", StudySources.Library("set-up runs one way from pre-setup"));

    internal static Refusal NotAwaitingFirstRecruit { get; } = new("study.not-awaiting-first-recruit", "A first recruit is confirmed for a study that is open, or was when suspended, and has none yet.", "Open the study first.", StudySources.FirstRecruit);

    internal static Refusal NotInFollowUp { get; } = new("study.not-in-follow-up", "Follow-up is settled for a study that is closed to recruitment and not yet complete.", "Close the study to recruitment first.", StudySources.FollowUpEndsOnTheNetworksSide);

    internal static Refusal ReportedAhead { get; } = new("study.recruited-as-at-in-future", "The recruitment is reported as at a day after the report.", "Give the day the count speaks of.", StudySources.Library("a report speaks of the past"));

    internal static ValueList<Refusal> InOrder(Study study, LocalDate on) => on < study.LastChanged
        ? [new("study.before-last-event", "The change is dated before the last change of the record.", "Date it on or after the last change.", StudySources.Library("events are recorded in order"))]
        : [];

    internal static ValueList<Refusal> Typed(StudyEdit edit)
    {
        List<Refusal> reasons = [];
        if (edit.UkTarget is < 0 or > RecruitmentTargets.Largest)
        {
            reasons.Add(new("study.target-out-of-range", "The UK target is not a whole number from 0 to 9,999,999.", "Give a whole number from 0 to 9,999,999.", StudySources.Target));
        }

        if (edit.FurtherInformation?.Length > StudyDraftValidator.LongestInformation)
        {
            reasons.Add(new("study.information-too-long", "The further information is longer than 500 characters.", "Shorten the text to 500 characters.", StudySources.Target));
        }

        if (PrivacyGuard.LooksLikeNhsNumber(edit.FurtherInformation)) reasons.Add(PrivacyGuard.Refusal);
        return reasons.ToValueList();
    }

    internal static ValueList<Refusal> Move(Study study, StudyStatusGroup to, Milestones dates)
    {
        var from = study.Status!.Value.Group();
        List<Refusal> reasons = [];
        if (!StatusTransitions.Of(from, to).IsAllowedToSponsor)
        {
            var (remedy, source) = (from, to) is (StudyStatusGroup.ClosedInFollowUp, StudyStatusGroup.Closed)
                ? ("Ask the network to record the end of follow-up.", StudySources.FollowUpEndsOnTheNetworksSide)
                : ("Choose a status that can follow: " + Following(from) + ".", StudySources.Transitions);
            reasons.Add(new("study.status-change-not-allowed", $"A study with the status '{from.Text()}' cannot become '{to.Text()}'.", remedy, source));
        }

        if (to == StudyStatusGroup.Withdrawn && (study.HasOpened || dates.ActualOpening is not null) && from != to)
        {
            reasons.Add(new("study.has-opened", "The study has been open, so it can be closed but not withdrawn.", "Close the study instead.", StudySources.NeverWithdrawnOnceOpen));
        }

        return reasons.ToValueList();
    }

    internal static IEnumerable<Refusal> Dates(Milestones dates, StudyStatusGroup from, StudyStatusGroup to, LocalDate on) =>
        DateRules.Contradictions(dates, on).Concat(DateRules.Missing(dates, from, to)).Concat(DateRules.Reopening(dates, to, on)).Select(b => b.Refusal);

    private static string Following(StudyStatusGroup from) =>
        string.Join(", ", StatusTransitions.All.Where(t => t.From == from && t.IsAllowedToSponsor && t.To != from).Select(t => t.To.Text()).DefaultIfEmpty("none; the record is final"));
}
