using System.Collections.Immutable;
using Ardalis.GuardClauses;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment;

/// <content>The sites and parts of a plan, and what is stated of them: plans made one from the other share them.</content>
public sealed partial record RecruitmentPlan
{
    private KeyedList<SiteCode, PlannedSite> sites;
    private KeyedList<RecruitmentScope, RecruitmentTarget> targets;
    private KeyedList<RecruitmentScope, RecruitmentCap> caps;

    // The groups and strata, with how many sites each has, once they are asked for.
    private ImmutableDictionary<RecruitmentScope, int>? parts;

    private ImmutableDictionary<RecruitmentScope, int> Parts =>
        parts ??= Counted(ImmutableDictionary<RecruitmentScope, int>.Empty, Sites, 1);

    private static ImmutableDictionary<RecruitmentScope, int> Counted(
        ImmutableDictionary<RecruitmentScope, int> before, IEnumerable<PlannedSite> sites, int by)
    {
        var parts = before.ToBuilder();
        foreach (var part in sites.SelectMany(PartsOf))
        {
            var count = parts.GetValueOrDefault(part) + by;
            if (count == 0) parts.Remove(part);
            else parts[part] = count;
        }

        return parts.ToImmutable();
    }

    private static IEnumerable<RecruitmentScope> PartsOf(PlannedSite site)
    {
        if (site.Group is { } group) yield return RecruitmentScope.Group(group);
        if (site.Stratum is { } stratum) yield return RecruitmentScope.Stratum(stratum);
    }

    // The list with sites at its end, in place of those of their codes: few share what is there, many are laid out with it anew.
    private KeyedList<SiteCode, PlannedSite> With(ValueList<PlannedSite> more)
    {
        var all = sites;
        if (more.Count < sites.Count / 8)
        {
            foreach (var site in more) all = all.With(site.Code, site);
            return all;
        }

        var replaced = more.Select(s => s.Code).ToHashSet();
        return KeyedList<SiteCode, PlannedSite>.Of(Sites.Where(s => !replaced.Contains(s.Code)).ToValueList().AddRange(more), s => s.Code);
    }

    // A part that only a replaced site had may be gone.
    private void CheckGone(IEnumerable<PlannedSite> replaced)
    {
        foreach (var part in replaced.SelectMany(PartsOf).Distinct())
        {
            if (targets.Has(part)) CheckPart(part, nameof(targets));
            if (caps.Has(part)) CheckPart(part, nameof(caps));
        }
    }

    private bool HasPart(RecruitmentScope scope) =>
        scope.IsWholeStudy || (scope.SiteCode is { } code ? sites.Has(code) : Parts.ContainsKey(scope));

    private void CheckPart(RecruitmentScope scope, string name)
    {
        if (!HasPart(scope)) throw new ArgumentException($"The plan has no {scope}.", name);
    }

    private void CheckScopes(IEnumerable<RecruitmentScope> scopes, string name)
    {
        HashSet<RecruitmentScope> seen = [];
        foreach (var scope in scopes)
        {
            if (!seen.Add(scope)) throw new ArgumentException($"The {scope} is given twice.", name);
            CheckPart(scope, name);
        }
    }

    private static void Check(ValueList<PlannedSite> sites, string name)
    {
        HashSet<SiteCode> seen = new(sites.Count);
        foreach (var site in sites)
        {
            if (!seen.Add(Guard.Against.Null(site, name).Code))
                throw new ArgumentException($"The site {site.Code} is in the plan twice.", name);
            if (site.Problem is { } problem) throw new ArgumentException($"{site.Code}: {problem}", name);
        }
    }
}
