using Crn.Domain.Rules;

namespace Crn.Domain.SetUp;

/// <summary>Whether a benchmark is in use for a study on a date, and why.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record BenchmarkUse
{
    internal BenchmarkUse(SetUpBenchmark benchmark, Truth inUse, string because, ValueList<Fact> missingFacts) =>
        (Benchmark, InUse, Because, MissingFacts) = (benchmark, inUse, because, missingFacts);

    /// <summary>The benchmark.</summary>
    public SetUpBenchmark Benchmark { get; }

    /// <summary>Whether it is in use; unknown while <see cref="MissingFacts"/> decide it.</summary>
    public Truth InUse { get; }

    /// <summary>Why it is in or out: the years and the studies it was made for.</summary>
    public string Because { get; }

    /// <summary>The facts that decide it; empty when that is settled.</summary>
    public ValueList<Fact> MissingFacts { get; }

    /// <summary>The use as one line.</summary>
    /// <returns>Code, in or out, and why.</returns>
    public override string ToString() =>
        $"{Benchmark.Code}: {(InUse.IsTrue ? "in use" : InUse.IsFalse ? "not in use" : "not known")}, {Because}";
}
