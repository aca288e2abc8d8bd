using Crn.Domain.Json.Shapes;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Json.Rooms;

internal static class SiteSelectionRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(CandidateStanding), () => SiteSelectionShapes.CandidateStanding),
        (typeof(SelectedSites), () => SiteSelectionShapes.SelectedSites),
        (typeof(SelectionDifference), () => SiteSelectionShapes.SelectionDifference),
        (typeof(SelectionRequest), () => SiteSelectionShapes.SelectionRequest),
        (typeof(SiteCandidate), () => SiteSelectionShapes.SiteCandidate),
    ];
}
