using System.Globalization;
using Ardalis.GuardClauses;
using Crn.Domain.Policies;
using Crn.Domain.Probability;

namespace Crn.Domain.Projection;

/// <summary>How far planned rates are believed before sites have shown their own, and from when on history speaks for itself.</summary>
/// <remarks>
/// Real rates are the planned ones times a factor common to the trial, whose logarithm is normal, and a factor of each site, gamma with
/// mean 1. The numbers of <see cref="Default"/> are design defaults: replace them with your own, and say where they come from. Equality is
/// by content. Immutable.
/// </remarks>
/// <example>
/// <code>
/// var ours = new PlannedRateBelief(Math.Log(0.9), 0.3, 1.2, 10, 3, Citation.Local("our last twenty trials"));
/// var forecast = RecruitmentForecaster.Project(plan, ledger, asAt, ours).Value;
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record PlannedRateBelief
{
    /// <summary>Makes a belief.</summary>
    /// <param name="logFactor">The mean of the log of (real rate / planned rate); below 0 where plans are hopeful. Finite.</param>
    /// <param name="logDeviation">The standard deviation of that log, finite and above 0.</param>
    /// <param name="shape">The gamma shape by which sites differ, finite and above 0.</param>
    /// <param name="enoughRecruits">With fewer recruits than this, planned rates are used where the plan states them; with more, they count
    /// as much as this many recruits beside the history. 0 or more; 0 forgets the plan with the first recruit.</param>
    /// <param name="enoughSites">While fewer sites than this have been open and others are still to open, planned rates are used where the
    /// plan states them. 0 or more.</param>
    /// <param name="source">Where the numbers come from.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public PlannedRateBelief(double logFactor, double logDeviation, double shape, int enoughRecruits, int enoughSites, Citation source)
    {
        LogFactor = Numbers.Finite(logFactor, nameof(logFactor));
        LogDeviation = Numbers.FiniteAndPositive(logDeviation, nameof(logDeviation));
        Shape = Numbers.FiniteAndPositive(shape, nameof(shape));
        EnoughRecruits = Guard.Against.Negative(enoughRecruits);
        EnoughSites = Guard.Against.Negative(enoughSites);
        Source = Guard.Against.Null(source);
    }

    /// <summary>Real rates are 0.74 of the planned ones in the middle and uncertain by a factor of 2.3 either way; ten recruits or three
    /// sites are a history.</summary>
    public static PlannedRateBelief Default { get; } = new(
        -0.3, 0.5, 1.2, 10, 3,
        Citation.Default("planned rates: log factor -0.3, sd 0.5, shape of sites 1.2; history from 10 recruits and 3 sites on"));

    /// <summary>The mean of the log of (real rate / planned rate).</summary>
    public double LogFactor { get; }

    /// <summary>The standard deviation of that log.</summary>
    public double LogDeviation { get; }

    /// <summary>The gamma shape by which sites differ: the smaller, the more.</summary>
    public double Shape { get; }

    /// <summary>The number of recruits from which on history is used, and as many as which the planned rates count beside it.</summary>
    public int EnoughRecruits { get; }

    /// <summary>The number of sites open so far from which on history is used alone, where others are still to open.</summary>
    public int EnoughSites { get; }

    /// <summary>Where the numbers come from.</summary>
    public Citation Source { get; }

    /// <summary>The belief as one line.</summary>
    /// <returns>The factor in the middle and how uncertain it is, free of culture.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"real rates are the planned ones times {Math.Exp(LogFactor):0.00} in the middle, uncertain by a factor of " +
        $"{Math.Exp(1.645 * LogDeviation):0.0} either way");
}
