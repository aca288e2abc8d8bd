using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Json;

/// <summary>
/// Which model a stored forecast was made by, with its settings: one case for each way of <see cref="RecruitmentForecaster"/>.
/// </summary>
public abstract record ForecastModel
{
    private ForecastModel()
    {
    }

    internal abstract Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt);

    /// <summary>The model that is chosen by the data at hand.</summary>
    /// <param name="Belief">How far planned rates are believed.</param>
    /// <param name="Seasons">Seasons of the year, by <see cref="RateCourse.Seasonal(ValueList{double})"/>; none when left out.</param>
    public sealed record ByData(PlannedRateBelief Belief, RateCourse? Seasons = null) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            Seasons is null ? RecruitmentForecaster.Project(plan, ledger, asAt, Belief)
                : RecruitmentForecaster.Project(plan, ledger, asAt, Belief, Seasons);
    }

    /// <summary>Poisson-gamma with rates learned from the ledger.</summary>
    /// <param name="Shape">What is believed of the shape beforehand.</param>
    public sealed record PoissonGamma(ShapePrior Shape) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, Shape);
    }

    /// <summary>Poisson-gamma with a stated prior of the rates.</summary>
    /// <param name="Prior">The prior.</param>
    /// <param name="Course">How rates change; constant when left out.</param>
    public sealed record StatedPrior(RatePrior Prior, RateCourse? Course = null) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            Outcome.Accept(RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, Prior, Course ?? RateCourse.Constant));
    }

    /// <summary>A prior made of the plan.</summary>
    /// <param name="Trust">How far the plan is trusted, above 0 and up to 1.</param>
    public sealed record InformativePrior(double Trust) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            Outcome.Accept(RecruitmentForecaster.InformativePrior(plan, ledger, asAt, Trust));
    }

    /// <summary>The rates of the plan.</summary>
    /// <param name="Belief">How far they are believed.</param>
    public sealed record PlannedRates(PlannedRateBelief Belief) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            RecruitmentForecaster.FromPlannedRates(plan, ledger, asAt, Guard.Against.Null(Belief));
    }

    /// <summary>Past weeks repeated.</summary>
    /// <param name="Season">Which weeks rather than others.</param>
    public sealed record BlockBootstrap(SeasonWeighting Season) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            RecruitmentForecaster.BlockBootstrap(plan, ledger, asAt, Season);
    }

    /// <summary>Consents that pass screening.</summary>
    /// <param name="Passing">How many pass.</param>
    /// <param name="IsShared">Whether the share is one for all sites.</param>
    public sealed record FromConsents(ScreeningPassRate Passing, bool IsShared) : ForecastModel
    {
        internal override Outcome<RecruitmentForecast> Run(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
            RecruitmentForecaster.FromConsents(plan, ledger, asAt, Passing, IsShared);
    }
}
