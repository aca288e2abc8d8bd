using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>What is expected of one site by a date.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteForecast
{
    internal SiteForecast(SiteOrStudy site, string? group, double expected, double probabilityOfNone) =>
        (Site, Group, Expected, ProbabilityOfNone) = (site, group, expected, probabilityOfNone);

    /// <summary>The site.</summary>
    public SiteOrStudy Site { get; }

    /// <summary>The group of the site in the plan, such as its country; null when none is given.</summary>
    public string? Group { get; }

    /// <summary>The expected number of further participants.</summary>
    public double Expected { get; }

    /// <summary>The probability that the site recruits nobody more. Where caps of groups or of the study take places from the site it is
    /// worked out from what is expected of it then: to a few hundredths, to a tenth where sites open at different times.</summary>
    public double ProbabilityOfNone { get; }

    /// <summary>The forecast as one line.</summary>
    /// <returns>The site and its expected recruits, free of culture.</returns>
    public override string ToString() => $"{Site}: {Text.Of(Expected)} expected, none with a probability of {Text.Of(ProbabilityOfNone)}";
}
