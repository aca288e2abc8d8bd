namespace Crn.Domain.Projection;

/// <summary>Which past weeks a bootstrap repeats in a week to come: all alike, or rather those of the same season.</summary>
public enum SeasonWeighting
{
    /// <summary>Every past week is as likely as another.</summary>
    None,

    /// <summary>By the distance to the same week of the year as a binomial count of 52 throws lies from its middle: hardly anything beyond
    /// ten weeks.</summary>
    Binomial,

    /// <summary>By the distance to the same week of the year as a Cauchy distribution of scale 26/3 weeks: half the weight at nine weeks
    /// apart, a tenth at half a year.</summary>
    Cauchy,
}
