using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static partial class SpecialtyShapes
{
    internal static BodyShape<ReviewRequest> ReviewRequest =>
        field ??= Atoms.Object<ReviewRequest>("A study that wants a specialty's view on eligibility or feasibility: what must be known " +
            "to choose a reviewer.", m =>
    {
        var study = m.Required("study", v => v.Study, IdentifierShapes.StudyIdentifiers);
        var managing = m.Required("managing", v => v.Managing, SpecialtyShapes.Specialty);
        var supporting = m.List("supporting", v => v.Supporting, SpecialtyShapes.Specialty);
        var investigators = m.List("investigators", v => v.Investigators, SpecialtyShapes.PersonReference);
        var organisations = m.List("organisations", v => v.Organisations, Atoms.Words);
        var isConfidential = m.Required("isConfidential", v => v.IsConfidential, Atoms.Flag);
        var mostInHand = m.Required("mostInHand", v => v.MostInHand, Atoms.Whole);
        return p => new(study[p], managing[p])
        {
            Supporting = supporting[p],
            Investigators = investigators[p],
            Organisations = organisations[p],
            IsConfidential = isConfidential[p],
            MostInHand = mostInHand[p],
        };
    }).AsDocument(new("crn.review-request"));

    internal static ObjectShape<ReviewerCandidate> ReviewerCandidate =>
        field ??= Atoms.Object<ReviewerCandidate>("Somebody who could review a study, the load they carry, and every reason why not.", m =>
    {
        var appointment = m.Required("appointment", v => v.Appointment, SpecialtyShapes.Appointment);
        var isOfManagingSpecialty = m.Required("isOfManagingSpecialty", v => v.IsOfManagingSpecialty, Atoms.Flag);
        var load = m.Required("load", v => v.Load, Atoms.Whole);
        var reasons = m.List("reasons", v => v.Reasons, DecisionShapes.Refusal);
        return p => new(appointment[p], isOfManagingSpecialty[p], load[p], reasons[p]);
    });

    internal static BodyShape<SpecialtyCommunity> SpecialtyCommunity =>
        field ??= Atoms.Object<SpecialtyCommunity>("Who speaks for which specialty, where and when: appointments, declared interests and " +
            "reviews in hand, as the fold of their events.", m =>
    {
        var startedOn = m.Required("startedOn", v => v.StartedOn, Atoms.Date);
        var appointments = m.List("appointments", v => v.Appointments, SpecialtyShapes.Appointment);
        var interests =
            m.List("interests", v => v.Interests,
                Atoms.Pair("person", SpecialtyShapes.PersonReference, "interest", SpecialtyShapes.DeclaredInterest));
        var reviews =
            m.List("reviews", v => v.Reviews,
                Atoms.Pair("person", SpecialtyShapes.PersonReference, "study", IdentifierShapes.StudyIdentifiers));
        var lastRecordedOn = m.Required("lastRecordedOn", v => v.LastRecordedOn, Atoms.Date);
        var version = m.Required("stateVersion", v => v.Version, Atoms.Whole);
        m.Checked(States.Against);
        return p => new(startedOn[p])
        {
            Appointments = appointments[p],
            Interests = interests[p],
            Reviews = reviews[p],
            LastRecordedOn = lastRecordedOn[p],
            Version = version[p],
        };
    }).AsDocument(new("crn.specialty-community"));

    internal static ObjectShape<SubSpecialty> SubSpecialty =>
        field ??= Atoms.Object<SubSpecialty>("A part of a specialty that has leads or groups of its own.", m =>
    {
        var specialty = m.Required("specialty", v => v.Specialty, SpecialtyShapes.Specialty);
        var name = m.Required("name", v => v.Name, Atoms.Words);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        return p => new(specialty[p], name[p], source[p]);
    });
}
