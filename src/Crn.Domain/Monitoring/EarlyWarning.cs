using Crn.Domain.Recruitment;
using Crn.Domain.Recruitment.Counting;

namespace Crn.Domain.Monitoring;

/// <summary>The early warning of a study on one day: the evidence that it runs behind its plan, and whether that raises an alarm.</summary>
/// <remarks>Made by <see cref="RecruitmentMonitor"/>. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record EarlyWarning
{
    internal EarlyWarning(double planned, int recruited, double logEvidence, double level, bool sitesDiffer) =>
        (Planned, Recruited, LogEvidence, Level, SitesDiffer) = (planned, recruited, logEvidence, level, sitesDiffer);

    /// <summary>Recruits planned by the last day whose reports are due.</summary>
    public double Planned { get; }

    /// <summary>Recruits reported so far, which may be of later days too: that only calms the warning.</summary>
    public int Recruited { get; }

    /// <summary>The natural logarithm of the evidence; 0 is none.</summary>
    public double LogEvidence { get; }

    /// <summary>The greatest probability of ever raising a false alarm.</summary>
    public double Level { get; }

    /// <summary>
    /// Whether sites were allowed to differ from their planned rates; false where the plan names none, and only the whole is compared.
    /// </summary>
    public bool SitesDiffer { get; }

    /// <summary>Whether the study is behind its plan, at that level.</summary>
    public bool IsRaised => LogEvidence >= -Math.Log(Level);

    /// <summary>The warning as one line.</summary>
    /// <returns>Recruited, planned, and whether it alarms.</returns>
    public override string ToString() =>
        $"{Text.Of(Recruited)} recruited, {Text.Of(Math.Round(Planned, 1))} planned: {(IsRaised ? "behind plan" : "no alarm")}";

    internal static EarlyWarning? At(RecruitmentPlan plan, RecruitmentLedger known, LocalDate asAt, MonitoringPolicy policy)
    {
        var settled = known.Lag.SettledThrough(asAt);
        var warning = RecruitmentEarlyWarning.AtLevel(policy.FalseAlarms.Value);
        if (SitePlan.Weight(plan, plan.Window.PlannedClosure) is > 0 and var whole)
        {
            // Rates as planned for each site, scaled so that together they meet the target. A site that is not in the plan recruits for it
            // all the same.
            var now = settled < plan.Window.PlannedClosure ? settled : plan.Window.PlannedClosure;
            var recruited = known.Sites.ToDictionary(s => s.Site.Code, s => s.Recruited.Total);
            var sites = SitePlan.Weights(plan, now)
                .Select(s => SiteAgainstPlan.Of(plan.Target * s.Weight / whole, recruited.GetValueOrDefault(s.Site.Code))).ToValueList();
            var others = recruited.Where(r => plan.Find(r.Key) is null).Sum(r => r.Value);
            return new(
                sites.Sum(s => s.Planned), known.Recruited,
                warning.LogEvidence(sites.Add(SiteAgainstPlan.Of(0, others)), policy.SiteShape.Value), policy.FalseAlarms.Value, true);
        }

        return plan.ExpectedBy(settled) is { } planned
            ? new(planned, known.Recruited, warning.LogEvidence(planned, known.Recruited), policy.FalseAlarms.Value, false)
            : null;
    }
}
