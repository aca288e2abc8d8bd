using Crn.Domain.Json.Shapes;

namespace Crn.Domain.Json.Rooms;

internal static class SiteRows
{
    internal static ShapeRow[] All =>
    [
        ShapeRow.Of(() => SiteShapes.CapabilityGroup),
        ShapeRow.Of(() => SiteShapes.KnowledgeConflictKind),
        ShapeRow.Of(() => SiteShapes.OrganisationKind),
        ShapeRow.Of(() => SiteShapes.ParticipationKind),
        ShapeRow.Of(() => SiteShapes.SiteCode),
        ShapeRow.Of(() => SiteShapes.CapabilityClaim),
        ShapeRow.Of(() => SiteShapes.CapabilityStatement),
        ShapeRow.Of(() => SiteShapes.KnowledgeConflict),
        ShapeRow.Of(() => SiteShapes.Organisation),
        ShapeRow.Of(() => SiteShapes.PastStudy),
        ShapeRow.Of(() => SiteShapes.ScorePart),
        ShapeRow.Of(() => SiteShapes.Site),
        ShapeRow.Of(() => SiteShapes.SiteCapability),
        ShapeRow.Of(() => SiteShapes.SiteKnowledgeBase),
        ShapeRow.Of(() => SiteShapes.SiteParticipation),
        ShapeRow.Of(() => SiteShapes.SiteRatePrior),
        ShapeRow.Of(() => SiteShapes.SiteRecords),
        ShapeRow.Of(() => SiteShapes.SiteRequirement),
        ShapeRow.Of(() => SiteShapes.SiteScore),
        ShapeRow.Of(() => SiteShapes.SiteScoring),
        ShapeRow.Of(() => SiteShapes.TrackRecord),
    ];
}
