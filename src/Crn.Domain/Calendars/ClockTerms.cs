using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Calendars;

/// <summary>The terms on which a review clock runs: how long, counted how, and how often it may stop.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ClockTerms
{
    /// <summary>Makes terms.</summary>
    /// <param name="days">The days allowed, at least 1, of the kind that <paramref name="count"/> counts.</param>
    /// <param name="count">The convention for counting them.</param>
    /// <param name="stopsAllowed">How often the clock may stop: 0 for never, null for as often as needed.</param>
    /// <param name="source">Where the terms come from, with their grade.</param>
    /// <exception cref="ArgumentException"><paramref name="days"/> is less than 1, or <paramref name="stopsAllowed"/> is
    /// negative.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public ClockTerms(int days, DayCount count, int? stopsAllowed, Citation source)
    {
        Days = Guard.Against.NegativeOrZero(days);
        Count = Guard.Against.Null(count);
        StopsAllowed = stopsAllowed is { } stops ? Guard.Against.Negative(stops, nameof(stopsAllowed)) : null;
        Source = Guard.Against.Null(source);
    }

    /// <summary>The days allowed.</summary>
    public int Days { get; }

    /// <summary>How the days are counted.</summary>
    public DayCount Count { get; }

    /// <summary>How often the clock may stop: 0 for never, null for as often as needed.</summary>
    public int? StopsAllowed { get; }

    /// <summary>Where the terms come from.</summary>
    public Citation Source { get; }

    /// <summary>The terms in words.</summary>
    /// <returns>For example <c>60 calendar days, receipt is day 1, may stop once</c>.</returns>
    public override string ToString() => $"{Text.Of(Days)} {Count}, " + StopsAllowed switch
    {
        0 => "may not stop",
        1 => "may stop once",
        null => "may stop",
        _ => $"may stop {Text.Of(StopsAllowed.Value)} times",
    };
}
