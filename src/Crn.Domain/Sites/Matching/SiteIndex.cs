using System.Collections.Frozen;
using Crn.Domain.Rules;

namespace Crn.Domain.Sites.Matching;

/// <summary>
/// Records put in order: sites by number, claims by fact, conflicts by code. The order in which records came makes no difference.
/// </summary>
internal sealed class SiteIndex
{
    private readonly List<KnowledgeConflict> conflicts = [];

    private SiteIndex(SiteRecords records, Period usualValidity)
    {
        Organisations =
            OneEach(records.Organisations, o => o.Code, KnowledgeConflictKind.OrganisationStatedTwice,
                o => Form(o.Code.Value, o.Name, o.Kind, o.OpenedOn, o.ClosedOn)).ToFrozenDictionary(o => o.Code);
        Sites = [.. OneEach(records.Sites, s => s.Code, KnowledgeConflictKind.SiteStatedTwice,
            s => Form(s.Code.Value, s.Name, s.Organisation.Value, s.OpenedOn, s.ClosedOn)).OrderBy(s => s.Code)];
        Numbers = Sites.Select((site, number) => (site.Code, number)).ToFrozenDictionary(s => s.Code, s => s.number);
        SitesOf = Sites.ToLookup(s => s.Organisation);
        PastStudies = records.PastStudies.Distinct().ToLookup(s => s.Site);
        CheckReferences();
        Columns = ColumnsOf(records, usualValidity);
        Conflicts = conflicts.Distinct().OrderBy(c => c.Code).ThenBy(c => c.Kind).ThenBy(c => c.Sentence, StringComparer.Ordinal)
            .ToValueList();
    }

    public Site[] Sites { get; }

    public FrozenDictionary<SiteCode, int> Numbers { get; }

    public FrozenDictionary<string, FactColumn> Columns { get; }

    public FrozenDictionary<SiteCode, Organisation> Organisations { get; }

    public ILookup<SiteCode, Site> SitesOf { get; }

    public ILookup<SiteCode, PastStudy> PastStudies { get; }

    public ValueList<KnowledgeConflict> Conflicts { get; }

    public static SiteIndex Of(SiteRecords records, Period usualValidity) => new(records, usualValidity);

    // Of two records under one code, the one whose text sorts first: not better, but the same whatever came first.
    private List<T> OneEach<T>(ValueList<T> records, Func<T, SiteCode> code, KnowledgeConflictKind kind, Func<T, string> text)
    {
        Dictionary<SiteCode, T> chosen = [];
        foreach (var record in records)
        {
            var key = code(record);
            if (chosen.TryAdd(key, record)) continue;
            if (!chosen[key]!.Equals(record))
                conflicts.Add(new(kind, key, "Two records under one code differ; the one that sorts first is used."));
            // Records that differ only in how their codes are written are equal, and shown alike all the same.
            if (string.CompareOrdinal(text(record), text(chosen[key])) >= 0) continue;
            chosen.Remove(key);
            chosen.Add(key, record);
        }

        return [.. chosen.Values];
    }

    private static string Form(params object?[] parts) => string.Join('|', parts.Select(Text.Of));

    private void CheckReferences()
    {
        foreach (var site in Sites)
        {
            if (!Organisations.ContainsKey(site.Organisation))
                conflicts.Add(new(KnowledgeConflictKind.UnknownOrganisation, site.Code, $"Its organisation {site.Organisation} is not " +
                    $"there; the site is kept."));
            foreach (var successor in site.Successors.Where(s => !Numbers.ContainsKey(s)))
                conflicts.Add(new(KnowledgeConflictKind.UnknownSuccessor, site.Code, $"Its successor {successor} is not there."));
        }

        foreach (var organisation in Organisations.Values)
        {
            foreach (var successor in organisation.Successors.Where(s => !Organisations.ContainsKey(s)))
            {
                conflicts.Add(new(KnowledgeConflictKind.UnknownSuccessor, organisation.Code, $"Its successor {successor} is not there."));
            }
        }

        foreach (var group in PastStudies)
        {
            if (!Numbers.ContainsKey(group.Key))
                conflicts.Add(new(KnowledgeConflictKind.UnknownSite, group.Key, "A track record is of a site that is not there; it is " +
                    "left out."));
            foreach (var same in group.GroupBy(s => (Study: s.Study.ToUpperInvariant(), s.AsAt)).Where(g => g.Count() > 1))
            {
                conflicts.Add(new(KnowledgeConflictKind.TrackRecordsDisagree, group.Key, "Two rows of one study as at one day differ; " +
                    "the higher count is used."));
            }
        }
    }

    private FrozenDictionary<string, FactColumn> ColumnsOf(SiteRecords records, Period usualValidity)
    {
        Dictionary<string, FactColumnBuilder> builders = new(StringComparer.Ordinal);
        // Which type a code has must not depend on the order of records either.
        var types = records.Claims.Select(c => c.Fact).Distinct().GroupBy(f => f.Code, StringComparer.Ordinal).Where(g => g.Count() > 1)
            .ToDictionary(g => g.Key, g => g.OrderBy(f => f.AnswerType.FullName, StringComparer.Ordinal).First(), StringComparer.Ordinal);
        HashSet<(int, string)> claimed = [];
        for (var i = 0; i < records.Claims.Count; i++)
        {
            var claim = records.Claims[i];
            if (!Numbers.TryGetValue(claim.Site, out var site))
            {
                conflicts.Add(
                    new(KnowledgeConflictKind.UnknownSite, claim.Site, "A claim is of a site that is not there; it is left out."));
                continue;
            }

            if (types.TryGetValue(claim.Fact.Code, out var chosen) && !chosen.Equals(claim.Fact))
            {
                conflicts.Add(new(KnowledgeConflictKind.FactCodeReused, claim.Site, $"The code {claim.Fact.Code} is used for answers of " +
                    $"two types; those of {chosen.AnswerType.Name} are kept."));
                continue;
            }

            var end = claim.ValidTo ?? claim.AsAt.Plus(usualValidity);
            Builder(claim.Fact).Add(site, claim.Value, FactColumnBuilder.Day(claim.AsAt), FactColumnBuilder.Day(end), i);
            claimed.Add((site, claim.Fact.Code));
        }

        foreach (var group in PastStudies)
        {
            if (!Numbers.TryGetValue(group.Key, out var site)) continue;
            foreach (var (day, facts) in RecordByDay.Of(group))
            {
                foreach (var (fact, value) in facts)
                {
                    // What a site states itself comes before what is computed for it.
                    if (!claimed.Contains((site, fact.Code))) Builder(fact).Add(site, value, FactColumnBuilder.Day(day), int.MaxValue, -1);
                }
            }
        }

        return builders.Values
            .Select(b =>
                b.Build(Sites.Length, (site, day) =>
                    conflicts.Add(new(KnowledgeConflictKind.ClaimsDisagree, Sites[site].Code, $"Claims of {b.Fact.Code} as at " +
                        $"{Text.Iso(day)} differ; it is unknown."))))
            .ToFrozenDictionary(c => c.Fact.Code, StringComparer.Ordinal);

        FactColumnBuilder Builder(Fact fact)
        {
            if (!builders.TryGetValue(fact.Code, out var builder)) builders.Add(fact.Code, builder = new(fact));
            return builder;
        }
    }
}
