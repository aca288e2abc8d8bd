using Crn.Domain.Calendars;
using Crn.Domain.Studies;

namespace Crn.Domain.Interop;

/// <summary>A date of a record, as exactly as it is written, and how it is meant.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
public sealed record RecordDate
{
    internal RecordDate(RecordMoment moment, PartialDate date, DateKind? kind, string text, string path) =>
        (Moment, Date, Kind, Text, Path) = (moment, date, kind, text, path);

    /// <summary>What it speaks of.</summary>
    public RecordMoment Moment { get; }

    /// <summary>The date. A month stays a month.</summary>
    public PartialDate Date { get; }

    /// <summary>Whether it is planned, estimated or actual; null when the record does not say.</summary>
    public DateKind? Kind { get; }

    /// <summary>The date as it stands in the record.</summary>
    public string Text { get; }

    /// <summary>The leaf it was read from.</summary>
    public string Path { get; }

    /// <summary>The date in words.</summary>
    /// <returns>For example <c>PrimaryCompletion 2023-06 (Estimated)</c>.</returns>
    public override string ToString() => $"{Moment} {Date}{(Kind is { } kind ? $" ({kind})" : "")}";
}
