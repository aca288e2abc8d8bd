using System.Reflection;
using Crn.Domain.Decisions;
using Crn.Domain.Testing.Kits;

namespace Crn.Domain.Tests.Foundations;

/// <summary>
/// The laws of whatever has a life, over its drawn histories. A type joins by a class of a few lines: where its histories come from,
/// how an event is recorded otherwise, and one call for each of its verbs.
/// </summary>
/// <typeparam name="T">The value.</typeparam>
/// <typeparam name="TEvent">Its events.</typeparam>
public abstract class HistoryLaws<T, TEvent>
    where T : class, IEventSourced<T, TEvent>
    where TEvent : class, IRecordedEvent
{
    private const string NoStart = "history.no-start";
    private const string Again = "history.started-again";
    private const string Contradiction = "history.contradiction";
    private const string Stale = "history.stale-version";
    private const int Draws = 400 / Share.Of;
    private const int KitDraws = 30;

    /// <summary>One verb tried on a value: on a day, recorded on a day, decided on a version.</summary>
    public delegate Decision<T, TEvent> Verb(T value, LocalDate on, LocalDate? recordedOn, int? version);

    /// <summary>Sound histories of every kind.</summary>
    protected abstract Arbitrary<ValueList<TEvent>> Histories { get; }

    /// <summary>Every public verb of the type by its name, tried with arguments that are often accepted.</summary>
    protected abstract IReadOnlyDictionary<string, Verb> Verbs { get; }

    /// <summary>How often each verb must be accepted in 400 histories, for its laws to say anything.</summary>
    protected virtual int LeastAccepted => 10;

    /// <summary>
    /// The event as somebody else, or on another day, would have recorded it: <c>recorded with { By = by, RecordedOn = recordedOn }</c>.
    /// </summary>
    protected abstract TEvent With(TEvent recorded, Party by, LocalDate recordedOn);

    /// <summary>The same events always give the same value, and every beginning of a history is a history.</summary>
    [Property]
    public Property Replay_is_the_fold_of_the_events() => ForAll(events =>
    {
        var folded = T.Replay(events[0]);
        Assert.Equal((1, events[0].On), (folded.Version, folded.StartedOn));
        for (var i = 1; i < events.Count; i++)
        {
            folded = folded.Evolve(events[i]);
            Assert.Equal((i + 1, events[0].On, events[i].RecordedOn), (folded.Version, folded.StartedOn, folded.LastRecordedOn));
            if (Places(events.Count).Contains(i)) Assert.Equal(folded, T.Replay(events.Take(i + 1).ToValueList()));
        }

        Assert.Equal(folded, T.TryReplay(events).Value);
    });

    /// <summary>An event that stands twice in a history is found.</summary>
    [Property]
    public Property A_doubled_event_is_refused_and_named() => ForAll(events =>
    {
        foreach (var i in Places(events.Count)) RefusedAt(i + 1, Inserted(events, i + 1, events[i]));
    });

    /// <summary>A history with an event left out says something else, which either could have been so or is refused.</summary>
    [Property]
    public Property A_history_with_an_event_left_out_is_another_history_or_refused() => ForAll(events =>
    {
        foreach (var i in Places(events.Count).Where(i => i > 0)) SoundOrRefused(Without(events, i), from: i);
        if (events.Count > 1) Assert.Equal(NoStart, T.TryReplay(Without(events, 0)).Reasons[0].Code);
    });

    /// <summary>Events of one value do not pass for events of another without their start, and with it never.</summary>
    [Property]
    public Property A_foreign_event_is_refused_or_could_have_been_so() => Prop.ForAll(Histories, Histories, (events, foreign) =>
    {
        foreach (var i in Places(foreign.Count).Where(i => i > 0)) SoundOrRefused(events.Add(foreign[i]), from: events.Count);
        Assert.Contains(T.TryReplay([.. events, .. foreign]).Reasons, r => r.Code == Again);
    });

    /// <summary>A value starts once.</summary>
    [Property]
    public Property A_second_start_is_refused_and_named() => ForAll(events =>
    {
        foreach (var i in Places(events.Count))
        {
            Assert.Contains(RefusedAt(i + 1, Inserted(events, i + 1, With(events[0], events[0].By, events[i].RecordedOn))),
                r => r.Code == Again);
        }
    });

    /// <summary>Histories are in order of recording.</summary>
    [Property]
    public Property An_event_recorded_out_of_order_is_refused_and_named() => ForAll(events =>
    {
        foreach (var i in Places(events.Count))
        {
            var before = RefusedAt(i, Replaced(events, i, With(events[i], events[i].By, events[i].On.PlusDays(-1))));
            Assert.Contains(before, r => r.Code == "history.recorded-before-event");
            if (i == 0) continue;
            var earlier = RefusedAt(i, Replaced(events, i, With(events[i], events[i].By, events[i - 1].RecordedOn.PlusDays(-1))));
            Assert.Contains(earlier, r => r.Code == "history.recorded-out-of-order");
        }
    });

    /// <summary>Sites enter events days later: the day of recording decides nothing but the order.</summary>
    [Property]
    public Property The_last_event_may_be_recorded_later() =>
    Prop.ForAll(Histories, ArbMap.Default.ArbFor<NonNegativeInt>(), (events, days) =>
    {
        var later = events[^1].RecordedOn.PlusDays(days.Get);
        Assert.Equal(later, T.Replay(Replaced(events, events.Count - 1, With(events[^1], events[^1].By, later))).LastRecordedOn);
    });

    /// <summary>Somebody acted in every event.</summary>
    [Property]
    public Property An_event_by_nobody_is_refused_and_named() => ForAll(events =>
    {
        foreach (var i in Places(events.Count))
        {
            Assert.Contains(RefusedAt(i, Replaced(events, i, With(events[i], (Party)(-1), events[i].RecordedOn))),
                r => r.Code == "history.no-party");
        }
    });

    /// <summary>There is no value without a start, and no event may be missing.</summary>
    [Property]
    public Property A_history_without_its_start_or_with_a_hole_is_refused() => ForAll(events =>
    {
        Assert.Equal([NoStart], T.TryReplay([]).Reasons.Select(r => r.Code));
        Assert.Throws<ArgumentException>(() => T.Replay());
        Assert.Equal([NoStart], T.TryReplay([null!]).Reasons.Select(r => r.Code));
        Assert.Equal(["history.missing-event"], T.TryReplay(events.Add(null!)).Reasons.Select(r => r.Code));
        Assert.Throws<ArgumentNullException>(() => T.Replay(events).Evolve(null!));
    });

    /// <summary>An event prints its day first, and who.</summary>
    [Property]
    public Property An_event_is_one_line_that_begins_with_its_day_and_who_acted() => ForAll(events => Assert.All(events, e =>
    {
        Assert.StartsWith($"{e.On.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture)} {e.By.Text()}: ", e.ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("\n", e.ToString(), StringComparison.Ordinal);
    }));

    /// <summary>The verbs that are tried below are all the verbs there are.</summary>
    [Fact]
    public void Every_verb_is_tried() => Assert.Equal(
        typeof(T).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.ReturnType == typeof(Decision<T, TEvent>)).Select(m => m.Name).Distinct().Order(StringComparer.Ordinal),
        Verbs.Keys.Order(StringComparer.Ordinal));

    /// <summary>A storm of verbs: what is accepted is the fold of its events and a sound history; what is refused says why; a version that
    /// is out of date never passes.</summary>
    [Fact]
    public void Verbs_and_replay_use_the_same_checks_and_a_stale_version_never_passes()
    {
        var accepted = Verbs.Keys.ToDictionary(name => name, _ => 0, StringComparer.Ordinal);
        foreach (var events in Histories.Generator.Sample(Draws, new Rnd(20260501, 20260503), 20))
        {
            var value = T.Replay(events);
            foreach (var (name, verb) in Verbs)
            {
                if (IsSound(verb, value, events)) accepted[name]++;
            }
        }

        var rare = accepted.Where(verb => verb.Value * Share.Of < LeastAccepted)
            .Select(verb => $"{verb.Key} was accepted {verb.Value} times").ToList();
        Assert.True(rare.Count == 0, string.Join("; ", rare));
    }

    /// <summary>What a team may run on its own types finds nothing in this one.</summary>
    [Fact]
    public void The_kit_for_a_teams_own_types_finds_nothing() => Assert.DoesNotContain(
        LifeLaws.Of(Histories,
            [.. Verbs.Select(v => new LifeVerb<T, TEvent>(v.Key, (value, on) => v.Value(value, on, null, null)))], KitDraws),
        // That every verb is accepted is seen in more histories above.
        broken => !broken.Law.StartsWith("Every verb is accepted", StringComparison.Ordinal));

    // Whether the verb was accepted with at least one event.
    private static bool IsSound(Verb verb, T value, ValueList<TEvent> events)
    {
        var on = value.LastRecordedOn.PlusDays(3);
        var decision = verb(value, on, null, null);
        Assert.Equal(decision.IsAccepted, decision.Reasons.IsEmpty);
        Assert.Equal(decision, verb(value, on, null, value.Version));
        Assert.Contains(verb(value, on, null, value.Version - 1).Reasons, r => r.Code == Stale);
        Assert.Contains(verb(value, on, null, value.Version + 1).Reasons, r => r.Code == Stale);
        Assert.Equal(T.Replay(events), value);
        if (!decision.IsAccepted || decision.Events.IsEmpty) return false;
        Assert.Contains(verb(value, on, on.PlusDays(-1), null).Reasons, r => r.Code == "history.recorded-before-event");
        Assert.All(decision.Events, e => Assert.Equal(on, e.RecordedOn));
        Assert.Equal(decision.State, decision.Events.Aggregate(value, (state, e) => state.Evolve(e)));
        Assert.Equal(decision.State, T.Replay([.. events, .. decision.Events]));
        Assert.All(verb(value, on, on.PlusDays(5), null).Events, e => Assert.Equal(on.PlusDays(5), e.RecordedOn));
        return true;
    }

    private static void SoundOrRefused(ValueList<TEvent> events, int from)
    {
        var outcome = T.TryReplay(events);
        if (outcome.IsAccepted) Assert.Equal(outcome.Value, T.Replay(events));
        else Named(outcome, events, Enumerable.Range(from, events.Count - from));
    }

    private static ValueList<Refusal> RefusedAt(int place, ValueList<TEvent> events)
    {
        var outcome = T.TryReplay(events);
        Assert.False(outcome.IsAccepted, $"Event {place + 1} was accepted: {events[place]}");
        Named(outcome, events, [place]);
        return outcome.Reasons;
    }

    // The first reason names the event by its place and in words; the others say why. Replay throws the same.
    private static void Named(Outcome<T> refused, ValueList<TEvent> events, IEnumerable<int> places)
    {
        Assert.Equal(Contradiction, refused.Reasons[0].Code);
        Assert.True(refused.Reasons.Count > 1, "No reason is given: " + refused);
        Assert.Contains(places, i => refused.Reasons[0].Because.StartsWith($"Event {i + 1} of", StringComparison.Ordinal)
            && refused.Reasons[0].Because.Contains(events[i].ToString()!, StringComparison.Ordinal));
        Assert.Contains(refused.Reasons[0].Because, Assert.Throws<ArgumentException>(() => T.Replay(events)).Message,
            StringComparison.Ordinal);
    }

    private Property ForAll(Action<ValueList<TEvent>> law) => Prop.ForAll(Histories, law);

    // Every place of a short history; of a long one eight or more, others in each length, since every place asks for a replay of it all.
    private static IEnumerable<int> Places(int count) =>
        Enumerable.Range(0, count).Where(i => count <= 12 || (i + count) % (count / 8) == 0 || i == count - 1);

    private static ValueList<TEvent> Inserted(ValueList<TEvent> events, int place, TEvent added) =>
        [.. events.Take(place), added, .. events.Skip(place)];

    private static ValueList<TEvent> Replaced(ValueList<TEvent> events, int place, TEvent other) =>
        [.. events.Take(place), other, .. events.Skip(place + 1)];

    private static ValueList<TEvent> Without(ValueList<TEvent> events, int place) => [.. events.Take(place), .. events.Skip(place + 1)];
}
