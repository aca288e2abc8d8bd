using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Accounts;

/// <content>What a record says against itself, whatever its form.</content>
internal sealed partial class RecordBuilder
{
    private StudyStatusGroup? Group => Draft.Status?.Group() ?? Draft.StatusGroup;

    private void Disagreements()
    {
        StatusAgainstSites();
        StatusAgainstNumbers();
        if (lowest > highest)
        {
            Contradict("record.ages-reversed", "The lowest age is above the highest.", lowestNode.Path, highestNode.Path);
        }

        OrderOf(RecordMoment.OverallStart, RecordMoment.Start, "Recruitment begins before the study does.");
        OrderOf(RecordMoment.OverallStart, RecordMoment.Completion, "The study as a whole begins after its completion.");
        OrderOf(RecordMoment.Start, RecordMoment.PrimaryCompletion, "The study begins after its primary completion.");
        OrderOf(RecordMoment.Start, RecordMoment.Completion, "The study begins after its completion.");
        OrderOf(RecordMoment.PrimaryCompletion, RecordMoment.Completion, "The primary completion is after the completion.");
        OrderOf(RecordMoment.Start, RecordMoment.RecruitmentEnd, "Recruitment begins after it ends.");
        OrdersOfDates();
        MembersTwice();
        foreach (var (date, _) in dates)
        {
            if (date.Kind == DateKind.Actual && date.Date.IsOnOrBefore(asAt) == false)
                Contradict("record.actual-date-ahead", "A date is said to be actual and lies after the day of reading.", date.Path);
        }
    }

    // A study that recruits nowhere, and a place that recruits: also where the registry no longer vouches for the study.
    private void StatusAgainstSites()
    {
        if (status is null || status.Code is null) return;
        var isOpen = Group == StudyStatusGroup.Open;
        var against = Sites.Where(site => site.Status?.Group == StudyStatusGroup.Open && !isOpen).Select(site => site.Path).ToList();
        if (against.Count > 0 && (Group is not null || status.Candidates.IsEmpty))
        {
            Contradict("record.status-against-sites", $"The study is '{status.Code}', and places recruit.",
                [statusNode.Path, .. against.Take(20)]);
        }
    }

    private void StatusAgainstNumbers()
    {
        foreach (var (number, _) in numbers)
        {
            if (number is not { Kind: RecordNumberKind.Recruited, Count.Min: > 0 }) continue;
            if (Group is StudyStatusGroup.Withdrawn or StudyStatusGroup.InSetup && status?.List != StatusList.RegistryDates)
            {
                Contradict("record.recruited-before-opening", "The status says that the study has not opened, and people were recruited.",
                    statusNode.Path, number.Path);
            }
        }
    }

    // One date of the record has the month first, and another could be read both ways.
    // Which of two members of one name is meant, nobody can say.
    private void MembersTwice()
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (var node in Book.Tree.Root.Below())
        {
            if (node.Form != NodeForm.Json || node.IsList || node.Children.Count < 2) continue;
            names.Clear();
            foreach (var child in node.Children)
            {
                if (!names.Add(child.Name)) Contradict("record.member-twice", "A member stands twice in one object.", child.Path);
            }
        }
    }

    private void OrdersOfDates()
    {
        var orders = dates.FindAll(d => d.Date.Moment != RecordMoment.Exported)
            .ConvertAll(d => (d.Date.Path, Order: DateWords.OrderOf(d.Date.Text)));
        if (!orders.Exists(o => o.Order == DateOrder.MonthFirst)) return;
        var either = orders.Where(o => o.Order is DateOrder.Either).Select(o => o.Path).ToList();
        if (either.Count == 0) return;
        Contradict("record.date-orders", "A date has the month first, and others, read with the day first, could have it so too.",
            [.. orders.Where(o => o.Order == DateOrder.MonthFirst).Select(o => o.Path), .. either]);
    }

    private void OrderOf(RecordMoment first, RecordMoment second, string because)
    {
        foreach (var (one, _) in dates)
        {
            if (one.Moment != first) continue;
            foreach (var (other, _) in dates)
            {
                if (other.Moment == second && one.Kind == other.Kind && one.Date.IsAfter(other.Date) == true)
                    Contradict("record.dates-out-of-order", because, one.Path, other.Path);
            }
        }
    }
}
