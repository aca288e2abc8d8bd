namespace Crn.Domain.Rules.Wording;

/// <summary>Which of some words are nearest to one that was mistyped.</summary>
internal static class Nearness
{
    private const int Longest = 80;
    private const int Offered = 3;

    // Fewer letters to change come first; a word that holds all of what was written, or the other way round, is near too.
    public static ValueList<string> Of(string written, IEnumerable<string> words)
    {
        var text = written.Trim();
        if (text.Length is 0 or > Longest) return [];
        return words.Where(word => word.Length <= Longest)
            .Select(word => (Word: word, Away: Away(text, word)))
            .Where(candidate => candidate.Away <= Math.Max(2, text.Length / 3))
            .OrderBy(candidate => candidate.Away).ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Take(Offered).Select(candidate => candidate.Word).ToValueList();
    }

    private static int Away(string one, string other)
    {
        if (one.Length >= 3 && (other.Contains(one, StringComparison.OrdinalIgnoreCase) ||
            (other.Length >= 3 && one.Contains(other, StringComparison.OrdinalIgnoreCase)))) return 1;
        Span<int> row = stackalloc int[Longest + 1];
        for (var j = 0; j <= other.Length; j++) row[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, letter) = (row[0], char.ToLowerInvariant(one[i - 1]));
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = diagonal + (letter == char.ToLowerInvariant(other[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(changed, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[other.Length];
    }
}
