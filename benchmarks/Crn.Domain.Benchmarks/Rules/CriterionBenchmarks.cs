using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>A criterion of three statements on a full sheet, beside the same written by hand.</summary>
[MemoryDiagnoser]
public class CriterionBenchmarks
{
    private static readonly Fact<int> Nurses = Fact.Count("site.nurses", "Nurses", Unit.WholeTimeEquivalents);
    private static readonly Fact<bool> Pharmacy = Fact.YesNo("site.pharmacy", "Pharmacy");
    private static readonly Fact<decimal> Consent = Fact.Number("study.consent", "Consent", Unit.One);
    private readonly Criterion criterion = Nurses.AtLeast(2) & (Pharmacy.IsTrue() | Consent.AtMost(0.7m));
    private readonly FactSheet sheet = FactSheet.Empty.With(Nurses, 3).With(Pharmacy, false).With(Consent, 0.6m);
    private readonly (int Nurses, bool Pharmacy, decimal Consent) plain = (3, false, 0.6m);

    /// <summary>Hand-written, two-valued.</summary>
    [Benchmark(Baseline = true)]
    public bool ByHand() => plain.Nurses >= 2 && (plain.Pharmacy || plain.Consent <= 0.7m);

    /// <summary>The criterion, three-valued, from a sheet.</summary>
    [Benchmark]
    public Truth Evaluate() => criterion.Evaluate(sheet);
}
