using System.Runtime.CompilerServices;

namespace Crn.Domain.Studies;

/// <summary>Reads the phase of a trial from the many ways registries write it.</summary>
/// <example><code>StudyPhases.Find("Phase I/IIa"); // StudyPhase.Phase1And2</code></example>
internal static class StudyPhases
{
    private const int LongestRead = 400;
    private const int Early = 1 << 5;
    private const int NotApplicable = 1 << 6;

    /// <summary>Reads a phase: <c>Phase I/II</c>, <c>phase-1</c>, <c>PHASE3</c>, <c>phase-1-phase-2</c>, <c>Phase II Trial</c>, <c>NA</c>
    /// and the like.</summary>
    /// <remarks>
    /// Sub-phases (<c>IIa</c>, <c>2b</c>) count as their phase. <c>Not Specified</c>, <c>Other</c> and blank text say nothing and give
    /// null; so does text from which no phase can be told. In longer wordings the numbers behind the word "phase" count, or the names of
    /// the European registers.
    /// </remarks>
    /// <param name="text">The text.</param>
    /// <returns>The phase, or null when the text states none.</returns>
    public static StudyPhase? Find(ReadOnlySpan<char> text) =>
        text.Length > LongestRead ? null
        : Answered(text) is { } answered ? Of(answered) : Of(Whole(text)) ?? Of(Mentioned(text)) ?? Of(Described(text));

