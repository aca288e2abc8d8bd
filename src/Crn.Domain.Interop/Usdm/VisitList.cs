using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Usdm;

/// <summary>The visits of the timelines of a design: instances of one encounter on one day are one.</summary>
internal sealed class VisitList(AccountBook book, RecordNode design)
{
    // Timelines may call one another so that a small record has more visits than there is time for.
    private const int MostVisits = 5_000;
    private const int MostSteps = 100_000;
    private const string Minutes = "how long it takes and who does it, the record does not say";

    private readonly Dictionary<string, RecordNode> encounters = ById(design, "encounters");
    private readonly Dictionary<string, RecordNode> activities = ById(design, "activities");
    private readonly Dictionary<string, RecordNode> epochs = ById(design, "epochs");
    private readonly Dictionary<string, RecordNode> timelines = ById(design, "scheduleTimelines");
    private readonly Dictionary<(string Key, int? Day, string Condition), DraftVisit> found = [];
    private readonly HashSet<RecordNode> open = [];
    private int steps;

    public List<DraftVisit> All { get; } = [];

    /// <summary>The timelines that an instance calls.</summary>
    public HashSet<string> Called { get; } = new(StringComparer.Ordinal);

    public bool IsFull { get; private set; }

    /// <summary>Adds the visits of a timeline.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="start">The day at which it is entered, or that of its fixed reference where it is the main one; null where nobody
    /// says.</param>
    /// <param name="condition">On what condition it is entered; empty where everybody does.</param>
    public void Add(RecordNode timeline, double? start, string condition)
    {
        if (IsFull || !open.Add(timeline)) return;
        var way = new TimelineWay(book, timeline);
        var days = new TimelineDays(book, timeline, encounters);
        // What calls a timeline says when it is entered; the main one has its own reference.
        var shift = open.Count == 1 || days.Of(way.Entry) is not { } entry ? start : start - entry;
        foreach (var (instance, on) in way.Instances)
        {
            IsFull |= ++steps > MostSteps;
            if (IsFull) break;
            Instance(instance, days.Of(instance) + shift, condition.Length > 0 ? condition : on, days);
        }

        open.Remove(timeline);
    }

    public List<ScheduledVisit> ToList(double recruitment) => All.ConvertAll(visit => visit.Done(recruitment));

    private void Instance(RecordNode instance, double? offset, string condition, TimelineDays days)
    {
        if (instance["timelineId"].Text is { } inner && timelines.TryGetValue(inner, out var timeline))
        {
            Called.Add(inner);
            book.Take(instance["timelineId"], nameof(UsdmScheduleReading.Visits));
            Add(timeline, offset, condition);
        }

        var done = Done(instance);
        if (done.Count == 0 && instance["encounterId"].Text is null) return;
        var visit = Visit(instance, offset, condition);
        if (visit is null) return;
        visit.Activities.AddRange(done.Where(name => !visit.Activities.Contains(name, StringComparer.OrdinalIgnoreCase)));
        var (before, after) = days.Window(instance);
        (visit.Before, visit.After) = (Math.Max(visit.Before, before), Math.Max(visit.After, after));
        if (instance["epochId"].Text is not { } id || !epochs.TryGetValue(id, out var epoch)) return;
        var words = epoch["type"]["decode"].Text is not null ? epoch["type"]["decode"] : epoch["name"];
        visit.Phase ??= ScheduleReader.PhaseOf(words.Text);
        book.Take(instance["epochId"], nameof(ScheduledVisit.Phase));
        book.Put(words, visit.Phase is null ? LeafFate.NotUnderstood : LeafFate.Read, nameof(ScheduledVisit.Phase),
            visit.Phase is null ? "no phase that is known: taken by whether it lies before recruitment" : "");
    }

    private DraftVisit? Visit(RecordNode instance, double? offset, string condition)
    {
        var id = instance["encounterId"].Text;
        var encounter = id is not null && encounters.TryGetValue(id, out var known) ? known : RecordNode.None;
        var key = (encounter.Exists ? id! : "of " + instance.Path, offset is { } day ? (int?)(int)day : null, condition);
        book.Put(instance["encounterId"], encounter.Exists ? LeafFate.Read : LeafFate.NotUnderstood, nameof(UsdmScheduleReading.Visits),
            encounter.Exists ? "" : "the record has no such encounter");
        if (found.TryGetValue(key, out var visit)) return visit;
        if (All.Count >= MostVisits)
        {
            IsFull = true;
            return null;
        }

        // The second day of one encounter goes by the name of its instance.
        var isAgain = encounter.Exists && All.Exists(v => v.Key == key.Item1);
        visit = new(instance) { Key = key.Item1, Offset = offset, Condition = condition };
        visit.Name = (isAgain ? null : Name(encounter)) ?? Name(instance) ?? Name(encounter) ?? "Visit";
        found.Add(key, visit);
        All.Add(visit);
        return visit;
    }

    private string? Name(RecordNode node)
    {
        foreach (var part in (string[])["label", "name"])
        {
            if (book.Text(node[part]) is not { } text || string.IsNullOrWhiteSpace(text)) continue;
            book.Take(node[part], nameof(ScheduledVisit.Name));
            return text;
        }

        return null;
    }

    // A heading whose parts are done too takes no time of its own.
    private List<string> Done(RecordNode instance)
    {
        List<string> done = [];
        var ids = instance.Each("activityIds").Select(a => a.Text).ToHashSet();
        foreach (var node in instance.Each("activityIds"))
        {
            if (node.Text is not { } id) continue;
            if (!activities.TryGetValue(id, out var activity))
            {
                book.Put(node, LeafFate.NotUnderstood, nameof(ScheduledVisit.Activities), "the record has no such activity");
                continue;
            }

            var isHeading = activity.Each("childIds").Any(child => child.Text is { } text && text != id && ids.Contains(text));
            book.Take(node, nameof(ScheduledVisit.Activities), isHeading ? "a heading: its parts are done" : "");
            if (isHeading || Name(activity) is not { } name) continue;
            var said = activity["label"].Text is { } label && label == name ? activity["label"] : activity["name"];
            book.Take(said, nameof(ScheduledVisit.Activities), Minutes);
            if (!done.Contains(name, StringComparer.OrdinalIgnoreCase)) done.Add(name);
        }

        return done;
    }

    private static Dictionary<string, RecordNode> ById(RecordNode design, string list) => design.Each(list)
        .Where(node => node["id"].Text is not null).DistinctBy(node => node["id"].Text, StringComparer.Ordinal)
        .ToDictionary(node => node["id"].Text!, StringComparer.Ordinal);
}
