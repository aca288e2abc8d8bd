using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Wordings;

/// <summary>
/// Reads of which sex participants may be: <c>Female</c>, <c>Both males and females</c>, <c>Male/Female</c>, <c>women only</c>.
/// </summary>
internal static class SexWords
{
    private static readonly HashSet<string> Female = new(StringComparer.Ordinal)
        { "FEMALE", "FEMALES", "F", "WOMAN", "WOMEN", "GIRL", "GIRLS", "248152002" };

    private static readonly HashSet<string> Male = new(StringComparer.Ordinal)
        { "MALE", "MALES", "M", "MAN", "MEN", "BOY", "BOYS", "248153007" };

    private static readonly HashSet<string> All = new(StringComparer.Ordinal)
        { "ALL", "BOTH", "ANY", "EITHER", "UNRESTRICTED" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
        { "AND", "OR", "ONLY", "SEX", "SEXES", "GENDER", "GENDERS", "PARTICIPANTS", "PATIENTS", "THE", "OF" };

    /// <summary>The sex; null where a word stands there that is none of those known, or none that names a sex.</summary>
    public static ParticipantSex? Read(string text)
    {
        if (text.Length > 100) return null;
        var (female, male) = (false, false);
        foreach (var part in text.ToUpperInvariant().Split([' ', ',', '/', ';', '&', '+', '-', '(', ')', '.', ':', '\n', '|'],
            StringSplitOptions.RemoveEmptyEntries))
        {
            if (All.Contains(part)) (female, male) = (true, true);
            else if (Female.Contains(part)) female = true;
            else if (Male.Contains(part)) male = true;
            else if (!Fillers.Contains(part)) return null;
        }

        return female && male ? ParticipantSex.All : female ? ParticipantSex.Female : male ? ParticipantSex.Male : null;
    }
}
