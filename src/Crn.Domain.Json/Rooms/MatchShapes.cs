using Crn.Domain.Json.Shapes;
using Crn.Domain.Sites;

namespace Crn.Domain.Json.Rooms;

// Matches of a study against all sites: what was asked of which records; the answers follow.
internal static class MatchShapes
{
    internal static BodyShape<SiteMatches> SiteMatches =>
        field ??= Atoms.Object<SiteMatches>("What a study requires, matched against every site of a knowledge base.", m =>
    {
        var knowledge = m.Required("knowledge", v => v.Knowledge, SiteShapes.SiteKnowledgeBase);
        var requirements = m.List("requirements", v => v.Requirements, SiteShapes.SiteRequirement);
        var scoring = m.Required("scoring", v => v.Scoring, SiteShapes.SiteScoring);
        var asAt = m.Required("asAt", v => v.AsAt, Atoms.Date);
        var study = m.Required("study", v => v.Study, SheetShapes.FactSheet);
        m.Answers("ranked", v => v.Ranked.Select(s => s.Site.Code).ToValueList(), SiteShapes.SiteCode);
        return p => knowledge[p].Match(requirements[p], scoring[p], asAt[p], study[p]);
    }).AsDocument(new("crn.site-matches"));

    internal static ObjectShape<SiteMatch> SiteMatch => field ??= Atoms.Object<SiteMatch>("One site of a match.", m =>
    {
        var (matches, site) =
            (m.Shared("matches", v => v.Matches, SiteMatches), m.Required("site", v => v.Site.Code, SiteShapes.SiteCode));
        m.Answer("meetsBlockers", v => v.MeetsBlockers, SheetShapes.Truth);
        return p => Found(matches[p], site[p]);
    });

    internal static ObjectShape<NearMiss> NearMiss => field ??= Atoms.Object<NearMiss>("A site that nearly meets what is required.", m =>
    {
        var (match, changes) = (m.Required("match", v => v.Match, SiteMatch), m.List("changes", v => v.Changes, RuleAnswerShapes.Change));
        return p => new(match[p], changes[p]);
    });

    internal static ObjectShape<SiteChoice> SiteChoice =>
        field ??= Atoms.Object<SiteChoice>("Sites chosen to reach a target, and reserves.", m =>
    {
        var matches = m.Optional("matches", v => v.Chosen.Concat(v.Reserves).FirstOrDefault()?.Matches, SiteMatches);
        var target = m.Required("target", v => v.Target, Atoms.Whole);
        var chosen = m.List("chosen", v => v.Chosen.Select(c => c.Site.Code).ToValueList(), SiteShapes.SiteCode);
        var reserves = m.List("reserves", v => v.Reserves.Select(c => c.Site.Code).ToValueList(), SiteShapes.SiteCode);
        var expected = m.Required("expected", v => v.Expected, Atoms.Decimal);
        var zero = m.Required("zeroRecruiterShare", v => v.ZeroRecruiterShare, Atoms.Decimal);
        return p => new(target[p], chosen[p].Select(c => Found(matches[p], c)).ToValueList(),
            reserves[p].Select(c => Found(matches[p], c)).ToValueList(), expected[p], zero[p]);
    });

    // All sites of a match stand in the order of their codes.
    private static SiteMatch Found(SiteMatches? matches, SiteCode code)
    {
        var (low, high) = (0, (matches?.All.Count ?? 0) - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var match = matches!.All[middle];
            var order = match.Site.Code.CompareTo(code);
            if (order == 0) return match;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }

        throw new ArgumentException($"The matches have no site {Guarded.Shown(code.Value)}.");
    }
}
