using Crn.Domain.Specialties;

namespace Crn.Domain.Benchmarks.Specialties;

/// <summary>Finding a specialty by a name it had.</summary>
[MemoryDiagnoser]
public class SpecialtyBenchmarks
{
    /// <summary>By an older name.</summary>
    [Benchmark]
    public Specialty? FindByOlderName() => Specialty.Find("Infectious diseases and microbiology");
}
