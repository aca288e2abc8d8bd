using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Usdm;

/// <summary>The way through a timeline: from its entry along what follows by default, then the branches on a condition.</summary>
internal sealed class TimelineWay
{
    private readonly Dictionary<string, RecordNode> byId = new(StringComparer.Ordinal);
    private readonly List<(RecordNode Instance, string Condition)> instances = [];
    private readonly HashSet<RecordNode> passed = [];
    private readonly AccountBook book;

    public TimelineWay(AccountBook book, RecordNode timeline)
    {
        this.book = book;
        foreach (var instance in timeline.Each("instances"))
        {
            if (instance["id"].Text is { } id) byId.TryAdd(id, instance);
        }

        Entry = Find(timeline["entryId"]) ?? timeline.Each("instances").FirstOrDefault(RecordNode.None);
        Go(Entry, "");
        var branches = new Queue<RecordNode>(passed.Where(IsDecision));
        while (branches.TryDequeue(out var decision))
        {
            foreach (var branch in decision.Each("conditionAssignments"))
            {
                var condition = book.Text(branch["condition"]) ?? "not stated";
                if (Find(branch["conditionTargetId"]) is not { } target || passed.Contains(target)) continue;
                book.Take(branch["condition"], nameof(ScheduledVisit.Condition), "how likely it is, the record does not say");
                var from = instances.Count;
                Go(target, condition);
                foreach (var (further, _) in instances.Skip(from).Where(i => IsDecision(i.Instance))) branches.Enqueue(further);
            }
        }

        // Where nothing leads from one to the next, all of them are on the way.
        foreach (var instance in timeline.Each("instances"))
        {
            if (passed.Add(instance)) instances.Add((instance, ""));
        }
    }

    public RecordNode Entry { get; }

    /// <summary>The instances in the order of the way, with the condition of a branch.</summary>
    public IReadOnlyList<(RecordNode Instance, string Condition)> Instances => instances;

    private static bool IsDecision(RecordNode instance) => instance["conditionAssignments"].Children.Count > 0;

    private void Go(RecordNode from, string condition)
    {
        for (var at = from; at.Exists; at = Next(at))
        {
            if (!passed.Add(at)) return;
            instances.Add((at, condition));
        }
    }

    private RecordNode Next(RecordNode at)
    {
        var follows = at["defaultConditionId"];
        if (Find(follows) is not { } next) return RecordNode.None;
        if (passed.Contains(next) && follows.Text != at["id"].Text)
            book.Take(follows, nameof(UsdmScheduleReading.Visits), "the way returns or joins here: how often a part is "
                + "repeated, the record does not say, and it is taken once");
        return next;
    }

    private RecordNode? Find(RecordNode reference)
    {
        if (reference.Text is not { } id || !byId.TryGetValue(id, out var found)) return null;
        book.Take(reference, nameof(UsdmScheduleReading.Visits));
        return found;
    }
}
