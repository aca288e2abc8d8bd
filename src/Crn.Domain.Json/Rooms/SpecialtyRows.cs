using Crn.Domain.Json.Shapes;
using Crn.Domain.Specialties;

namespace Crn.Domain.Json.Rooms;

internal static class SpecialtyRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => SpecialtyShapes.CommunityRole),
        ShapeRow.Of(() => SpecialtyShapes.NetworkRegionKind),
        ShapeRow.Of(() => SpecialtyShapes.PersonReference),
        ShapeRow.Of(() => SpecialtyShapes.Appointment),
        ShapeRow.Of(() => SpecialtyShapes.CommunityEvent),
        ShapeRow.Of(() => CaseShapes.Of<CommunityEvent, CommunityEvent.Appointed>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.InterestDeclared>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.InterestWithdrawn>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.ReviewReturned>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() =>
            CaseShapes.Of<CommunityEvent, CommunityEvent.ReviewTaken>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() => CaseShapes.Of<CommunityEvent, CommunityEvent.Started>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() => CaseShapes.Of<CommunityEvent, CommunityEvent.TermEnded>(SpecialtyShapes.CommunityEvent)),
        ShapeRow.Of(() => SpecialtyShapes.DeclaredInterest),
        ShapeRow.Of(() =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InOrganisation>(SpecialtyShapes.DeclaredInterest)),
        ShapeRow.Of(() =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InPerson>(SpecialtyShapes.DeclaredInterest)),
        ShapeRow.Of(() =>
            CaseShapes.Of<DeclaredInterest, DeclaredInterest.InStudy>(SpecialtyShapes.DeclaredInterest)),
        ShapeRow.Of(() => SpecialtyShapes.NetworkRegion),
        ShapeRow.Of(() => SpecialtyShapes.ReviewRequest),
        ShapeRow.Of(() => SpecialtyShapes.ReviewerCandidate),
        ShapeRow.Of(() => SpecialtyShapes.SpecialtyCommunity),
        ShapeRow.Of(() => SpecialtyShapes.SubSpecialty),
    ];
}
