using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class SiteSelectionRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => SiteSelectionShapes.CandidateStanding),
        ShapeRow.Of(() => SiteSelectionShapes.SelectedSites),
        ShapeRow.Of(() => SiteSelectionShapes.SelectionDifference),
        ShapeRow.Of(() => SiteSelectionShapes.SelectionExplanation),
        ShapeRow.Of(() => SiteSelectionShapes.SelectionMove),
        ShapeRow.Of(() => SiteSelectionShapes.SelectionRequest),
        ShapeRow.Of(() => SiteSelectionShapes.SiteCandidate),
    ];
}
