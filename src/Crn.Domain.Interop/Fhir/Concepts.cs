using Crn.Domain.Interop.Accounts;
using Crn.Domain.Interop.Leaves;

namespace Crn.Domain.Interop.Fhir;

/// <summary>Coded values of FHIR: codes, displays and text that say one thing.</summary>
internal static class Concepts
{
    /// <summary>The leaf of a concept that says it in a word that is understood: codes first, then displays, then the text.</summary>
    public static RecordNode Understood(RecordNode concept, Func<string, bool> isUnderstood)
    {
        var first = RecordNode.None;
        foreach (var leaf in Leaves(concept))
        {
            if (leaf.Text is not { } text) continue;
            if (isUnderstood(text)) return leaf;
            if (!first.Exists) first = leaf;
        }

        return first;
    }

    /// <summary>The leaf that says it in words: the text, else a display, else a code.</summary>
    public static RecordNode InWords(RecordNode concept)
    {
        if (concept["text"].Text is not null) return concept["text"];
        foreach (var coding in concept.Each("coding"))
        {
            if (coding["display"].Text is not null) return coding["display"];
        }

        foreach (var coding in concept.Each("coding"))
        {
            if (coding["code"].Text is not null) return coding["code"];
        }

        return RecordNode.None;
    }

    /// <summary>Reads one leaf of a concept, and takes the rest of it along.</summary>
    public static void Read(RecordBuilder b, RecordNode concept, Func<string, bool> isUnderstood, Action<RecordNode> read, string to)
    {
        if (!concept.Exists) return;
        read(Understood(concept, isUnderstood));
        b.With(concept, to);
    }

    private static IEnumerable<RecordNode> Leaves(RecordNode concept)
    {
        foreach (var coding in concept.Each("coding")) yield return coding["code"];
        foreach (var coding in concept.Each("coding")) yield return coding["display"];
        yield return concept["text"];
    }
}
