using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>What it would take to reach a target by a date with a given probability: how many more sites, or until when.</summary>
/// <remarks>Works with any model: the caller says how to project a plan. The answers are exact to the model.</remarks>
/// <example>
/// <code>
/// var like = PlannedSite.ToBeNamed(1, PlannedOpening.Within(march, june)) with { Group = "Wales" };
/// var more = RecruitmentWhatIf.SitesNeeded(
///     plan, p => RecruitmentForecaster.PoissonGamma(p, ledger, asAt, prior), like, by: closes, probability: 0.8);
/// </code>
/// </example>
public static class RecruitmentWhatIf
{
    private const int MostSites = 10_000;

    /// <summary>The least number of further sites like a given one with which the target is reached by a date with a probability.</summary>
    /// <remarks>How likely the target is with that number, or with one fewer, follows from projecting the plan with those sites
    /// (<see cref="RecruitmentPlan.WithSites(ValueList{Crn.Domain.Recruitment.PlannedSite})"/>).</remarks>
    /// <param name="plan">The plan.</param>
    /// <param name="project">How to project a plan.</param>
    /// <param name="like">A site with the opening, group, stratum, cap, closing, rate and chance of never opening of each; its name is not
    /// used.</param>
    /// <param name="by">The date.</param>
    /// <param name="probability">The probability wanted, between 0 and 1, both excluded.</param>
    /// <param name="atMost">How many further sites are thinkable, 1 to 10,000.</param>
    /// <returns>The number, 0 when none is needed; null when not even <paramref name="atMost"/> are enough.</returns>
    /// <exception cref="ArgumentNullException">The plan, the projection or the site is null.</exception>
    /// <exception cref="ArgumentException">A number is outside its range, or <paramref name="by"/> is of another calendar
    /// system.</exception>
    public static int? SitesNeeded(
        RecruitmentPlan plan, Func<RecruitmentPlan, RecruitmentForecast> project, PlannedSite like, LocalDate by, double probability,
        int atMost = 500)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(project);
        Guard.Against.Null(like);
        Guard.Against.OutOfRange(Guard.Against.NegativeOrZero(atMost), nameof(atMost), 1, MostSites);
        Guarded.Iso(by);
        Numbers.Level(probability);
        var taken = plan.Sites.Select(s => s.Code).ToHashSet();
        var further = Enumerable.Range(1, atMost + taken.Count).Select(like.ToBeNamedLikeThis).Where(s => !taken.Contains(s.Code))
            .Take(atMost).ToValueList();
        bool IsEnough(int more) => project(plan.WithSites(further.Take(more).ToValueList()))
            .ProbabilityOfReaching(plan.Target, by) >= probability;

        if (IsEnough(0)) return 0;
        // One more site never harms, so the numbers that are enough are all those from some number on.
        int low = 0, high = 1;
        while (!IsEnough(high))
        {
            if (high == atMost) return null;
            (low, high) = (high, Math.Min(2 * high, atMost));
        }

        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (IsEnough(middle)) high = middle;
            else low = middle;
        }

        return high;
    }

    /// <summary>How many days beyond a closure the target takes, to be reached with a probability.</summary>
    /// <param name="forecast">A forecast of a plan whose sites stay open that long.</param>
    /// <param name="closure">The planned closure.</param>
    /// <param name="probability">The probability wanted, between 0 and 1, both excluded.</param>
    /// <returns>The days, 0 when none are needed; null when the target is never reached with that probability.</returns>
    /// <exception cref="ArgumentException"><paramref name="closure"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The forecast is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public static int? MoreDaysNeeded(RecruitmentForecast forecast, LocalDate closure, double probability) =>
        Guard.Against.Null(forecast).Completion.Quantile(probability).Date is { } date
            ? Math.Max(0, Period.DaysBetween(Guarded.Iso(closure), date)) : null;

    /// <summary>The mean rate per site and month that a known distribution of rates of that shape must have for the target to be reached by
    /// a date with a probability.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="shape">The shape of the distribution of site rates, finite and above 0.</param>
    /// <param name="by">The date.</param>
    /// <param name="probability">The probability wanted, between 0 and 1, both excluded.</param>
    /// <returns>The rate per site and month to four digits; null when no rate up to 10,000 is enough.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">A number is outside its range, or a date is of another calendar system.</exception>
    public static double? RateNeeded(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, double shape, LocalDate by,
        double probability)
    {
        Guard.Against.Null(plan);
        Guard.Against.Null(ledger);
        Guarded.Iso(asAt);
        Guarded.Iso(by);
        Numbers.Level(probability);
        _ = RatePrior.WithMeanPerMonth(1, shape);
        bool IsEnough(double logRate) =>
            RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, RatePrior.WithMeanPerMonth(Math.Exp(logRate), shape))
                .ProbabilityOfReaching(plan.Target, by) >= probability;
        var (low, high) = (Math.Log(1e-4), Math.Log(1e4));
        if (!IsEnough(high)) return null;
        while (high - low > 1e-4)
        {
            var middle = (low + high) / 2;
            if (IsEnough(middle)) high = middle;
            else low = middle;
        }

        return Math.Exp(high);
    }
}
