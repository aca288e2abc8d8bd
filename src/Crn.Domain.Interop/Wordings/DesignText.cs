using System.Text.RegularExpressions;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Wordings;

/// <summary>Finds the axes of a design in text of labels and values.</summary>
/// <remarks><c>Allocation: Randomized. Masking: Double (Participant, Investigator).</c>, <c>Randomised: yes&lt;br&gt;Double blind: no</c>,
/// <c>Design Masking: Quadruple</c>. What is not among the labels is left.</remarks>
internal static partial class DesignText
{
    private static readonly (string Label, Func<string, StudyDraft, StudyDraft?> Read)[] Labels =
    [
        ("ALLOCATION", Allocation), ("RANDOMISATION", Allocation), ("RANDOMIZATION", Allocation), ("RANDOMISED", Allocation),
        ("RANDOMIZED", Allocation),
        ("MASKING", Masking), ("BLINDING", Masking), ("MASKINGBLINDING", Masking),
        ("OPEN", (value, d) => Yes(value) ? d with { Masking = Studies.Masking.Open } : No(value, d)),
        ("OPENLABEL", (value, d) => Yes(value) ? d with { Masking = Studies.Masking.Open } : No(value, d)),
        ("SINGLEBLIND", (value, d) => Yes(value) ? d with { Masking = Studies.Masking.SingleBlind } : No(value, d)),
        ("DOUBLEBLIND", (value, d) => Yes(value) ? d with { Masking = Studies.Masking.DoubleBlind } : No(value, d)),
        ("INTERVENTIONMODEL", Model), ("ASSIGNMENT", Model), ("INTERVENTIONASSIGNMENT", Model),
        ("PARALLELGROUP", (value, d) => Yes(value) ? d with { Model = InterventionModel.Parallel } : No(value, d)),
        ("CROSSOVER", (value, d) => Yes(value) ? d with { Model = InterventionModel.Crossover } : No(value, d)),
        ("PRIMARYPURPOSE", Purpose), ("PURPOSE", Purpose), ("STUDYDESIGNPURPOSE", Purpose),
        ("BLINDINGANDMASKING", Masking),
        ("STUDYTYPE", (value, d) => Words.Type(value) is { } type ? d with { Type = type } : null),
    ];

    // Longer text is prose, and is not searched for labels.
    private const int LongestText = 5_000;

    /// <summary>The draft with what the text says, and how many of its parts were read.</summary>
    public static (StudyDraft Draft, int Read, int Parts) Read(string text, StudyDraft draft)
    {
        var (read, parts) = (0, 0);
        foreach (var part in Parts(Apart(text)))
        {
            parts++;
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                if (Unlabelled(part, draft) is not { } said) continue;
                draft = said;
                read++;
                continue;
            }

            var label = Words.Key(part.AsSpan(0, colon));
            if (label.StartsWith("DESIGN", StringComparison.Ordinal)) label = label[6..];
            if (label.StartsWith("CTGOV", StringComparison.Ordinal)) label = label[5..];
            var value = Words.Before(part[(colon + 1)..], '(').Trim();
            foreach (var (name, reader) in Labels)
            {
                if (name != label || reader(value, draft) is not { } next) continue;
                draft = next;
                read++;
                break;
            }
        }

