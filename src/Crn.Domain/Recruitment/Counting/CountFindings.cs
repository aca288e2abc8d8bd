using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment.Counting;

/// <summary>Findings that monitoring and projection share: each matter has one code, one sentence and one threshold, whatever day its
/// counts are taken on.</summary>
internal static class CountFindings
{
    /// <summary>The parts of a plan that have more recruits than their cap allows.</summary>
    public static IEnumerable<RecruitmentFinding> OverCap(RecruitmentPlan plan, int recruited, Func<SiteCode, int> countOf)
    {
        var scopes = plan.Caps.Select(c => c.Scope)
            .Concat(plan.Sites.Where(s => s.Cap is not null).Select(s => RecruitmentScope.Site(s.Code)));
        var byPart = plan.Caps.Any(c => c.Scope is { IsWholeStudy: false, SiteCode: null }) ? CountsByPart(plan, countOf) : [];
        foreach (var scope in scopes.Distinct())
        {
            var (cap, count) =
                (plan.CapOf(scope)!.Value, scope == RecruitmentScope.Study ? recruited
                    : scope.SiteCode is { } only ? countOf(only) : byPart.GetValueOrDefault(scope));
            if (count <= cap) continue;
            yield return new(
                "recruitment.over-cap", scope.SiteCode is { } code ? code : SiteOrStudy.WholeStudy,
                $"{scope} has {Text.Of(count)} recruits, above its cap of {Text.Of(cap)}.",
                "Correct the cap or the counts; no place is left.", RecruitmentPolicy.Source);
        }
    }

    /// <summary>The caps leave less room than is wanted.</summary>
    private static Dictionary<RecruitmentScope, int> CountsByPart(RecruitmentPlan plan, Func<SiteCode, int> countOf)
    {
        Dictionary<RecruitmentScope, int> counts = [];
        foreach (var site in plan.Sites)
        {
            var count = countOf(site.Code);
            if (site.Group is { } group) Add(RecruitmentScope.Group(group), count);
            if (site.Stratum is { } stratum) Add(RecruitmentScope.Stratum(stratum), count);
        }

        return counts;

        void Add(RecruitmentScope scope, int count) => counts[scope] = counts.GetValueOrDefault(scope) + count;
    }

    public static RecruitmentFinding TargetAboveCaps(int room, int wanted) => OfStudy(
        "recruitment.target-above-caps", $"The caps leave room for {Text.Of(room)} more, and {Text.Of(wanted)} are wanted.",
        "Raise a cap, add sites, or lower the target.");

    /// <summary>Sites that should have opened by now.</summary>
    public static IEnumerable<RecruitmentFinding> OpeningsOverdue(int overdue)
    {
        if (overdue == 0) yield break;
        yield return OfStudy(
            "recruitment.openings-overdue",
            Text.Count(overdue, "site that should have opened has not.", "sites that should have opened have not."),
            "Ask each for a new date; a projection takes them to open at once, or after what is left of their delay.");
    }

    /// <summary>Many opened sites without a recruit.</summary>
    public static IEnumerable<RecruitmentFinding> ManyZeroRecruiters(int zero, int opened, RecruitmentPolicy policy)
    {
        if (!(zero > policy.ManyZeroRecruiters.Value * opened)) yield break;
        yield return new(
            "recruitment.many-zero-recruiters", SiteOrStudy.WholeStudy,
            $"{Text.Of(zero)} of {Text.Count(opened, "opened site has", "opened sites have")} no recruit.",
            "Call them; their rates, and those of sites still to open, may be lower than the rest suggests.",
            policy.ManyZeroRecruiters.Source);
    }

    /// <summary>One site with most of the recruits, of more than one that opened.</summary>
    public static IEnumerable<RecruitmentFinding> OneSiteDominates(IReadOnlyCollection<(SiteOrStudy Site, int Recruited)> opened,
        int recruited, RecruitmentPolicy policy)
    {
        if (opened.Count < 2) yield break;
        var (site, most) = opened.MaxBy(s => s.Recruited);
        if (!(most > policy.DominantSite.Value * recruited)) yield break;
        yield return new(
            "recruitment.one-site-dominates", site, $"{site} has {Text.Of(most)} of {Text.Count(recruited, "recruit", "recruits")}.",
            "Learn from it, and do not count on one site.", policy.DominantSite.Source);
    }

