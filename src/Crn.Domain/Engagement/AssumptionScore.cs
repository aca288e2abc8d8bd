using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>An assumption compared with what was achieved.</summary>
/// <remarks>
/// <para>The rule is the interval score for a central interval meant to hold what comes with probability 1 - a: its width, and 2/a times
/// the distance by which it was missed. Smaller is better; 0 is an exact estimate that came true. It is in the unit of the fact, so scores
/// of different facts are not added. The rule is proper: nobody gains by stating a wider or narrower interval than he believes.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record AssumptionScore
{
    private AssumptionScore(LearntFact assumption, Achievement achievement, Dated<decimal> coverage) =>
        (Assumption, Achievement, Coverage) = (assumption, achievement, coverage);

    /// <summary>The scoring rule, with its source.</summary>
    public static Citation Rule { get; } =
        Citation.Stated("Gneiting and Raftery 2007, as given in the manual of the R package scoringfunctions",
            "equation 43: interval score");

    /// <summary>What was assumed: a number, as it was when it was given.</summary>
    public LearntFact Assumption { get; }

    /// <summary>What was achieved.</summary>
    public Achievement Achievement { get; }

    /// <summary>How often an assumed interval is meant to hold what comes, with the source of that meaning.</summary>
    public Dated<decimal> Coverage { get; }

    /// <summary>Whether the value achieved lies in the interval assumed, both ends included.</summary>
    public bool IsHeld => Assumed.Contains(Achievement.Value);

    /// <summary>
    /// Whether the assumption came true beyond chance: true when all that may be achieved lies in the interval assumed, false when none of
    /// it does, otherwise not known.
    /// </summary>
    public Truth CameTrue
    {
        get
        {
            var (assumed, achieved) = (Assumed, Achievement.Within);
            if (assumed.Contains(achieved)) return Truth.True;
            return achieved.Max < assumed.Min || assumed.Max < achieved.Min ? Truth.False : Truth.Unknown;
        }
    }

    /// <summary>Achieved over assumed, by the middle of the interval: below 1 the plan was hopeful. Null when the interval is open or its
    /// middle is 0.</summary>
    public decimal? Ratio => Assumption.Middle is { } middle && middle != 0 ? Achievement.Value / middle : null;

    /// <summary>
    /// The interval score in the unit of the fact; null when the interval is open at an end, for then nothing was risked.
    /// </summary>
    public decimal? Score
    {
        get
        {
            if (Assumed is not { Min: { } low, Max: { } high }) return null;
            var missed = Math.Max(0, Math.Max(low - Achievement.Value, Achievement.Value - high));
            return high - low + (2 / (1 - Coverage.Value) * missed);
        }
    }

    /// <summary>Compares an assumption with what was achieved.</summary>
    /// <param name="assumption">The assumption: a number.</param>
    /// <param name="achievement">What was achieved, of the same fact.</param>
    /// <param name="coverage">How often an interval is meant to hold what comes, above 0 and below 1.</param>
    /// <returns>The score.</returns>
    /// <exception cref="ArgumentException">The assumption is no number, or the two speak of different facts.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="coverage"/> is not between 0 and 1.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AssumptionScore Of(LearntFact assumption, Achievement achievement, Dated<decimal> coverage)
    {
        Guard.Against.Null(assumption);
        Guard.Against.Null(achievement);
        CheckedCoverage(Guard.Against.Null(coverage).Value);
        if (!assumption.Fact.Equals(achievement.Fact))
            throw new ArgumentException("The assumption and the achievement speak of different facts.", nameof(achievement));
        if (assumption.Within is null) throw new ArgumentException("Only numbers are scored.", nameof(assumption));
        return new(assumption, achievement, coverage);
    }

    /// <summary>The score as one line.</summary>
    /// <returns>What was assumed, what was achieved, and the ratio.</returns>
    public override string ToString() =>
        $"{Assumption}; achieved {Text.Of(Achievement.Value)}" + (Ratio is { } ratio ? ", " + Text.Percent(ratio) + " of plan" : "");

    private Bounds Assumed => Assumption.Within!.Value;

    internal static decimal CheckedCoverage(decimal coverage) => coverage is > 0 and < 1
        ? coverage
        : throw new ArgumentOutOfRangeException(nameof(coverage), "A coverage lies above 0 and below 1.");
}
