using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>
/// What is believed of how unlike sites are before any of them has recruited: the log of the gamma shape of their rates is normal.
/// </summary>
/// <remarks>
/// With many open sites their counts decide, and the belief hardly matters; with three it does. The numbers here are defaults: replace them
/// with your own, and say where they come from. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, asAt, ShapePrior.ForFewSites).Value;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ShapePrior
{
    /// <summary>Makes a belief.</summary>
    /// <param name="meanLog">The mean of the log of the shape: 0 for a shape of 1, below 0 for sites that are more unlike. Finite.</param>
    /// <param name="deviationLog">The standard deviation of that log, finite and above 0.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public ShapePrior(double meanLog, double deviationLog, Citation source) => (MeanLog, DeviationLog, Source) = (
        Numbers.Finite(meanLog, nameof(meanLog)), Numbers.FiniteAndPositive(deviationLog, nameof(deviationLog)),
        Guard.Against.Null(source));

    /// <summary>
    /// A shape about 1.2, uncertain by a factor of 27 either way: what past trials together show. The one used unless another is given.
    /// </summary>
    public static ShapePrior PastTrials { get; } =
        new(0.2, 2, Citation.Background("Urbas, Sherlock and Metcalfe, Biostatistics 2022;23:485: prior of the log shape of site rates " +
            "from past trials"));

    /// <summary>
    /// A shape about 0.14, uncertain as much, for trials with fewer than ten open sites, which cannot show how unlike the others will be:
    /// in simulated trials with three open sites of five its 90 percent intervals hold 90 and more where shapes are 0.5 and above, and 87
    /// to 90 where they are 0.3 (<c>docs/recruitment.md</c>).
    /// </summary>
    public static ShapePrior ForFewSites { get; } =
        new(-2, 2, Citation.Default("log shape of site rates about -2 while fewer than ten sites are open: calibrated by simulation"));

    /// <summary>The mean of the log of the shape.</summary>
    public double MeanLog { get; }

    /// <summary>The standard deviation of that log.</summary>
    public double DeviationLog { get; }

    /// <summary>Where the numbers come from.</summary>
    public Citation Source { get; }

    /// <summary>The belief as one line.</summary>
    /// <returns>The shape in the middle and how uncertain it is, free of culture.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"shape of site rates {Math.Exp(MeanLog):0.##} in the middle, uncertain by a factor of {Math.Exp(1.645 * DeviationLog):0} " +
        $"either way");
}
