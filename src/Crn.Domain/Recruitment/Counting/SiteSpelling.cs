using System.Globalization;
using Crn.Domain.Sites;

namespace Crn.Domain.Recruitment.Counting;

/// <summary>Sites whose names differ only in how they are written: spaces, stops, accents, words such as "NHS Trust", the order of words,
/// one letter of a long name, or a code beside the name.</summary>
internal static class SiteSpelling
{
    private const int LongName = 8;

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal)
    { "the", "nhs", "trust", "foundation", "ft", "hospital", "hospitals", "and", "of", "site" };

    /// <summary>Pairs that may be one site, each site with the first that is like it.</summary>
    public static IEnumerable<(SiteCode One, SiteCode Other)> Alike(IEnumerable<SiteCode> sites)
    {
        Dictionary<string, SiteCode> seen = new(StringComparer.Ordinal);
        foreach (var site in sites)
        {
            SiteCode? like = null;
            var keys = Keys(site).Distinct().ToList();
            foreach (var key in keys)
            {
                if (like is null && seen.TryGetValue(key, out var other) && other != site) like = other;
            }

            foreach (var key in keys) seen.TryAdd(key, site);
            if (like is { } first) yield return (first, site);
        }
    }

    private static IEnumerable<string> Keys(SiteCode site)
    {
        var words = Words(site.Value);
        var meant = words.Where(w => !Fillers.Contains(w)).ToList();
        if (meant.Count == 0) meant = words;
        var folded = string.Concat(meant);
        yield return folded;
        yield return string.Join(' ', meant.Order(StringComparer.Ordinal));
        // A code beside a name, as in "RR8 Leeds", is the code alone.
        if (words.Count > 1)
        {
            foreach (var word in words.Where(static w => w.Length is >= 3 and <= 6 && w.Any(char.IsDigit) && char.IsLetter(w[0])))
                yield return word;
        }

        // One letter more, less, or another, of a long name whose digits agree: both without it are the same.
        if (folded.Length < LongName) yield break;
        var start = 0;
        foreach (var word in meant)
        {
            // "Ward A" and "Ward B" are two: a short word is not a long one with a slip.
            for (var i = start; i < start + word.Length && word.Length > 3; i++)
            {
                if (char.IsLetter(folded[i])) yield return $"~{Text.Of(i)} {folded.Remove(i, 1)}";
                yield return $"~{Text.Of(i)} {folded}";
            }

            start += word.Length;
        }
    }

    // Half of a pair of surrogates is no character, and cannot be taken apart.
    private static string Decomposed(string text)
    {
        var whole = text.Any(char.IsSurrogate) ? string.Concat(text.EnumerateRunes()) : text;
        return whole.Normalize(System.Text.NormalizationForm.FormD);
    }

    private static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new System.Text.StringBuilder();
        foreach (var c in Decomposed(text))
        {
            if (char.IsLetterOrDigit(c)) word.Append(char.ToLowerInvariant(c));
            else if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark && c is not ('.' or '\'' or '\u2019')) End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
