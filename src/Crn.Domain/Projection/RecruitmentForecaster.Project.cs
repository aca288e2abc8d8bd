using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Projection.Courses;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <content>The default projection: the model that the data at hand bear.</content>
public static partial class RecruitmentForecaster
{
    /// <summary>Projects with the default model: the one to use unless there is a reason not to.</summary>
    /// <remarks>
    /// Real recruitment falls with the age of sites and wanders; models with constant rates are far too sure of themselves. The default
    /// averages rates that are constant, fall or rise with the age of a site or of the trial, each wandering at several speeds, with
    /// weights earned by predicting the series' own past, and adds the drift that real trials show. Its few settings were chosen coarsely
    /// on real trials (<c>docs/recruitment.md</c>) and are design defaults, not rules of the field. While there is hardly any history,
    /// planned rates are used where the plan states them (<see cref="FromPlannedRates(RecruitmentPlan, RecruitmentLedger, LocalDate)"/>),
    /// and later on beside the history, with a weight that falls as recruits come; where nobody was recruited and no rate is planned,
    /// <see cref="PoissonGamma(RecruitmentPlan, RecruitmentLedger, LocalDate)"/>. <see cref="RecruitmentForecast.WhyThisModel"/> says which
    /// and why.
    /// </remarks>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <example>
    /// <code>
    /// RecruitmentForecast forecast = RecruitmentForecaster.Project(plan, ledger, asAt).Value;
    /// double inTime = forecast.ProbabilityOfReaching(plan.Target, by: closes);
    /// </code>
    /// </example>
    public static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        Project(plan, ledger, Guarded.Iso(asAt), PlannedRateBelief.Default);

