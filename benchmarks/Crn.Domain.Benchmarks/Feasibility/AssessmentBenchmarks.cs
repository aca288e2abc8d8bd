using Crn.Domain.Feasibility;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Feasibility;

/// <summary>The network's study-level rules on a small sheet.</summary>
[MemoryDiagnoser]
public class AssessmentBenchmarks
{
    private readonly FactSheet sheet = FactSheet.Empty
        .With(StudyFacts.Target, 81).With(StudyFacts.Sites, 5).With(StudyFacts.MonthsOfRecruitment, 24m)
        .With(StudyFacts.SponsorConfirmed, true);

    /// <summary>Every finding and the verdict.</summary>
    [Benchmark]
    public Verdict Assess() => FeasibilityCatalogue.Network.Assess(sheet, new LocalDate(2026, 5, 1)).Verdict;
}
