namespace Crn.Domain.Permissions.Cases;

/// <summary>
/// The word of a list that is nearest to what somebody typed: fewest letters changed, added or left out, without regard to case.
/// </summary>
internal static class NearestWord
{
    public static string Of(string typed, IEnumerable<string> known) =>
        known.OrderBy(word => Distance(typed.ToUpperInvariant(), word.ToUpperInvariant()))
            .ThenBy(word => word, StringComparer.Ordinal).First();

    // Of what is typed only the beginning is compared: no word of the lists is longer.
    private static int Distance(string typed, string word)
    {
        var letters = typed.AsSpan(0, Math.Min(typed.Length, 80));
        var row = Enumerable.Range(0, word.Length + 1).ToArray();
        for (var i = 1; i <= letters.Length; i++)
        {
            var (diagonal, left) = (row[0], i);
            row[0] = i;
            for (var j = 1; j <= word.Length; j++)
            {
                left = Math.Min(Math.Min(row[j], left) + 1, diagonal + (letters[i - 1] == word[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], left);
            }
        }

        return row[word.Length];
    }
}
