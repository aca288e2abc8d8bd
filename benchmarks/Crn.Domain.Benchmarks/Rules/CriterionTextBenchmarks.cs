using Crn.Domain.Json;
using Crn.Domain.Rules;

namespace Crn.Domain.Benchmarks.Rules;

/// <summary>A criterion of three statements read from text and written, beside splitting the same text at its blanks.</summary>
[MemoryDiagnoser]
public class CriterionTextBenchmarks
{
    private const string Typed = "site.containment-level >= 3 or study.target <= 40 participants and not (study.ctimp is yes)";

    private readonly FactCatalogue facts = LibraryFacts.All;
    private readonly Criterion criterion = CriterionText.Read(Typed, LibraryFacts.All).Value;

    /// <summary>The words of the text as strings, which any reader has to make or look at.</summary>
    [Benchmark(Baseline = true)]
    public int SplitAtBlanks() => Typed.Split(' ').Length;

    /// <summary>Parse a criterion: text to a value that can be asked.</summary>
    [Benchmark]
    public Criterion Read() => CriterionText.Read(Typed, facts).Value;

    /// <summary>The text of a criterion.</summary>
    [Benchmark]
    public string Write() => CriterionText.Write(criterion);
}
