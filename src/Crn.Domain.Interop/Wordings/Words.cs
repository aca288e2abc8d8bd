using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Wordings;

/// <summary>The words of all sources for the axes of a design, one table each, compared by letters and digits only.</summary>
internal static class Words
{
    private static readonly Table<StudyType?> Types = new(
    [
        ("INTERVENTIONAL", StudyType.Interventional), ("INTERVENTIONALSTUDY", StudyType.Interventional),
        ("INTERVENTIONALCLINICALTRIALOFMEDICINALPRODUCT", StudyType.Interventional),
        ("INTERVENTION", StudyType.Interventional), ("INTERVENTIONALCLINICALTRIAL", StudyType.Interventional),
        ("CLINICALTRIAL", StudyType.Interventional), ("BABE", StudyType.Interventional), ("PMS", StudyType.Observational),
        ("OBSERVATIONAL", StudyType.Observational), ("OBSERVATIONALSTUDY", StudyType.Observational),
        ("OBSERVATIONALPATIENTREGISTRY", StudyType.Observational), ("OBSERVATIONALNONINVASIVE", StudyType.Observational),
        ("OBSERVATIONALINVASIVE", StudyType.Observational), ("OBSERVATIONALNONINVASIVESTUDY", StudyType.Observational),
        ("NONINTERVENTIONAL", StudyType.Observational), ("PATIENTREGISTRYSTUDY", StudyType.Observational),
        ("EPIDEMIOLOGICALRESEARCH", StudyType.Observational), ("COHORTSTUDY", StudyType.Observational),
    ]);

    private static readonly Table<Allocation?> Allocations = new(
    [
        ("RANDOMIZED", Studies.Allocation.Randomised), ("RANDOMISED", Studies.Allocation.Randomised),
        ("RANDOMIZEDCONTROLLEDTRIAL", Studies.Allocation.Randomised), ("RANDOMISEDCONTROLLEDTRIAL", Studies.Allocation.Randomised),
        ("CLUSTERRANDOMISEDTRIAL", Studies.Allocation.Randomised), ("CLUSTERRANDOMIZEDTRIAL", Studies.Allocation.Randomised),
        ("RANDOMISEDCROSSOVERTRIAL", Studies.Allocation.Randomised), ("RANDOMIZEDCROSSOVERTRIAL", Studies.Allocation.Randomised),
        ("NONRANDOMIZED", Studies.Allocation.NonRandomised), ("NONRANDOMISED", Studies.Allocation.NonRandomised),
        ("NONRANDOMIZEDCONTROLLEDTRIAL", Studies.Allocation.NonRandomised), ("NONRANDOMISEDSTUDY", Studies.Allocation.NonRandomised),
        ("NONRANDOMISEDCONTROLLEDTRIAL", Studies.Allocation.NonRandomised), ("NONRANDOMIZEDTRIAL", Studies.Allocation.NonRandomised),
        ("RANDOMIZEDCONTROLLEDSTUDY", Studies.Allocation.Randomised), ("RANDOMISEDCONTROLLEDSTUDY", Studies.Allocation.Randomised),
        ("RANDOMIZEDCONTROLLEDCLINICALTRIAL", Studies.Allocation.Randomised), ("RANDOMIZEDCLINICALTRIAL", Studies.Allocation.Randomised),
        ("NONRANDOMIZEDCONTROLLEDSTUDY", Studies.Allocation.NonRandomised),
        ("NA", Studies.Allocation.NotApplicable), ("NOTAPPLICABLE", Studies.Allocation.NotApplicable),
        ("NASINGLEARMSTUDY", Studies.Allocation.NotApplicable), ("SINGLEARM", Studies.Allocation.NotApplicable),
        ("RANDOMIZEDASSIGNMENT", Studies.Allocation.Randomised), ("RANDOMISEDASSIGNMENT", Studies.Allocation.Randomised),
        ("NONRANDOMIZEDASSIGNMENT", Studies.Allocation.NonRandomised),
        ("YES", Studies.Allocation.Randomised), ("NO", Studies.Allocation.NonRandomised),
    ]);

