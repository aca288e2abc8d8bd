using Crn.Domain.Identifiers;

namespace Crn.Domain.Interop;

/// <summary>A number that a record gives the study, or the thing it speaks of.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record RecordIdentifier
{
    internal RecordIdentifier(RecordIdentifierKind kind, string text, string label, string path, StudyIdentifier identifier = default,
        string note = "") =>
        (Kind, Text, Label, Path, Identifier, Note) = (kind, text, label, path, identifier, note);

    /// <summary>What it is.</summary>
    public RecordIdentifierKind Kind { get; }

    /// <summary>The number as it stands in the record.</summary>
    public string Text { get; }

    /// <summary>What the record calls it, such as <c>EUDRACT_NUMBER</c>; empty when it does not say.</summary>
    public string Label { get; }

    /// <summary>The leaf it was read from.</summary>
    public string Path { get; }

    /// <summary>The identifier; <c>default</c> for every kind but <see cref="RecordIdentifierKind.Recognised"/> and
    /// <see cref="RecordIdentifierKind.Second"/>.</summary>
    public StudyIdentifier Identifier { get; }

    /// <summary>What is wrong with it; empty when nothing is.</summary>
    public string Note { get; }

    /// <summary>The number and what it is.</summary>
    /// <returns>For example <c>NCT02513394 (Recognised)</c>.</returns>
    public override string ToString() => $"{Text} ({Kind})";
}
