using Crn.Domain.Decisions;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class ProjectionGrowth
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly double[] Levels = [0.05, 0.25, 0.5, 0.75, 0.95];
    private static readonly RatePrior Prior = RatePrior.WithMeanPerMonth(1, 1.2);

    public static GrowthRow[] Rows { get; } =
    [
        Row("RecruitmentForecaster.Project: n sites, five quantiles of date and count", 60, n => Study(n, null),
            s => Five(RecruitmentForecaster.Project(s.Plan, s.Ledger, Today).Value)),
        Row("RecruitmentForecaster.ProjectAgain: n sites, one report more, five quantiles of date and count", 60, n => Reported(n),
            s => Five(RecruitmentForecaster.ProjectAgain(s.Before, s.Plan, s.Ledger, Today).Value)),
        Row("RecruitmentForecaster.Project: n sites with a cap each, five quantiles of date and count", 60, n => Study(n, 15),
            s => Five(RecruitmentForecaster.Project(s.Plan, s.Ledger, Today).Value)),
        Row("RecruitmentForecaster.PoissonGamma: n sites with a cap each, five quantiles of date and count", 60, n => Study(n, 15),
            s => Five(RecruitmentForecaster.PoissonGamma(s.Plan, s.Ledger, Today, Prior))),
        Row("RecruitmentForecaster.FromPlannedRates: n sites of unlike rates and opening windows, five quantiles of date and count", 125,
            Planned, s => Five(RecruitmentForecaster.FromPlannedRates(s.Plan, s.Ledger, Today).Value)),
        Row("PastTrial.Prior: n trials", 25, n => Enumerable.Range(0, n).Select(i => new PastTrial(300 + i, 3 + (i % 9), 20 + (i % 40)))
            .ToValueList(), trials => PastTrial.Prior(trials)),
        Row("RateCourse.InSteps: n steps", 250, n => Enumerable.Range(1, n).Select(i => (i * 10, 1 + (i % 3 / 10.0))).ToValueList(),
            steps => RateCourse.InSteps(steps)),
        Row("RecruitmentBacktest.Run, RecruitmentBacktest.Pool: n cuts of four sites", 2, n => (Study(4, null), Enumerable.Range(1, n)
            .Select(i => Today.PlusDays(-20 * i)).Order().ToValueList()),
            x => RecruitmentBacktest.Pool([RecruitmentBacktest.Run(x.Item1.Plan, x.Item1.Ledger, Today, x.Item2)])),
        Row("RecruitmentSampler.Run, RecruitmentSample.Plus: n dates of 1,000 draws", 10, n => (n, RecruitmentSampler.Of(
            RecruitmentForecaster.PoissonGamma(Study(5, null).Plan, Study(5, null).Ledger, Today, Prior)).Value),
            x => x.Item2.Run(SamplingSettings.Default with { Draws = 1_000 }, Enumerable.Range(1, x.n)
                .Select(i => Today.PlusDays(i)).ToValueList())),
        Row("RecruitmentForecast.Fan: n dates of 30 sites", 45, n => (n, Study(30, null)), s => RecruitmentForecaster
            .Project(s.Item2.Plan, s.Item2.Ledger, Today).Value.Fan(Today.PlusDays(1), Today.PlusDays(s.n), 1, Levels)),
        Row("RecruitmentForecast.Fan: n dates of 30 sites with a cap each", 45, n => (n, Study(30, 15)), s => RecruitmentForecaster
            .Project(s.Item2.Plan, s.Item2.Ledger, Today).Value.Fan(Today.PlusDays(1), Today.PlusDays(s.n), 1, Levels),
            "The later a date, the more counts are possible on it."),
        Row("RecruitmentForecast.ArrivalsBetween: n sites with a cap each", 30, n => Study(n, 15), s => RecruitmentForecaster
            .Project(s.Plan, s.Ledger, Today).Value.ArrivalsBetween(Today.PlusDays(60), Today.PlusDays(150))),
        Row("RecruitmentForecast.ArrivalsBetween: n sites with a cap each, in three capped groups of a capped study", 30,
            n => Capped(Study(n, 15), 2 * n, (int)(4.2 * n)), s => RecruitmentForecaster.Project(s.Plan, s.Ledger, Today).Value
                .ArrivalsBetween(Today.PlusDays(60), Today.PlusDays(150))),
        Row("RecruitmentForecast.ArrivalsBetween: n sites of unlike rates and opening windows, in three capped groups of a capped study",
            30,
            n => Capped(Planned(n), 2 * n, 5 * n), s => RecruitmentForecaster.FromPlannedRates(s.Plan, s.Ledger, Today).Value
                .ArrivalsBetween(Today.PlusDays(300), Today.PlusDays(390))),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites", 9, n => (n, Study(500, null)),
            s => Dates(RecruitmentForecaster.Project(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites with a cap each", 9, n => (n, Study(500, 15)),
            s => Dates(RecruitmentForecaster.Project(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites with learned rates", 9, n => (n, Study(500, null)),
            s => Dates(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites with learned rates and a cap each", 9,
            n => (n, Study(500, 15)),
            s => Dates(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites with given rates", 9, n => (n, Study(500, null)),
            s => Dates(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today, Prior), s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites with learned rates", 9, n => (n, Study(500, null)),
            s => Counts(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites with learned rates and a cap each", 9, n => (n, Study(500, 15)),
            s => Counts(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites with given rates", 9, n => (n, Study(500, null)),
            s => Counts(RecruitmentForecaster.PoissonGamma(s.Item2.Plan, s.Item2.Ledger, Today, Prior), s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites", 9, n => (n, Study(500, null)),
            s => Counts(RecruitmentForecaster.Project(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites with a cap each", 9, n => (n, Study(500, 15)),
            s => Counts(RecruitmentForecaster.Project(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ProbabilityOfReaching: n dates of 500 sites of unlike rates and opening windows", 9,
            n => (n, Planned(500)), s => Dates(RecruitmentForecaster.FromPlannedRates(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.CountOn: n dates of 500 sites of unlike rates and opening windows", 9, n => (n, Planned(500)),
            s => Counts(RecruitmentForecaster.FromPlannedRates(s.Item2.Plan, s.Item2.Ledger, Today).Value, s.n)),
        Row("RecruitmentForecast.ArrivalsAt, ArrivalScenarios.Fewer: n weeks at one of 30 sites", 13, n => (n, Study(30, null)),
            s => RecruitmentForecaster.Project(s.Item2.Plan, s.Item2.Ledger, Today).Value.ArrivalsAt(Code(0), Today.PlusDays(1),
                Enumerable.Range(1, s.n).Select(i => Today.PlusDays(7 * i)).ToValueList()).Fewer(48)),
    ];

    public static int Five(RecruitmentForecast forecast)
    {
        var count = forecast.CountOn(Today.PlusDays(200));
        return Levels.Sum(level => count.Quantile(level) + (forecast.Completion.Quantile(level).Date?.DayOfYear ?? 0));
    }

    // Three groups with so many places more each, and a study with so many more.
    private static (RecruitmentPlan Plan,
        RecruitmentLedger Ledger) Capped((RecruitmentPlan Plan, RecruitmentLedger Ledger) study, int group,
        int all)
    {
        var (plan, ledger) = study;
        var planned = plan.Sites.Select((s, i) => s with { Group = "G" + (i % 3) }).ToValueList();
        var caps = Enumerable.Range(0, 3).Select(g => new RecruitmentCap(RecruitmentScope.Group("G" + g), group + planned
            .Where(s => s.Group == "G" + g).Sum(s => ledger.Find(s.Code)?.Recruited.Total ?? 0)))
            .Append(new RecruitmentCap(RecruitmentScope.Study, all + ledger.Recruited));
        return (new RecruitmentPlan(plan.Target, plan.Window, planned, caps: caps.ToValueList()), ledger);
    }

    // From a date on which the target is hardly reached to one on which it all but certainly is.
    public static double Dates(RecruitmentForecast forecast, int count)
    {
        var target = forecast.Recruited + forecast.Completion.Remaining;
        return Enumerable.Range(1, count).Sum(i => forecast.ProbabilityOfReaching(target, Today.PlusDays(400 + (800 * i / count))));
    }

    public static int Counts(RecruitmentForecast forecast, int count) =>
        Enumerable.Range(1, count).Sum(i => forecast.CountOn(Today.PlusDays(100 + (400 * i / count))).Quantile(0.5));

    public static (RecruitmentForecast Before, RecruitmentPlan Plan, RecruitmentLedger Ledger) Reported(int sites, int? room = null)
    {
        var (plan, ledger) = Study(sites, room);
        var before = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Five(before);
        var week = RecruitmentPeriod.Starting(Today.PlusDays(-500), 7);
        return (before, plan, ledger.Report([new RecruitmentCount(Code(0), week, 1)], Party.Sponsor, Today).State);
    }

    // Sites opened over a year, no two of them alike, with about a recruit a month.
    public static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Study(int sites, int? room)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-700), Party.Sponsor).State;
        var rows = new List<RecruitmentCount>();
        for (var i = 0; i < sites; i++)
        {
            var opened = Today.PlusDays(-690 + (i * 600 / sites));
            ledger = ledger.Open(Code(i), opened, Party.Sponsor, Today).State;
            for (var month = 0; month < 3; month++)
                rows.Add(new(Code(i), RecruitmentPeriod.Starting(opened.PlusDays((28 * month) + 1), 28), ((i * 7) + month) % 4));
        }

        ledger = ledger.Report(rows.ToValueList(), Party.Sponsor, Today).State;
        var planned = ledger.Sites.Select((s, i) => new PlannedSite(s.Site.Site!.Value, PlannedOpening.On(Today))
        {
            Cap = room is { } places ? s.Recruited.Total + places + (i % 4) : null,
        });
        return (new RecruitmentPlan(ledger.Recruited + (8 * sites), RecruitmentWindow.Between(Today.PlusDays(-700), Today.PlusDays(1200)),
            planned.ToValueList()), ledger);
    }

    public static (RecruitmentPlan Plan, RecruitmentLedger Ledger) Planned(int sites) => (new RecruitmentPlan(10 * sites,
        RecruitmentWindow.Between(Today, Today.PlusDays(1500)), Enumerable.Range(0, sites).Select(i => new PlannedSite(Code(i),
            PlannedOpening.Within(Today.PlusDays(i % 211), Today.PlusDays((i % 211) + 20 + (i % 97))))
        {
            Rate = RecruitmentRate.PerSiteMonth(0.3 + (i % 89 / 40.0)),
        }).ToValueList()), RecruitmentLedger.Start(Today, Party.Sponsor).State);

    private static SiteCode Code(int i) => SiteCode.From(FormattableString.Invariant($"S{i:0000}"));
}
