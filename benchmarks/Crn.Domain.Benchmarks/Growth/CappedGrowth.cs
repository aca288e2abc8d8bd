using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

/// <summary>Rows of the default projection under each kind of cap, with 5,000 sites, and projected again.</summary>
internal static class CappedGrowth
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];

    public static GrowthRow[] Rows { get; } =
    [
        Row("RecruitmentForecaster.ProjectAgain: n sites with a cap each, one report more, five quantiles of the date", 60,
            n => ProjectionGrowth.Reported(n, 15),
            s => Dated(RecruitmentForecaster.ProjectAgain(s.Before, s.Plan, s.Ledger, Today).Value)),
        Row("RecruitmentForecaster.Project: n sites, five quantiles of the date, up to 5,000 sites", 625,
            n => ProjectionGrowth.Study(n, null), s => Dated(Default(s))),
        Row("RecruitmentForecaster.Project: n sites with a cap each, five quantiles of the date, up to 5,000 sites", 625,
            n => ProjectionGrowth.Study(n, 15), s => Dated(Default(s))),
        Row("RecruitmentForecaster.Project: n sites in three capped groups, five quantiles of the date", 60, Grouped,
            s => Dated(Default(s))),
        Row("RecruitmentForecaster.Project: n sites under a cap of the study, five quantiles of the date", 60, UnderStudy,
            s => Dated(Default(s))),
        Row("RecruitmentForecast.Sites: n sites with a cap each", 60, n => ProjectionGrowth.Study(n, 15),
            s => Default(s).Sites(Today.PlusDays(300))),
        Row("RecruitmentForecast.Groups: n sites in three capped groups", 60, Grouped, s => Default(s).Groups(Today.PlusDays(300))),
        Row("CompletionDistribution.MomentsGivenReachedBy: n sites", 60, n => ProjectionGrowth.Study(n, null),
            s => Default(s).Completion.MomentsGivenReachedBy(Today.PlusDays(3652))),
    ];

    private static RecruitmentForecast Default((RecruitmentPlan Plan, RecruitmentLedger Ledger) study) =>
        RecruitmentForecaster.Project(study.Plan, study.Ledger, Today).Value;

    private static int Dated(RecruitmentForecast forecast) =>
        Levels.Sum(level => forecast.Completion.Quantile(level).Date?.DayOfYear ?? 0);

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) UnderStudy(int sites)
    {
        var (plan, ledger) = ProjectionGrowth.Study(sites, null);
        return (plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, ledger.Recruited + (9 * sites))), ledger);
    }

    private static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Grouped(int sites)
    {
        var (plan, ledger) = ProjectionGrowth.Study(sites, null);
        plan = new RecruitmentPlan(plan.Target, plan.Window,
            plan.Sites.Select((s, i) => s with { Group = Group(i) }).ToValueList());
        for (var g = 0; g < 3; g++)
        {
            var past = ledger.Sites.Where((_, i) => i % 3 == g).Sum(s => s.Recruited.Total);
            plan = plan.WithCap(new RecruitmentCap(RecruitmentScope.Group(Group(g)), past + (3 * sites)));
        }

        return (plan, ledger);

        static string Group(int i) => FormattableString.Invariant($"G{i % 3}");
    }
}
