using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static class SpecialtyRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(CommunityRole), () => SpecialtyShapes.CommunityRole),
        (typeof(NetworkRegionKind), () => SpecialtyShapes.NetworkRegionKind),
        (typeof(PersonReference), () => SpecialtyShapes.PersonReference),
        (typeof(Appointment), () => SpecialtyShapes.Appointment),
        (typeof(CommunityEvent), () => SpecialtyShapes.CommunityEvent),
        (typeof(CommunityEvent.Appointed), () => CaseShapes.Of<CommunityEvent, CommunityEvent.Appointed>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.InterestDeclared), () =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.InterestDeclared>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.InterestWithdrawn), () =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.InterestWithdrawn>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.ReviewReturned), () =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.ReviewReturned>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.ReviewTaken), () =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.ReviewTaken>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.Started), () => CaseShapes.Of<CommunityEvent, CommunityEvent.Started>(SpecialtyShapes.CommunityEvent)),
        (typeof(CommunityEvent.TermEnded), () => CaseShapes.Of<CommunityEvent, CommunityEvent.TermEnded>(SpecialtyShapes.CommunityEvent)),
        (typeof(DeclaredInterest), () => SpecialtyShapes.DeclaredInterest),
        (typeof(DeclaredInterest.InOrganisation), () =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InOrganisation>(SpecialtyShapes.DeclaredInterest)),
        (typeof(DeclaredInterest.InPerson), () =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InPerson>(SpecialtyShapes.DeclaredInterest)),
        (typeof(DeclaredInterest.InStudy), () =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InStudy>(SpecialtyShapes.DeclaredInterest)),
        (typeof(NetworkRegion), () => SpecialtyShapes.NetworkRegion),
        (typeof(ReviewRequest), () => SpecialtyShapes.ReviewRequest),
        (typeof(ReviewerCandidate), () => SpecialtyShapes.ReviewerCandidate),
        (typeof(SpecialtyCommunity), () => SpecialtyShapes.SpecialtyCommunity),
        (typeof(SubSpecialty), () => SpecialtyShapes.SubSpecialty),
    ];
}
