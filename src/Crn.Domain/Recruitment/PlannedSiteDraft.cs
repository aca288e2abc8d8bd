using Crn.Domain.Probability;

namespace Crn.Domain.Recruitment;

/// <summary>One site of a plan as somebody typed it. Everything is optional: what is left out stays unknown.</summary>
/// <remarks>Checked as part of its plan by <see cref="RecruitmentPlanDraftValidator"/>. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var leeds = new PlannedSiteDraft
/// {
///     Site = "RR8", Group = "England", OpensOn = new LocalDate(2026, 3, 1), OpensBy = new LocalDate(2026, 5, 31),
///     RatePerMonth = 0.9, Cap = 25,
/// };
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlannedSiteDraft
{
    /// <summary>The code of the site; left out for a site that is still to be named.</summary>
    public string? Site { get; init; }

    /// <summary>The country, nation or region whose caps and targets apply.</summary>
    public string? Group { get; init; }

    /// <summary>The stratum whose caps and targets apply.</summary>
    public string? Stratum { get; init; }

    /// <summary>The planned day of opening, or the first day on which the site may open.</summary>
    public LocalDate? OpensOn { get; init; }

    /// <summary>The last day of a window in which the site opens on a day not known yet.</summary>
    public LocalDate? OpensBy { get; init; }

    /// <summary>By how long the opening may come after <see cref="OpensOn"/>; not beside <see cref="OpensBy"/>.</summary>
    public OpeningDelay? Delay { get; init; }

    /// <summary>The last day on which the site may recruit.</summary>
    public LocalDate? Closing { get; init; }

    /// <summary>The agreed number of recruits, at least 1.</summary>
    public int? Target { get; init; }

    /// <summary>The most the site may recruit, past recruits included, 0 or more.</summary>
    public int? Cap { get; init; }

    /// <summary>The planned rate in recruits a month while the site is open, finite and 0 or more.</summary>
    public double? RatePerMonth { get; init; }

    /// <summary>The belief about the site's rate.</summary>
    public RatePrior? Prior { get; init; }

    /// <summary>The probability that the site never opens, 0 to 1.</summary>
    public double? ProbabilityOfNeverOpening { get; init; }

    /// <summary>A neutral line: what was typed may hold what must not be shown.</summary>
    /// <returns>The same words for every draft.</returns>
    public override string ToString() => "A planned site draft";
}
