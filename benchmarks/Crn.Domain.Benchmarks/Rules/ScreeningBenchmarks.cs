using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>
/// One million rows of twenty facts screened by ten rules, beside reading the same memory once and doing nothing with it.
/// </summary>
[MemoryDiagnoser]
public class ScreeningBenchmarks
{
    private const int Rows = 1_000_000;
    private readonly double[][] numbers;
    private readonly sbyte[][] flags;
    private readonly FactColumns columns;
    private readonly CompiledFeasibility compiled = CompiledFeasibility.Of(TenRules.Rules, TenRules.Today);
    private readonly Verdict[] verdicts = new Verdict[Rows];

    /// <summary>Fills the columns; one answer in eight is missing.</summary>
    public ScreeningBenchmarks()
    {
        var random = new Random(20261123);
        numbers = [.. Enumerable.Range(0, TenRules.Count).Select(_ => Fill(() => random.Next(8) == 0 ? double.NaN : random.Next(30)))];
        flags = [.. Enumerable.Range(0, TenRules.Count)
            .Select(_ => Fill(() => (sbyte)(random.Next(8) == 0 ? 0 : random.Next(2) == 0 ? -1 : 1)))];
        columns = FactColumns.OfRows(Rows);
        for (var i = 0; i < TenRules.Count; i++) columns = columns.With(TenRules.Numbers[i], numbers[i]).With(TenRules.Flags[i], flags[i]);
    }

    /// <summary>The memory-bandwidth limit: every byte of the columns added up, a vector at a time, and the verdicts written.</summary>
    [Benchmark(Baseline = true)]
    public double ReadEveryByte()
    {
        var sum = System.Numerics.Vector<double>.Zero;
        foreach (var column in numbers)
        {
            foreach (var part in System.Runtime.InteropServices.MemoryMarshal.Cast<double, System.Numerics.Vector<double>>(column))
                sum += part;
        }

        var bits = System.Numerics.Vector<sbyte>.Zero;
        foreach (var column in flags)
        {
            foreach (var part in System.Runtime.InteropServices.MemoryMarshal.Cast<sbyte, System.Numerics.Vector<sbyte>>(column))
                bits ^= part;
        }

        verdicts.AsSpan().Fill(Verdict.Feasible);
        return System.Numerics.Vector.Sum(sum) + System.Numerics.Vector.Sum(bits);
    }

    /// <summary>Ten rules to a verdict for each row.</summary>
    [Benchmark]
    public Verdict Screen()
    {
        compiled.Verdicts(columns, verdicts);
        return verdicts[^1];
    }

    private static T[] Fill<T>(Func<T> next) => [.. Enumerable.Range(0, Rows).Select(_ => next())];
}
