namespace Crn.Domain.Interop;

/// <summary>One leaf of a record, and what became of it.</summary>
/// <remarks>
/// A leaf of JSON is a string, a number, <c>true</c>, <c>false</c>, <c>null</c>, or an object or array that holds nothing. A leaf of XML is
/// an attribute (declarations of namespaces are none), an element that holds no other element, or text that stands beside elements. A leaf
/// of a table is a cell. Equality is by content. Immutable.
/// </remarks>
public sealed record AccountEntry
{
    /// <summary>The longest value shown where there was no place for it, in characters.</summary>
    internal const int LongestShown = 200;

    internal AccountEntry(string path, LeafFate fate, string value, string to, string note) =>
        (Path, Fate, Value, To, Note) = (path, fate, value, to, note);

    /// <summary>
    /// Where it stands: <c>$.protocolSection.designModule.phases[0]</c>, <c>/clinical_study/phase</c>, <c>row[2].Phase</c>.
    /// </summary>
    public string Path { get; }

    /// <summary>What became of it.</summary>
    public LeafFate Fate { get; }

    /// <summary>The text as it stands in the record. Empty where the record says nothing, where it was left out, and for long texts for
    /// which there is no place.</summary>
    public string Value { get; }

    /// <summary>Where it went: a member of the <see cref="RecordReading"/>, such as <c>Draft.Title</c>; empty when nowhere.</summary>
    public string To { get; }

    /// <summary>What was lost and why, what was assumed, or what there is no place for; empty when there is nothing to say.</summary>
    public string Note { get; }

    /// <summary>The entry as one line.</summary>
    /// <returns>The path, what became of it, and the note.</returns>
    public override string ToString() =>
        $"{Path}: {Fate}{(To.Length == 0 ? "" : " to " + To)}{(Note.Length == 0 ? "" : $" ({Note})")}";
}
