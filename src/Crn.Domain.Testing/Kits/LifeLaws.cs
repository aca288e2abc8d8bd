using Crn.Domain.Decisions;

namespace Crn.Domain.Testing.Kits;

/// <summary>
/// The laws of whatever has a life, for a team's own types that are the fold of their events: replay equals state, a refusal changes
/// nothing, and histories out of order, doubled, with an event missing or from elsewhere are refused by an error that names the event.
/// </summary>
/// <example>
/// <code>
/// [Fact]
/// public void Our_register_is_the_fold_of_its_events() => LifeLaws.Check&lt;DelegationLog, DelegationEvent&gt;(OurHistories(),
///     [new("Delegate", (log, on) => log.Delegate("consent", on, Party.SiteOrganisation))]);
/// </code>
/// </example>
public static class LifeLaws
{
    /// <summary>Checks histories, and a storm of verbs on what they lead to.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TEvent">Its events.</typeparam>
    /// <param name="histories">What draws sound histories.</param>
    /// <param name="verbs">The verbs.</param>
    /// <param name="draws">How many histories are drawn, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="histories"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is below 1.</exception>
    /// <exception cref="LawBrokenException">A law does not hold; the message names each with the shortest history found, as C#.</exception>
    public static void Check<T, TEvent>(
        Arbitrary<ValueList<TEvent>> histories, ValueList<LifeVerb<T, TEvent>> verbs = default, int draws = 200)
        where T : class, IEventSourced<T, TEvent>
        where TEvent : class, IRecordedEvent => Laws.Throw(Of(histories, verbs, draws));

    /// <summary>The laws that a type breaks.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <typeparam name="TEvent">Its events.</typeparam>
    /// <param name="histories">What draws sound histories; where it shrinks, the history that is shown is shrunk.</param>
    /// <param name="verbs">The verbs.</param>
    /// <param name="draws">How many histories are drawn, 1 or more.</param>
    /// <returns>Each broken law once; empty when all hold.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="histories"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="draws"/> is below 1.</exception>
    public static ValueList<BrokenLaw> Of<T, TEvent>(
        Arbitrary<ValueList<TEvent>> histories, ValueList<LifeVerb<T, TEvent>> verbs = default, int draws = 200)
        where T : class, IEventSourced<T, TEvent>
        where TEvent : class, IRecordedEvent
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        var laws = new Laws(CSharp.NameOf(typeof(T)));
        var drawn = histories.Generator.Sample(draws, new Rnd(20260501, 20260503), 20).Where(h => !h.IsEmpty).ToList();
        var storm = new VerbStorm<T, TEvent>(verbs, laws);
        for (var i = 0; i < drawn.Count; i++)
        {
            var before = laws.All.Count;
            Ask(drawn[i], drawn[(i + 1) % drawn.Count]);
            // What has just been found is looked for in smaller histories too.
            if (laws.All.Count > before) Shrink(drawn[i]);
        }

        storm.Close();
        return laws.All;

        void Ask(ValueList<TEvent> history, ValueList<TEvent> other)
        {
            var sound = HistoryCases<T, TEvent>.Sound(history, laws);
            if (!sound) return;
            HistoryCases<T, TEvent>.Unsound(history, other, laws);
            storm.Ask(history);
        }

        void Shrink(ValueList<TEvent> history)
        {
            for (var steps = 0; steps < 50; steps++)
            {
                if (histories.Shrinker(history)
                    .FirstOrDefault(h => !h.IsEmpty && h.Count < history.Count) is not { IsEmpty: false } smaller)
                    return;
                Ask(smaller, smaller);
                history = smaller;
            }
        }
    }
}
