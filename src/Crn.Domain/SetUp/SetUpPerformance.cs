using Ardalis.GuardClauses;
using Crn.Domain.Decisions;
using Crn.Domain.Probability;

namespace Crn.Domain.SetUp;

/// <summary>How a portfolio does against a benchmark: who met it, who missed it, who is still in time, and how long it takes when those in
/// progress are not forgotten.</summary>
/// <remarks>What is in progress counts neither as met nor as missed until its time is over. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// SetUpPerformance p = SetUpPerformance.Of(SetUpBenchmarks.SetUp150, studies, asAt: today);
/// p.ShareMet;      // of those met or missed
/// p.Times.Median;  // in days, those in progress included for as long as they have lasted
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SetUpPerformance
{
    internal SetUpPerformance(SetUpBenchmark benchmark, LocalDate asAt, ValueList<BenchmarkResult> results,
        ValueList<(string Key, Refusal Reason)> errors)
    {
        (Benchmark, AsAt, Results, Errors) = (benchmark, asAt, results, errors);
        Times = SurvivalCurve.Of(results.Where(r => r.Start is not null).Select(r => r.Taken).ToValueList());
    }

    /// <summary>The benchmark.</summary>
    public SetUpBenchmark Benchmark { get; }

    /// <summary>The date it is asked as of.</summary>
    public LocalDate AsAt { get; }

    /// <summary>Each record's standing, errors of data left out.</summary>
    public ValueList<BenchmarkResult> Results { get; }

    /// <summary>Records with an end before their start, by key; they count nowhere.</summary>
    public ValueList<(string Key, Refusal Reason)> Errors { get; }

    /// <summary>How long it takes, those in progress included.</summary>
    public SurvivalCurve Times { get; }

    /// <summary>How many met it.</summary>
    public int Met => Count(BenchmarkStanding.Met);

    /// <summary>How many missed it.</summary>
    public int Missed => Count(BenchmarkStanding.Missed);

    /// <summary>How many are still in time.</summary>
    public int InProgress => Count(BenchmarkStanding.InProgress);

    /// <summary>The share that met it of those that met or missed it; null when there is none.</summary>
    public decimal? ShareMet => Met + Missed == 0 ? null : (decimal)Met / (Met + Missed);

    /// <summary>Whether the share reached the target; null without a target or without a share.</summary>
    public bool? ReachesTarget => Benchmark.Target is { } target && ShareMet is { } share ? share >= target : null;

    /// <summary>The performance of some records.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="records">One record for each study or site, as the benchmark is counted.</param>
    /// <param name="asAt">The date the question is asked as of.</param>
    /// <returns>The performance.</returns>
    /// <exception cref="ArgumentException"><paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="benchmark"/> is null.</exception>
    public static SetUpPerformance Of(SetUpBenchmark benchmark, ValueList<SetUpRecord> records, LocalDate asAt)
    {
        Guard.Against.Null(benchmark);
        Guarded.Iso(asAt);
        var judged = Guarded.Items(records).Select(r => (r.Key, Outcome: benchmark.Judge(r, asAt))).ToList();
        return new(
            benchmark,
            asAt,
            judged.Where(j => j.Outcome.IsAccepted).Select(j => j.Outcome.Value).ToValueList(),
            judged.SelectMany(j => j.Outcome.Reasons.Select(reason => (j.Key, reason))).ToValueList());
    }

    /// <summary>The performance as one line.</summary>
    /// <returns>Code, counts and median.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"{Benchmark.Code}: {Met} met, {Missed} missed, {InProgress} in progress, median {MedianOrNot}");

    private string MedianOrNot => Times.Median is { } days ? Text.Of(days) : "not reached";

    private int Count(BenchmarkStanding standing) => Results.Count(r => r.Standing == standing);
}
