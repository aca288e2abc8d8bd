using Crn.Domain.Decisions;

namespace Crn.Domain.Testing.Kits;

/// <summary>Every verb of a type, tried on everything that drawn histories lead to.</summary>
internal sealed class VerbStorm<T, TEvent>(ValueList<LifeVerb<T, TEvent>> verbs, Laws laws)
    where T : class, IEventSourced<T, TEvent>
    where TEvent : class, IRecordedEvent
{
    private const string Total = "A verb accepts or refuses.";
    private const string Unchanged = "A verb changes nothing of the value that it is tried on; a refusal changes nothing at all.";
    private const string Replayed = "What a verb accepts is the fold of its events, and a sound history.";
    private const string Reached = "Every verb is accepted somewhere.";

    private static readonly string Typed =
        $"Func<{CSharp.NameOf(typeof(T))}, LocalDate, Decision<{CSharp.NameOf(typeof(T))}, {CSharp.NameOf(typeof(TEvent))}>>";

    private readonly HashSet<string> accepted = new(StringComparer.Ordinal);

    public void Ask(ValueList<TEvent> history)
    {
        foreach (var verb in verbs)
        {
            if (laws.Try(Total, () => T.Replay(history), () => $"{CSharp.NameOf(typeof(T))}.Replay({CSharp.Of(history)})", history.Count)
                is not { } value) continue;
            var on = value.LastRecordedOn.PlusDays(1);
            string Called() =>
                $"{CSharp.Caller(verb.Expression, Typed)}({CSharp.NameOf(typeof(T))}.Replay({CSharp.Of(history)}), {CSharp.Of(on)})";
            if (laws.Try(Total, () => verb.Try(value, on), Called, history.Count) is not { } decision) continue;
            if (value.Version != history.Count || T.TryReplay(history) is { IsAccepted: true } again && !value.Equals(again.Value))
                laws.Add(Unchanged, $"{verb.Name} is {(decision.IsAccepted ? "accepted" : "refused")}, and the value is another.", Called(),
                    history.Count);
            if (!decision.IsAccepted) continue;
            accepted.Add(verb.Name);
            ValueList<TEvent> after = [.. history, .. decision.Events];
            if (laws.Try(Replayed, () => T.TryReplay(after), () => HistoryCases<T, TEvent>.CSharp(after), after.Count) is not { } replayed)
                continue;
            if (!replayed.IsAccepted)
            {
                laws.Add(Replayed, $"{verb.Name} is accepted; the history is not: {HistoryCases<T, TEvent>.Words(replayed)}",
                    HistoryCases<T, TEvent>.CSharp(after), after.Count);
            }
            else if (!replayed.Value.Equals(decision.State))
            {
                laws.Add(Replayed, $"{verb.Name} leads to another value than its events.", HistoryCases<T, TEvent>.CSharp(after),
                    after.Count);
            }
        }
    }

    /// <summary>After the last history.</summary>
    public void Close()
    {
        foreach (var verb in verbs.Where(verb => !accepted.Contains(verb.Name)))
            laws.Add(Reached, $"{verb.Name} never is.", "");
    }
}
