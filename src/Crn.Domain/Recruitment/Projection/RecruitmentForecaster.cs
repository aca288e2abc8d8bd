using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Recruitment.Projection;

namespace Crn.Domain.Recruitment;

/// <summary>Projects recruitment from a plan and a ledger, standing at a date.</summary>
/// <remarks>
/// The Poisson-gamma model: each site recruits as a Poisson process while it is open; the rates of sites differ as a gamma distribution.
/// Given that, every answer is exact. Rates are taken as constant while a site is open; where real rates fall, the model is too hopeful.
/// </remarks>
public static class RecruitmentForecaster
{
    private static readonly Citation Degenerate = Citation.Inferred("Anisimov and Fedorov, Statistics in Medicine 2007;26:4958", "what the data must hold for a rate to be estimated");

    /// <summary>Projects with a known distribution of site rates.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date stood at: reports that ended by then are used.</param>
    /// <param name="prior">The distribution of site rates.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static RecruitmentForecast PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RatePrior prior)
    {
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        RateNode[] nodes = [new(1, prior.Shape, prior.SiteDays)];
        return Forecast(plan, known, nodes, $"Poisson-gamma, rates known: {prior}");
    }

    /// <summary>Projects with the distribution of site rates learned from the ledger and integrated out.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date stood at: reports that ended by then are used.</param>
    /// <returns>
    /// The forecast; refused when no site has been open a day yet, for then nothing is known of any rate: give a prior instead. With a
    /// single open site, or nobody recruited yet, sites cannot be told apart and share one rate.
    /// </returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static Outcome<RecruitmentForecast> PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt)
    {
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        var exposed = known.Sites.Where(s => s.PastDays > 0).ToArray();
        var evidence = exposed.Sum(s => s.Recruited);
        if (plan.Target > known.Recruited && exposed.Length == 0)
        {
            return Outcome.Refuse<RecruitmentForecast>(new Refusal(
                "recruitment.rate-not-known", "No site has been open a day by this date, so nothing is known of any recruitment rate.",
                "Give the planned rate as a prior, or wait for the first reports.", Degenerate));
        }

        if (exposed.Length < 2 || evidence == 0)
        {
            RateNode[] common = [new(1, evidence + 0.5, Math.Max(exposed.Sum(s => s.PastDays), 1), CommonRate: true)];
            known = known with { Assumptions = known.Assumptions.Add("Sites cannot be told apart yet: all share one rate, with Jeffreys' prior.") };
            return Outcome.Accept(Forecast(plan, known, common, "Poisson, one common rate, uncertain"));
        }

        return Outcome.Accept(Forecast(plan, known, HyperparameterGrid.Nodes(known.Sites), "Poisson-gamma, constant rates, hyperparameters integrated"));
    }

    private static RecruitmentForecast Forecast(RecruitmentPlan plan, SiteKnowledge known, RateNode[] nodes, string model) =>
        new(new CountLaw([.. known.Sites.OrderBy(s => s.PastDays).ThenBy(s => s.From).ThenBy(s => s.To)], nodes), nodes, plan.Target, known.Recruited, known.DataCut, model, known.Assumptions);
}
