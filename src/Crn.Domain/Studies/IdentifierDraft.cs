using Crn.Domain.Identifiers;

namespace Crn.Domain.Studies;

/// <summary>An identifier as somebody typed it: the scheme it is said to belong to, and the text.</summary>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record IdentifierDraft
{
    /// <summary>An empty draft.</summary>
    public IdentifierDraft()
    {
    }

    /// <summary>A draft of an identifier.</summary>
    /// <param name="scheme">The scheme it is said to belong to.</param>
    /// <param name="text">The text as typed.</param>
    public IdentifierDraft(IdentifierScheme scheme, string? text) => (Scheme, Text) = (scheme, text);

    /// <summary>The scheme it is said to belong to.</summary>
    public IdentifierScheme? Scheme { get; init; }

    /// <summary>The text as typed.</summary>
    public string? Text { get; init; }

    /// <summary>A draft of an identifier that is known to be right.</summary>
    /// <param name="identifier">The identifier.</param>
    /// <returns>The draft.</returns>
    /// <exception cref="ArgumentException"><paramref name="identifier"/> is <c>default</c>.</exception>
    public static IdentifierDraft Of(StudyIdentifier identifier) =>
        identifier.IsDefault ? throw new ArgumentException("default(StudyIdentifier) identifies nothing.", nameof(identifier))
            : new(identifier.Scheme, identifier.Original);

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "An identifier draft";
}