    /// <summary>Who reports: the study itself where it gives totals only, else each site.</summary>
    public static ValueList<SiteRecruitment> Reporters(RecruitmentLedger ledger) =>
        ledger is { IsTotalsOnly: true, Study.HasOpened: true } ? [ledger.Study] : ledger.Sites;

    /// <summary>Those whose reports end longer ago than the reporting lag explains: one finding.</summary>
    public static IEnumerable<RecruitmentFinding> ReportsLate(IEnumerable<SiteRecruitment> late, RecruitmentLedger ledger)
    {
        var sites = late.Select(s => (s.Site, Through: ledger.ReportedThrough(s.Site))).ToList();
        if (sites.Count == 0) yield break;
        var (codes, days) = (sites.Select(static s => s.Site.Site).OfType<SiteCode>().ToValueList(),
            sites.Select(static s => s.Through).OfType<LocalDate>().ToList());
        LocalDate? first = days.Count > 0 ? days.Min() : null, last = days.Count > 0 ? days.Max() : null;
        var who = codes.Count < 2 ? (codes is [var one] ? $"{one}" : "The study") + " has" : $"{Text.Of(codes.Count)} sites have";
        var since = first is null ? "yet" : (first == last ? "since " + Text.Iso(first.Value)
            : $"since days from {Text.Iso(first.Value)} to {Text.Iso(last!.Value)}") + (days.Count < sites.Count ? " or ever" : "");
        yield return new(
            "recruitment.report-late", codes,
            $"{who} not reported {since}, longer than the reporting lag of {Text.Of(ledger.Lag.Days)} days" +
            (codes.Count < 2 ? "." : $": {RecruitmentFinding.Named(codes)}."),
            "Ask for the report before reading silence as no recruitment"
                + (first is { } day ? $"; a projection as of {Text.Iso(day)} does not." : "."),
            ledger.Lag.Source);
    }

    /// <summary>What in the counts looks like a slip of the pen: asked about, since nobody but the sites can say.</summary>
    public static IEnumerable<RecruitmentFinding> OfSlips(RecruitmentLedger ledger)
    {
        if (FirstLongBefore.In(ledger) is var (day, sites, next))
        {
            yield return new("recruitment.first-recruit-long-before", sites,
                $"The first recruits are dated {Text.Iso(day)}, years before any other on {Text.Iso(next)}.",
                "Ask whether the year is mistyped; correct or withdraw the row.", RecruitmentPolicy.Source);
        }

        foreach (var (one, other) in SiteSpelling.Alike(ledger.Sites.Select(static s => s.Site.Code)))
        {
            yield return new("recruitment.site-written-twice", (ValueList<SiteCode>)[one, other],
                $"{one} and {other} may be one site, written in two ways.",
                "Ask whether they are one site; if so, withdraw the rows of one and report them for the other.", RecruitmentPolicy.Source);
        }
    }

    /// <summary>A matter that was found at many sites is one finding that names them; each stands where it was found first.</summary>
    public static ValueList<RecruitmentFinding> OncePerMatter(IEnumerable<RecruitmentFinding> found)
    {
        List<List<RecruitmentFinding>> matters = [];
        Dictionary<string, List<RecruitmentFinding>> byCode = new(StringComparer.Ordinal);
        foreach (var finding in found)
        {
            if (finding.Sites.Count == 1 && byCode.TryGetValue(finding.Code, out var same)) same.Add(finding);
            else matters.Add(finding.Sites.Count == 1 ? byCode[finding.Code] = [finding] : [finding]);
        }

        return matters.Select(RecruitmentFinding.Together).ToValueList();
    }

    private static RecruitmentFinding OfStudy(string code, string because, string action) =>
        new(code, SiteOrStudy.WholeStudy, because, action, RecruitmentPolicy.Source);
}
