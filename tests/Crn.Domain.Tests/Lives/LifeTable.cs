using System.Reflection;
using Crn.Domain.Decisions;

namespace Crn.Domain.Tests.Lives;

/// <summary>
/// The table of one type with a life: each of its states against each thing tried, and what comes of it, an event or every refusal.
/// What is kept in <c>Lives/Data</c> was read against the rules; a change of it is a change for callers.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
public abstract class LifeTable<T, TEvent>
    where T : class, IEventSourced<T, TEvent>
    where TEvent : class, IRecordedEvent
{
    /// <summary>The states, by name.</summary>
    protected abstract IReadOnlyList<(string Name, T State)> States { get; }

    /// <summary>What is tried: a verb, with what is particular after a comma; "stored" before an event that no verb makes.</summary>
    protected abstract IReadOnlyList<(string Verb, Func<T, Decision<T, TEvent>> Try)> Tries { get; }

    [Fact]
    public void Every_verb_in_every_state_does_what_the_table_says()
    {
        var now = Printed();
        Assert.True(LifeTables.Kept(typeof(T)) == now, $"Lives/Data/{typeof(T).Name}.txt would read now:\n{now}");
    }

    [Fact]
    public void Every_verb_is_in_the_table_and_is_accepted_in_one_state_and_refused_in_another()
    {
        var outcomes = States.SelectMany(state => Tries.Select(t => (Verb: t.Verb.Split(',')[0], t.Try(state.State).IsAccepted)))
            .Distinct().ToHashSet();
        foreach (var verb in typeof(T).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(Decision<T, TEvent>)).Select(m => m.Name).Distinct())
        {
            Assert.True(outcomes.Contains((verb, true)), $"{verb} is accepted in no state of the table.");
            Assert.True(outcomes.Contains((verb, false)), $"{verb} is refused in no state of the table.");
        }
    }

    private string Printed()
    {
        var width = Tries.Max(t => t.Verb.Length) + 2;
        return string.Concat(States.Select(state => state.Name + "\n" + string.Concat(Tries.Select(t =>
            $"  {t.Verb.PadRight(width)}{Outcome(t.Try(state.State))}\n"))));
    }

    private static string Outcome(Decision<T, TEvent> decision) => decision.IsAccepted
        ? "-> " + (decision.Events.IsEmpty ? "nothing" : string.Join(" + ", decision.Events.Select(e => e.GetType().Name)))
        : string.Join(", ", decision.Reasons.Select(r => r.Code));
}
