using Ardalis.GuardClauses;

namespace Crn.Domain.Interop;

/// <summary>What the caller knows of a record, and how large it may be. What is larger is not read, and the reading says so.</summary>
/// <remarks>Immutable; equality is by content.</remarks>
public sealed record RecordReaderSettings
{
    /// <summary>The settings where none are given: the form is found; 64 MiB, 100 levels, 1,000,000 leaves.</summary>
    public static RecordReaderSettings Default { get; } = new();

    /// <summary>The form of the record, where the caller knows it; null to find it in the record. A record of another form is not
    /// read.</summary>
    /// <exception cref="ArgumentException">There is no such format.</exception>
    public RecordFormat? Format
    {
        get;
        init => field = value is { } format ? Guard.Against.EnumOutOfRange(format, nameof(value)) : null;
    }

    /// <summary>The most bytes of one record, at least 1. A text counts two bytes a character.</summary>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public int MaximumBytes { get; init => field = Guard.Against.NegativeOrZero(value); } = 64 * 1024 * 1024;

    /// <summary>The most levels of elements, objects and arrays within each other, 1 to 1,000.</summary>
    /// <exception cref="ArgumentException">The number is below 1 or above 1,000.</exception>
    public int MaximumDepth { get; init => field = Guard.Against.OutOfRange(value, nameof(value), 1, 1_000); } = 100;

    /// <summary>The most leaves of one record, at least 1.</summary>
    /// <exception cref="ArgumentException">The number is below 1.</exception>
    public int MaximumLeaves { get; init => field = Guard.Against.NegativeOrZero(value); } = 1_000_000;
}
