using Crn.Domain.Permissions;
using Crn.Domain.SetUp.Network;
using Crn.Domain.Sites;

namespace Crn.Domain.SetUp;

/// <summary>The probability that a benchmark will be met, as far as it is known.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record BenchmarkForecast
{
    // As it was stored.
    internal BenchmarkForecast(SetUpBenchmark benchmark, SiteCode? site, double? probability, double? standardError,
        ValueList<StepKey> withoutTime) =>
        (Benchmark, Site, Probability, StandardError, WithoutTime) = (benchmark, site, probability, standardError, withoutTime);

    internal BenchmarkForecast(SetUpBenchmark benchmark, SiteCode? site, double? probability, int draws, ValueList<StepKey> withoutTime)
    {
        (Benchmark, Site, Probability, WithoutTime) = (benchmark, site, probability, withoutTime);
        StandardError = probability is { } known ? MilestoneForecast.Error(known, draws) : null;
    }

    /// <summary>The benchmark.</summary>
    public SetUpBenchmark Benchmark { get; }

    /// <summary>The site; null for the study.</summary>
    public SiteCode? Site { get; }

    /// <summary>
    /// The probability, from 0 to 1; a milestone that never comes does not meet it. Null when it is not known, for it rests on steps whose
    /// time nobody published or gave: <see cref="WithoutTime"/>.
    /// </summary>
    public double? Probability { get; }

    /// <summary>Its standard error from sampling; null with the probability.</summary>
    public double? StandardError { get; }

    /// <summary>The steps without a known time on which it rests; empty when the probability is known all the same.</summary>
    public ValueList<StepKey> WithoutTime { get; }

    /// <summary>The forecast as one line.</summary>
    /// <returns>Code, site and probability, or what is not known.</returns>
    public override string ToString() => $"{Benchmark.Code}{(Site is { } site ? " at " + site : "")}: "
        + (Probability is { } known ? FormattableString.Invariant($"{known:0.000}")
            : "not known, for no time is known for " + StepNames.Of(WithoutTime));
}
