using Crn.Domain.Decisions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>Every reason why a step in the life of a study is refused.</summary>
internal static class LifecycleReasons
{
    internal static Refusal StatusNotKnown { get; } =
        new("study.status-not-stated", "The record states no status, so no change of it can be judged.", "Register the study with the " +
            "status it has.", StudySources.Library("a lifecycle needs a status"));

    internal static Refusal ChangePending { get; } =
        new("study.change-pending", "An earlier change waits for the network's review.", "Have the earlier change accepted or rejected " +
            "first.", StudySources.Library("one reviewed change at a time"));

    internal static Refusal NothingPending { get; } =
        new("study.nothing-pending", "No change waits for review.", "Submit a change first.", StudySources.Review);

    internal static Refusal NotInSetUp { get; } =
        new("study.not-in-set-up", "Only a study in set-up moves along set-up, and never back to pre-setup.", "Choose a set-up status of " +
            "a study in set-up.", StudySources.Library("set-up runs one way from pre-setup"));

    internal static Refusal NotAwaitingFirstRecruit { get; } =
        new("study.not-awaiting-first-recruit", "A first recruit is confirmed for a study that is open, or was when suspended, and has " +
            "none yet.", "Open the study first.", StudySources.FirstRecruit);

    internal static Refusal NotInFollowUp { get; } =
        new("study.not-in-follow-up", "Follow-up is settled for a study that is closed to recruitment and not yet complete.",
            "Close the study to recruitment first.", StudySources.FollowUpEndsOnTheNetworksSide);

    private static Refusal ReportedAhead { get; } =
        new("study.recruited-as-at-in-future", "The recruitment is reported as at a day after the report.", "Give the day the count " +
            "speaks of.", StudySources.Library("a report speaks of the past"));

    internal static Refusal NoSuchStatus { get; } = new(
        "study.no-such-status", "The event names no status that exists.", "Name one of the seventeen statuses.",
        StudySources.Library("statuses are the seventeen of the record system"));

    private static Refusal NothingChanges { get; } = new(
        "study.nothing-changes", "The record says so already.", "Nothing is needed.", StudySources.Library("an event changes something"));

    private static Refusal BeforeLast { get; } = new(
        "study.before-last-event", "The day is before the last change of the same matter.", "Give a day on or after it.",
        StudySources.Library("what concerns one matter is in order"));

    private static Refusal NetworkOnly { get; } = new(
        "study.network-only", "Only the network makes this change.", "Ask the network to record it.",
        StudySources.FollowUpEndsOnTheNetworksSide);

    internal static ValueList<Refusal> Order(bool isEarlier) => isEarlier ? [BeforeLast] : [];

    internal static ValueList<Refusal> Same(bool isSame) => isSame ? [NothingChanges] : [];

    internal static ValueList<Refusal> Ahead(bool isAhead) => isAhead ? [ReportedAhead] : [];

    internal static ValueList<Refusal> Status(StudyStatus? status) => status is null ? [StatusNotKnown] : [];

    internal static ValueList<Refusal> Network(Party by) => by == Party.Network ? [] : [NetworkOnly];

    internal static ValueList<Refusal> Typed(StudyEdit edit)
    {
        List<Refusal> reasons = [];
        if (edit.UkTarget is < 0 or > RecruitmentTargets.Largest)
        {
            reasons.Add(new("study.target-out-of-range", "The UK target is not a whole number from 0 to 999,999,999.",
                "Give a whole number from 0 to 999,999,999.", StudySources.Target));
        }

        if (edit.FurtherInformation?.Length > StudyDraftValidator.LongestInformation)
        {
            reasons.Add(new("study.information-too-long", "The further information is longer than 500 characters.",
                "Shorten the text to 500 characters.", StudySources.Target));
        }

        if (PrivacyGuard.RefusalOf(edit.FurtherInformation) is { } privacy) reasons.Add(privacy);
        return reasons.ToValueList();
    }

    internal static ValueList<Refusal> Move(Study study, StudyStatus status, Milestones dates)
    {
        var (from, to) = (study.Status!.Value.Group(), status.Group());
        List<Refusal> reasons = [];
        if (!StatusTransitions.Of(from, to).IsAllowedToSponsor) reasons.Add(NotAllowed(from, to));
        else if (StatusMoves.After(study.Status.Value, to) != status) reasons.Add(Inexact(study.Status.Value, status));
        if (to == StudyStatusGroup.Withdrawn && (study.HasOpened || dates.ActualOpening is not null) && from != to)
        {
            reasons.Add(new("study.has-opened", "The study has been open, so it can be closed but not withdrawn.",
                "Close the study instead.", StudySources.NeverWithdrawnOnceOpen));
        }

        return reasons.ToValueList();
    }

    private static Refusal NotAllowed(StudyStatusGroup from, StudyStatusGroup to)
    {
        var (remedy, source) = (from, to) is (StudyStatusGroup.ClosedInFollowUp, StudyStatusGroup.Closed)
            ? ("Ask the network to record the end of follow-up.", StudySources.FollowUpEndsOnTheNetworksSide)
            : ("Choose a status that can follow: " + Following(from) + ".", StudySources.Transitions);
        return new("study.status-change-not-allowed", $"A study with the status '{from.Text()}' cannot become '{to.Text()}'.",
            remedy, source);
    }

    private static Refusal Inexact(StudyStatus from, StudyStatus to) => StatusMoves.IsTheNetworks(from, to) ? NetworkOnly : new(
        "study.status-does-not-follow",
        $"A study with the status '{from.CpmsText()}' does not become '{to.CpmsText()}' in one step.",
        $"It becomes '{StatusMoves.After(from, to.Group()).CpmsText()}'.",
        StudySources.Transitions);

    internal static IEnumerable<Refusal> Dates(Milestones dates, StudyStatusGroup from, StudyStatusGroup to, LocalDate on) =>
        DateRules.Contradictions(dates, on).Concat(DateRules.Missing(dates, from, to)).Concat(DateRules.Reopening(dates, to, on))
            .Select(b => b.Refusal);

    private static string Following(StudyStatusGroup from) =>
        string.Join(", ", StatusTransitions.All.Where(t => t.From == from && t.IsAllowedToSponsor && t.To != from).Select(t => t.To.Text())
            .DefaultIfEmpty("none; the record is final"));
}
