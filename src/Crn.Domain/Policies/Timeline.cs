using Ardalis.GuardClauses;

namespace Crn.Domain.Policies;

/// <summary>The versions of a policy or number through time: dated, in order, never overlapping, perhaps with gaps.</summary>
/// <remarks>Equality is by content. Immutable and thread-safe.</remarks>
/// <typeparam name="T">What is dated.</typeparam>
public sealed record Timeline<T>
{
    /// <summary>Makes a timeline from its versions, in any order.</summary>
    /// <param name="versions">At least one version; no two may be in force on the same date.</param>
    /// <exception cref="ArgumentException">There is no version, or two overlap.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="versions"/> is null.</exception>
    public Timeline(params IEnumerable<Dated<T>> versions)
    {
        Dated<T>[] ordered = [.. Guard.Against.Null(versions).OrderBy(v => v.From ?? LocalDate.MinIsoValue)];
        if (ordered.Length == 0) throw new ArgumentException("A timeline needs at least one version.", nameof(versions));
        for (var i = 1; i < ordered.Length; i++)
        {
            // A later version with an open beginning, or an earlier one with an open end, overlaps its neighbour.
            if (ordered[i - 1].To is not { } end || ordered[i].From is not { } start || start <= end)
            {
                throw new ArgumentException($"Two versions are in force on the same date: {ordered[i - 1]} and {ordered[i]}.", nameof(versions));
            }
        }

        Versions = new ValueList<Dated<T>>(ordered);
    }

    /// <summary>The versions, earliest first.</summary>
    public ValueList<Dated<T>> Versions { get; }

    /// <summary>The version in force on a date.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The version, or null when the date falls in a gap or outside all versions.</returns>
    public Dated<T>? InForceOn(LocalDate date)
    {
        foreach (var version in Versions)
        {
            if (version.IsInForceOn(date)) return version;
        }

        return null;
    }

    /// <summary>The value in force on a date, for callers that know the timeline has no gap there.</summary>
    /// <param name="date">The date.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No version is in force on <paramref name="date"/>.</exception>
    public T ValueOn(LocalDate date) =>
        InForceOn(date) is { } version
            ? version.Value
            : throw new ArgumentOutOfRangeException(nameof(date), "No version of this policy is in force on that date.");
}
