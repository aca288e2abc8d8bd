using Crn.Domain.Decisions;

namespace Crn.Domain.Testing.Kits;

/// <summary>The laws of whatever has a life, for a team's own types that are the fold of their events.</summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_register_is_the_fold_of_its_events() => LifeLaws.Check&lt;DelegationLog, DelegationEvent&gt;(OurHistories());
/// </code>
/// </example>
public static class LifeLaws
{
    /// <summary>
    /// Checks that replay is the fold of the events, that a history wants its start and only one, and that replay is pure.
    /// </summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TEvent">Its events.</typeparam>
    /// <param name="histories">What draws sound histories.</param>
    /// <param name="draws">How many are drawn, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="histories"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is below 1.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message shows the shortest history found.</exception>
    public static void Check<T, TEvent>(Arbitrary<ValueList<TEvent>> histories, int draws = 200)
        where T : class, IEventSourced<T, TEvent>
        where TEvent : class, IRecordedEvent
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        (int Length, string Message)? shortest = null;
        foreach (var history in histories.Generator.Sample(draws, new Rnd(20260501, 20260503), 20).Where(h => !h.IsEmpty))
        {
            if (Broken<T, TEvent>(history) is { } message && !(shortest?.Length <= history.Count))
                shortest = (history.Count, message + "\n  " + string.Join("\n  ", history));
        }

        if (shortest is { } found) throw new LawBrokenException($"{typeof(T).Name}: {found.Message}");
    }

    private static string? Broken<T, TEvent>(ValueList<TEvent> history)
        where T : class, IEventSourced<T, TEvent>
        where TEvent : class, IRecordedEvent
    {
        if (!T.TryReplay(history).IsAccepted) return $"A sound history is refused: {T.TryReplay(history)}.";
        var folded = T.Replay([history[0]]);
        if (folded.Version != 1) return "The first event does not make version 1.";
        for (var i = 1; i < history.Count; i++)
        {
            var (before, next) = (folded, folded.Evolve(history[i]));
            if (!before.Equals(folded)) return $"Event {i + 1} changes the state that it is applied to.";
            if (next.Version != i + 1) return $"Event {i + 1} does not make version {i + 1}.";
            if (next.LastRecordedOn != history[i].RecordedOn) return $"Event {i + 1} is not the last recorded.";
            if (!T.Replay([.. history.Take(i + 1)]).Equals(next)) return $"Replay of {i + 1} events is not their fold.";
            folded = next;
        }

        if (!T.Replay(history).Equals(T.Replay(history))) return "Replay of one history gives two values.";
        if (history.Count > 1 && T.TryReplay([.. history.Skip(1)]).IsAccepted) return "A history without its start is accepted.";
        if (T.TryReplay([.. history, history[0]]).IsAccepted) return "A second start is accepted.";
        return T.TryReplay([]).IsAccepted ? "A history without events is accepted." : null;
    }
}
