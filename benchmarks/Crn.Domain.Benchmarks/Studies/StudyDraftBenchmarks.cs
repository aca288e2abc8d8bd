using Crn.Domain.Identifiers;
using Crn.Domain.Studies;

namespace Crn.Domain.Benchmarks.Studies;

/// <summary>From a typed draft to a study, every check included.</summary>
[MemoryDiagnoser]
public class StudyDraftBenchmarks
{
    private readonly StudyDraft draft = new()
    {
        Identifiers = [new(IdentifierScheme.Isrctn, "ISRCTN62918594"), new(IdentifierScheme.Cpms, "49816")],
        Title = "A Phase I/IIa trial of HMBD-001 in advanced HER3-positive solid tumours",
        Phase = "Phase I/II",
        ActualOpening = new LocalDate(2021, 10, 7),
    };

    /// <summary>Validates the draft and makes the study.</summary>
    [Benchmark]
    public bool ToStudy() => draft.ToStudy(new LocalDate(2026, 5, 1)).IsAccepted;
}
