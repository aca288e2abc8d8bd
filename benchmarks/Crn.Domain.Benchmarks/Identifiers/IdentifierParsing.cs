using System.Text.RegularExpressions;
using Crn.Domain.Identifiers;

namespace Crn.Domain.Benchmarks.Identifiers;

/// <summary>Reading one identifier of each scheme from a span, beside the regular expression that most systems would write.</summary>
[MemoryDiagnoser]
public partial class IdentifierParsing
{
    [Benchmark]
    public bool Cpms() => CpmsId.TryParse("45388".AsSpan(), null, out _);

    [Benchmark]
    public bool Iras() => IrasId.TryParse("281712".AsSpan(), null, out _);

    [Benchmark]
    public bool Isrctn() => IsrctnId.TryParse("ISRCTN50189673".AsSpan(), null, out _);

    [Benchmark]
    public bool Nct() => NctId.TryParse("NCT04381936".AsSpan(), null, out _);

    [Benchmark]
    public bool EudraCt() => EudraCtNumber.TryParse("2020-001113-21".AsSpan(), null, out _);

    [Benchmark]
    public bool EuCt() => EuCtNumber.TryParse("2025-522006-21-00".AsSpan(), null, out _);

    [Benchmark]
    public bool Utn() => UniversalTrialNumber.TryParse("U1111-1111-4101".AsSpan(), null, out _);

    [Benchmark]
    public bool Rec() => RecReference.TryParse("20/EE/0101".AsSpan(), null, out _);

    [Benchmark]
    public bool RecBefore2010() => RecReference.TryParse("07/H0709/73".AsSpan(), null, out _);

    [Benchmark]
    public bool NihrAwards() => NihrAward.TryParse("NIHR129593".AsSpan(), null, out _);

    [Benchmark]
    public bool Orcid() => OrcidId.TryParse("0000-0002-1825-0097".AsSpan(), null, out _);

    [Benchmark]
    public bool Ods() => OdsCode.TryParse("RTH08".AsSpan(), null, out _);

    [Benchmark]
    public bool Gris() => GrisId.TryParse("GRIS-123 456 246".AsSpan(), null, out _);

    [Benchmark]
    public bool RefusedWithItsReason() => EudraCtNumber.TryParse("2020-001113-22".AsSpan(), out _, out _);

    [Benchmark(Baseline = true)]
    public bool EudraCtFormByRegexWithoutCheck() => EudraCtForm().IsMatch("2020-001113-21");

    [GeneratedRegex("^20[0-9]{2}-[0-9]{6}-[0-9]{2}$")]
    private static partial Regex EudraCtForm();
}
