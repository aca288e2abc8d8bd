using System.Globalization;
using Crn.Domain.Decisions;

namespace Crn.Domain.Testing.Kits;

/// <summary>One history, and what can be wrong with it.</summary>
internal static class HistoryCases<T, TEvent>
    where T : class, IEventSourced<T, TEvent>
    where TEvent : class, IRecordedEvent
{
    private const string Accepted = "A sound history is accepted.";
    private const string Pure = "The same history always gives the same value.";
    private const string Fold = "Replay is the fold of the events.";
    private const string Version = "Every event makes one version.";
    private const string Last = "The last recording is that of the last event.";
    private const string Unchanged = "An event changes no value that was there before.";
    private const string Start = "A history begins with its start.";
    private const string OneStart = "A history has one start, and is that of one value.";
    private const string Doubled = "An event that stands twice is refused.";
    private const string Order = "Events out of order of recording are refused.";
    private const string Left = "A history with an event left out is refused, or is a history of its own.";
    private const string Hole = "A history with a hole is refused.";
    private const string Named = "What is refused names the event.";

    public static bool Sound(ValueList<TEvent> history, Laws laws)
    {
        var found = laws.Try(Accepted, () => T.TryReplay(history), () => CSharp(history), history.Count);
        if (found is null) return false;
        if (!found.IsAccepted)
        {
            laws.Add(Accepted, $"It is refused: {Words(found)}", CSharp(history), history.Count);
            return false;
        }

        var again = laws.Try(Pure, () => T.TryReplay(history), () => CSharp(history), history.Count);
        if (again is null || !again.IsAccepted || !again.Value.Equals(found.Value))
        {
            laws.Add(Pure, "It is another the second time.", CSharp(history), history.Count);
            return false;
        }

        laws.Try(Fold, () => Folded(history, laws), () => CSharp(history), history.Count);
        return true;
    }

    public static void Unsound(ValueList<TEvent> history, ValueList<TEvent> other, Laws laws)
    {
        Refused(Start, "A history without events is accepted.", [], [], laws);
        if (history.Count > 1) Refused(Start, "It is accepted without its start.", history.Skip(1).ToValueList(), [], laws);
        Refused(OneStart, "It is accepted with two starts.", [.. history, .. other], [history.Count], laws);
        for (var i = 0; i < history.Count; i++)
        {
            Refused(i == 0 ? OneStart : Doubled, $"Event {i + 1} stands twice.", Inserted(history, i + 1, history[i]), [i + 1], laws);
            if (i > 0) OfItsOwnOrRefused([.. history.Take(i), .. history.Skip(i + 1)], i, laws);
            if (i > 0 && history[i].RecordedOn > history[i - 1].RecordedOn)
            {
                Refused(Order, $"Event {i + 1} stands before the one recorded before it.", [.. history.Take(i - 1), history[i],
                    .. history.Skip(i - 1).Take(1), .. history.Skip(i + 1)], i == 1 ? [] : [i - 1, i], laws);
            }
        }

        Refused(Hole, "It is accepted with a hole.", history.Add(null!), [history.Count], laws, isHole: true);
        for (var i = 1; i < other.Count; i++) OfItsOwnOrRefused(history.Add(other[i]), history.Count, laws);
    }

    internal static string CSharp(ValueList<TEvent> history) =>
        $"{Kits.CSharp.NameOf(typeof(T))}.TryReplay({Kits.CSharp.Of(history)})";

    internal static string Words(Outcome<T> refused) => string.Join(" ", refused.Reasons.Select(r => r.Because));

    private static bool Folded(ValueList<TEvent> history, Laws laws)
    {
        var folded = T.Replay([history[0]]);
        Check(Version, folded.Version == 1,
            "The first event makes version " + folded.Version.ToString(CultureInfo.InvariantCulture) + ".", 1);
        for (var i = 1; i < history.Count; i++)
        {
            var snapshot = T.Replay([.. history.Take(i)]);
            var next = folded.Evolve(history[i]);
            Check(Unchanged, snapshot.Equals(folded) && folded.Version == i,
                $"Event {i + 1} changes the value that it is applied to.", i + 1);
            Check(Version, next.Version == i + 1, $"Event {i + 1} makes version {next.Version}.", i + 1);
            Check(Last, next.LastRecordedOn == history[i].RecordedOn, $"Of event {i + 1} it is another.", i + 1);
            Check(Fold, T.Replay([.. history.Take(i + 1)]).Equals(next), $"Of {i + 1} events it is not.", i + 1);
            folded = next;
        }

        return true;

        void Check(string law, bool holds, string because, int count)
        {
            if (!holds) laws.Add(law, because, CSharp([.. history.Take(count)]), count);
        }
    }

    private static void OfItsOwnOrRefused(ValueList<TEvent> events, int from, Laws laws)
    {
        if (laws.Try(Left, () => T.TryReplay(events), () => CSharp(events), events.Count) is not { } outcome) return;
        if (!outcome.IsAccepted) Names(outcome, events, Enumerable.Range(from, events.Count - from), laws);
        else if (outcome.Value.Version != events.Count)
            laws.Add(Left, $"It has {events.Count} events, and makes version {outcome.Value.Version}.", CSharp(events), events.Count);
    }

    private static void Refused(
        string law, string because, ValueList<TEvent> events, int[] places, Laws laws, bool isHole = false)
    {
        if (laws.Try(law, () => T.TryReplay(events), () => CSharp(events), events.Count) is not { } outcome) return;
        if (outcome.IsAccepted) laws.Add(law, because, CSharp(events), events.Count);
        else if (places.Length > 0) Names(outcome, events, places, laws, isHole);
    }

    // By its place, or by what it says.
    private static void Names(Outcome<T> refused, ValueList<TEvent> events, IEnumerable<int> places, Laws laws, bool isHole = false)
    {
        if (places.Any(i => refused.Reasons.Any(r => r.Because.Contains($"vent {i + 1} ", StringComparison.Ordinal)
            || (!isHole && r.Because.Contains(events[i].ToString()!, StringComparison.Ordinal))))) return;
        laws.Add(Named, $"It says: {Words(refused)}", CSharp(events), events.Count);
    }

    private static ValueList<TEvent> Inserted(ValueList<TEvent> events, int place, TEvent added) =>
        [.. events.Take(place), added, .. events.Skip(place)];
}