    // The European register lists every phase with yes, no or nothing behind it: Human pharmacology (Phase I): noTherapeutic exploratory
    // (Phase II): yes. Null where the text is no such list.
    private static int? Answered(ReadOnlySpan<char> text)
    {
        int? numbers = null;
        while (text.IndexOf("(Phase ", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            text = text[(at + "(Phase ".Length)..];
            var end = text.IndexOf(')');
            if (end < 0 || Number(text[..end].Trim()) is not { } number) continue;
            var behind = text[(end + 1)..].TrimStart();
            if (!behind.StartsWith(":")) continue;
            numbers = (numbers ?? 0) | (behind[1..].TrimStart().StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? 1 << number : 0);
        }

        return numbers;
    }

    // Where every word is understood.
    private static int Whole(ReadOnlySpan<char> text)
    {
        var numbers = 0;
        while (NextWord(ref text) is { IsEmpty: false } word)
        {
            if (IsAnyOf(word, "NA", "NOTAPPLICABLE")) return numbers == 0 && NextWord(ref text).IsEmpty ? NotApplicable : 0;
            if (IsAnyOf(word, "NOT", "N"))
                return IsAnyOf(NextWord(ref text), "APPLICABLE", "A") && NextWord(ref text).IsEmpty && numbers == 0 ? NotApplicable : 0;
            if (IsAnyOf(word, "PHASE", "PHASES", "TRIAL", "STUDY", "CLINICAL", "AND")) continue;
            if (IsAnyOf(word, "EARLY")) numbers |= Early;
            else if (Number(WithoutPhase(word)) is { } number) numbers |= 1 << number;
            else return 0;
        }

        return numbers;
    }

    // In longer wordings, the numbers that follow the word "phase": Therapeutic confirmatory (Phase III); Phase 1 (dose escalation).
    private static int Mentioned(ReadOnlySpan<char> text)
    {
        var (numbers, last, inPhase) = (0, 0, false);
        while (NextWord(ref text) is { IsEmpty: false } word)
        {
            var digits = WithoutPhase(word);
            if (IsAnyOf(word, "PHASE", "PHASES"))
            {
                (inPhase, last) = (true, 0);
            }
            else if ((inPhase || digits.Length < word.Length) && Number(digits) is { } number)
            {
                last |= 1 << number;
                numbers |= 1 << number;
                inPhase = true;
            }
            else if (IsAnyOf(word, "NO"))
            {
                (numbers, last, inPhase) = (numbers & ~last, 0, false);
            }
            else if (!IsAnyOf(word, "AND", "TO", "OR"))
            {
                if (inPhase && last == 0) return 0; // a phase that is none: Phase V
                inPhase = false;
            }
        }

        return numbers;
    }

    // The names of the phases that the European register and CTIS use.
    private static int Described(ReadOnlySpan<char> text) =>
        Says(text, "human pharmacology") || Says(text, "first administration to humans") || Says(text, "first in human")
            || Says(text, "first-in-human") || Says(text, "first in man") || Says(text, "first-in-man") || IsAnyOf(text.Trim(), "FIH")
            || Says(text, "bioequivalence") ? 1 << 1
        : Says(text, "therapeutic exploratory") ? 1 << 2
        : Says(text, "therapeutic confirmatory") ? 1 << 3
        : Says(text, "therapeutic use") || Says(text, "post-market") || Says(text, "post market") ? 1 << 4
        : 0;

    private static bool Says(ReadOnlySpan<char> text, string words) => text.Contains(words, StringComparison.OrdinalIgnoreCase);

    private static StudyPhase? Of(int numbers) => numbers switch
    {
        NotApplicable => StudyPhase.NotApplicable,
        1 << 0 or (1 << 0) | Early or (1 << 1) | Early or (1 << 0) | (1 << 1) => StudyPhase.EarlyPhase1,
        1 << 1 => StudyPhase.Phase1,
        (1 << 1) | (1 << 2) => StudyPhase.Phase1And2,
        1 << 2 => StudyPhase.Phase2,
        (1 << 2) | (1 << 3) => StudyPhase.Phase2And3,
        1 << 3 => StudyPhase.Phase3,
        (1 << 3) | (1 << 4) => StudyPhase.Phase3And4,
        1 << 4 => StudyPhase.Phase4,
        _ => null,
    };

    /// <summary>Reads the phases of a registry that lists them one by one, such as <c>["PHASE1", "PHASE2"]</c>.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The phase they state together, or null when they state none.</returns>
    public static StudyPhase? FindTogether(params ValueList<string> texts) => Find(string.Join('/', texts));

    /// <summary>Reads the phases of a registry that lists them one by one, such as <c>["PHASE1", "PHASE2"]</c>.</summary>
    /// <param name="texts">The texts.</param>
    /// <returns>The phase they state together, or null when they state none.</returns>
    [OverloadResolutionPriority(-1)]
    public static StudyPhase? FindTogether(params string[] texts) =>
        FindTogether(Guarded.Sequence(texts));

    /// <summary>The phase as people write it.</summary>
    /// <param name="phase">The phase.</param>
    /// <returns>For example <c>Phase I/II</c>; <see cref="Find(ReadOnlySpan{char})"/> reads it back.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such phase.</exception>
    public static string Text(this StudyPhase phase) => phase switch
    {
        StudyPhase.NotApplicable => "Not applicable",
        StudyPhase.EarlyPhase1 => "Early phase I",
        StudyPhase.Phase1 => "Phase I",
        StudyPhase.Phase1And2 => "Phase I/II",
        StudyPhase.Phase2 => "Phase II",
        StudyPhase.Phase2And3 => "Phase II/III",
        StudyPhase.Phase3 => "Phase III",
        StudyPhase.Phase3And4 => "Phase III/IV",
        StudyPhase.Phase4 => "Phase IV",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    internal static bool SaysNothing(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.IsEmpty || IsAnyOf(text, "Not specified", "Phase not specified", "Not stated", "Unknown", "Other", "None", "-");
    }

    private static ReadOnlySpan<char> NextWord(ref ReadOnlySpan<char> text)
    {
        var start = 0;
        while (start < text.Length && !char.IsAsciiLetterOrDigit(text[start])) start++;
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        var word = text[start..end];
        text = text[end..];
        return word;
    }

    private static bool IsAnyOf(ReadOnlySpan<char> word, params ReadOnlySpan<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            if (word.Equals(candidate, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // PHASE3, EARLYPHASE1 is written EARLY_PHASE1 and arrives as two words.
    private static ReadOnlySpan<char> WithoutPhase(ReadOnlySpan<char> word) =>
        word.StartsWith("PHASE", StringComparison.OrdinalIgnoreCase) ? word[5..] : word;

    private static int? Number(ReadOnlySpan<char> word)
    {
        if (word.Length > 1 && char.ToUpperInvariant(word[^1]) is 'A' or 'B' or 'C') word = word[..^1];
        return IsAnyOf(word, "0") ? 0
            : IsAnyOf(word, "1", "I", "ONE") ? 1
            : IsAnyOf(word, "2", "II", "TWO") ? 2
            : IsAnyOf(word, "3", "III", "THREE") ? 3
            : IsAnyOf(word, "4", "IV", "FOUR") ? 4
            : null;
    }
}
