using Crn.Domain.Probability;
using Crn.Domain.Projection;

namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>The completion date of 200 sites with 1,000 still wanted, exact, beside the recursion as one would write it and beside 10,000
/// simulated trials.</summary>
[MemoryDiagnoser]
public class CompletionBenchmarks
{
    private const int Sites = 200;
    private const int Remaining = 1000;
    private const double MeanPerDay = 12 / 365.25;
    private const double Alpha = 1.2;
    private static readonly LocalDate Today = new(2026, 5, 1);
    private readonly double[] counts = new double[Sites];
    private readonly double[] exposures = new double[Sites];
    private RecruitmentForecast forecast = null!;

    /// <summary>Sites opened a day apart, with about half a recruit a month.</summary>
    [GlobalSetup]
    public void Setup()
    {
        (forecast, var ledger) = ProjectionCases.Constant(Sites, Remaining, Today);
        for (var i = 0; i < Sites; i++)
        {
            exposures[i] = ProjectionCases.DaysOpen(i);
            counts[i] = ProjectionCases.Count(i);
        }

        var gap = Math.Abs(ByHand() - ProbabilityByADate());
        if (gap > 1e-9)
            throw new InvalidOperationException(
                FormattableString.Invariant($"The two ways must agree; they differ by {gap} for {ledger.Recruited} recruits."));
    }

    /// <summary>Five quantiles of the completion date.</summary>
    [Benchmark]
    public double FiveQuantiles() =>
        forecast.Completion.Quantile(0.05).Date!.Value.DayOfYear + forecast.Completion.Quantile(0.25).Date!.Value.DayOfYear
            + forecast.Completion.Quantile(0.5).Date!.Value.DayOfYear
        + forecast.Completion.Quantile(0.75).Date!.Value.DayOfYear + forecast.Completion.Quantile(0.95).Date!.Value.DayOfYear;

    /// <summary>The probability of the target by one date.</summary>
    [Benchmark]
    public double ProbabilityByADate() => forecast.ProbabilityOfReaching(forecast.Target, Today.PlusDays(160));

    /// <summary>The same by the recursion, one number at a time, written out by hand.</summary>
    [Benchmark(Baseline = true)]
    public double ByHand()
    {
        var (q, power) = (new double[Sites], new double[Sites]);
        var (p, s) = (new double[Remaining], new double[Remaining]);
        var log = 0.0;
        for (var i = 0; i < Sites; i++)
        {
            var (shape, rate) = (Alpha + counts[i], (Alpha / MeanPerDay) + exposures[i]);
            q[i] = 160 / (rate + 160);
            power[i] = shape;
            log += shape * Math.Log(rate / (rate + 160));
        }

        p[0] = 1;
        var scale = 0.0;
        for (var n = 1; n < Remaining; n++)
        {
            for (var i = 0; i < Sites; i++) s[n] += power[i] *= q[i];
            var sum = 0.0;
            for (var k = 1; k <= n; k++) sum += s[k] * p[n - k];
            p[n] = sum / n;
            if (p[n] < 1e250) continue;
            for (var k = 0; k <= n; k++) p[k] *= 1e-250;
            scale += 250 * Math.Log(10);
        }

        var below = 0.0;
        foreach (var mass in p) below += mass;
        return 1 - Math.Exp(Math.Log(below) + log + scale);
    }

    /// <summary>The same, and the whole completion date, by 10,000 draws that are the same on any machine.</summary>
    [Benchmark]
    public double BySampling() =>
        RecruitmentSampler.Of(forecast).Value.Run(SamplingSettings.Default, [Today.PlusDays(160)]).CountOn(Today.PlusDays(160))
            .ProbabilityOfAtLeast(forecast.Target).Value;

    /// <summary>
    /// The same by simulating 10,000 trials: a gamma rate for each site and one Poisson count for all; error about half a percent.
    /// </summary>
    [Benchmark]
    public double BySimulation()
    {
        var random = new Random(1);
        var reached = 0;
        for (var trial = 0; trial < 10_000; trial++)
        {
            var mean = 0.0;
            for (var i = 0; i < Sites; i++) mean += 160 * Draws.Gamma(random, Alpha + counts[i]) / ((Alpha / MeanPerDay) + exposures[i]);
            if (Draws.Poisson(random, mean) >= Remaining) reached++;
        }

        return reached / 10_000.0;
    }
}
