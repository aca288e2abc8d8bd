using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.SetUp;

/// <summary>
/// One edition of the published shares of commercial studies that open within 60 days of approval and recruit within 30 days of opening.
/// </summary>
/// <remarks>Editions differ in method and rest on few studies a month: each stands for itself, and nothing joins them to a trend. The
/// shares are of studies, by their first site, whatever their number of sites. Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PublishedEdition
{
    /// <summary>An edition, published or a caller's own.</summary>
    /// <param name="published">The first day of the month in which it was published.</param>
    /// <param name="openWithin60Days">The share of studies that opened within 60 days of approval, above 0 and below 1.</param>
    /// <param name="recruitedWithin30Days">The share that recruited within 30 days of opening, above 0 and below 1.</param>
    /// <param name="source">Where the shares come from.</param>
    /// <exception cref="ArgumentException">A share is not above 0 and below 1, or <paramref name="published"/> is of another calendar
    /// system.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public PublishedEdition(LocalDate published, decimal openWithin60Days, decimal recruitedWithin30Days, Citation source)
    {
        Guarded.Iso(published);
        Published = published;
        OpenWithin60Days = Share(openWithin60Days, nameof(openWithin60Days));
        RecruitedWithin30Days = Share(recruitedWithin30Days, nameof(recruitedWithin30Days));
        Source = Guard.Against.Null(source);
    }

    /// <summary>February 2025: 25% open within 60 days, 50% with a participant within 30.</summary>
    public static PublishedEdition February2025 { get; } = new(new(2025, 2, 1), 0.25m, 0.50m,
        Citation.Stated("UKCRD study set-up policy statement, 2 April 2025", "figures of the report of February 2025"));

    /// <summary>October 2025, with the figures of September: 8% and 14%.</summary>
    public static PublishedEdition October2025 { get; } = new(new(2025, 10, 1), 0.08m, 0.14m,
        Citation.Stated("UKCRD monthly update, October 2025", "figures of September 2025"));

    /// <summary>The newest edition that is stated in its own source: the default of <see cref="StageDurations.Published"/>.</summary>
    /// <remarks>A share of 33% within 60 days, said to be of June 2026, is known only from an article about it and is left out.</remarks>
    public static PublishedEdition Newest => October2025;

    /// <summary>The first day of the month in which it was published.</summary>
    public LocalDate Published { get; }

    /// <summary>The share of studies that opened within 60 days of approval.</summary>
    public decimal OpenWithin60Days { get; }

    /// <summary>The share of studies that recruited within 30 days of opening.</summary>
    public decimal RecruitedWithin30Days { get; }

    /// <summary>Where the shares come from.</summary>
    public Citation Source { get; }

    /// <summary>The edition as one line.</summary>
    /// <returns>Month and shares.</returns>
    public override string ToString() => $"edition of {Text.Iso(Published)[..7]}: {Text.Percent(OpenWithin60Days)} open within 60 days, "
        + $"{Text.Percent(RecruitedWithin30Days)} recruited within 30";

    private static decimal Share(decimal share, string name) =>
        share is > 0 and < 1 ? share : throw new ArgumentException("A share is above 0 and below 1.", name);
}
