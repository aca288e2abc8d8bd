using Crn.Domain.Money;

namespace Crn.Domain.Troubleshooting;

/// <summary>What a study costs while it recruits. Zero where nothing is stated.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RunningCosts
{
    /// <summary>Nothing.</summary>
    public static RunningCosts None { get; } = new(default, default);

    /// <summary>Makes running costs.</summary>
    /// <param name="studyMonth">A month of the study, zero or more.</param>
    /// <param name="siteMonth">A month of one open site, zero or more.</param>
    /// <exception cref="ArgumentException">A cost is negative, or they are of different price years.</exception>
    public RunningCosts(Pounds studyMonth, Pounds siteMonth)
    {
        if (studyMonth.Amount < 0) throw new ArgumentException("A cost is not negative.", nameof(studyMonth));
        if (siteMonth.Amount < 0) throw new ArgumentException("A cost is not negative.", nameof(siteMonth));
        if (!studyMonth.IsZero && !siteMonth.IsZero && studyMonth.PriceYear != siteMonth.PriceYear)
            throw new ArgumentException("The costs are of different price years.", nameof(siteMonth));
        (StudyMonth, SiteMonth) = (studyMonth, siteMonth);
    }

    /// <summary>A month of the study.</summary>
    public Pounds StudyMonth { get; }

    /// <summary>A month of one open site.</summary>
    public Pounds SiteMonth { get; }

    /// <summary>The costs as one line.</summary>
    /// <returns>Both.</returns>
    public override string ToString() => $"{StudyMonth} a month, {SiteMonth} a site and month";
}
