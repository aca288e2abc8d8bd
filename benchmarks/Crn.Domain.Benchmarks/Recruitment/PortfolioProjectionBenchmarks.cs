using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>
/// A national portfolio re-projected: 6,000 studies of 30 sites, five exact quantiles each; and the default projection of one study.
/// </summary>
[MemoryDiagnoser]
public class PortfolioProjectionBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private RecruitmentLedger[] ledgers = null!;
    private RecruitmentPlan[] plans = null!;
    private RecruitmentLedger weekly = null!;
    private RecruitmentPlan weeklyPlan = null!;
    private RecruitmentPlan cappedPlan = null!;
    private RecruitmentLedger oneReportMore = null!;
    private RecruitmentForecast before = null!;

    /// <summary>Sixty ledgers stand for the 6,000, each projected a hundred times to a target of its own.</summary>
    [GlobalSetup]
    public void Setup()
    {
        ledgers = [.. Enumerable.Range(0, 60).Select(_ => ProjectionCases.Ledger(30, Today))];
        plans = [.. Enumerable.Range(0, 6000).Select(i => ProjectionCases.Plan(ledgers[i % 60], 100 + (i % 400), Today))];
        weekly = RecruitmentLedger.Start(Today.PlusDays(-364), Party.Sponsor).State;
        for (var i = 0; i < 30; i++)
        {
            var site = SiteCode.From(FormattableString.Invariant($"S{i:000}"));
            weekly = weekly.Open(site, Today.PlusDays(-364 + (5 * i)), Party.Sponsor, Today).State;
            for (var month = (5 * i / 28) + 1; month < 13; month++)
            {
                weekly = weekly
                    .Report([new RecruitmentCount(site,
                        RecruitmentPeriod.Between(Today.PlusDays(-364 + (28 * month)), Today.PlusDays(-364 + (28 * month) + 27)),
                        (i + month) % 3)], Party.Sponsor, Today).State;
            }
        }

        weeklyPlan = ProjectionCases.Plan(weekly, 300, Today);
        oneReportMore = weekly.Report([new RecruitmentCount(SiteCode.From("S002"),
            RecruitmentPeriod.Between(Today.PlusDays(-346), Today.PlusDays(-340)), 1)], Party.Sponsor, Today).State;
        before = RecruitmentForecaster.Project(weeklyPlan, weekly, Today).Value;
        FiveQuantiles(before);
        cappedPlan =
            weeklyPlan.WithSites(
                [.. weekly.Sites
                    .Select(s => new PlannedSite(s.Site.Site!.Value, PlannedOpening.On(Today)) { Cap = s.Recruited.Total + 15 })]);
    }

    /// <summary>Every study projected anew and five quantiles read, two studies at a time.</summary>
    [Benchmark]
    public double SixThousandStudies()
    {
        var sums = new double[2];
        Parallel.For(0, 2, half =>
        {
            for (var i = half; i < plans.Length; i += 2)
            {
                var completion =
                    RecruitmentForecaster.PoissonGamma(plans[i], ledgers[i % 60], Today, RatePrior.WithMeanPerMonth(1, 1.2)).Completion;
                foreach (var probability in (ReadOnlySpan<double>)[0.05, 0.25, 0.5, 0.75, 0.95])
                    sums[half] += completion.Quantile(probability).Date?.DayOfYear ?? 0;
            }
        });
        return sums[0] + sums[1];
    }

    /// <summary>The default projection of a study of 30 sites reporting every four weeks for a year, and five quantiles.</summary>
    [Benchmark]
    public double DefaultOfThirtySites() => FiveQuantiles(weeklyPlan);

    /// <summary>The same with a cap at every site, which may leave too few places.</summary>
    [Benchmark]
    public double DefaultOfThirtyCappedSites() => FiveQuantiles(cappedPlan);

    /// <summary>One study whose ledger got one report more, projected from nothing.</summary>
    [Benchmark]
    public double OneReportMoreFromNothing() => FiveQuantiles(RecruitmentForecaster.Project(weeklyPlan, oneReportMore, Today).Value);

    /// <summary>The same from what is known.</summary>
    [Benchmark]
    public double OneReportMoreFromWhatIsKnown() =>
        FiveQuantiles(RecruitmentForecaster.ProjectAgain(before, weeklyPlan, oneReportMore, Today).Value);

    private double FiveQuantiles(RecruitmentPlan plan) => FiveQuantiles(RecruitmentForecaster.Project(plan, weekly, Today).Value);

    private static double FiveQuantiles(RecruitmentForecast forecast)
    {
        var completion = forecast.Completion;
        var sum = 0.0;
        foreach (var probability in (ReadOnlySpan<double>)[0.05, 0.25, 0.5, 0.75, 0.95])
            sum += completion.Quantile(probability).Date?.DayOfYear ?? 0;
        return sum;
    }
}
