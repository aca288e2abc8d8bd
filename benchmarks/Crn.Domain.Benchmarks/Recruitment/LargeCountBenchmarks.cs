using Crn.Domain.Projection;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>The probability of large targets by a date, exact: up to 5,000 still wanted by the recursion, beyond by the transform, whose
/// cost does not grow.</summary>
[MemoryDiagnoser]
public class LargeCountBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private RecruitmentForecast forecast = null!;
    private LocalDate date;

    /// <summary>How many are still wanted.</summary>
    [Params(4_900, 5_100, 20_000, 1_000_000)]
    public int Remaining { get; set; }

    /// <summary>Two hundred sites, and a date by which about as many as are wanted may be expected.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (forecast, _) = ProjectionCases.Constant(200, Remaining, Today);
        date = forecast.Completion.Quantile(0.5).Date!.Value;
    }

    /// <summary>The probability by the date.</summary>
    [Benchmark]
    public double ProbabilityByADate() => forecast.ProbabilityOfReaching(forecast.Target, date);
}
