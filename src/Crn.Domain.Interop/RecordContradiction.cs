namespace Crn.Domain.Interop;

/// <summary>What a record says against itself: a stable code, a sentence, and the leaves that disagree.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record RecordContradiction
{
    internal RecordContradiction(string code, string because, ValueList<string> paths) => (Code, Because, Paths) = (code, because, paths);

    /// <summary>The stable code, part of the public API, for example <c>record.status-against-sites</c>.</summary>
    public string Code { get; }

    /// <summary>What disagrees, in a sentence.</summary>
    public string Because { get; }

    /// <summary>The paths of the leaves that disagree.</summary>
    public ValueList<string> Paths { get; }

    /// <summary>The contradiction as one line.</summary>
    /// <returns>The code and the sentence.</returns>
    public override string ToString() => $"{Code}: {Because}";
}
