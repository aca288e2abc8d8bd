using System.Globalization;

namespace Crn.Domain.Recruitment;

/// <summary>What is known of the recruitment rates of sites before they recruit: a gamma distribution over sites.</summary>
/// <remarks>Equality is by both parameters. <c>default</c> is no prior and throws when read.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct RatePrior
{
    private readonly double shape;
    private readonly double rate;

    private RatePrior(double shape, double rate) => (this.shape, this.rate) = (shape, rate);

    /// <summary>The shape, above 0: the smaller, the more sites differ; small values mean many zero recruiters.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double Shape => shape > 0 ? shape : throw new InvalidOperationException("default(RatePrior) is no prior.");

    /// <summary>The rate parameter in site-days, above 0.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double SiteDays => rate > 0 ? rate : throw new InvalidOperationException("default(RatePrior) is no prior.");

    /// <summary>The mean rate of a site, in participants per day open.</summary>
    public double MeanPerDay => Shape / SiteDays;

    /// <summary>The mean rate of a site, in participants per month open, a month being 365.25/12 days.</summary>
    public double MeanPerMonth => MeanPerDay * RecruitmentRate.DaysPerMonth;

    /// <summary>A prior from its shape and its rate parameter.</summary>
    /// <param name="shape">The shape, from one thousand-millionth to a million million; beyond, sites are all alike or all but none
    /// recruit.</param>
    /// <param name="siteDays">The rate parameter in site-days, finite and above 0; the mean is shape / site-days.</param>
    /// <returns>The prior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, not above 0, or the mean is no rate that a site can
    /// have.</exception>
    public static RatePrior Gamma(double shape, double siteDays)
    {
        if (!(Positive(shape, nameof(shape)) is >= Plausible.SmallestShape and <= Plausible.LargestShape))
            throw new ArgumentOutOfRangeException(nameof(shape), "A shape lies between one thousand-millionth and a million million.");
        var perMonth = shape / Positive(siteDays, nameof(siteDays)) * RecruitmentRate.DaysPerMonth;
        return perMonth is >= Plausible.SlowestPerSiteMonth and <= Plausible.PerSiteMonth ? new(shape, siteDays)
            : throw new ArgumentOutOfRangeException(nameof(siteDays),
                "The mean rate of a site lies between one thousand-millionth and a thousand million recruits a month.");
    }

    /// <summary>A prior from a mean monthly rate and its shape.</summary>
    /// <param name="perMonth">The mean number of participants per site and month open, finite and above 0.</param>
    /// <param name="shape">The shape, from one thousand-millionth to a million million; beyond, sites are all alike or all but none
    /// recruit.</param>
    /// <returns>The prior.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite, not above 0, or the mean is no rate that a site can
    /// have.</exception>
    public static RatePrior WithMeanPerMonth(double perMonth, double shape) =>
        Positive(perMonth, nameof(perMonth)) is >= Plausible.SlowestPerSiteMonth and <= Plausible.PerSiteMonth
            ? Gamma(shape, Positive(shape, nameof(shape)) * RecruitmentRate.DaysPerMonth / perMonth)
            : throw new ArgumentOutOfRangeException(nameof(perMonth),
                "The mean rate of a site lies between one thousand-millionth and a thousand million recruits a month.");

    /// <summary>The prior as one line.</summary>
    /// <returns>Mean and shape, free of culture.</returns>
    public override string ToString() =>
        shape > 0 ? string.Create(CultureInfo.InvariantCulture, $"gamma, mean {MeanPerMonth:0.###} per site-month, shape {shape:0.###}")
            : "no prior";

    private static double Positive(double value, string name) =>
        double.IsFinite(value) && value > 0 ? value
            : throw new ArgumentOutOfRangeException(name, "A gamma parameter is finite and above 0.");
}
