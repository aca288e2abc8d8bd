using Crn.Domain.Interop.Leaves;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>Where the study stands.</content>
internal sealed partial class RecordBuilder
{
    private StatusMapping? status;
    private RecordNode statusNode = RecordNode.None;

    public StatusMapping? StatusRead => status;

    /// <summary>Reads the status of the study.</summary>
    public StatusMapping? Status(RecordNode node, StatusList list, string? otherWord = null)
    {
        if (Book.Text(node) is not { } text) return null;
        var read = StatusMaps.Read(list, otherWord ?? text);
        Account(node, read, read.Status is not null ? $"{nameof(RecordReading.Status)}, Draft.{nameof(StudyDraft.Status)}"
            : read.Group is not null ? $"{nameof(RecordReading.Status)}, Draft.{nameof(StudyDraft.StatusGroup)}"
            : nameof(RecordReading.Status));
        Set(read, node);
        return read;
    }

    /// <summary>Reads the status of a place, which is not that of the study.</summary>
    public StatusMapping? StatusOfSite(RecordNode node, StatusList list)
    {
        if (Book.Text(node) is not { } text) return null;
        var read = StatusMaps.Read(list, text);
        Account(node, read, $"{nameof(RecordReading.Sites)}.{nameof(RecordSite.Status)}");
        return read;
    }

    /// <summary>Where a registry states no status, its dates stand for one.</summary>
    public void StatusFromDates()
    {
        if (status is { Candidates.IsEmpty: false }) return;
        var (opening, closure, end) = (First(RecordMoment.Start), First(RecordMoment.RecruitmentEnd), First(RecordMoment.Completion));
        // What has not begun as a whole does not recruit; having begun says nothing of recruitment.
        if (opening is null && First(RecordMoment.OverallStart) is { } whole && whole.IsOnOrBefore(asAt) == false) opening = whole;
        var derived = StatusMaps.FromDates(opening, closure, end, asAt);
        if (status is null && derived.Candidates.IsEmpty && opening is null && closure is null && end is null) return;
        Set(derived, RecordNode.None);
    }

    public bool HasDate(RecordMoment moment) => First(moment) is not null;

    private Calendars.PartialDate? First(RecordMoment moment)
    {
        foreach (var (date, _) in dates)
        {
            if (date.Moment == moment) return date.Date;
        }

        return null;
    }

    private void Set(StatusMapping read, RecordNode node)
    {
        (status, statusNode) = (read, node);
        Draft = Draft with { Status = read.Status, StatusGroup = read.Status is null ? read.Group : null };
    }

    private void Account(RecordNode node, StatusMapping read, string to)
    {
        if (read.Code is null) NotUnderstood(node, to, read.Loss);
        else if (read.IsExact) Book.Put(node, LeafFate.Read, to);
        else Book.Put(node, LeafFate.ReadInPart, to, Loss(read));
    }

    private static string Loss(StatusMapping read)
    {
        var may = read.Candidates.Count > 1 ? "may be " + string.Join(" or ", read.Candidates.Select(c => $"'{c.CpmsText()}'")) : "";
        return may.Length == 0 ? "not kept: " + read.Loss : read.Loss.Length == 0 ? may : $"{may}; not kept: {read.Loss}";
    }
}
