using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;

namespace Crn.Domain.Interop.Usdm;

/// <summary>The days of a timeline: timings say how long one instance is before or after another, and one is the fixed reference.</summary>
internal sealed class TimelineDays
{
    private const int LongestWindow = 366;

    private readonly Dictionary<string, double> days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Before, int After)> windows = new(StringComparer.Ordinal);
    private readonly AccountBook book;

    public TimelineDays(AccountBook book, RecordNode timeline, Dictionary<string, RecordNode> encounters)
    {
        this.book = book;
        var steps = new Dictionary<string, List<(string To, double Days)>>(StringComparer.Ordinal);
        string? reference = null;
        Dictionary<string, RecordNode> byId = new(StringComparer.Ordinal);
        foreach (var timing in timeline.Each("timings"))
        {
            if (timing["id"].Text is { } id) byId.TryAdd(id, timing);
            if (timing["relativeFromScheduledInstanceId"].Text is not { } from) continue;
            Window(timing, from);
            if (Sign(timing) is not { } sign) continue;
            if (sign == 0) reference ??= Reference(timing, from);
            else if (timing["relativeToScheduledInstanceId"].Text is { } to && to != from && Length(timing) is { } length)
                Join(steps, from, to, sign * length);
        }

        foreach (var instance in timeline.Each("instances"))
        {
            // An instance without a timing of its own goes by that of its encounter.
            if (instance["id"].Text is { } id && !steps.ContainsKey(id) && id != reference && instance["encounterId"].Text is { } encounter
                && encounters.TryGetValue(encounter, out var held) && held["scheduledAtId"].Text is { } at
                && byId.TryGetValue(at, out var timing) && Sign(timing) is { } sign and not 0
                && timing["relativeToScheduledInstanceId"].Text is { } to && to != id && Length(timing) is { } length)
                Join(steps, id, to, sign * length);
        }

        reference ??= timeline["entryId"].Text ?? timeline.Each("instances").FirstOrDefault(RecordNode.None)["id"].Text;
        if (reference is not null) Spread(reference, steps);
    }

    /// <summary>Days from the fixed reference; null where nothing leads to it.</summary>
    public double? Of(RecordNode instance) => instance["id"].Text is { } id && days.TryGetValue(id, out var day) ? day : null;

    public (int Before, int After) Window(RecordNode instance) =>
        instance["id"].Text is { } id && windows.TryGetValue(id, out var window) ? window : default;

    private static void Join(Dictionary<string, List<(string To, double Days)>> steps, string from, string to, double days)
    {
        Of(from).Add((to, -days));
        Of(to).Add((from, days));

        List<(string To, double Days)> Of(string id)
        {
            if (!steps.TryGetValue(id, out var list)) steps.Add(id, list = []);
            return list;
        }
    }

    private void Spread(string reference, Dictionary<string, List<(string To, double Days)>> steps)
    {
        days[reference] = 0;
        var open = new Queue<string>([reference]);
        while (open.TryDequeue(out var at))
        {
            foreach (var (to, further) in steps.GetValueOrDefault(at, []))
            {
                if (days.TryAdd(to, days[at] + further)) open.Enqueue(to);
            }
        }
    }

    private string Reference(RecordNode timing, string from)
    {
        foreach (var part in (string[])["value", "valueLabel", "relativeFromScheduledInstanceId", "relativeToScheduledInstanceId"])
            book.Take(timing[part], nameof(ScheduledVisit.Day), part == "value" ? "the fixed reference, taken as the day of recruitment"
                : "");
        return from;
    }

    // Before is -1, after is 1, the fixed reference is 0.
    private int? Sign(RecordNode timing)
    {
        var words = timing["type"]["decode"];
        var key = Words.Key(words.Text ?? "");
        int? sign = key.Contains("FIXED", StringComparison.Ordinal) ? 0
            : key.Contains("BEFORE", StringComparison.Ordinal) ? -1
            : key.Contains("AFTER", StringComparison.Ordinal) ? 1 : null;
        if (words.Text is not null)
            book.Put(words, sign is null ? LeafFate.NotUnderstood : LeafFate.Read, nameof(ScheduledVisit.Day),
                sign is null ? "neither before, nor after, nor a fixed reference" : "");
        return sign;
    }

    private double? Length(RecordNode timing)
    {
        if (book.Text(timing["value"]) is not { } text) return null;
        if (DurationWords.Days(text, out var isRounded) is not { } length)
        {
            book.Put(timing["value"], LeafFate.NotUnderstood, nameof(ScheduledVisit.Day), "no duration that is understood");
            return null;
        }

        book.Take(timing["value"], nameof(ScheduledVisit.Day), isRounded ? "months and years at their mean length"
            : length % 1 == 0 ? "" : "hours are left out of the day");
        foreach (var part in (string[])["valueLabel", "relativeFromScheduledInstanceId", "relativeToScheduledInstanceId"])
            book.Take(timing[part], nameof(ScheduledVisit.Day));
        var ends = timing["relativeToFrom"]["decode"];
        var isFromStart = Words.Key(ends.Text ?? "STARTTOSTART") == "STARTTOSTART";
        book.Take(ends, nameof(ScheduledVisit.Day), isFromStart ? "" : "a visit is taken to begin and end on one day");
        return length;
    }

    private void Window(RecordNode timing, string from)
    {
        var lower = Days(timing["windowLower"], nameof(ScheduledVisit.DaysBefore), mayBeNegative: true);
        var upper = Days(timing["windowUpper"], nameof(ScheduledVisit.DaysAfter), mayBeNegative: false);
        if (lower is null && upper is null) return;
        book.Take(timing["windowLabel"], nameof(ScheduledVisit.DaysBefore));
        windows.TryAdd(from, (lower ?? 0, upper ?? 0));
    }

    private int? Days(RecordNode node, string to, bool mayBeNegative)
    {
        if (book.Text(node) is not { } text) return null;
        if (DurationWords.Days(text, out var isRounded) is not { } length
            || Math.Abs(length) > LongestWindow || (length < 0 && !mayBeNegative))
        {
            book.Put(node, LeafFate.NotUnderstood, to, "no window of up to a year on its side of the day");
            return null;
        }

        length = Math.Abs(length);
        book.Take(node, to, isRounded ? "months at their mean length" : length % 1 == 0 ? "" : "hours are left out of the window");
        return (int)length;
    }
}
