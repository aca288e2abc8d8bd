namespace Crn.Domain.Sites;

/// <summary>A disagreement among the records of the knowledge base, and what was done about it.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record KnowledgeConflict
{
    internal KnowledgeConflict(KnowledgeConflictKind kind, SiteCode code, string sentence) =>
        (Kind, Code, Sentence) = (kind, code, sentence);

    /// <summary>What they disagree about.</summary>
    public KnowledgeConflictKind Kind { get; }

    /// <summary>The organisation or site.</summary>
    public SiteCode Code { get; }

    /// <summary>The disagreement, and what was done, as a sentence.</summary>
    public string Sentence { get; }

    /// <summary>Code and sentence.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => $"{Code}: {Sentence}";
}
