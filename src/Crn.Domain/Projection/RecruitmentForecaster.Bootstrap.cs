using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <content>The past weeks of a trial, over again.</content>
public static partial class RecruitmentForecaster
{
    private const int FewestWeeks = 12;
    private const int EnoughWeeks = 40;
    private const int WholeYear = BlockBootstrapModel.Year;
    private static readonly Citation BlockLength =
        Citation.Default("moving-block bootstrap: blocks of about the cube root of the number of weeks");

    /// <summary>Projects a single series by repeating its past weeks in blocks, so that neighbouring weeks stay together: no sites, and no
    /// form of any distribution.</summary>
    /// <remarks>
    /// The distribution of the moving-block bootstrap is computed exactly, not drawn. It repeats the past and no more: where recruitment
    /// falls, or sites are still to open, it is wrong, and a finding says so. It wants a steady series of about a year.
    /// </remarks>
    /// <param name="plan">The plan; its target is used, and its cap of the study as a whole.</param>
    /// <param name="ledger">What was recruited, by days, weeks that end with the data cut, or periods within them.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <returns>The forecast; refused for fewer than twelve whole weeks, and when reports cover parts of two weeks.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    public static Outcome<RecruitmentForecast> BlockBootstrap(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt) =>
        BlockBootstrap(plan, ledger, Guarded.Iso(asAt), SeasonWeighting.None);

    /// <summary>Projects a single series by repeating its past weeks in blocks, rather those of the same season than others.</summary>
    /// <remarks>The weights are in the manner of the R package RCTRecruit, which repeats single weeks of one year. The distribution is
    /// exact here too.</remarks>
    /// <param name="plan">The plan; its target is used, and its cap of the study as a whole.</param>
    /// <param name="ledger">What was recruited, by days, weeks that end with the data cut, or periods within them.</param>
    /// <param name="asAt">The date the question is asked as of: reports that ended by then are used.</param>
    /// <param name="season">How much likelier a week of the same season is repeated.</param>
    /// <returns>The forecast; refused for fewer than twelve whole weeks, or fewer than 52 with seasons, and when reports cover parts of two
    /// weeks.</returns>
    /// <exception cref="ArgumentNullException">The plan or the ledger is null.</exception>
    /// <exception cref="System.ComponentModel.InvalidEnumArgumentException">The weighting is none of those named.</exception>
    public static Outcome<RecruitmentForecast> BlockBootstrap(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate asAt,
        SeasonWeighting season)
    {
        Guard.Against.EnumOutOfRange(season);
        Guarded.Iso(asAt);
        var known = SiteKnowledge.Gather(Guard.Against.Null(plan), Guard.Against.Null(ledger), asAt);
        if (WeeklySeries.Gather(known, ledger) is not { } weeks)
        {
            return Outcome.Refuse<RecruitmentForecast>(new Refusal(
                "recruitment.weeks-not-known", "Some reports cover parts of two weeks, so that weeks cannot be separated.",
                "Report by days or weeks, or use another model.", BlockLength));
        }

        var fewest = season == SeasonWeighting.None ? FewestWeeks : WholeYear;
        if (weeks.Length < fewest)
        {
            return Outcome.Refuse<RecruitmentForecast>(new Refusal(
                "recruitment.series-too-short", $"There are {Text.Of(weeks.Length)} whole weeks, and {Text.Of(fewest)} are the least.",
                "Wait, or use another model.", BlockLength));
        }

        var block = (int)Math.Round(Math.Cbrt(weeks.Length));
        var model = $"moving-block bootstrap of {Text.Of(weeks.Length)} weeks in blocks of {Text.Of(block)}"
            + (season == SeasonWeighting.None ? "" : ", by season");
        var assumptions =
            known.Assumptions
            .Add("The weeks to come are blocks of past weeks, "
                + (season == SeasonWeighting.None ? "each as likely as another." : "those of the same season likelier than others."));
        if (!plan.Caps.All(c => c.Scope.IsWholeStudy) || plan.Sites.Any(s => s.Cap is not null))
            assumptions = assumptions.Add("Caps of sites, groups and strata are left out.");
        return Outcome.Accept(new RecruitmentForecast(
            new BlockBootstrapModel(weeks, block, Weights(season), known.Caps.Study), plan.Target, known.Recruited, known.DataCut, model,
            [new(model, 1)], assumptions,
            known.Sites.Where(s => s.PastDays > 0).Select(TrialSeries.Age).Max())
        {
            WhyThisModel = ChosenByCaller,
            FindingsOf = own => ForecastFindings.Of(plan, known, null, own).AddRange([.. Doubts(known, weeks, block)]),
            Late = known.Late,
        });
    }

    // How likely a past week is beside one of the same season, by the weeks between them in the year.
    private static Func<int, double>? Weights(SeasonWeighting season) => season switch
    {
        SeasonWeighting.Binomial => distance => Math.Exp(Binomial.LogMass(WholeYear, 0.5, (WholeYear / 2) + distance)),
        SeasonWeighting.Cauchy => distance => 1 / (1 + Math.Pow(distance * 6.0 / WholeYear, 2)),
        _ => null,
    };

    private static IEnumerable<RecruitmentFinding> Doubts(SiteKnowledge known, int[] weeks, int block)
    {
        if (weeks.Length < EnoughWeeks)
        {
            yield return new("projection.short-series", SiteOrStudy.WholeStudy, $"{Text.Of(weeks.Length)} weeks say little of how weeks " +
                $"vary; {Text.Of(EnoughWeeks)} are wanted.", "Use the default projection.", BlockLength);
        }

        var half = weeks.Length / 2;
        var (early, late) = (weeks[..half].Average(), weeks[^half..].Average());
        // What the blocks say of the variance of a mean over half the weeks, twice.
        var mean = weeks.Average();
        var variance = Enumerable.Range(0, weeks.Length)
            .Select(s => Math.Pow(Enumerable.Range(s, block).Sum(i => weeks[i % weeks.Length]) - (block * mean), 2)).Average() / block;
        if (Math.Abs(late - early) > 2 * Math.Sqrt(2 * variance / half) && early != late)
        {
            yield return new(
                "projection.series-not-steady", SiteOrStudy.WholeStudy,
                $"Recruitment {(late < early ? "fell" : "rose")} from {Text.Of(early)} to {Text.Of(late)} a week between the halves of " +
                $"the series.",
                "Use the default projection: repeating the past is wrong where it changes.", BlockLength);
        }

        var awaited = known.Sites.Count(s => s.PastDays <= 0);
        if (awaited > 0)
            yield return new("projection.openings-left-out", SiteOrStudy.WholeStudy, $"{Text.Of(awaited)} sites are still to open, and " +
                $"the past weeks know nothing of them.", "Use a model that knows of sites.", BlockLength);
    }
}
