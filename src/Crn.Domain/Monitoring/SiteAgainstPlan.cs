using Ardalis.GuardClauses;
using Crn.Domain.Probability;

namespace Crn.Domain.Monitoring;

/// <summary>How many a plan expected of a site by now, and how many it recruited.</summary>
/// <remarks>Equality is by both numbers. <c>default</c> is a site of which nothing was expected yet and that recruited nobody.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct SiteAgainstPlan
{
    private SiteAgainstPlan(double planned, int recruited) => (Planned, Recruited) = (planned, recruited);

    /// <summary>How many the plan expected by now: the planned rate times the days open.</summary>
    public double Planned { get; }

    /// <summary>How many the site recruited.</summary>
    public int Recruited { get; }

    /// <summary>A site against its plan.</summary>
    /// <param name="planned">How many the plan expected by now, finite and 0 or more.</param>
    /// <param name="recruited">How many were recruited, 0 or more.</param>
    /// <returns>The pair.</returns>
    /// <exception cref="ArgumentException">An argument is negative or not finite.</exception>
    public static SiteAgainstPlan Of(double planned, int recruited) =>
        new(Numbers.FiniteAndNotNegative(planned), Guard.Against.Negative(recruited));

    /// <summary>The pair as one line.</summary>
    /// <returns>Recruited and planned.</returns>
    public override string ToString() => $"{Text.Of(Recruited)} of {Text.Of(Planned)} planned";
}
