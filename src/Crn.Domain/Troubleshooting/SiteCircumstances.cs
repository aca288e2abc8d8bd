using Crn.Domain.Sites;

namespace Crn.Domain.Troubleshooting;

/// <summary>What a site states about itself that no plan, ledger or log holds. Everything may be missing.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
/// <param name="Site">The site.</param>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteCircumstances(SiteCode Site)
{
    /// <summary>Delivery staff in post, whole-time equivalents; null when not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal? StaffInPost { get; init => field = NotNegative(value); }

    /// <summary>Delivery posts that are vacant, whole-time equivalents; null when not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public decimal? StaffVacant { get; init => field = NotNegative(value); }

    /// <summary>Open studies of the same specialty at the site that compete for the same people; null when not stated.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int? CompetingStudies { get; init => field = (int?)NotNegative(value); }

    /// <summary>The day on which the principal investigator left or changed; null when none did, or it is not stated.</summary>
    /// <exception cref="ArgumentException">The date is of another calendar system than ISO.</exception>
    public LocalDate? InvestigatorChangedOn { get; init => field = Guarded.Iso(value); }

    /// <summary>Whether somebody said how it stands with the investigator; true when a change is dated.</summary>
    public bool InvestigatorKnown { get => field || InvestigatorChangedOn is not null; init; }

    /// <summary>The circumstances as one line.</summary>
    /// <returns>For example <c>RR8: 2.4 posts filled, 0.6 vacant</c>.</returns>
    public override string ToString() => $"{Site}: " + (Stated().Any() ? string.Join(", ", Stated()) : "nothing stated");

    private IEnumerable<string> Stated()
    {
        if (StaffInPost is { } filled) yield return Text.Of(filled) + " posts filled";
        if (StaffVacant is { } vacant) yield return Text.Of(vacant) + " vacant";
        if (CompetingStudies is { } competing) yield return Text.Count(competing, "competing study", "competing studies");
        if (InvestigatorChangedOn is { } changed) yield return "investigator changed on " + Text.Iso(changed);
    }

    private static decimal? NotNegative(decimal? value) => value is null or >= 0 ? value
        : throw new ArgumentOutOfRangeException(nameof(value), "It is not negative.");
}
