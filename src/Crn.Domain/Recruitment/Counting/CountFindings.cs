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
        foreach (var scope in scopes.Distinct())
        {
            var (cap, count) =
                (plan.CapOf(scope)!.Value, scope == RecruitmentScope.Study ? recruited : plan.Sites.Where(scope.Holds)
                    .Sum(s => countOf(s.Code)));
            if (count <= cap) continue;
            yield return new(
                "recruitment.over-cap", scope.SiteCode is { } code ? code : SiteOrStudy.WholeStudy,
                $"{scope} has {Text.Of(count)} recruits, above its cap of {Text.Of(cap)}.",
                "Correct the cap or the counts; no place is left.", RecruitmentPolicy.Source);
        }
    }

    /// <summary>The caps leave less room than is wanted.</summary>
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

    /// <summary>A site whose reports end longer ago than the reporting lag explains.</summary>
    public static RecruitmentFinding ReportLate(SiteRecruitment site, RecruitmentLedger ledger)
    {
        var through = ledger.ReportedThrough(site.Site);
        return new(
            "recruitment.report-late", site.Site,
            $"{site.Site} has not reported {(through is { } last ? "since " + Text.Iso(last) : "yet")}, longer than the reporting lag " +
            $"of {Text.Of(ledger.Lag.Days)} days.",
            "Ask for the report before reading silence as no recruitment"
                + (through is { } day ? $"; a projection as of {Text.Iso(day)} does not." : "."),
            ledger.Lag.Source);
    }

    private static RecruitmentFinding OfStudy(string code, string because, string action) =>
        new(code, SiteOrStudy.WholeStudy, because, action, RecruitmentPolicy.Source);
}
