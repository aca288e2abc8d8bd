using Crn.Domain.Probability;

namespace Crn.Domain.Troubleshooting;

/// <summary>The share of people that a plan expects to go from each stage of screening to the next.</summary>
/// <remarks>The people a site should screen follow from its planned rate divided by the four shares. Equality is by content.
/// Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ScreeningPlan
{
    /// <summary>Makes the plan of a funnel.</summary>
    /// <param name="eligible">Eligible of those screened, above 0, at most 1.</param>
    /// <param name="approached">Approached of those eligible, above 0, at most 1.</param>
    /// <param name="consented">Consented of those approached, above 0, at most 1.</param>
    /// <param name="randomised">Randomised of those consented, above 0, at most 1.</param>
    /// <param name="countsAsPeople">How many people at a site the planned shares count for beside what is observed: the more, the more
    /// observations it takes to move a share away from the plan. Above 0; 10 is a default of this library.</param>
    /// <exception cref="ArgumentOutOfRangeException">A share is not above 0 and at most 1, or the weight is not finite and above
    /// 0.</exception>
    public ScreeningPlan(double eligible, double approached, double consented, double randomised, double countsAsPeople = 10)
    {
        Eligible = Share(eligible, nameof(eligible));
        Approached = Share(approached, nameof(approached));
        Consented = Share(consented, nameof(consented));
        Randomised = Share(randomised, nameof(randomised));
        CountsAsPeople = Numbers.FiniteAndPositive(countsAsPeople);
    }

    /// <summary>Eligible of those screened.</summary>
    public double Eligible { get; }

    /// <summary>Approached of those eligible.</summary>
    public double Approached { get; }

    /// <summary>Consented of those approached.</summary>
    public double Consented { get; }

    /// <summary>Randomised of those consented.</summary>
    public double Randomised { get; }

    /// <summary>How many people at a site the planned shares count for.</summary>
    public double CountsAsPeople { get; }

    /// <summary>The plan as one line.</summary>
    /// <returns>The four shares.</returns>
    public override string ToString() => $"{Text.Percent(Eligible)} eligible, {Text.Percent(Approached)} of them approached, "
        + $"{Text.Percent(Consented)} of them consent, {Text.Percent(Randomised)} of them randomised";

    // Of those at one stage, the share planned to reach a later one.
    internal double From(ScreeningStage from, ScreeningStage to)
    {
        var share = 1.0;
        for (var stage = from + 1; stage <= to; stage++)
        {
            share *= stage switch
            {
                ScreeningStage.Eligible => Eligible,
                ScreeningStage.Approached => Approached,
                ScreeningStage.Consented => Consented,
                _ => Randomised,
            };
        }

        return share;
    }

    private static double Share(double value, string name) => value is > 0 and <= 1 ? value
        : throw new ArgumentOutOfRangeException(name, "A planned share is above 0 and at most 1.");
}
