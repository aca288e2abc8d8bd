using Crn.Domain.Calendars;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Dates: each is kept as it is written, and goes into the draft where its meaning and kind have a place there.</content>
internal sealed partial class RecordBuilder
{
    // More than any record has; dates are compared with each other.
    private const int MostDates = 1_000;

    private const string KindNotStated = "the record does not say whether it is planned or actual: ";

    private readonly List<(RecordDate Date, RecordNode Node)> dates = [];

    public LocalDate? UpdatedOn { get; private set; }

    /// <summary>Reads a date.</summary>
    /// <returns>The date, or null where there is none that can be read.</returns>
    public PartialDate? Date(RecordNode node, RecordMoment moment, DateKind? kind = null, bool isMonthFirst = false)
    {
        const string to = nameof(RecordReading.Dates);
        if (Book.Text(node) is not { } text) return null;
        if (dates.Count >= MostDates || DateWords.Read(text, isMonthFirst, out var note) is not { } date)
        {
            NotUnderstood(node, to, dates.Count >= MostDates ? "one date too many to be read" : "not a date in a form that is read");
            return null;
        }

        Book.Put(node, note.Length == 0 ? LeafFate.Read : LeafFate.ReadInPart, to, note);
        dates.Add((new(moment, date, kind, text, node.Path), node));
        if (moment is RecordMoment.Updated && date.Exact is { } day && !(day < UpdatedOn)) UpdatedOn = day;
        return date;
    }

    /// <summary>Reads a word that says whether a date is planned or actual.</summary>
    public DateKind? Kind(RecordNode node, string to = nameof(RecordReading.Dates))
    {
        if (Book.Text(node) is not { } text) return null;
        DateKind? kind = Words.Key(text) switch
        {
            "ACTUAL" or "REAL" or "TRUE" => DateKind.Actual,
            "ESTIMATED" or "ESTIMATE" or "ANTICIPATED" or "EXPECTED" or "FALSE" => DateKind.Estimated,
            "PLANNED" or "PROPOSED" => DateKind.Planned,
            _ => null,
        };
        Book.Put(node, kind is null ? LeafFate.NotUnderstood : LeafFate.Read, to,
            kind is null ? "neither planned, estimated nor actual" : "");
        return kind;
    }

    private void PlaceDates()
    {
        foreach (var (date, node) in dates)
        {
            if (date.Moment is not (RecordMoment.Start or RecordMoment.RecruitmentEnd or RecordMoment.Completion
                or RecordMoment.FirstParticipant or RecordMoment.Reopening)) continue;
            var (kind, note) = date.Kind is { } stated ? (stated, "") : Presumed(date);
            if (kind is { } known) Place(date, known, note, node);
            else Book.Note(node, "", KindNotStated + "kept as a date, and not in the draft");
        }
    }

    // What is over when the record was last changed was known then; what lies ahead is planned.
    private (DateKind? Kind, string Note) Presumed(RecordDate date)
    {
        if (StatedToCome(date.Moment))
            return (DateKind.Planned, KindNotStated + "taken as planned, as the status says that it has not come to that");
        var known = UpdatedOn is { } updated && updated <= asAt ? updated : asAt;
        return date.Date.IsOnOrBefore(known) switch
        {
            true => (DateKind.Actual, KindNotStated + "taken as actual, as it is not after the day the record was last changed"),
            false => (DateKind.Planned, KindNotStated + "taken as planned, as it is after the day the record was last changed"),
            null => (null, ""),
        };
    }

    // Whether a status that the record states leaves the moment still to come.
    private bool StatedToCome(RecordMoment moment) => status?.List != StatusList.RegistryDates && Group switch
    {
        StudyStatusGroup.InSetup or StudyStatusGroup.Withdrawn => true,
        StudyStatusGroup.Open or StudyStatusGroup.Suspended => moment is RecordMoment.RecruitmentEnd or RecordMoment.Completion,
        StudyStatusGroup.ClosedInFollowUp => moment is RecordMoment.Completion,
        _ => false,
    };

