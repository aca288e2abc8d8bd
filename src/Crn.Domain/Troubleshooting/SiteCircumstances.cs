using Crn.Domain.Sites;
using Crn.Domain.Workforce;

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

    /// <summary>
    /// The circumstances with the staff that teams of the site have on a day: posts filled, and posts that are listed and not filled. Leave
    /// out posts that ended for good. Teams that serve other sites too are not counted.
    /// </summary>
    /// <param name="teams">The teams.</param>
    /// <param name="asAt">The day.</param>
    /// <returns>The circumstances; as they are where no team serves this site alone.</returns>
    /// <exception cref="ArgumentException">A team is null, or the day is of another calendar system.</exception>
    public SiteCircumstances WithStaff(ValueList<DeliveryTeam> teams, LocalDate asAt)
    {
        Guarded.Iso(asAt);
        var own = Guarded.Items(teams).Where(t => t.Sites.Count == 1 && t.Sites[0] == Site).ToList();
        return own.Count == 0 ? this : this with { StaffInPost = Posts(isFilled: true), StaffVacant = Posts(isFilled: false) };

        decimal Posts(bool isFilled) => own.Sum(team => team.Posts.Where(p => p.IsFilledOn(asAt) == isFilled)
            .Sum(p => p.Pattern.ShareOfFullWeek(team.Nation, asAt)));
    }

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
