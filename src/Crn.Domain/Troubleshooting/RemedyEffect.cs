using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Probability;

namespace Crn.Domain.Troubleshooting;

/// <summary>An effect of a remedy on the share of invited people who are recruited, in points of that share, with an interval.</summary>
/// <remarks>
/// Published effects are points added to the share, not to the recruits of the study: the share after it is the share before plus the
/// effect, at least 0 and at most 1. Equality is by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var reminders = RemedyCatalogue.Network.Single(remedy =&gt; remedy.Code == "R13").Effect!;
/// reminders.FactorOn(0.08);        // 1.75: from 8 to 14 of a hundred invited
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RemedyEffect
{
    /// <summary>Makes an effect.</summary>
    /// <param name="low">The lower end of the interval, from -1 to 1.</param>
    /// <param name="middle">The effect, not below <paramref name="low"/>.</param>
    /// <param name="high">The upper end, not below <paramref name="middle"/>, at most 1.</param>
    /// <param name="basis">Evidence, or the caller's own.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="mostBefore">The largest share before the remedy to which the effect may be applied; 1 for any.</param>
    /// <exception cref="ArgumentException">The numbers are out of order or range, or the basis is another.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public RemedyEffect(double low, double middle, double high, EffectBasis basis, Citation source, double mostBefore = 1)
    {
        if (!(low >= -1 && low <= middle && middle <= high && high <= 1))
            throw new ArgumentException("An effect lies between -1 and 1, in order of low, middle and high.", nameof(middle));
        if (Guard.Against.EnumOutOfRange(basis) is not (EffectBasis.Evidence or EffectBasis.CallersOwn))
            throw new ArgumentException("An effect rests on evidence or on the caller.", nameof(basis));
        (Low, Middle, High, Basis, Source) = (low, middle, high, basis, Guard.Against.Null(source));
        MostBefore = Numbers.Probability(mostBefore);
    }

    /// <summary>The lower end of the interval, in points of the share: 0.03 for three of a hundred.</summary>
    public double Low { get; }

    /// <summary>The effect.</summary>
    public double Middle { get; }

    /// <summary>The upper end of the interval.</summary>
    public double High { get; }

    /// <summary>Evidence, or the caller's own.</summary>
    public EffectBasis Basis { get; }

    /// <summary>Where it comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The largest share before the remedy to which the effect may be applied.</summary>
    public double MostBefore { get; }

    /// <summary>By how much recruits are multiplied where a share of those invited was recruited before.</summary>
    /// <param name="shareBefore">The share before, above 0, at most 1.</param>
    /// <returns>The factor of the middle of the interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is not above 0 and at most 1.</exception>
    public double FactorOn(double shareBefore) => Factor(shareBefore, Middle);

    /// <summary>The effect as one line.</summary>
    /// <returns>Points with interval and source.</returns>
    public override string ToString() =>
        $"{Text.Hundredths(Middle)} points ({Text.Hundredths(Low)} to {Text.Hundredths(High)}), {Source}";

    internal (double Low, double Middle, double High) FactorsOn(double shareBefore) =>
        (Factor(shareBefore, Low), Factor(shareBefore, Middle), Factor(shareBefore, High));

    private static double Factor(double shareBefore, double points) => shareBefore is > 0 and <= 1
        ? Math.Clamp(shareBefore + points, 0, 1) / shareBefore
        : throw new ArgumentOutOfRangeException(nameof(shareBefore), "A share is above 0 and at most 1.");
}
