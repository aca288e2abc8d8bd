using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>Projects recruitment from a plan and a ledger, as of a date.</summary>
/// <remarks>
/// The Poisson-gamma model: each site recruits as a Poisson process while it is open; the rates of sites differ as a gamma distribution.
/// Given that, every answer is exact. It takes rates as constant while a site is open; where real rates fall, it is too hopeful, which is
/// why <see cref="Project(RecruitmentPlan, RecruitmentLedger, LocalDate)"/> is the default.
/// </remarks>
public static partial class RecruitmentForecaster
{
    private const string ChosenByCaller = "The caller asked for it.";
    private const string OneRateForAll = "Sites cannot be distinguished yet: all share one rate, with Jeffreys' prior.";

    private static readonly Citation Degenerate =
        Citation.Inferred("Anisimov and Fedorov, Statistics in Medicine 2007;26:4958",
            "what the data must hold for a rate to be estimated");

    /// <summary>Projects with a known distribution of site rates.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="prior">The distribution of site rates.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static RecruitmentForecast PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RatePrior prior) =>
        PoissonGamma(plan, ledger, Guarded.Iso(asAt), prior, RateCourse.Constant);

    /// <summary>
    /// Projects with a known distribution of site rates that change in a known way: falling, building up, by season or in steps.
    /// </summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="prior">The distribution of the rates that sites have at a factor of 1.</param>
    /// <param name="course">How rates change.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan, the ledger or the course is null.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="prior"/> is <c>default</c>.</exception>
    public static RecruitmentForecast PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, RatePrior prior,
        RateCourse course)
    {
        Guarded.Iso(asAt);
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt, Guard.Against.Null(course).Course);
        RateNode[] nodes = [new(1, prior.Shape, prior.SiteDays)];
        return Forecast(plan, known, nodes, $"Poisson-gamma, rates known: {prior}" + (course.IsConstant ? "" : ", " + course),
            ChosenByCaller);
    }

    /// <summary>Projects with the distribution of site rates learned from the ledger and integrated out.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <returns>
    /// The forecast; refused when no site has been open a day yet, for then nothing is known of any rate: give a prior instead. With a
    /// single open site, or nobody recruited yet, sites cannot be distinguished and share one rate.
    /// </returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static Outcome<RecruitmentForecast> PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        PoissonGamma(plan, ledger, Guarded.Iso(asAt), ShapePrior.PastTrials);

    /// <summary>Projects with the distribution of site rates learned from the ledger and integrated out, from a belief of the caller's own
    /// of how unlike sites are.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="belief">How unlike sites were believed to be beforehand; it matters while few are open.</param>
    /// <returns>The forecast; refused when no site has been open a day yet. With a single open site, or nobody recruited yet, sites cannot
    /// be distinguished and share one rate.</returns>
    /// <exception cref="ArgumentNullException">The plan, the ledger or the belief is null.</exception>
    public static Outcome<RecruitmentForecast> PoissonGamma(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        ShapePrior belief)
    {
        Guarded.Iso(asAt);
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        return WithoutPrior(plan, known, ChosenByCaller, Guard.Against.Null(belief));
    }

    private static Outcome<RecruitmentForecast> WithoutPrior(RecruitmentPlan plan, SiteKnowledge known, string why,
        ShapePrior? belief = null)
    {
        if (plan.Target > known.Recruited && !Array.Exists(known.Sites, s => s.PastDays > 0)) return RateNotKnown();
        var (sites, nodes, isCommon) = Learned(known.Sites, belief);
        if (!isCommon)
            return Outcome.Accept(Forecast(plan, known, nodes, "Poisson-gamma, constant rates, hyperparameters integrated", why));
        known = known with { Assumptions = known.Assumptions.Add(OneRateForAll), Sites = sites };
        return Outcome.Accept(Forecast(plan, known, nodes, "Poisson, one common rate, uncertain", why));
    }

    private static Outcome<RecruitmentForecast> RateNotKnown() => Outcome.Refuse<RecruitmentForecast>(new Refusal(
        "recruitment.rate-not-known", "No site has been open a day by this date, so nothing is known of any recruitment rate.",
        "Name sites with planned openings and rates in the plan, give a prior, or wait for the first reports.", Degenerate));

    // What the sites say of their rates: with a single open site, or no recruit, one common rate with Jeffreys' prior.
    private static (SiteExposure[] Sites, RateNode[] Nodes, bool IsCommon) Learned(SiteExposure[] sites, ShapePrior? belief = null)
    {
        var exposed = Array.FindAll(sites, s => s.PastDays > 0);
        var evidence = exposed.Sum(s => s.Recruited);
        return exposed.Length >= 2 && evidence > 0
            ? (sites, HyperparameterGrid.Nodes(sites, ((belief ??= ShapePrior.PastTrials).MeanLog, belief.DeviationLog)), false)
            : (Array.ConvertAll(sites, s => s with { Weight = s.Share }),
                [new(1, evidence + 0.5, Math.Max(exposed.Sum(s => s.PastDays), 1), CommonRate: true)], true);
    }

    /// <summary>
    /// Projects one common stream of recruits from what the plan said, trusted to a degree, and what was recruited since.
    /// </summary>
    /// <remarks>
    /// The plan "so many in so long" counts for a share of itself: rate Gamma(n P, T P), to which recruits and elapsed time are added
    /// (Gajewski, Simon and Carlson, Statistics in Medicine 2008). Simple and exact, but a plan half again too hopeful, trusted at one
    /// half, leaves 90 percent intervals that hold 38 to 65: see <see cref="RecruitmentForecast.Surprise"/>.
    /// </remarks>
    /// <param name="plan">The plan: its target within its window is what was planned.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="trust">How far the plan is trusted, above 0 and up to 1; 1 counts the plan as much as if it were history.</param>
    /// <returns>The forecast.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="trust"/> is outside its range.</exception>
    public static RecruitmentForecast InformativePrior(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, double trust = 0.5)
    {
        Guarded.Iso(asAt);
        if (!(trust is > 0 and <= 1)) throw new ArgumentOutOfRangeException(nameof(trust), "Trust in a plan lies above 0 and up to 1.");
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        var elapsed = (double)Math.Max(0, Period.DaysBetween(plan.Window.Opening, known.DataCut));
        var starts = Math.Max(0, Period.DaysBetween(known.DataCut, plan.Window.Opening));
        var (shape, days) = (plan.Target * trust, plan.Window.Days * trust);
        var stream =
            new SiteExposure(SiteOrStudy.WholeStudy, known.Recruited, elapsed, starts, known.IsStopped ? 0 : double.PositiveInfinity)
            { Room = known.Caps.Study };
        var surprise = elapsed <= 0 ? 1 : NegativeBinomialSum.Below([new(shape, days, elapsed)], 0, known.Recruited + 1);
        var model = string.Create(CultureInfo.InvariantCulture, $"Poisson, one common rate, plan trusted at {trust:0.##}");
        return new(
            new PoissonGammaModel([stream], [new(1, shape + known.Recruited, days + elapsed, CommonRate: true)], CapRoom.None), plan.Target,
            known.Recruited, known.DataCut,
            model, [new(model, 1)], ["Sites are not distinguished: what is planned and seen of the study as a whole goes on."], elapsed)
        {
            Surprise = surprise,
            FindingsOf = own => ForecastFindings.Of(plan, known, surprise, own),
            Late = known.Late,
            TargetMetBy = known.TargetMetBy,
        };
    }

    // Sites with equal exposure stand together.
    private static SiteExposure[] InOrder(SiteExposure[] sites) =>
        [.. sites.OrderBy(s => s.PastDays).ThenBy(s => s.From).ThenBy(s => s.To)];

    private static RecruitmentForecast Forecast(RecruitmentPlan plan, SiteKnowledge known, RateNode[] nodes, string model, string why) =>
        new(
            new PoissonGammaModel(InOrder(known.Sites), nodes, known.Caps), plan.Target,
            known.Recruited, known.DataCut, model, [new(model, 1)], known.Assumptions,
            known.Sites.Where(s => s.PastDays > 0).Select(TrialSeries.Age).DefaultIfEmpty(0).Max())
        {
            WhyThisModel = why,
            FindingsOf = own => ForecastFindings.Of(plan, known, null, own),
            Late = known.Late,
            TargetMetBy = known.TargetMetBy,
        };
}
