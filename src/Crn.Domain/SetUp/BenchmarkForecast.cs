using Crn.Domain.Sites;

namespace Crn.Domain.SetUp;

/// <summary>The probability that a benchmark will be met.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record BenchmarkForecast
{
    internal BenchmarkForecast(SetUpBenchmark benchmark, SiteCode? site, double probability, int draws) =>
        (Benchmark, Site, Probability, StandardError) = (benchmark, site, probability, MilestoneForecast.Error(probability, draws));

    /// <summary>The benchmark.</summary>
    public SetUpBenchmark Benchmark { get; }

    /// <summary>The site; null for the study.</summary>
    public SiteCode? Site { get; }

    /// <summary>The probability, from 0 to 1. A milestone that never comes does not meet it.</summary>
    public double Probability { get; }

    /// <summary>Its standard error from sampling.</summary>
    public double StandardError { get; }

    /// <summary>The forecast as one line.</summary>
    /// <returns>Code, site and probability.</returns>
    public override string ToString() =>
        FormattableString.Invariant($"{Benchmark.Code}{(Site is { } site ? " at " + site : "")}: {Probability:0.000}");
}
