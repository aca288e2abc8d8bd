using Crn.Domain.Recruitment;

namespace Crn.Domain.Monitoring.Findings;

/// <summary>How far the caps let a study go.</summary>
internal static class Reachable
{
    /// <summary>The most recruits the caps allow, past recruits included; null when nothing limits them.</summary>
    public static int? Most(RecruitmentPlan plan, RecruitmentLedger ledger)
    {
        var most = plan.StudyCap;
        if (plan.Sites.IsEmpty || ledger.Study.Recruited.Total > 0 || ledger.Sites.Any(s => plan.Find(s.Site.Code) is null)) return most;

        // Each way of cutting the study into parts bounds it: by site, by group, by stratum.
        most = Least(most, Sum(plan.Sites.Select(s => Room(plan.CapOf(RecruitmentScope.Site(s.Code)), s, ledger))));
        most = Least(most, By(plan, ledger, static s => s.Group, RecruitmentScope.Group));
        return Least(most, By(plan, ledger, static s => s.Stratum, RecruitmentScope.Stratum));
    }

    private static int? By(RecruitmentPlan plan, RecruitmentLedger ledger, Func<PlannedSite, string?> part,
        Func<string, RecruitmentScope> scope) =>
        Sum(plan.Sites.GroupBy(part).Select(g =>
            Least(g.Key is { } name ? plan.CapOf(scope(name)) : null,
                Sum(g.Select(s => Room(plan.CapOf(RecruitmentScope.Site(s.Code)), s, ledger))))));

    // A closed site stays at what it has.
    private static int? Room(int? cap, PlannedSite site, RecruitmentLedger ledger) => ledger.Find(site.Code) is { } known
        ? known.ClosedOn is null ? (cap is { } most ? Math.Max(most, known.Recruited.Total) : null) : known.Recruited.Total
        : cap;

    private static int? Sum(IEnumerable<int?> parts)
    {
        long sum = 0;
        foreach (var part in parts)
        {
            if (part is not { } limit) return null;
            sum += limit;
        }

        return (int)Math.Min(sum, int.MaxValue);
    }

    private static int? Least(int? one, int? other) => one is { } a && other is { } b ? Math.Min(a, b) : one ?? other;
}
