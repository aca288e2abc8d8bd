using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Feasibility;

/// <summary>The whole catalogue on a full sheet, with findings and as a verdict alone, and what compiling it costs once.</summary>
[MemoryDiagnoser]
public class CatalogueBenchmarks
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private readonly FactSheet sheet = FullSheet.Of(FeasibilityCatalogue.Network, FeasibilityCatalogue.Site);
    private readonly CompiledFeasibility study = CompiledFeasibility.Of(FeasibilityCatalogue.Network, Today);
    private readonly CompiledFeasibility site = CompiledFeasibility.Of(FeasibilityCatalogue.Site, Today);
    private readonly FactRow studyRow;
    private readonly FactRow siteRow;

    /// <summary>Lays out the rows.</summary>
    public CatalogueBenchmarks() => (studyRow, siteRow) = (study.Row(sheet), site.Row(sheet));

    /// <summary>Both levels with every finding.</summary>
    [Benchmark]
    public (Verdict Study, Verdict Site) Assess() =>
    (FeasibilityCatalogue.Network.Assess(sheet, Today).Verdict, FeasibilityCatalogue.Site.Assess(sheet, Today).Verdict);

    /// <summary>Both levels as verdicts alone.</summary>
    [Benchmark]
    public (Verdict Study, Verdict Site) Verdicts() => (study.Verdict(studyRow), site.Verdict(siteRow));

    /// <summary>Compiling the study level, once for a program.</summary>
    [Benchmark]
    public CompiledFeasibility Compile() => CompiledFeasibility.Of(FeasibilityCatalogue.Network, Today);
}
