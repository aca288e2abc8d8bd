namespace Crn.Domain.Recruitment.Counting;

/// <summary>The arithmetic of a site plan: rates times planned days open.</summary>
internal static class SitePlan
{
    /// <summary>The recruits the planned rates give by a date, caps applied; sites without a rate take the mean of the others.</summary>
    /// <returns>Null when the plan states no opening of any site.</returns>
    public static double? Weight(RecruitmentPlan plan, LocalDate date)
    {
        double? total = null;
        foreach (var (_, weight) in Weights(plan, date)) total = (total ?? 0) + weight;
        return total;
    }

    /// <summary>The same site by site, for the sites whose opening the plan states.</summary>
    public static IEnumerable<(PlannedSite Site, double Weight)> Weights(RecruitmentPlan plan, LocalDate date)
    {
        var (known, sum) = (0, 0.0);
        foreach (var site in plan.Sites)
        {
            if (site.ExpectedRate is not { } rate) continue;
            known++;
            sum += rate.InSiteDays;
        }

        // With no rate at all every site counts alike; the curve is scaled to the target in any case.
        var usual = known > 0 ? sum / known : 1;
        foreach (var site in plan.Sites.AsEnumerable())
        {
            if (site.DaysOpenBy(date) is not { } days) continue;
            var recruits = (site.ExpectedRate?.InSiteDays ?? usual) * days;
            yield return (site, known > 0 && site.Cap is { } cap ? Math.Min(cap, recruits) : recruits);
        }
    }
}
