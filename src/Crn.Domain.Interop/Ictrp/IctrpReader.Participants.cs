using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;
using Crn.Domain.Interop.Wordings;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop.Ictrp;

/// <content>Who may take part, and what is studied.</content>
internal static partial class IctrpReader
{
    private static readonly string[] Marks =
        ["MedDRA version:", "Therapeutic area:", "Classification code", "System Organ Class:", "Level: ", "Term: "];

    // One word, or a yes or no for each: Female: yes, Male: no.
    private static void Sex(RecordBuilder b, RecordNode node)
    {
        const string to = nameof(RecordReading.Facts) + " record.sex";
        if (b.Book.Text(node) is not { } text) return;
        if (!text.Contains(':', StringComparison.Ordinal))
        {
            b.Sex(node);
            return;
        }

        var key = Words.Key(text.Length > 90 ? text[..90] : text);
        var (female, male) = (key.Contains("FEMALEYES", StringComparison.Ordinal),
            key.Replace("FEMALE", "WOMEN", StringComparison.Ordinal).Contains("MALEYES", StringComparison.Ordinal));
        if (!female && !male)
        {
            b.NotUnderstood(node, to, "neither sex is answered with yes");
            return;
        }

        b.Book.Put(node, LeafFate.Read, to);
        b.SexIs(female && male ? ParticipantSex.All : female ? ParticipantSex.Female : ParticipantSex.Male);
    }

    // The European register puts how a condition is classified behind its words: MedDRA version, level, code, term, therapeutic area.
    private static void Conditions(RecordBuilder b, RecordNode node)
    {
        const string to = nameof(RecordReading.Conditions);
        var isClassified = false;
        foreach (var part in List(b, node, to))
        {
            var own = part;
            foreach (var mark in Marks)
                own = own.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? own[..at].TrimEnd() : own;
            isClassified |= own.Length < part.Length;
            if (own.Length > 0) b.Conditions.Add(own);
        }

        if (isClassified) b.Book.Put(node, LeafFate.ReadInPart, to, "how the condition is classified has no place");
    }
}
