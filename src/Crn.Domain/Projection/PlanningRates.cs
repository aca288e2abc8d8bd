using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>
/// Site rates before sites have shown their own: each planned rate times a factor common to the trial and a factor of the site. What was
/// recruited so far weighs the values of the common factor.
/// </summary>
internal static class PlanningRates
{
    private const int Coarse = 161;
    private const int Fewest = 41, Most = 641;
    private const double Reach = 5.5;

    // Given the factor, what many sites recruit together is nearly known. Where the factors lie no further apart than so many of its
    // deviations, the mean over them is good to a ten-thousandth.
    private const double Apart = 1.6;
    private const double LeastWeight = 1e-10;

    /// <summary>
    /// The sites with exposure in planned recruits, and the nodes; null when the plan says no rate and none follows from its target.
    /// </summary>
    public static (SiteKnowledge Known, RateNode[] Nodes)? From(RecruitmentPlan plan, SiteKnowledge known, PlannedRateBelief belief)
    {
        if (known.Sites.Length == 0) return null;
        var stated = Stated(plan);
        var assumptions = known.Assumptions;
        double usual;
        if (stated.Length > 0)
        {
            usual = stated.Average();
            if (known.Sites.Any(s => PlannedRate(plan, s) is null))
                assumptions = assumptions.Add("Sites without a planned rate are taken at the mean of those that have one.");
        }
        else
        {
            var siteDays = plan.Sites.Sum(s => s.DaysOpenBy(plan.Window.PlannedClosure) ?? 0);
            if (siteDays <= 0) return null;
            usual = plan.Target / siteDays;
            assumptions = assumptions.Add("No rate is planned: that of every site follows from the target and the planned days open.");
        }

        var sites = Array.ConvertAll(known.Sites, s =>
        {
            var rate = PlannedRate(plan, s) ?? (usual * s.Holds);
            return s with { Weight = rate, PastDays = s.PastDays * rate };
        });
        return (known with { Sites = sites, Assumptions = assumptions.Add($"By {belief.Source}, {belief}.") },
            Nodes(new(sites), belief, sites.Sum(s => belief.Shape + s.Recruited)));
    }

    /// <summary>The weight of planned rates beside a history: they count as much as so many recruits, and nothing where none is stated or a
    /// hundredth is left.</summary>
    public static double Weight(RecruitmentPlan plan, SiteKnowledge known, PlannedRateBelief belief)
    {
        if (belief.EnoughRecruits == 0 || Stated(plan).Length == 0) return 0;
        var weight = Math.Min(1, (double)belief.EnoughRecruits / Math.Max(1, known.Recruited));
        return weight < 0.01 ? 0 : weight;
    }

    /// <summary>The rates that a plan states, in recruits per site and day.</summary>
    public static double[] Stated(RecruitmentPlan plan) =>
        plan.Sites.Select(s => s.ExpectedRate?.InSiteDays).OfType<double>().Where(r => r > 0).ToArray();

    // A planned rate of nothing is no plan to recruit nobody: the site would not be in it.
    private static double? PlannedRate(RecruitmentPlan plan, SiteExposure site) =>
        plan.Find(site.Site.Code)?.ExpectedRate?.InSiteDays is { } rate and > 0 ? rate : null;

    // A coarse grid of what prior and counts leave of the common factor, then the trapezoid rule over it.
    private static RateNode[] Nodes(CentreLikelihood likelihood, PlannedRateBelief belief, double shapes)
    {
        double Score(double log)
        {
            var z = (log - belief.LogFactor) / belief.LogDeviation;
            return (-0.5 * z * z) + (likelihood.Sites > 0 ? likelihood.MeanPart(belief.Shape, log) : 0);
        }

        var (low, high) = (belief.LogFactor - (Reach * belief.LogDeviation), belief.LogFactor + (Reach * belief.LogDeviation));
        if (likelihood is { Sites: > 0, Recruited: > 0 })
        {
            // Where the counts lie far off the plan, the posterior lies between both.
            (low, high) = (Math.Min(low, likelihood.PooledLogMean - 1), Math.Max(high, likelihood.PooledLogMean + 1));
        }

        var (logs, weights) = Weigh(low, high, Coarse, Score);
        var mean = logs.Zip(weights, (l, w) => l * w).Sum();
        var deviation = Math.Sqrt(logs.Zip(weights, (l, w) => (l - mean) * (l - mean) * w).Sum());
        var steps = Math.Ceiling(Reach * deviation * Math.Sqrt(shapes) / Apart);
        // Shapes beyond all measure, of a factor that is known, are no number.
        var points = double.IsNaN(steps) ? Fewest : (int)Math.Clamp((2 * steps) + 1, Fewest, Most);
        (logs, weights) = Weigh(mean - (Reach * deviation), mean + (Reach * deviation), points, Score);
        return [.. logs.Zip(weights, (log, weight) => new RateNode(weight, belief.Shape, belief.Shape / Math.Exp(log)))
            .Where(n => n.Weight > LeastWeight)];
    }

    private static (double[] Logs, double[] Weights) Weigh(double low, double high, int points, Func<double, double> score)
    {
        var logs = Enumerable.Range(0, points).Select(i => low + ((high - low) * i / (points - 1))).ToArray();
        var scores = Array.ConvertAll(logs, l => score(l));
        var top = scores.Max();
        var total = scores.Sum(s => Math.Exp(s - top));
        return (logs, Array.ConvertAll(scores, s => Math.Exp(s - top) / total));
    }
}
