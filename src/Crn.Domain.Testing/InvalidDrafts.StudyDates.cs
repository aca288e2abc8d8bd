using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Testing;

/// <content>What can be wrong with the dates of a study draft.</content>
public static partial class InvalidDrafts
{
    private static PartialDate Sooner => PartialDate.Of(AsAt.PlusDays(-40));

    private static PartialDate Later => PartialDate.Of(AsAt.PlusDays(-30));

    private static IEnumerable<Slip<StudyDraft>> StudyDatesAhead()
    {
        var tomorrow = PartialDate.Of(AsAt.PlusDays(1));
        return
        [
            new("ActualOpening ahead", "study.actual-opening-in-future", d => Undated(d) with { ActualOpening = tomorrow }),
            new("ActualFirstParticipant ahead", "study.actual-first-participant-in-future",
                d => Undated(d) with { ActualFirstParticipant = tomorrow }),
            new("ActualClosure ahead", "study.actual-closure-in-future", d => Undated(d) with { ActualClosure = tomorrow }),
            new("ActualEndOfStudy ahead", "study.actual-end-of-study-in-future", d => Undated(d) with { ActualEndOfStudy = tomorrow }),
        ];
    }

    private static IEnumerable<Slip<StudyDraft>> StudyDatesInOrder() =>
    [
        Reversed("planned-closure", "planned-opening", (d, first, second) => d with { PlannedClosure = first, PlannedOpening = second }),
        Reversed("planned-closure", "actual-opening", (d, first, second) => d with { PlannedClosure = first, ActualOpening = second }),
        Reversed("estimated-closure", "actual-opening", (d, first, second) => d with { EstimatedClosure = first, ActualOpening = second }),
        Reversed("estimated-closure", "estimated-opening",
            (d, first, second) => d with { EstimatedClosure = first, EstimatedOpening = second }),
        Reversed("actual-closure", "actual-opening", (d, first, second) => d with { ActualClosure = first, ActualOpening = second }),
        Reversed("actual-first-participant", "actual-opening",
            (d, first, second) => d with { ActualFirstParticipant = first, ActualOpening = second }),
        Reversed("actual-closure", "actual-first-participant",
            (d, first, second) => d with { ActualClosure = first, ActualFirstParticipant = second }),
        Reversed("actual-end-of-study", "actual-opening",
            (d, first, second) => d with { ActualEndOfStudy = first, ActualOpening = second }),
        Reversed("actual-end-of-study", "actual-first-participant",
            (d, first, second) => d with { ActualEndOfStudy = first, ActualFirstParticipant = second }),
        Reversed("actual-end-of-study", "actual-closure",
            (d, first, second) => d with { ActualEndOfStudy = first, ActualClosure = second }),
        Reversed("planned-end-of-study", "planned-opening",
            (d, first, second) => d with { PlannedEndOfStudy = first, PlannedOpening = second }),
        Reversed("planned-end-of-study", "actual-opening",
            (d, first, second) => d with { PlannedEndOfStudy = first, ActualOpening = second }),
        Reversed("planned-end-of-study", "planned-closure",
            (d, first, second) => d with { PlannedEndOfStudy = first, PlannedClosure = second }),
    ];

    // What a record must say to be complete, and does not.
    private static IEnumerable<Slip<StudyDraft>> CompleteRecords() =>
    [
        Incomplete("Status", "study.status-missing", d => d with { Status = null }),
        Incomplete("UkTarget", "study.target-missing", d => d with { UkTarget = null }),
        Incomplete("PlannedOpening", "study.planned-opening-missing", d => d with { PlannedOpening = null }),
        Incomplete("PlannedClosure", "study.planned-closure-missing", d => d with { PlannedClosure = null }),
        Incomplete("ActualOpening", "study.actual-opening-missing", d => Closed(d) with { ActualOpening = null }),
        Incomplete("ActualClosure", "study.actual-closure-missing", d => Closed(d) with { ActualClosure = null }),
        Incomplete("EstimatedReopening", "study.estimated-re-opening-missing", d => Suspended(d) with { EstimatedReopening = null }),
        new("EstimatedReopening today", "study.estimated-re-opening-not-in-future",
            d => Suspended(d) with { EstimatedReopening = PartialDate.Of(AsAt) }, DraftStandard.Complete),
    ];

    private static Slip<StudyDraft> Reversed(string later, string earlier, Func<StudyDraft, PartialDate, PartialDate, StudyDraft> date) =>
        new($"{later} before {earlier}", $"study.{later}-before-{earlier}", draft => date(Undated(draft), Sooner, Later));

    private static Slip<StudyDraft> Incomplete(string what, string code, Func<StudyDraft, StudyDraft> without) =>
        new(what + " missing", code, without, DraftStandard.Complete);

    private static StudyDraft Closed(StudyDraft draft) => Undated(draft) with
    {
        Status = StudyStatus.ClosedFollowUpComplete,
        PlannedOpening = Sooner, ActualOpening = Sooner, PlannedClosure = Later, ActualClosure = Later,
    };

    private static StudyDraft Suspended(StudyDraft draft) => Undated(draft) with
    {
        Status = StudyStatus.SuspendedFromOpenToRecruitment, PlannedOpening = Sooner, ActualOpening = Sooner, PlannedClosure = Later,
        EstimatedReopening = PartialDate.Of(AsAt.PlusDays(60)),
    };
}
