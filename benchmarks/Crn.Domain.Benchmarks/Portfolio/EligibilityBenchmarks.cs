using Crn.Domain.Portfolio;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Portfolio;

/// <summary>Eligibility for support under the policy of a date.</summary>
[MemoryDiagnoser]
public class EligibilityBenchmarks
{
    /// <summary>With nothing known: every rule is asked and everything missing is named.</summary>
    [Benchmark]
    public EligibilityOutcome NothingKnown() => EligibilityPolicy.Published.Assess(FactSheet.Empty, new LocalDate(2024, 6, 1)).Outcome;
}
