using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static partial class SpecialtyShapes
{
    internal static BodyShape<SpecialtyCommunity> SpecialtyCommunity => field ??= Atoms.Object<SpecialtyCommunity>("Who speaks for which specialty, where and when: appointments, declared interests and reviews in hand, as the fold of their events.", m =>
    {
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var appointments = m.List("appointments", v => v.Appointments, SpecialtyShapes.Appointment);
        var interests = m.List("interests", v => v.Interests, Atoms.Pair("person", SpecialtyShapes.PersonReference, "interest", SpecialtyShapes.DeclaredInterest));
        var reviews = m.List("reviews", v => v.Reviews, Atoms.Pair("person", SpecialtyShapes.PersonReference, "study", IdentifierShapes.StudyIdentifiers));
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        return p => new(startedOn[p])
        {
            Appointments = appointments[p],
            Interests = interests[p],
            Reviews = reviews[p],
            LastRecordedOn = lastRecordedOn[p],
            Version = version[p],
        };
    }).AsDocument(new("crn.specialty-community"));

    internal static ObjectShape<SubSpecialty> SubSpecialty => field ??= Atoms.Object<SubSpecialty>("A part of a specialty that has leads or groups of its own.", m =>
    {
        var specialty = m.Required("specialty", v => v.Specialty, SpecialtyShapes.Specialty);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(specialty[p], name[p], source[p]);
    });
}
