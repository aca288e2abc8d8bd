namespace Crn.Domain.Identifiers;

/// <summary>The words with which people announce an identifier, and the words they put between announcement and number.</summary>
internal static class IdentifierLabels
{
    private static readonly IdentifierScheme[] Cpms = [IdentifierScheme.Cpms];
    private static readonly IdentifierScheme[] Iras = [IdentifierScheme.Iras];
    private static readonly IdentifierScheme[] Isrctn = [IdentifierScheme.Isrctn];
    private static readonly IdentifierScheme[] Nct = [IdentifierScheme.Nct];

    // Registries write either European number under either name, so both are looked for, the named one first.
    private static readonly IdentifierScheme[] EudraCt = [IdentifierScheme.EudraCt, IdentifierScheme.EuCt];
    private static readonly IdentifierScheme[] EuCt = [IdentifierScheme.EuCt, IdentifierScheme.EudraCt];
    private static readonly IdentifierScheme[] Utn = [IdentifierScheme.Utn];
    private static readonly IdentifierScheme[] Rec = [IdentifierScheme.Rec];
    private static readonly IdentifierScheme[] Nihr = [IdentifierScheme.NihrAward];
    private static readonly IdentifierScheme[] Gris = [IdentifierScheme.Gris];

    // People and organisations: announced so that their numbers are never taken for a study's.
    private static readonly IdentifierScheme[] Orcid = [IdentifierScheme.Orcid];
    private static readonly IdentifierScheme[] Ods = [IdentifierScheme.Ods];

    private static readonly Dictionary<string, IdentifierScheme[]> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CPMS"] = Cpms,
        ["UKCRN"] = Cpms,
        ["IRAS"] = Iras,
        ["ISRCTN"] = Isrctn,
        ["NCT"] = Nct,
        ["CTGOV"] = Nct,
        ["ClinicalTrials.gov"] = Nct,
        ["ClinicalTrials"] = Nct,
        ["EudraCT"] = EudraCt,
        ["Eudra-CT"] = EudraCt,
        ["CTIS"] = EuCt,
        ["EUCT"] = EuCt,
        ["EU-CT"] = EuCt,
        ["UTN"] = Utn,
        ["REC"] = Rec,
        ["NIHR"] = Nihr,
        ["GRIS"] = Gris,
        ["ORCID"] = Orcid,
        ["ODS"] = Ods,
    };

    private static readonly Dictionary<(string First, string Second), IdentifierScheme[]> LabelsOfTwoWords = new(TwoWords.IgnoringCase)
    {
        [("EU", "CT")] = EuCt,
        [("Eudra", "CT")] = EudraCt,
        [("NIHR", "CPMS")] = Cpms,
        [("CRN", "CPMS")] = Cpms,
        [("UKCRN", "CPMS")] = Cpms,
    };

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "ids", "no", "nos", "number", "numbers", "num", "nr", "ref", "reference", "identifier", "identifiers", "registration", "registry", "registered",
        "project", "study", "trial", "award", "grant", "funding", "code", "is", "the", "committee", "application", "portfolio", "gov",
        "hta", "eme", "hsdr", "hs&dr", "phr", "rfpb", "pgfar", "i4i", "-", "–", "=",
    };

    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "nil known", "nil", "none", "none known", "n/a", "na", "not applicable", "not known", "unknown", "-",
    };

    /// <summary>Finds a label at a place in a list of words; the number of words it takes, or 0.</summary>
    internal static int At(IReadOnlyList<string> words, int at, out IdentifierScheme[] schemes)
    {
        if (at + 1 < words.Count && LabelsOfTwoWords.TryGetValue((words[at], words[at + 1]), out schemes!)) return 2;
        return Labels.TryGetValue(words[at], out schemes!) ? 1 : 0;
    }

    /// <summary>Splits a label from digits written onto it, as in IRAS298897.</summary>
    internal static bool TrySplit(string word, out IdentifierScheme[] schemes, out string value)
    {
        foreach (var (label, candidates) in Labels)
        {
            if (!word.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            value = word[label.Length..].TrimStart('-', '_');
            schemes = candidates;
            if (value.Length > 0 && char.IsAsciiDigit(value[0])) return true;
        }

        (schemes, value) = ([], "");
        return false;
    }

    internal static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Whether people write this where there is nothing to write.</summary>
    internal static bool MeansNone(string part) => Nothing.Contains(part);

    private sealed class TwoWords : IEqualityComparer<(string First, string Second)>
    {
        internal static TwoWords IgnoringCase { get; } = new();

        public bool Equals((string First, string Second) x, (string First, string Second) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.First, y.First) && StringComparer.OrdinalIgnoreCase.Equals(x.Second, y.Second);

        public int GetHashCode((string First, string Second) obj) => HashCode.Combine(
            StringComparer.OrdinalIgnoreCase.GetHashCode(obj.First), StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Second));
    }
}
