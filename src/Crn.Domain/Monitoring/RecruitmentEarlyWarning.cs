using Ardalis.GuardClauses;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Monitoring;

/// <summary>
/// A test that recruitment runs behind its plan, valid however often it is asked: if the true rate is at least the planned one, the
/// probability that it ever raises an alarm is at most its level.
/// </summary>
/// <remarks>
/// The evidence against the plan mixes the ratio of true to planned rate over a gamma distribution cut to below 1; while the ratio is at
/// least 1 it is a supermartingale, so that Ville's inequality bounds every day at once. Against a total, plans are taken as Poisson;
/// against sites, their rates may differ. With the defaults (shape 2, rate 3, level 5 percent) half of all trials at half their planned
/// rate are found by the time the plan expected 20. Equality is by content. <c>default</c> is no test and throws when read.
/// </remarks>
/// <example>
/// <code>
/// var warning = RecruitmentEarlyWarning.AtLevel(0.05);
/// bool behind = warning.Raises(planned: 30, recruited: 14);
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly partial record struct RecruitmentEarlyWarning
{
    private readonly double level;

    private RecruitmentEarlyWarning(double level, double shape, double rate) => (this.level, Shape, Rate) = (level, shape, rate);

    /// <summary>The greatest probability of ever raising a false alarm.</summary>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double Level => level > 0 ? level : throw new InvalidOperationException("default(RecruitmentEarlyWarning) is no test.");

    /// <summary>The shape of the gamma distribution that weighs the ratios below 1.</summary>
    public double Shape { get; }

    /// <summary>Its rate.</summary>
    public double Rate { get; }

    /// <summary>The test as one line.</summary>
    /// <returns>For example <c>false alarms at most 5%</c>.</returns>
    public override string ToString() => level > 0 ? $"false alarms at most {Text.Percent(level)}" : "no test";

    /// <summary>Makes a test.</summary>
    /// <param name="level">The greatest probability of ever raising a false alarm, between 0 and 1, both excluded.</param>
    /// <param name="shape">The shape of the gamma distribution of the ratio, finite and above 0.</param>
    /// <param name="rate">Its rate, finite and above 0.</param>
    /// <returns>The test.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static RecruitmentEarlyWarning AtLevel(double level, double shape = 2, double rate = 3)
    {
        Numbers.Level(level);
        if (!(double.IsFinite(shape) && shape > 0))
            throw new ArgumentOutOfRangeException(nameof(shape), "A gamma parameter is finite and above 0.");
        if (!(double.IsFinite(rate) && rate > 0))
            throw new ArgumentOutOfRangeException(nameof(rate), "A gamma parameter is finite and above 0.");
        return new(level, shape, rate);
    }

    /// <summary>
    /// The logarithm of the evidence that recruitment runs behind: 0 before anything was planned, above -log(level) an alarm.
    /// </summary>
    /// <param name="planned">How many the plan expected by now, finite and 0 or more.</param>
    /// <param name="recruited">How many were recruited, 0 or more.</param>
    /// <returns>The natural logarithm of the evidence.</returns>
    /// <exception cref="ArgumentException">An argument is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public double LogEvidence(double planned, int recruited)
    {
        _ = Level;
        Guard.Against.Negative(recruited);
        if (!(double.IsFinite(planned) && planned >= 0))
            throw new ArgumentOutOfRangeException(nameof(planned), "The planned number is finite and not negative.");
        return planned + Mass(Shape + recruited, Rate + planned) - Mass(Shape, Rate);
    }

    /// <summary>Whether recruitment is so far behind that the test raises an alarm.</summary>
    /// <param name="planned">How many the plan expected by now, finite and 0 or more.</param>
    /// <param name="recruited">How many were recruited, 0 or more.</param>
    /// <returns>True for an alarm.</returns>
    /// <exception cref="ArgumentException">An argument is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public bool Raises(double planned, int recruited) => LogEvidence(planned, recruited) >= -Math.Log(Level);

    /// <summary>The greatest number recruited that still raises an alarm.</summary>
    /// <param name="planned">How many the plan expected by now, finite and 0 or more.</param>
    /// <returns>The number; null when not even nobody would.</returns>
    /// <exception cref="ArgumentException"><paramref name="planned"/> is negative or not finite.</exception>
    /// <exception cref="InvalidOperationException">This is <c>default</c>.</exception>
    public int? AlarmAtOrBelow(double planned)
    {
        if (!Raises(planned, 0)) return null;
        // The evidence falls with every recruit, and there is none once the plan is met.
        int low = 0, high = (int)Math.Min(Math.Ceiling(planned) + 1, int.MaxValue);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (Raises(planned, middle)) low = middle;
            else high = middle;
        }

        return low;
    }

    private static double Mass(double shape, double rate) =>
        SpecialFunctions.LogGamma(shape) + SpecialFunctions.LogLowerGamma(shape, rate) - (shape * Math.Log(rate));
}
