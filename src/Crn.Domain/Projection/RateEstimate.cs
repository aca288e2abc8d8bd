using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>The most likely distribution of site rates, from the counts of the sites themselves.</summary>
/// <remarks>
/// Maximum likelihood for gamma-distributed rates. A projection that plugs it in is too sure of itself: intervals of 90 percent hold 70 to
/// 85; <see cref="RecruitmentForecaster.PoissonGamma(RecruitmentPlan, RecruitmentLedger, LocalDate)"/> integrates instead. Where counts
/// vary no more than chance, the maximum lies at the boundary: one common rate, and no prior to plug in. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RateEstimate
{
    private static readonly Citation Needs =
        Citation.Inferred("Anisimov and Fedorov, Statistics in Medicine 2007;26:4958",
            "what the data must hold for a rate to be estimated");

    internal RateEstimate(RatePrior? prior, double meanPerDay, double logLikelihood, double timing, double dispersionScore) =>
        (Prior, MeanPerDay, LogLikelihood, TimingLogLikelihood, DispersionScore) =
            (prior, meanPerDay, logLikelihood, timing, dispersionScore);

    /// <summary>The gamma distribution of site rates; null at the boundary, where every site has the same rate.</summary>
    public RatePrior? Prior { get; }

    /// <summary>Whether counts vary no more than chance, so that all sites share one rate.</summary>
    public bool IsAtBoundary => Prior is null;

    /// <summary>The mean rate of a site, in participants per day open.</summary>
    public double MeanPerDay { get; }

    /// <summary>The log of the probability of the counts of the sites, at its greatest.</summary>
    public double LogLikelihood { get; }

    /// <summary>
    /// What the timing of recruits within sites adds under the course of rates, constants dropped: add it when courses are compared.
    /// </summary>
    public double TimingLogLikelihood { get; }

    /// <summary>The score for over-dispersion at the boundary: positive when counts vary more than chance.</summary>
    public double DispersionScore { get; }

    /// <summary>The estimate as one line.</summary>
    /// <returns>The mean rate, and how sites differ, free of culture.</returns>
    public override string ToString() =>
        $"{Text.Of(MeanPerDay)} a day at a site, " + (Prior is { } prior ? $"sites differ: {prior}" : "one rate for all sites");

    /// <summary>The estimate for rates that do not change while a site is open.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <returns>The estimate; refused with fewer than two sites that have been open, or nobody recruited.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<RateEstimate> From(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        From(plan, ledger, Guarded.Iso(asAt), RateCourse.Constant);

    /// <summary>The estimate for rates that change in a known way.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="course">How rates change.</param>
    /// <returns>The estimate; refused with fewer than two sites that have been open, or nobody recruited.</returns>
    /// <exception cref="ArgumentNullException">The plan, the ledger or the course is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<RateEstimate> From(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RateCourse course)
    {
        Guarded.Iso(asAt);
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt, Guard.Against.Null(course).Course);
        var likelihood = new CentreLikelihood(known.Sites);
        if (likelihood.Sites < 2 || likelihood.Recruited == 0)
        {
            return Outcome.Refuse<RateEstimate>(new Refusal(
                "recruitment.estimate-not-possible",
                "Fewer than two sites have been open, or nobody was recruited: nothing shows how sites differ.",
                "Give a prior, or wait for more sites and recruits.", Needs));
        }

        var timing = Timing(known, ledger, course.Course);
        var score = likelihood.DispersionScore;
        var boundary = likelihood.PoissonValue;
        if (likelihood.BestShape() is not { } shape || (likelihood.Profile(shape) <= boundary && score <= 0))
        {
            return Outcome.Accept(
                new RateEstimate(null, Math.Exp(likelihood.PooledLogMean), boundary + likelihood.Constant, timing, score));
        }

        var mean = Math.Exp(likelihood.BestLogMean(shape));
        return Outcome.Accept(
            new RateEstimate(RatePrior.Gamma(shape, shape / mean), mean, likelihood.Profile(shape) + likelihood.Constant, timing, score));
    }

    // The log of the share of the exposure that each report covers, once for each recruit in it.
    private static double Timing(SiteKnowledge known, RecruitmentLedger ledger, Course course)
    {
        double sum = 0;
        foreach (var site in known.Sites)
        {
            if (site.PastDays <= 0 || ledger.Find(site.Site) is not { } history) continue;
            var drop = history.Recruited.TotalBy(known.DataCut) - site.Recruited;
            foreach (var report in history.Recruited.Rows)
            {
                if (report.Count == 0 || report.Period.To > known.DataCut) continue;
                var count = report.Count - drop;
                drop = Math.Max(0, -count);
                if (count <= 0) continue;
                var to = (double)Period.DaysBetween(known.DataCut, report.Period.To);
                var from = Math.Max(to - report.Period.Days, site.Opened);
                if (to > from) sum += count * Math.Log(course.Between(known.DataCut, site.Opened, from, to) / site.PastDays);
            }
        }

        return sum;
    }
}
