namespace Crn.Domain.Identifiers;

/// <summary>One pass over a text: parts, then words, then labels and self-evident forms.</summary>
internal sealed class StudyIdentifierReader
{
    private static readonly char[] Parts = [',', ';', '|', '\n', '\r'];
    private static readonly char[] Words = [' ', '\t', '\u00A0', '\u202F', ':', '(', ')', '[', ']', '"', '\'', '#'];

    private readonly List<StudyIdentifier> recognised = [];
    private readonly List<IdentifierProblem> problems = [];
    private readonly List<string> unrecognised = [];

    internal StudyIdentifierReading Read(string label, string text)
    {
        var announced = Announced(label);
        foreach (var part in text.Split(Parts, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) ReadPart(part, announced);
        return new(recognised.Distinct().ToValueList(), problems.Distinct().ToValueList(), unrecognised.ToValueList());
    }

    private static IdentifierScheme[] Announced(string label)
    {
        var words = WordsOf(label);
        for (var i = 0; i < words.Count; i++)
        {
            if (IdentifierLabels.At(words, i, out var schemes) > 0) return schemes;
        }

        return [];
    }

    private static List<string> WordsOf(string part) =>
        [.. part.Split(Words, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimEnd('.', '!', '?')).Where(word => word.Length > 0)];

    private void ReadPart(string part, IdentifierScheme[] announced)
    {
        var words = WordsOf(part);
        List<string> left = [];
        var found = false;
        for (var i = 0; i < words.Count;)
        {
            var taken = IdentifierLabels.At(words, i, out var schemes);
            if (taken > 0)
            {
                announced = schemes;
                i += taken;
                while (i < words.Count && IdentifierLabels.IsFiller(words[i])) i++;
                continue;
            }

            if (EvidentFromHere(words, i, out var evident, out taken))
            {
                recognised.Add(evident);
                found = true;
                announced = [];
                i += taken;
                continue;
            }

            if (IdentifierLabels.TrySplit(words[i], out schemes, out var value))
            {
                found |= ReadAnnounced(schemes, value, words[i], left);
                announced = [];
                i++;
                continue;
            }

            found |= announced.Length > 0 ? ReadAnnounced(announced, words[i], words[i], left) : Leave(words[i], left);
            announced = [];
            i++;
        }

        if (!found && !IdentifierLabels.MeansNone(part)) unrecognised.Add(part);
        if (found) unrecognised.AddRange(left);
    }

    // Says whether anything was read; a word with digits that is nothing known is left over, and one without digits is only a word.
    private bool ReadAnnounced(IdentifierScheme[] schemes, string value, string word, List<string> left)
    {
        foreach (var scheme in schemes)
        {
            if (!TryParseAs(scheme, value, out var identifier, out _)) continue;
            if (identifier.IsDefault) return Leave(word, left);
            recognised.Add(identifier);
            return true;
        }

        if (IsEvident(value, out var other))
        {
            recognised.Add(other);
            return true;
        }

        if (value.Any(char.IsAsciiDigit) && !TryParseAs(schemes[0], value, out _, out var problem)) problems.Add(problem!.Value);
        return Leave(word, left);
    }

    private static bool Leave(string word, List<string> left)
    {
        if (word.Any(char.IsAsciiDigit)) left.Add(word);
        return false;
    }

    // People put spaces after a prefix, and GRIS IDs have them inside: up to three words are joined when the first begins with a prefix.
    private bool EvidentFromHere(List<string> words, int at, out StudyIdentifier identifier, out int taken)
    {
        if (words[at].StartsWith("GRIS-", StringComparison.OrdinalIgnoreCase) && at + 2 < words.Count &&
            IsEvident(string.Concat(words[at], words[at + 1], words[at + 2]), out identifier))
        {
            taken = 3;
            return true;
        }

        taken = 1;
        if (IsEvident(words[at], out identifier)) return true;
        if (EudraCtNumber.TryParse(words[at], out _, out var problem) || problem.Value.Rule != IdentifierRule.Check) return false;
        problems.Add(problem.Value);
        return false;
    }

    private static bool IsEvident(string word, out StudyIdentifier identifier)
    {
        var name = word[(word.LastIndexOf('/') + 1)..];
        identifier =
            IsrctnId.TryParse(name, null, out var isrctn) ? isrctn
            : NctId.TryParse(name, null, out var nct) ? nct
            : EudraCtNumber.TryParse(word, null, out var eudract) ? eudract
            : EuCtNumber.TryParse(word, null, out var euct) ? euct
            : UniversalTrialNumber.TryParse(word, null, out var utn) ? utn
            : GrisId.TryParse(word, null, out var gris) ? gris
            : NihrAward.TryParse(word, null, out var award) && !award.IsOlderForm ? award
            : RecReference.TryParse(word, null, out var rec) && rec.HasKnownCentre ? rec
            : default(StudyIdentifier);
        return !identifier.IsDefault;
    }

    private static bool TryParseAs(IdentifierScheme scheme, string value, out StudyIdentifier identifier, out IdentifierProblem? problem) => scheme switch
    {
        IdentifierScheme.Cpms => TryParseAs(CpmsId.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.Iras => TryParseAs(IrasId.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.Isrctn => TryParseAs(IsrctnId.TryParse(Prefixed("ISRCTN", value), out var id, out problem), id, out identifier),
        IdentifierScheme.Nct => TryParseAs(NctId.TryParse(Prefixed("NCT", value), out var id, out problem), id, out identifier),
        IdentifierScheme.EudraCt => TryParseAs(EudraCtNumber.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.EuCt => TryParseAs(EuCtNumber.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.Utn => TryParseAs(UniversalTrialNumber.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.Rec => TryParseAs(RecReference.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.NihrAward => TryParseAs(NihrAward.TryParse(value.Contains('/', StringComparison.Ordinal) ? value : Prefixed("NIHR", value), out var id, out problem), id, out identifier),
        IdentifierScheme.Gris => TryParseAs(GrisId.TryParse(value, out var id, out problem), id, out identifier),
        IdentifierScheme.Orcid => TryParseAs(OrcidId.TryParse(value, out _, out problem), default, out identifier),
        IdentifierScheme.Ods => TryParseAs(OdsCode.TryParse(value, out _, out problem), default, out identifier),
    };

    private static bool TryParseAs(bool read, StudyIdentifier found, out StudyIdentifier identifier)
    {
        identifier = found;
        return read;
    }

    private static string Prefixed(string prefix, string value) => value.All(char.IsAsciiDigit) ? prefix + value : value;
}
