using Ardalis.GuardClauses;

namespace Crn.Domain.Studies;

/// <summary>How many participants a study record says were recruited: the count, as at when, and whether it is final.</summary>
/// <remarks>A study that has reported nothing has no such value; a count of 0 is a confirmed nought. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ReportedRecruitment
{
    /// <summary>Makes a count.</summary>
    /// <param name="count">Participants recruited in all, 0 or more. A 0 given here is a confirmed nought.</param>
    /// <param name="asAt">The day the count speaks of; null when the record does not say.</param>
    /// <param name="isFinal">Whether no more will come; null when that is not known.</param>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative, or <paramref name="asAt"/> is of another calendar
    /// system.</exception>
    public ReportedRecruitment(int count, LocalDate? asAt, bool? isFinal = null) =>
        (Count, AsAt, IsFinal) = (Guard.Against.Negative(count), Guarded.Iso(asAt), isFinal);

    /// <summary>Participants recruited.</summary>
    public int Count { get; }

    /// <summary>The date the count speaks of; null when the record does not say.</summary>
    public LocalDate? AsAt { get; }

    /// <summary>Whether no more will come; null when the record does not say.</summary>
    public bool? IsFinal { get; }

    /// <summary>The count in words.</summary>
    /// <returns>For example <c>25 as at 2024-08-19</c>.</returns>
    public override string ToString() => Text.Of(Count) + (AsAt is { } date ? " as at " + Text.Iso(date) : "");
}
