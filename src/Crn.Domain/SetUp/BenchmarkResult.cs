using Crn.Domain.Probability;

namespace Crn.Domain.SetUp;

/// <summary>How one study or site stands against one benchmark on a day.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record BenchmarkResult
{
    internal BenchmarkResult(string key, SetUpBenchmark benchmark, LocalDate? start, LocalDate? end, BenchmarkStanding standing,
        ObservedTime taken) =>
        (Key, Benchmark, Start, End, Standing, Taken) = (key, benchmark, start, end, standing, taken);

    /// <summary>The key of the record.</summary>
    public string Key { get; }

    /// <summary>The benchmark.</summary>
    public SetUpBenchmark Benchmark { get; }

    /// <summary>The day the clock started; null when it has not.</summary>
    public LocalDate? Start { get; }

    /// <summary>The day it ended; null when it has not.</summary>
    public LocalDate? End { get; }

    /// <summary>Met, missed, in progress or not started.</summary>
    public BenchmarkStanding Standing { get; }

    /// <summary>The days it took or has taken so far; none when it has not started.</summary>
    public ObservedTime Taken { get; }

    /// <summary>The last day on which it is met; null when the clock has not started.</summary>
    public LocalDate? DueOn => Start is { } start ? Benchmark.DueOn(start) : null;

    /// <summary>The result as one line.</summary>
    /// <returns>Key, benchmark, standing, and the day it is or was due.</returns>
    public override string ToString() => $"{Key}, {Benchmark.Code}: {Words}{(DueOn is { } due ? ", due " + Text.Iso(due) : "")}";

    private string Words => Standing switch
    {
        BenchmarkStanding.Met => "met",
        BenchmarkStanding.Missed => "missed",
        BenchmarkStanding.InProgress => "in progress",
        _ => "not started",
    };
}
