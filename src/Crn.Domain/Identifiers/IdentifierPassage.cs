namespace Crn.Domain.Identifiers;

/// <summary>A passage of a text that was read: where it stands and what it is, or seems to be.</summary>
/// <remarks>The passages of a reading follow each other without gap or overlap, from the first character of the text to the last.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct IdentifierPassage
{
    private readonly string? text;

    internal IdentifierPassage(int start, string text, IdentifierPassageKind kind, StudyIdentifier identifier = default,
        IdentifierProblem? problem = null) =>
        (Start, this.text, Kind, Identifier, Problem) = (start, text, kind, identifier, problem);

    /// <summary>Where the passage begins, counted in characters from 0.</summary>
    public int Start { get; }

    /// <summary>The passage as it stands in the text.</summary>
    public string Text => text ?? "";

    /// <summary>What it is, or seems to be.</summary>
    public IdentifierPassageKind Kind { get; }

    /// <summary>The identifier read; <c>default</c> for every kind but <see cref="IdentifierPassageKind.Identifier"/>.</summary>
    public StudyIdentifier Identifier { get; }

    /// <summary>What is wrong with it; null for every kind but <see cref="IdentifierPassageKind.Wrong"/> and
    /// <see cref="IdentifierPassageKind.Placeholder"/>.</summary>
    public IdentifierProblem? Problem { get; }

    /// <summary>Whether the passage holds something that was not read and that somebody may have meant as a number.</summary>
    public bool IsLeftOver => Kind is IdentifierPassageKind.Person or IdentifierPassageKind.Organisation
        or IdentifierPassageKind.Placeholder
        or IdentifierPassageKind.Wrong or IdentifierPassageKind.OtherRegistry or IdentifierPassageKind.Date or IdentifierPassageKind.Number
        or IdentifierPassageKind.Reference;

    /// <summary>The passage and its kind.</summary>
    /// <returns>For example <c>CRUKD/22/002 (Reference)</c>.</returns>
    public override string ToString() => $"{Text} ({Kind})";
}
