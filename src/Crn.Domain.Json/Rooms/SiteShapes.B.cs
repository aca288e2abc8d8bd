using Crn.Domain.Json.Shapes;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

internal static partial class SiteShapes
{
    internal static BodyShape<SiteRecords> SiteRecords =>
        field ??= Atoms.Object<SiteRecords>("The records a knowledge base is built from: any number, in any order, from any number of " +
            "sources.", m =>
    {
        var organisations = m.List("organisations", v => v.Organisations, SiteShapes.Organisation);
        var sites = m.List("sites", v => v.Sites, SiteShapes.Site);
        var claims = m.List("claims", v => v.Claims, SiteShapes.CapabilityClaim);
        var pastStudies = m.List("pastStudies", v => v.PastStudies, SiteShapes.PastStudy);
        return p => new()
        {
            Organisations = organisations[p],
            Sites = sites[p],
            Claims = claims[p],
            PastStudies = pastStudies[p],
        };
    }).AsDocument(new("crn.site-records"));

    internal static ObjectShape<SiteRequirement> SiteRequirement =>
        field ??= Atoms.Object<SiteRequirement>("What a study asks of a site: a criterion over its facts, and whether a site without it " +
            "is out.", m =>
    {
        var code = m.Required("code", v => v.Code, Atoms.Words);
        var question = m.Required("question", v => v.Question, Atoms.Words);
        var criterion = m.Required("criterion", v => v.Criterion, CriterionShapes.Criterion);
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var isBlocker = m.Required("isBlocker", v => v.IsBlocker, Atoms.Flag);
        return p => new(code[p], question[p], criterion[p], source[p])
        {
            IsBlocker = isBlocker[p],
        };
    });

    internal static ObjectShape<SiteScore> SiteScore =>
        field ??= Atoms.Object<SiteScore>("The score of a site with its parts, each between 0 and 1, and how much of it is known.", m =>
    {
        var parts = m.List("parts", v => v.Parts, Atoms.Triple("part", SiteShapes.ScorePart, "low", Atoms.Number, "high", Atoms.Number));
        return p => new(parts[p]);
    });

    internal static ObjectShape<SiteScoring> SiteScoring =>
        field ??= Atoms.Object<SiteScoring>("How sites that no blocker excludes are put in order: parts with weights that sum to 1.", m =>
    {
        var source = m.Required("source", v => v.Source, PolicyShapes.Citation);
        var parts = m.List("parts", v => v.Parts, SiteShapes.ScorePart);
        return p => new(source[p], parts[p]);
    });

    internal static ObjectShape<TrackRecord> TrackRecord =>
        field ??= Atoms.Object<TrackRecord>("What a site's past studies say together.", m =>
    {
        var studies = m.List("studies", v => v.Studies, SiteShapes.PastStudy);
        return p => new(studies[p]);
    });
}
