using Crn.Domain.Troubleshooting.Attribution;

namespace Crn.Domain.Troubleshooting;

/// <summary>How much of the gap one cause explains, with an interval, or that this is not known.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ShortfallPart
{
    internal ShortfallPart(ShortfallCause cause, double? recruits, double standardError, int notKnownAtSites) =>
        (Cause, Recruits, StandardError, NotKnownAtSites) = (cause, recruits, recruits is null ? null : standardError, notKnownAtSites);

    /// <summary>The cause.</summary>
    public ShortfallCause Cause { get; }

    /// <summary>Recruits lost to the cause, negative when gained; null when nothing is known of it, which is never zero.</summary>
    public double? Recruits { get; }

    /// <summary>The standard error that comes from the uncertainty of rates and shares; null when nothing is known.</summary>
    public double? StandardError { get; }

    /// <summary>The lower end of the 95 percent interval; null when nothing is known.</summary>
    public double? Low => Recruits - (1.96 * StandardError);

    /// <summary>The upper end of the 95 percent interval; null when nothing is known.</summary>
    public double? High => Recruits + (1.96 * StandardError);

    /// <summary>At how many sites there is no data on the cause. What it cost there stands in the part it cannot be told from: supply,
    /// eligibility, approach, consent and loss after consent in <see cref="ShortfallCause.RateOfOpenSites"/>, the rate of a site without
    /// reports in <see cref="ShortfallCause.ReportingLag"/>, everything in <see cref="ShortfallCause.OpeningNotKnown"/>.</summary>
    public int NotKnownAtSites { get; }

    /// <summary>The causes of the network's catalogue, C01 to C38, that this part can contain.</summary>
    public ValueList<string> CatalogueCauses => CatalogueTable.Of(Cause);

    /// <summary>The part as one line.</summary>
    /// <returns>Cause, recruits lost and interval; a negative figure is called a gain.</returns>
    public override string ToString() => Recruits is { } recruits
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Cause}: {recruits:0.#} ({Low:0.#} to {High:0.#})")
            + (recruits <= -0.05 ? ", a gain" : "")
            + (NotKnownAtSites > 0 ? $", not known at {Text.Count(NotKnownAtSites, "site", "sites")}" : "")
        : $"{Cause}: not known";
}
