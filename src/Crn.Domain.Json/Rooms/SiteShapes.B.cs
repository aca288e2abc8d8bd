using Crn.Domain.Json.Shapes;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

internal static partial class SiteShapes
{
    internal static ObjectShape<SiteScore> SiteScore => field ??= Atoms.Object<SiteScore>("The score of a site with its parts, each between 0 and 1, and how much of it is known.", m =>
    {
        var parts = m.List("parts", v => v.Parts, Atoms.Triple("part", SiteShapes.ScorePart, "low", Atoms.Number, "high", Atoms.Number));
        return p => new(parts[p]);
    });

    internal static ObjectShape<SiteScoring> SiteScoring => field ??= Atoms.Object<SiteScoring>("How sites that no blocker excludes are put in order: parts with weights that sum to 1.", m =>
    {
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var parts = m.List("parts", v => v.Parts, SiteShapes.ScorePart);
        return p => new(source[p], parts[p]);
    });

    internal static ObjectShape<TrackRecord> TrackRecord => field ??= Atoms.Object<TrackRecord>("What a site's past studies say together.", m =>
    {
        var studies = m.List("studies", v => v.Studies, SiteShapes.PastStudy);
        return p => new(studies[p]);
    });
}
