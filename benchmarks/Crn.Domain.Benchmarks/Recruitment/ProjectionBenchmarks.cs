using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>Exact projection for 30 sites, 300 still wanted, rates known.</summary>
[MemoryDiagnoser]
public class ProjectionBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private RecruitmentForecast forecast = null!;

    /// <summary>Thirty sites, opened ten days apart, with one recruit a month.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        for (var i = 1; i <= 30; i++)
        {
            var site = SiteCode.From(FormattableString.Invariant($"S{i:00}"));
            ledger = ledger.Open(site, Today.PlusDays(-10 * i), Party.Sponsor, Today).State;
            ledger = ledger
                .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(Today.PlusDays(-10 * i), Today), i / 3)], Party.Sponsor,
                    Today).State;
        }

        var plan = new RecruitmentPlan(ledger.Recruited + 300, RecruitmentWindow.Between(Today.PlusDays(-300), Today.PlusDays(600)));
        forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, RatePrior.WithMeanPerMonth(1, 1.2));
    }

    /// <summary>The probability of the target by a date.</summary>
    [Benchmark]
    public double ProbabilityByDate() => forecast.ProbabilityOfReaching(forecast.Target, Today.PlusDays(300));

    /// <summary>The median completion date.</summary>
    [Benchmark]
    public LocalDate? MedianCompletion() => forecast.Completion.Quantile(0.5).Date;
}