    /// <summary>
    /// Projects with the default model from what had taken place by a date, as every projection does, or from what was known.
    /// </summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="basis">Whether reports about the time up to the date count however late they came, or those recorded by then.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">There is no such basis.</exception>
    public static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt, LedgerBasis basis) =>
        Project(plan, Guard.Against.EnumOutOfRange(basis) == LedgerBasis.Known ? Guard.Against.Null(ledger)
            .AsAt(Guarded.Iso(asAt), basis) : ledger, asAt);

    /// <summary>Projects with the default model, and a belief in planned rates of the caller's own.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="belief">How far planned rates are believed, and from when on history speaks for itself.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan, the ledger or the belief is null.</exception>
    public static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        PlannedRateBelief belief) => Projected(plan, ledger, Guarded.Iso(asAt), Guard.Against.Null(belief), null);

    /// <summary>Projects with the default model, a belief in planned rates and numbers for the model of the caller's own.</summary>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="belief">How far planned rates are believed, and from when on history speaks for itself.</param>
    /// <param name="policy">What the model takes from real trials in general, and from where on findings are made.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan, the ledger, the belief or the policy is null.</exception>
    public static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        PlannedRateBelief belief, ProjectionPolicy policy) =>
        Projected(plan, ledger, Guarded.Iso(asAt), Guard.Against.Null(belief), null, Guard.Against.Null(policy));

    private static Outcome<RecruitmentForecast> Projected(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        PlannedRateBelief belief, RecruitmentForecast? before, ProjectionPolicy? policy = null)
    {
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        var numbers = (policy ?? ProjectionPolicy.InForceOn(asAt)).Numbers;
        known = known with { Numbers = numbers };
        var series = TrialSeries.Gather(known, ledger, numbers);
        return ModelSelection.For(plan, known, series, belief) switch
        {
            (ModelChoice.Averaged, var why) => Outcome.Accept(Averaged(plan, known, series!, null, belief, why, before)),
            (ModelChoice.Planned, var why) => FromPlannedRates(plan, known, belief, why),
            (_, var why) => WithoutPrior(plan, known, why),
        };
    }

    /// <summary>
    /// Projects with the default model where months are known to recruit more and less than others: holidays, or a disease of one season.
    /// </summary>
    /// <remarks>
    /// Past and future are measured by a clock that runs fast in months that recruit more: a fall in December is then no falling rate, and
    /// the forecast knows of the next one. Only the proportions of the factors matter; they are the caller's, none is learned from the
    /// series.
    /// </remarks>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="belief">How far planned rates are believed, and from when on history speaks for itself.</param>
    /// <param name="seasons">How each month recruits beside the others: <see cref="RateCourse.Seasonal(ValueList{double})"/>.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="seasons"/> is not a course by calendar month.</exception>
    /// <example>
    /// <code>
    /// // August and December recruit two thirds of an ordinary month.
    /// var seasons = RateCourse.Seasonal(1, 1, 1, 1, 1, 1, 1, 0.67, 1, 1, 1, 0.67);
    /// var forecast = RecruitmentForecaster.Project(plan, ledger, asAt, PlannedRateBelief.Default, seasons).Value;
    /// </code>
    /// </example>
    public static Outcome<RecruitmentForecast> Project(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        PlannedRateBelief belief, RateCourse seasons)
    {
        Guard.Against.Null(belief);
        Guarded.Iso(asAt);
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        var series = TrialSeries.Gather(known, ledger, ProjectionPolicy.InForceOn(asAt).Numbers);
        var even = (Guard.Against.Null(seasons).Course as MonthlyCourse ?? throw new ArgumentException("Seasons are a course by calendar " +
            "month: RateCourse.Seasonal.", nameof(seasons))).Even();
        var (choice, why) = ModelSelection.For(plan, known, series, belief);
        if (choice == ModelChoice.Averaged)
        {
            var clock = new SeasonClock(even, known.DataCut, series!.Elapsed);
            // Recruits only in months that are said to recruit nobody: nothing is left to learn from.
            if (clock.At(series.Elapsed) > 0) return Outcome.Accept(Averaged(plan, known, series, clock, belief, why));
        }

        var seasonal = SiteKnowledge.Gather(plan, ledger, asAt, even);
        return choice == ModelChoice.Planned ? FromPlannedRates(plan, seasonal, belief, why) : WithoutPrior(plan, seasonal, why);
    }

    /// <summary>
    /// Projects from the planned rates of the sites, taken with the caution that plans deserve, and from what was recruited so far.
    /// </summary>
    /// <remarks>
    /// For plans with no history, or hardly any. Each site is taken at its planned rate (or the mean of its prior), or at what the target
    /// asks of it when no rate is planned; <see cref="PlannedRateBelief.Default"/> says how far. Given the factor common to all sites every
    /// answer is exact; over the factor it is integrated. Rates are constant while a site is open.
    /// </remarks>
    /// <param name="plan">The plan: sites with their openings and, if known, rates.</param>
    /// <param name="ledger">What was recruited, if anything.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <returns>The forecast; refused when the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<RecruitmentForecast> FromPlannedRates(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        FromPlannedRates(plan, ledger, Guarded.Iso(asAt), PlannedRateBelief.Default);

    /// <summary>
    /// Projects from the planned rates of the sites, believed as far as the caller says, and from what was recruited so far.
    /// </summary>
    /// <param name="plan">The plan: sites with their openings and, if known, rates.</param>
    /// <param name="ledger">What was recruited, if anything.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <param name="belief">How far planned rates are believed.</param>
    /// <returns>The forecast; refused when the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The plan, the ledger or the belief is null.</exception>
    /// <exception cref="ArgumentException">A date is of another calendar system.</exception>
    public static Outcome<RecruitmentForecast> FromPlannedRates(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        PlannedRateBelief belief) =>
        FromPlannedRates(plan, SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), Guarded.Iso(asAt)),
            Guard.Against.Null(belief),
            ChosenByCaller);

    private static Outcome<RecruitmentForecast> FromPlannedRates(RecruitmentPlan plan, SiteKnowledge known,
        PlannedRateBelief belief, string why)
    {
        if (PlanningRates.From(plan, known, belief) is not var (rated, nodes))
        {
            return plan.Target <= known.Recruited ? WithoutPrior(plan, known, why) : Outcome.Refuse<RecruitmentForecast>(new Refusal(
                "recruitment.rate-not-planned", "The plan names no site with an opening, so no rate follows from it.",
                "Add sites with planned openings, and their rates if they are known.", belief.Source));
        }

        return Outcome.Accept(Forecast(plan, rated, nodes, "Poisson-gamma, planned rates taken with caution", why));
    }

    private static string PaceOf(TrialSeries series) =>
        series.Numbers.FurtherOpenings is var pace && pace.Equals(0.5) ? "half" : Text.Percent(pace) + " of";

    private static RecruitmentForecast Averaged(RecruitmentPlan plan, SiteKnowledge known, TrialSeries series, SeasonClock? clock,
        PlannedRateBelief belief, string why, RecruitmentForecast? before = null)
    {
        var (counts, shapes) = DriftAveraging.Fit(clock is null ? series : clock.Of(series), before?.Counts.Capped);
        var models = shapes.Select(s => new ModelWeight(s.Shape, s.Weight)).ToValueList();
        var assumptions = known.Assumptions.Add("Rates go on changing as they did, and drift as the rates of real trials do.");
        if (series.MoreMayOpen) assumptions =
            assumptions.Add(series.NamesMore
                ? $"With even odds, sites go on opening at {PaceOf(series)} the pace so far, those that are named among them."
                : $"No site is named that is still to open; with even odds, sites go on opening at {PaceOf(series)} the pace so far.");
        if (clock is not null)
        {
            counts = new SeasonalModel(counts, clock, series.Sites.Max(s => s.Closes) - series.Elapsed);
            assumptions = assumptions.Add("Months recruit beside each other as the caller says.");
        }

        var weight = PlanningRates.Weight(plan, known, belief);
        var timed = clock is null ? known : SiteKnowledge.Gather(plan, known.Ledger, known.AsAt, clock.Seasons);
        if (weight > 0 && PlanningRates.From(plan, timed, belief) is var (rated, nodes))
        {
            counts = new BlendedModel(new PoissonGammaModel(rated.Sites, nodes, rated.Caps), counts, weight);
            models = models.Select(m => new ModelWeight(m.Model, m.Weight * (1 - weight)))
                .Append(new("planned rates, with caution", weight)).OrderByDescending(m => m.Weight).ToValueList();
            assumptions = assumptions.AddRange(rated.Assumptions.Skip(timed.Assumptions.Count).ToValueList());
            why += string.Create(CultureInfo.InvariantCulture, $" The planned rates still count as much as {belief.EnoughRecruits} " +
                $"recruits do.");
        }

        return new(
            counts, plan.Target, known.Recruited, known.DataCut,
            "falling, constant or rising rates that wander, averaged by predictive score", models, assumptions,
            series.Elapsed, before?.Completion)
        {
            WhyThisModel = why,
            FindingsOf = own => ForecastFindings.Of(plan, known, null, own),
            Late = known.Late,
            TargetMetBy = known.TargetMetBy,
        };
    }
}
