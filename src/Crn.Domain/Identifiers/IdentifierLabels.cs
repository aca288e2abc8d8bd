namespace Crn.Domain.Identifiers;

/// <summary>The words with which people announce an identifier, and the words they put between announcement and number.</summary>
internal static class IdentifierLabels
{
    // Registries write either European number under either name, so both are looked for, the named one first.
    private static readonly IdentifierScheme[] EudraCt = [IdentifierScheme.EudraCt, IdentifierScheme.EuCt];
    private static readonly IdentifierScheme[] EuCt = [IdentifierScheme.EuCt, IdentifierScheme.EudraCt];

    // A space stands for spaces and dashes. Loose: words that announce other things too, so that a number in no known form is not called
    // wrong.
    private static readonly Label[] Labels =
    [
        new("NIHR CPMS", IdentifierScheme.Cpms), new("CRN CPMS", IdentifierScheme.Cpms), new("UKCRN CPMS", IdentifierScheme.Cpms),
        new("CPMS", IdentifierScheme.Cpms), new("UKCRN", IdentifierScheme.Cpms),
        new("NIHR CRN", IdentifierScheme.Cpms) { IsLoose = true }, new("CRN", IdentifierScheme.Cpms) { IsLoose = true },
        new("IRAS", IdentifierScheme.Iras),
        new("ISRCTN", IdentifierScheme.Isrctn),
        new("ClinicalTrials.gov", IdentifierScheme.Nct), new("ClinicalTrials", IdentifierScheme.Nct),
        new("Clinical Trials.gov", IdentifierScheme.Nct), new("CTGOV", IdentifierScheme.Nct),
        new("NCT", IdentifierScheme.Nct),
        new("EudraCT", EudraCt), new("Eudra CT", EudraCt), new("EUCTR", EudraCt), new("EU CTR", EudraCt),
        new("EU CT", EuCt), new("EUCT", EuCt), new("CTIS", EuCt),
        new("UTN", IdentifierScheme.Utn),
        new("MREC", IdentifierScheme.Rec), new("LREC", IdentifierScheme.Rec) { IsLoose = true }, new("REC", IdentifierScheme.Rec),
        new("NIHR award", IdentifierScheme.NihrAward),
        new("NIHR", IdentifierScheme.NihrAward),
        new("HTA", IdentifierScheme.NihrAward) { IsLoose = true }, new("EME", IdentifierScheme.NihrAward) { IsLoose = true },
        new("HS&DR", IdentifierScheme.NihrAward) { IsLoose = true },
        new("HSDR", IdentifierScheme.NihrAward) { IsLoose = true }, new("PHR", IdentifierScheme.NihrAward) { IsLoose = true },
        new("GHR", IdentifierScheme.NihrAward) { IsLoose = true },
        new("PGfAR", IdentifierScheme.NihrAward) { IsLoose = true }, new("RfPB", IdentifierScheme.NihrAward) { IsLoose = true },
        new("i4i", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Health Technology Assessment", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Efficacy and Mechanism Evaluation", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Health and Social Care Delivery Research", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Health Services and Delivery Research", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Programme Grants for Applied Research", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Research for Patient Benefit", IdentifierScheme.NihrAward) { IsLoose = true },
        new("Public Health Research", IdentifierScheme.NihrAward) { IsLoose = true },
        new("GRIS", IdentifierScheme.Gris),

        // People and organisations: announced so that their numbers are never taken for a study's.
        new("ORCID", IdentifierScheme.Orcid), new("ODS", IdentifierScheme.Ods),
    ];

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "id", "ids", "no", "nos", "number", "numbers", "num", "nr", "ref", "refs", "reference", "references", "identifier", "identifiers",
        "registration", "registry", "registered",
        "project", "study", "trial", "award", "awards", "grant", "funding", "funded", "code", "is", "the", "committee", "application",
        "portfolio", "gov", "programme", "register", "iD",
        "approval", "ethics", "clinical", "unique",
    };

    private static readonly HashSet<string> Nothing = new(StringComparer.OrdinalIgnoreCase)
    {
        "nil known", "nil", "none", "none known", "n/a", "na", "not applicable", "not known", "unknown", "-",
        "tbc", "tba", "pending", "to be confirmed", "to follow", "awaited", "not yet assigned", "not yet available", "not yet issued",
    };

    /// <summary>
    /// Finds a label at a place where a word begins, and reads past the words that fill up to the number; null when none stands there.
    /// </summary>
    internal static (Label Label, int End)? At(string text, int at, int end)
    {
        foreach (var label in Labels)
        {
            var stop = EndOf(label.Text, text, at, end);
            if (stop >= 0 && (stop == end || !char.IsLetter(text[stop]))) return (label, PastFillers(text, stop, end));
        }

        return null;
    }

    /// <summary>The label in the name of a field; null when it names no scheme.</summary>
    internal static Label? In(string name)
    {
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsLetter(name[i]) && (i == 0 || !char.IsLetter(name[i - 1])) && At(name, i, name.Length) is { } found)
                return found.Label;
        }

        return null;
    }

    /// <summary>Whether people write this where there is nothing to write.</summary>
    internal static bool MeansNone(string part) => Nothing.Contains(part);

    // Where a label ends that begins at a place; -1 when it does not stand there.
    private static int EndOf(string label, string text, int at, int end)
    {
        foreach (var sign in label)
        {
            if (sign == ' ')
            {
                var gap = at;
                while (at < end && (char.IsWhiteSpace(text[at]) || TextShapes.IsDash(text[at]))) at++;
                if (at == gap) return -1;
            }
            else if (at < end && char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(sign))
            {
                at++;
            }
            else
            {
                return -1;
            }
        }

        return at;
    }

    private static int PastFillers(string text, int at, int end)
    {
        while (true)
        {
            var word = at;
            while (word < end && !char.IsLetterOrDigit(text[word]) && text[word] is not ('/' or '&' or '+')) word++;
            var stop = word;
            while (stop < end && char.IsLetter(text[stop])) stop++;
            if (stop == word || !Fillers.Contains(text[word..stop])) return at;
            at = stop;
        }
    }

    /// <summary>A word that announces, and the schemes that it announces, the likeliest first.</summary>
    internal sealed record Label(string Text, params IdentifierScheme[] Schemes)
    {
        /// <summary>Whether the word announces other things too.</summary>
        internal bool IsLoose { get; init; }

        internal bool IsEuropean => Schemes[0] is IdentifierScheme.EudraCt or IdentifierScheme.EuCt;
    }
}
