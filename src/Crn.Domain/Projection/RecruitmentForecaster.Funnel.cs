using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <content>From consent to recruitment.</content>
public static partial class RecruitmentForecaster
{
    /// <summary>
    /// Projects recruits from consents and screening: sites consent people at rates of their own, and a share of those passes.
    /// </summary>
    /// <remarks>
    /// The ledger's people in each state are counted once: recruited, failed screening, and consented but not decided, who are taken to be
    /// decided as soon as time goes on. With one share for all sites its uncertainty moves them together and the total is less sure than
    /// the sites; with a share for each site it averages out.
    /// </remarks>
    /// <param name="plan">The plan; its target is of recruits.</param>
    /// <param name="ledger">What was recorded, by state of participants.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="consents">The distribution of the rates at which sites consent people.</param>
    /// <param name="passing">What is believed of the share that passes; of the whole trial, or of each of its sites.</param>
    /// <param name="isShared">Whether all sites share one share, rather than having each their own.</param>
    /// <returns>The forecast. It is exact to the quadrature over the share; caps of groups and strata are left out when sites have their
    /// own share.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="InvalidOperationException">A belief is <c>default</c>.</exception>
    /// <example>
    /// <code>
    /// var passing = ScreeningPassRate.From(ledger, asAt);
    /// RecruitmentForecast recruits = RecruitmentForecaster.FromConsents(plan, ledger, asAt, RatePrior.WithMeanPerMonth(2, 1.2), passing);
    /// </code>
    /// </example>
    public static RecruitmentForecast FromConsents(
        RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RatePrior consents, ScreeningPassRate passing, bool isShared = true)
    {
        Guarded.Iso(asAt);
        var funnel = ConsentsOf(plan, ledger, asAt);
        return FromConsents(plan, funnel, funnel.Sites, [new(1, consents.Shape, consents.SiteDays)], consents.ToString(),
            passing, isShared);
    }

    /// <summary>Projects recruits from consents and screening, both learned from the ledger: the rates at which sites consent people,
    /// integrated out, and the share that passes, one for all sites.</summary>
    /// <param name="plan">The plan; its target is of recruits.</param>
    /// <param name="ledger">What was recorded, by state of participants.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <returns>The forecast; refused when no site has been open a day yet, for then nothing is known of any rate.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static Outcome<RecruitmentForecast> FromConsents(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        FromConsents(plan, ledger, Guarded.Iso(asAt), ScreeningPassRate.From(ledger, asAt), isShared: true);

    /// <summary>Projects recruits from consents and screening, with the rates at which sites consent people learned from the ledger and
    /// integrated out.</summary>
    /// <param name="plan">The plan; its target is of recruits.</param>
    /// <param name="ledger">What was recorded, by state of participants.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="passing">What is believed of the share that passes; of the whole trial, or of each of its sites.</param>
    /// <param name="isShared">Whether all sites share one share, rather than having each their own.</param>
    /// <returns>
    /// The forecast; refused when no site has been open a day yet, for then nothing is known of any rate. With a single open site, or
    /// nobody who consented, sites share one rate.
    /// </returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="InvalidOperationException">The belief is <c>default</c>.</exception>
    public static Outcome<RecruitmentForecast> FromConsents(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        ScreeningPassRate passing, bool isShared)
    {
        Guarded.Iso(asAt);
        var funnel = ConsentsOf(plan, ledger, asAt);
        if (plan.Target > funnel.Known.Recruited && !Array.Exists(funnel.Sites, s => s.PastDays > 0)) return RateNotKnown();
        var (sites, nodes, isCommon) = Learned(funnel.Sites);
        if (isCommon) funnel = funnel with { Known = funnel.Known with { Assumptions = funnel.Known.Assumptions.Add(OneRateForAll) } };
        return Outcome.Accept(
            FromConsents(plan, funnel, sites, nodes, isCommon ? "one common rate, uncertain" : "hyperparameters integrated",
                passing, isShared));
    }

    // Sites with all who consented in the place of recruits, and how many of those are in screening.
    private static (SiteKnowledge Known, SiteExposure[] Sites, int[] Waiting) ConsentsOf(RecruitmentPlan plan, RecruitmentLedger ledger,
        LocalDate asAt)
    {
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        var (sites, waiting) = (new SiteExposure[known.Sites.Length], new int[known.Sites.Length]);
        for (var i = 0; i < sites.Length; i++)
        {
            var site = known.Sites[i];
            var history = site.Site.IsWholeStudy ? ledger.Study : ledger.Find(site.Site);
            waiting[i] = history?.Consented.TotalBy(known.DataCut) ?? 0;
            // Everybody who consented counts towards the rate of consents.
            sites[i] = site with { Recruited = site.Recruited + waiting[i] + (history?.FailedScreening.TotalBy(known.DataCut) ?? 0) };
        }

        return (known, sites, waiting);
    }

    private static RecruitmentForecast FromConsents(
        RecruitmentPlan plan, (SiteKnowledge Known, SiteExposure[] Sites, int[] Waiting) funnel, SiteExposure[] sites, RateNode[] nodes,
        string rates, ScreeningPassRate passing, bool isShared)
    {
        var (known, _, waiting) = funnel;
        var model = $"consents Poisson-gamma, {rates}; screening: {passing}" + (isShared ? ", shared" : ", for each site");
        var assumptions = known.Assumptions;
        if (waiting.Sum() > 0) assumptions =
            assumptions.Add($"{Text.Of(waiting.Sum())} people are in screening and taken to be decided soon.");
        if (!isShared && !known.Caps.Parts.IsEmpty) assumptions = assumptions.Add("Caps of groups and strata are left out.");
        return new(
            new FunnelModel(sites, waiting, nodes, known.Caps, passing.Passed, passing.Points(), isShared), plan.Target, known.Recruited,
            known.DataCut,
            model, [new(model, 1)], assumptions, known.Sites.Where(s => s.PastDays > 0).Select(TrialSeries.Age).DefaultIfEmpty(0).Max())
        {
            WhyThisModel = ChosenByCaller,
            FindingsOf = own => ForecastFindings.Of(plan, known, null, own),
            Late = known.Late,
        };
    }
}
