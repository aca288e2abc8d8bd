using Crn.Domain.Rules;

namespace Crn.Domain.Interop;

/// <summary>A number of participants in a record: of what kind, of the whole study or of a part, as at when.</summary>
/// <remarks>A range stays a range. Equality is by content. Immutable.</remarks>
public sealed record RecordNumber
{
    internal RecordNumber(RecordNumberKind kind, Bounds count, string scope, LocalDate? asAt, string path) =>
        (Kind, Count, Scope, AsAt, Path) = (kind, count, scope, asAt, path);

    /// <summary>What is counted.</summary>
    public RecordNumberKind Kind { get; }

    /// <summary>How many; a single number is a range of one.</summary>
    public Bounds Count { get; }

    /// <summary>The part of the study it holds for: a country, a group, a site; empty for the whole study.</summary>
    public string Scope { get; }

    /// <summary>The day it speaks of; null when the record does not say.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>The leaf it was read from.</summary>
    public string Path { get; }

    /// <summary>The number in words.</summary>
    /// <returns>For example <c>Recruited 25</c>.</returns>
    public override string ToString() => $"{Kind} {Count}{(Scope.Length == 0 ? "" : $" ({Scope})")}";
}