    private void Place(RecordDate date, DateKind kind, string note, RecordNode node)
    {
        var (place, loss) = (date.Moment, kind) switch
        {
            (RecordMoment.Start, DateKind.Planned) => (nameof(StudyDraft.PlannedOpening), ""),
            (RecordMoment.Start, DateKind.Estimated) => (nameof(StudyDraft.EstimatedOpening), ""),
            (RecordMoment.Start, DateKind.Actual) when ActualStartIsFirstParticipant && date.Kind is not null =>
                (nameof(StudyDraft.ActualFirstParticipant), ""),
            (RecordMoment.Start, _) => (nameof(StudyDraft.ActualOpening), ""),
            (RecordMoment.FirstParticipant, _) => (nameof(StudyDraft.ActualFirstParticipant), ""),
            (RecordMoment.Reopening, _) => (nameof(StudyDraft.EstimatedReopening), ""),
            (RecordMoment.RecruitmentEnd, DateKind.Planned) => (nameof(StudyDraft.PlannedClosure), ""),
            (RecordMoment.RecruitmentEnd, DateKind.Estimated) => (nameof(StudyDraft.EstimatedClosure), ""),
            (RecordMoment.RecruitmentEnd, _) => (nameof(StudyDraft.ActualClosure), ""),
            (_, DateKind.Actual) => (nameof(StudyDraft.ActualEndOfStudy), ""),
            (_, DateKind.Planned) => (nameof(StudyDraft.PlannedEndOfStudy), ""),
            _ => (nameof(StudyDraft.PlannedEndOfStudy), "that it is an estimate: the draft has a planned and an actual end"),
        };
        if (Held(place) is { } held)
        {
            if (held == date.Date) Book.Note(node, $"{nameof(RecordReading.Dates)}, Draft.{place}", note);
            else Book.Note(node, "", "the draft holds another date of the same meaning");
            return;
        }

        Draft = With(place, date.Date);
        Book.Note(node, $"{nameof(RecordReading.Dates)}, Draft.{place}", loss.Length == 0 ? note : loss);
    }

    private PartialDate? Held(string place) => place switch
    {
        nameof(StudyDraft.PlannedOpening) => Draft.PlannedOpening,
        nameof(StudyDraft.EstimatedOpening) => Draft.EstimatedOpening,
        nameof(StudyDraft.ActualFirstParticipant) => Draft.ActualFirstParticipant,
        nameof(StudyDraft.ActualOpening) => Draft.ActualOpening,
        nameof(StudyDraft.EstimatedReopening) => Draft.EstimatedReopening,
        nameof(StudyDraft.PlannedClosure) => Draft.PlannedClosure,
        nameof(StudyDraft.EstimatedClosure) => Draft.EstimatedClosure,
        nameof(StudyDraft.ActualClosure) => Draft.ActualClosure,
        nameof(StudyDraft.ActualEndOfStudy) => Draft.ActualEndOfStudy,
        _ => Draft.PlannedEndOfStudy,
    };

    private StudyDraft With(string place, PartialDate date) => place switch
    {
        nameof(StudyDraft.PlannedOpening) => Draft with { PlannedOpening = date },
        nameof(StudyDraft.EstimatedOpening) => Draft with { EstimatedOpening = date },
        nameof(StudyDraft.ActualFirstParticipant) => Draft with { ActualFirstParticipant = date },
        nameof(StudyDraft.ActualOpening) => Draft with { ActualOpening = date },
        nameof(StudyDraft.EstimatedReopening) => Draft with { EstimatedReopening = date },
        nameof(StudyDraft.PlannedClosure) => Draft with { PlannedClosure = date },
        nameof(StudyDraft.EstimatedClosure) => Draft with { EstimatedClosure = date },
        nameof(StudyDraft.ActualClosure) => Draft with { ActualClosure = date },
        nameof(StudyDraft.ActualEndOfStudy) => Draft with { ActualEndOfStudy = date },
        _ => Draft with { PlannedEndOfStudy = date },
    };
}
