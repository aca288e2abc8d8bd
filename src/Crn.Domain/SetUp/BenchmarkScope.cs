using Crn.Domain.Policies;
using Crn.Domain.Rules;

using static Crn.Domain.Permissions.PermissionFacts;

namespace Crn.Domain.SetUp;

/// <summary>The studies for which a benchmark was made.</summary>
/// <param name="Studies">The studies in words.</param>
/// <param name="Holds">What they answer; null for all.</param>
/// <param name="Source">Where that stands.</param>
internal sealed record BenchmarkScope(string Studies, Criterion? Holds, Citation Source)
{
    // What holds a study out; here what is not known counts as no.
    private Criterion? Except { get; init; }

    // From here on it is for all studies.
    private LocalDate? ForAllSince { get; init; }

    private static Citation Methodology { get; } =
        Citation.Stated("UK Clinical Research Delivery key performance indicators, methodology", "studies counted");

    private static BenchmarkScope All { get; } = new("all studies", null, Citation.Background("studies counted"));

    private static BenchmarkScope Trials { get; } = new("clinical trials at NHS providers", ClinicalTrial.IsTrue() | Ctimp.IsTrue(),
        Citation.Stated("NIHR: performance in initiating research", "clinical trials"));

    private static BenchmarkScope Coordinated { get; } = new("studies in the coordinated system for gaining NHS permission",
        UsesCsp.IsTrue(), Citation.Stated("NIHR CRN factsheet: Coordinated System for gaining NHS Permission"));

    private static BenchmarkScope Commercial { get; } =
        new("commercial contract studies until the end of 2025, and all studies since", CommercialContract.IsTrue(),
            Citation.Inferred("UKCRD key performance indicators: methodology note", "the 2026 series, read as all studies"))
        {
            ForAllSince = new(2026, 1, 1),
        };

    public static BenchmarkScope Of(string code) => code switch
    {
        "B70" or "B70a" or "B70b" or "B70-DSS" => Trials,
        "CSP40" or "CSP15g" or "CSP15l" or "HLO4-CSP" => Coordinated,
        "HLO5A-CSP" => new("commercial studies", CommercialContract.IsTrue(), Citation.Background("high-level objective 5A")),
        "HLO5B-CSP" => new("studies that are not commercial", CommercialContract.IsFalse(), Citation.Background("high-level objective 5B")),
        "COMB60" => new("trials of medicines other than advanced therapies", Ctimp.IsTrue(), Methodology) { Except = Atimp.IsTrue() },
        "COMB60-ATIMP" => new("trials of advanced therapies", Atimp.IsTrue(), Methodology),
        "KPI60" or "KPI30" => Commercial,
        "SUP150" => new("commercial trials of medicines", Ctimp.IsTrue() & CommercialContract.IsTrue(),
            Citation.Stated("UKCRD policy statement on study set-up", "commercial trials of medicines")),
        "CT107" => new("trials of medicines that need approval, not only notification", Ctimp.IsTrue(), Citation.Stated("SI 2025/538"))
        {
            Except = NotifiableTrial.IsTrue(),
        },
        _ => All,
    };

    public BenchmarkUse Judge(SetUpBenchmark benchmark, FactSheet answers, LocalDate asAt)
    {
        if (!benchmark.Source.Covers(asAt))
        {
            var years = Text.Era(benchmark.Source.From, benchmark.Source.To);
            return new(benchmark, Truth.False, $"it was used {years}, not on {Text.Iso(asAt)}", []);
        }

        if (Holds is null || asAt >= ForAllSince) return new(benchmark, Truth.True, "it is for " + Studies, []);
        var holds = Holds.Evaluate(answers);
        if (holds.IsTrue && Except?.Evaluate(answers).IsTrue == true) holds = Truth.False;
        return holds.IsTrue ? new(benchmark, Truth.True, $"it is for {Studies}, as this is", [])
            : holds.IsFalse ? new(benchmark, Truth.False, $"it is for {Studies}, and this is none", [])
            : new(benchmark, Truth.Unknown, $"it is for {Studies}, and whether this is one is not answered", Holds.MissingFacts(answers));
    }
}