    private static readonly Table<Masking?> Maskings = new(
    [
        ("NONE", Studies.Masking.Open), ("NONEOPENLABEL", Studies.Masking.Open), ("OPENLABEL", Studies.Masking.Open),
        ("OPEN", Studies.Masking.Open), ("OPENMASKINGNOTUSED", Studies.Masking.Open), ("NOMASKING", Studies.Masking.Open),
        ("OPENLABELSTUDY", Studies.Masking.Open), ("NOTBLINDED", Studies.Masking.Open),
        ("SINGLE", Studies.Masking.SingleBlind), ("SINGLEBLIND", Studies.Masking.SingleBlind),
        ("SINGLEBLINDSTUDY", Studies.Masking.SingleBlind), ("SINGLEMASKED", Studies.Masking.SingleBlind),
        ("DOUBLE", Studies.Masking.DoubleBlind), ("DOUBLEBLIND", Studies.Masking.DoubleBlind),
        ("DOUBLEBLINDSTUDY", Studies.Masking.DoubleBlind), ("DOUBLEMASKED", Studies.Masking.DoubleBlind),
        ("TRIPLE", Studies.Masking.TripleBlind), ("TRIPLEBLIND", Studies.Masking.TripleBlind),
        ("TRIPLEMASKED", Studies.Masking.TripleBlind),
        ("QUADRUPLE", Studies.Masking.QuadrupleBlind), ("QUADRUPLEBLIND", Studies.Masking.QuadrupleBlind),
        ("QUADRUPLEMASKED", Studies.Masking.QuadrupleBlind),
    ]);

    private static readonly Table<InterventionModel?> Models = new(
    [
        ("SINGLEGROUP", InterventionModel.SingleGroup), ("SINGLEGROUPASSIGNMENT", InterventionModel.SingleGroup),
        ("SINGLE", InterventionModel.SingleGroup), ("SINGLEGROUPSTUDY", InterventionModel.SingleGroup),
        ("PARALLEL", InterventionModel.Parallel), ("PARALLELASSIGNMENT", InterventionModel.Parallel),
        ("PARALLELGROUP", InterventionModel.Parallel), ("PARALLELSTUDY", InterventionModel.Parallel),
        ("CROSSOVER", InterventionModel.Crossover), ("CROSSOVERASSIGNMENT", InterventionModel.Crossover),
        ("CROSSOVERSTUDY", InterventionModel.Crossover),
        ("FACTORIAL", InterventionModel.Factorial), ("FACTORIALASSIGNMENT", InterventionModel.Factorial),
        ("FACTORIALSTUDY", InterventionModel.Factorial),
        ("PARALLELCOHORTDESIGN", InterventionModel.Parallel), ("CROSSOVERCOHORTDESIGN", InterventionModel.Crossover),
        ("SINGLEARM", InterventionModel.SingleGroup), ("SINGLEGROUPDESIGN", InterventionModel.SingleGroup),
        ("SEQUENTIAL", InterventionModel.Sequential), ("SEQUENTIALASSIGNMENT", InterventionModel.Sequential),
        ("GROUPSEQUENTIALDESIGN", InterventionModel.Sequential),
    ]);

    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal)
    {
        "NOTSPECIFIED", "NOTSTATED", "NOTKNOWN", "UNKNOWN", "NOTAVAILABLE", "NULL", "NIL", "NILKNOWN", "NOTPROVIDED", "UNSPECIFIED",
        "NOTPROVIDEDATTIMEOFREGISTRATION", "NOTSELECTED", "TOBECONFIRMED", "TBC", "NODATA", "NOTDEFINED", "NOTREPORTED", "UNDEFINED",
    };

    /// <summary>Whether words stand where an answer would that say that there is none.</summary>
    public static bool StateNothing(string text) => text is "-" or "--" or "." || Nothing.Contains(Key(text));

    public static StudyType? Type(string text) => Types.Find(text);

    public static Allocation? Allocation(string text) => Allocations.Find(text);

    public static Masking? Masking(string text) => Maskings.Find(text) ?? Maskings.Find(Before(text, '('));

    public static InterventionModel? Model(string text) => Models.Find(text);

    /// <summary>The letters and digits of a text, in capitals: what words are compared by.</summary>
    public static string Key(ReadOnlySpan<char> text)
    {
        Span<char> key = stackalloc char[96];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c)) continue;
            if (length == key.Length) return "";
            key[length++] = char.ToUpperInvariant(c);
        }

        return key[..length].ToString();
    }

    internal static string Before(string text, char sign) =>
        text.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? text[..at] : text;

    /// <summary>Words and what they mean.</summary>
    internal sealed class Table<T>((string Key, T Value)[] rows)
    {
        private readonly Dictionary<string, T> byKey = rows.ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);

        public T? Find(string text) => byKey.TryGetValue(Key(text), out var value) ? value : default;
    }
}
