using Crn.Domain.Permissions;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Permissions;

/// <summary>The plan of approvals of a drug trial in England.</summary>
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private readonly FactSheet answers = FactSheet.Empty
        .With(PermissionFacts.Ctimp, true).With(PermissionFacts.England, true).With(PermissionFacts.Nhs, true);

    /// <summary>Selection, order and dates.</summary>
    [Benchmark]
    public int Plan() => PermissionPlan.For(answers, new LocalDate(2026, 5, 11)).Steps.Count;
}