        return (draft, read, parts);
    }

    // Registers without labels write words: Randomized, Parallel Group Trial. What is one axis' word for sure is taken, once.
    private static StudyDraft? Unlabelled(string part, StudyDraft draft)
    {
        if (part.Length > 60) return null;
        var key = Words.Key(part);
        var (allocation, masking, model) = (
            Has(key, "NONRANDOMI", "NOTRANDOMI") ? Studies.Allocation.NonRandomised
                : Has(key, "RANDOMIZED", "RANDOMISED") ? Studies.Allocation.Randomised : (Allocation?)null,
            Has(key, "DOUBLEBLIND") ? Studies.Masking.DoubleBlind : Has(key, "SINGLEBLIND") ? Studies.Masking.SingleBlind
                : key == "OPEN" || Has(key, "OPENLABEL") ? Studies.Masking.Open : (Masking?)null,
            Has(key, "CROSSOVER") ? InterventionModel.Crossover : Has(key, "FACTORIAL") ? InterventionModel.Factorial
                : Has(key, "PARALLEL") ? InterventionModel.Parallel
                : Has(key, "SINGLEGROUP", "SINGLEARM") ? InterventionModel.SingleGroup : (InterventionModel?)null);
        if (allocation is null && masking is null && model is null) return null;
        return draft with
        {
            Allocation = draft.Allocation ?? allocation, Masking = draft.Masking ?? masking, Model = draft.Model ?? model,
        };
    }

    private static bool Has(string key, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (key.Contains(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    // Registers run their labels into the text before them: Controlled: yes Randomised: yes, Controlled: yesRandomised: yes.
    private static string Apart(string text)
    {
        if (text.Length > LongestText) return text;
        foreach (var label in (string[])["Method of generating", "Method of concealment", "Method of allocation", "Blinding and masking"])
            text = text.Replace(label, "\n" + label, StringComparison.OrdinalIgnoreCase);
        return BeforeLabel().Replace(Answered().Replace(text, "$1\n"), "\n");
    }

    [GeneratedRegex(@"(:\s*(?:[Yy]es|YES|[Nn]o|NO|[Tt]rue|[Ff]alse))(?=[A-Z]|\s+[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Answered();

    [GeneratedRegex(@"(?<=[a-z0-9).:])(?<!\b(?:and|or|of|primary|intervention|interventional|design|study|open|not))[ \t]+(?="
        + @"(?:(?:study )?design )?(?:allocation|randomi[sz](?:ed|ation)|masking|blinding|open(?:[ -]label)?|(?:single|double)[ -]blind|"
        + @"intervention(?:al)? (?:model|assignment)|assignment|parallel group|cross[ -]?over|(?:primary |study design )?purpose|"
        + @"study type|"
        + @"control(?:led)?|other|placebo|endpoint classification|observational model|time perspective|number of treatment arms[^:]*)\s*:)",
        RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BeforeLabel();

    // Separated by full stops, semicolons, lines or line breaks of HTML; by commas where they stand in no brackets.
    private static IEnumerable<string> Parts(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var isEnd = i == text.Length || (depth == 0 && (text[i] is ';' or ',' or '\n' or '<' or '>' || IsStop(text, i)));
            if (i < text.Length && text[i] == '(') depth++;
            if (i < text.Length && text[i] == ')' && depth > 0) depth--;
            if (!isEnd) continue;
            var part = text[start..i].Trim();
            start = i + 1;
            if (part.Length > 1 && !part.Equals("br", StringComparison.OrdinalIgnoreCase)
                && !part.Equals("br/", StringComparison.OrdinalIgnoreCase) && !part.Equals("br /", StringComparison.OrdinalIgnoreCase))
                yield return part;
        }
    }

    // A full stop ends a part where nothing is joined to it: not in CT.gov.
    private static bool IsStop(string text, int at) =>
        text[at] == '.' && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]) || text[at + 1] == '<');

    private static bool Yes(string value) => Words.Key(value) is "YES" or "TRUE";

    // A "no" is read, and settles nothing by itself.
    private static StudyDraft? No(string value, StudyDraft draft) => Words.Key(value) is "NO" or "FALSE" ? draft : null;

    private static StudyDraft? Allocation(string value, StudyDraft draft) =>
        Words.Allocation(value) is { } read ? draft with { Allocation = read } : null;

    private static StudyDraft? Masking(string value, StudyDraft draft) =>
        Words.Masking(value) is { } read ? draft with { Masking = read } : null;

    private static StudyDraft? Model(string value, StudyDraft draft) => Words.Model(value) is { } read ? draft with { Model = read } : null;

    private static StudyDraft? Purpose(string value, StudyDraft draft) =>
        Purposes.Purpose(value) is { } read ? draft with { Purpose = read } : null;
}
