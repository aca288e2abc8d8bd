using Crn.Domain.Decisions;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// A value or reasons; a state with its events or reasons.
internal static class OutcomeShapes
{
    internal static ObjectShape<Outcome<T>> Outcome<T>(string of, Shape<T> shape)
        where T : class => new("Outcome" + of, "A value, or every reason why there is none.", m =>
    {
        var value = m.Optional("value", v => v.IsAccepted ? v.Value : null, shape);
        var reasons = m.List("reasons", v => v.Reasons, DecisionShapes.Refusal);
        return p => (value[p], reasons[p].IsEmpty) switch
        {
            ({ } accepted, true) => new(accepted),
            (null, false) => new(reasons[p]),
            _ => throw new ArgumentException("There is either a value or at least one reason."),
        };
    });

    internal static ObjectShape<Decision<TState, TEvent>> Decision<TState, TEvent>(string of, Shape<TState> state, Shape<TEvent> recorded)
        where TState : class => new("Decision" + of, "The next state with its events, or every reason against.", m =>
    {
        var next = m.Optional("state", v => v.IsAccepted ? v.State : null, state);
        var events = m.List("events", v => v.Events, recorded);
        var reasons = m.List("reasons", v => v.Reasons, DecisionShapes.Refusal);
        return p => (next[p], reasons[p].IsEmpty) switch
        {
            ({ } accepted, true) => new(accepted, events[p]),
            (null, false) when events[p].IsEmpty => new(reasons[p]),
            _ => throw new ArgumentException("There is either a state with its events, or at least one reason."),
        };
    });
}
