using Crn.Domain.Specialties;

namespace Crn.Domain.Engagement.Tables;

/// <summary>A specialty in a word: its code; one of a team's own with its name, as in <c>travel: Travel medicine</c>.</summary>
internal static class SpecialtyWords
{
    private const string Apart = ": ";

    private static readonly HashSet<string> SpecialtyCodes = Specialty.All.Select(s => s.Code).ToHashSet(StringComparer.Ordinal);

    public static string Write(Specialty specialty) =>
        specialty.IsNational ? specialty.Code : specialty.Code + Apart + specialty.Name;

    public static (bool IsKnown, Specialty Answer) Read(string word)
    {
        if (SpecialtyCodes.Contains(word)) return (true, Specialty.FromCode(word));
        if (Specialty.Find(word) is { } named) return (true, named);
        var at = word.IndexOf(Apart, StringComparison.Ordinal);
        if (at <= 0) return default;
        try
        {
            return (true, Specialty.Local(word[..at], word[(at + Apart.Length)..]));
        }
        catch (ArgumentException)
        {
            return default;
        }
    }
}
