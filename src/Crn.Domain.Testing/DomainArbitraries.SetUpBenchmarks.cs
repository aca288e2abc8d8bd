using Crn.Domain.Permissions;
using Crn.Domain.Probability;
using Crn.Domain.SetUp;

using Benchmarks = Crn.Domain.SetUp.SetUpBenchmarks;

namespace Crn.Domain.Testing;

/// <content>The room <c>Permissions</c>: benchmarks of set-up, and how records stand against them.</content>
public static partial class DomainArbitraries
{
    /// <summary>Benchmarks of set-up: the published ones of every era, and a team's own of 1 to 200 days between any two milestones;
    /// shrinks to fewer days.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<SetUpBenchmark> SetUpBenchmarks() => Arb.From(
        Gen.Frequency(
            (1, Gen.Elements(Benchmarks.All.Add(Benchmarks.Local40).Add(Benchmarks.Local90).AsEnumerable())),
            (1,
                from level in Gen.Elements(Enum.GetValues<BenchmarkLevel>())
                from milestones in Gen.Shuffle(Enum.GetValues<SetUpMilestone>())
                from days in Gen.Choose(1, 200)
                from share in Maybe(Gen.Choose(1, 100), 3)
                select new SetUpBenchmark("OUR1", "our own figure", level, milestones[0], milestones[1], days, share / 100m, Generated))),
        benchmark => SmallerNumbers(benchmark.LimitDays, 1).Select(days =>
            new SetUpBenchmark(benchmark.Code, benchmark.Name, benchmark.Level, benchmark.From, benchmark.To, days, benchmark.Target,
                benchmark.Source)));

    /// <summary>Records judged against benchmarks within, on and after the last day, begun or not; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<BenchmarkResult> BenchmarkResults() => Arb.From(
        from benchmark in SetUpBenchmarks().Generator
        from record in RecordsFor(benchmark, 0)
        from asAt in DaysToJudge(benchmark)
        select benchmark.Judge(record, asAt).Value);

    /// <summary>Performances of up to eight records against a benchmark, some of them with dates that cannot be; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SetUpPerformance> SetUpPerformances() => Arb.From(
        from benchmark in SetUpBenchmarks().Generator
        from count in Gen.Choose(0, 8)
        from records in RecordsFor(benchmark, -10).ListOf(count)
        from asAt in DaysToJudge(benchmark)
        select SetUpPerformance.Of(benchmark, records.ToValueList(), asAt));

    /// <summary>Curves of up to twelve durations, some of them still going on; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SurvivalCurve> SurvivalCurves() => Arb.From(
        from count in Gen.Choose(0, 12)
        from times in ObservedTimes().Generator.ListOf(count)
        select SurvivalCurve.Of(times.ToValueList()));

    /// <summary>Steps of curves of up to twelve durations; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<SurvivalStep> SurvivalSteps() => Arb.From(
        from count in Gen.Choose(0, 11)
        from times in ObservedTimes().Generator.ListOf(count)
        from days in Gen.Choose(0, 200)
        from step in Gen.Elements(SurvivalCurve.Of(times.Append(ObservedTime.Ended(days)).ToValueList()).Steps.AsEnumerable())
        select step);

    private static LocalDate FirstJudged { get; } = new(2025, 1, 6);

    private static SetUpRecord Numbered(int number) => SetUpRecord.Of(FormattableString.Invariant($"S{number}"));

    // Records that have reached neither milestone, the first, or both, the second so many days after the first at the least.
    private static Gen<SetUpRecord> RecordsFor(SetUpBenchmark benchmark, int least) =>
        from number in Gen.Choose(1, 9)
        from begun in Maybe(Gen.Choose(0, 60), 1)
        from taken in Maybe(
            Gen.OneOf(Gen.Choose(least, benchmark.LimitDays + 60), Gen.Choose(benchmark.LimitDays - 1, benchmark.LimitDays + 1)), 3)
        let record = begun is { } start ? Numbered(number).With(benchmark.From, FirstJudged.PlusDays(start)) : Numbered(number)
        select begun is { } first && taken is { } days ? record.With(benchmark.To, FirstJudged.PlusDays(first + days)) : record;

    private static Gen<LocalDate> DaysToJudge(SetUpBenchmark benchmark) =>
        Gen.Choose(0, benchmark.LimitDays + 120).Select(FirstJudged.PlusDays);
}
