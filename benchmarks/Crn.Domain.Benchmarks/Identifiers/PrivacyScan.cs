using Crn.Domain.Identifiers;

namespace Crn.Domain.Benchmarks.Identifiers;

/// <summary>Looking for an NHS number in a short field and in a long note.</summary>
[MemoryDiagnoser]
public class PrivacyScan
{
    private readonly string note =
        string.Concat(Enumerable.Repeat("Site opened 2024-05-11, target 120, registered as ISRCTN50189673 and 2020-001113-21. ", 12));

    [Benchmark]
    public bool ShortField() => PrivacyGuard.LooksLikeNhsNumber("Sponsor's own reference CRUKD/22/002");

    [Benchmark]
    public bool LongNote() => PrivacyGuard.LooksLikeNhsNumber(note);
}
