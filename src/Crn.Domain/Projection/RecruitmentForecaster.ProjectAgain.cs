using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <content>The default projection of a study that was projected before.</content>
public static partial class RecruitmentForecaster
{
    /// <summary>
    /// Projects anew with the default model when the ledger got further reports, from what an earlier forecast found: the same answers as
    /// <see cref="Project(RecruitmentPlan, RecruitmentLedger, LocalDate)"/> gives, with fewer questions to the model.
    /// </summary>
    /// <remarks>
    /// Every rate is estimated from the whole ledger, as always. What is kept is where the quantiles of the completion date were that the
    /// earlier forecast was asked for: a report more moves each by some days or weeks, so that the two days that follow each other and
    /// settle it are soon found; and, under caps of sites, what a site with so much room left recruits. A forecast that was asked for
    /// nothing, or of another study, costs nothing and changes no answer.
    /// </remarks>
    /// <param name="earlier">The forecast before the reports came, from any model.</param>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited, the new reports included.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">The forecast, the plan or the ledger is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <example>
    /// <code>
    /// var before = RecruitmentForecaster.Project(plan, ledger, monday).Value;
    /// Console.WriteLine(before.Completion.Quantile(0.5));
    /// ledger = ledger.Report([new(leeds, week, 2)], by: Party.Sponsor).State;
    /// var now = RecruitmentForecaster.ProjectAgain(before, plan, ledger, monday.PlusDays(7)).Value;
    /// </code>
    /// </example>
    public static Outcome<RecruitmentForecast> ProjectAgain(RecruitmentForecast earlier, RecruitmentPlan plan, RecruitmentLedger ledger,
        LocalDate asAt) => ProjectAgain(earlier, plan, ledger, Guarded.Iso(asAt), PlannedRateBelief.Default);

    /// <summary>Projects anew from what an earlier forecast found, with a belief in planned rates of the caller's own.</summary>
    /// <param name="earlier">The forecast before the reports came, from any model.</param>
    /// <param name="plan">The plan: target and sites still to open.</param>
    /// <param name="ledger">What was recruited, the new reports included.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="belief">How far planned rates are believed, and from when on history speaks for itself.</param>
    /// <returns>The forecast; refused when no site has been open a day yet and the plan names no site with an opening.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    public static Outcome<RecruitmentForecast> ProjectAgain(RecruitmentForecast earlier, RecruitmentPlan plan, RecruitmentLedger ledger,
        LocalDate asAt, PlannedRateBelief belief) =>
        Projected(plan, ledger, Guarded.Iso(asAt), Guard.Against.Null(belief), Guard.Against.Null(earlier));
}
