using Crn.Domain.Decisions;
using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

// What every recorded event says first.
internal static class EventMembers
{
    internal static (Member<T, LocalDate> On, Member<T, Party> By, Member<T, LocalDate> RecordedOn) Of<T>(Members<T> m)
        where T : IRecordedEvent =>
        (m.Required("on", v => v.On, Atoms.Date), m.Required("by", v => v.By, DecisionShapes.Party),
            m.Required("recordedOn", v => v.RecordedOn, Atoms.Date));
}
