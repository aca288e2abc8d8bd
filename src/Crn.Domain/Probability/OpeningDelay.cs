namespace Crn.Domain.Probability;

/// <summary>How long after its planned day a site opens, as a distribution over days: gamma, log-normal, uniform or Weibull.</summary>
/// <remarks>Days are continuous and never negative. Closed: the four families are the only ones. Equality is by content.
/// Immutable.</remarks>
/// <example>
/// <code>
/// var usual = OpeningDelay.LogNormal(medianDays: 45, spread: 0.6);    // half of the sites open within 45 days of their planned day
/// var window = OpeningDelay.Uniform(0, 90);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public abstract partial record OpeningDelay
{
    private OpeningDelay()
    {
    }

    /// <summary>The mean delay in days.</summary>
    public abstract double MeanDays { get; }

    /// <summary>A gamma distribution, the usual choice.</summary>
    /// <param name="shape">The shape, finite and above zero.</param>
    /// <param name="ratePerDay">The rate per day, finite and above zero: the shape over the mean.</param>
    /// <returns>The delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or not above zero.</exception>
    public static OpeningDelay Gamma(double shape, double ratePerDay) => new GammaDelay(shape, ratePerDay);

    /// <summary>A log-normal distribution.</summary>
    /// <param name="medianDays">The median in days, finite and above zero.</param>
    /// <param name="spread">The standard deviation of the logarithm of days, finite and above zero.</param>
    /// <returns>The delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or not above zero.</exception>
    public static OpeningDelay LogNormal(double medianDays, double spread) => new LogNormalDelay(medianDays, spread);

    /// <summary>A uniform distribution: any day of a window, equally likely.</summary>
    /// <param name="minimumDays">The shortest delay, finite, zero or more.</param>
    /// <param name="maximumDays">The longest delay, finite, not below the shortest.</param>
    /// <returns>The delay.</returns>
    /// <exception cref="ArgumentException">The longest is below the shortest.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or negative.</exception>
    public static OpeningDelay Uniform(double minimumDays, double maximumDays) => new UniformDelay(minimumDays, maximumDays);

    /// <summary>A Weibull distribution.</summary>
    /// <param name="shape">The shape, finite and above zero.</param>
    /// <param name="scaleDays">The scale in days, finite and above zero: 63 of 100 delays are shorter.</param>
    /// <returns>The delay.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not finite or not above zero.</exception>
    public static OpeningDelay Weibull(double shape, double scaleDays) => new WeibullDelay(shape, scaleDays);

    /// <summary>The distribution in words, with its parameters and its mean.</summary>
    /// <returns>One line, free of culture.</returns>
    public sealed override string ToString() => Describe() + ", mean " + Text.Of(MeanDays) + " days";

    // Internal and abstract, so that no other assembly can add a case.
    internal abstract string Describe();

    /// <summary>The window that holds every delay, where there is one.</summary>
    internal virtual (double ShortestDays, double LongestDays)? Window => null;

    /// <summary>The probability that the delay is longer than so many days.</summary>
    internal abstract double Survival(double days);

    /// <summary>The probability density at so many days.</summary>
    internal abstract double Density(double days);

    /// <summary>A delay, drawn.</summary>
    internal abstract double Draw(SampleRandom random);

    /// <summary>What is left of a delay that has lasted so long, drawn; null where the family has no closed form for it.</summary>
    internal virtual double? DrawRest(double waited, SampleRandom random) => null;
}
