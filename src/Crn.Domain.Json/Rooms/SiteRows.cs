using Crn.Domain.Json.Shapes;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

internal static class SiteRows
{
    internal static (Type Type, Func<Shape> Shape)[] All =>
    [
        (typeof(CapabilityGroup), () => SiteShapes.CapabilityGroup),
        (typeof(KnowledgeConflictKind), () => SiteShapes.KnowledgeConflictKind),
        (typeof(OrganisationKind), () => SiteShapes.OrganisationKind),
        (typeof(ParticipationKind), () => SiteShapes.ParticipationKind),
        (typeof(SiteCode), () => SiteShapes.SiteCode),
        (typeof(CapabilityClaim), () => SiteShapes.CapabilityClaim),
        (typeof(CapabilityStatement), () => SiteShapes.CapabilityStatement),
        (typeof(KnowledgeConflict), () => SiteShapes.KnowledgeConflict),
        (typeof(Organisation), () => SiteShapes.Organisation),
        (typeof(PastStudy), () => SiteShapes.PastStudy),
        (typeof(ScorePart), () => SiteShapes.ScorePart),
        (typeof(Site), () => SiteShapes.Site),
        (typeof(SiteCapability), () => SiteShapes.SiteCapability),
        (typeof(SiteKnowledgeBase), () => SiteShapes.SiteKnowledgeBase),
        (typeof(SiteParticipation), () => SiteShapes.SiteParticipation),
        (typeof(SiteRatePrior), () => SiteShapes.SiteRatePrior),
        (typeof(SiteRecords), () => SiteShapes.SiteRecords),
        (typeof(SiteRequirement), () => SiteShapes.SiteRequirement),
        (typeof(SiteScore), () => SiteShapes.SiteScore),
        (typeof(SiteScoring), () => SiteShapes.SiteScoring),
        (typeof(TrackRecord), () => SiteShapes.TrackRecord),
    ];
}
