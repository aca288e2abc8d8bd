namespace Crn.Domain.Projection;

/// <summary>What is expected of a group of sites, such as a country, by a date.</summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record GroupForecast
{
    internal GroupForecast(string? group, double expected, double share) => (Group, Expected, Share) = (group, expected, share);

    /// <summary>The group; null for the sites that the plan gives none.</summary>
    public string? Group { get; }

    /// <summary>The expected number of further participants.</summary>
    public double Expected { get; }

    /// <summary>Their share of all that are expected, from 0 to 1; 0 when nobody is.</summary>
    public double Share { get; }

    /// <summary>The group as one line.</summary>
    /// <returns>Its name and its expected recruits, free of culture.</returns>
    public override string ToString() => $"{Group ?? "no group"}: {Text.Of(Expected)} expected, {Text.Percent(Share)} of all";
}
