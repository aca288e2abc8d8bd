using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Sites;

/// <summary>
/// What is expected of a site before anything is known of it: a gamma prior, as if it had recruited some participants in some months.
/// </summary>
/// <remarks>Equality is by content. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record SiteRatePrior
{
    /// <summary>Makes a prior.</summary>
    /// <param name="recruits">Participants it counts as, above 0: the more, the harder a record moves it.</param>
    /// <param name="months">Months it counts as, above 0; recruits divided by months is the rate expected of an unknown site.</param>
    /// <param name="source">Where it comes from.</param>
    /// <exception cref="ArgumentException">A number is not above 0, or is more than all people, or than the months of ten thousand sites in
    /// a thousand years.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="source"/> is null.</exception>
    public SiteRatePrior(decimal recruits, decimal months, Citation source)
    {
        Recruits = Guard.Against.OutOfRange(Guard.Against.NegativeOrZero(recruits), nameof(recruits), Plausible.ShortestMonths,
            Plausible.People);
        Months = Guard.Against.OutOfRange(Guard.Against.NegativeOrZero(months), nameof(months), Plausible.ShortestMonths,
            Plausible.SiteMonths);
        Source = Guard.Against.Null(source);
    }

    /// <summary>One participant in 1/0.95 months: the published national median of 0.95 a month, with the weight of one participant, which
    /// is a design default.</summary>
    public static SiteRatePrior Published { get; } =
        new(1m, 1m / 0.95m, Citation.Default("median 0.95 per centre and month stated by Jacques et al., BMJ Open 2022;12:e059230; its " +
            "weight of one participant is chosen here"));

    /// <summary>Participants it counts as.</summary>
    public decimal Recruits { get; }

    /// <summary>Months it counts as.</summary>
    public decimal Months { get; }

    /// <summary>Where it comes from.</summary>
    public Citation Source { get; }

    /// <summary>The rate expected of a site without a record, in participants a month.</summary>
    public decimal Mean => Recruits / Months;

    /// <summary>The prior as one line.</summary>
    /// <returns>For example <c>1 participant in 1.0526 months</c>.</returns>
    public override string ToString() =>
        $"{Text.Of(Recruits)} {(Recruits == 1 ? "participant" : "participants")} in {Text.Of(Months)} months";

    /// <summary>The rate to expect after a record, in participants a month: between the site's own rate and the prior's.</summary>
    /// <param name="recruits">Participants recruited, 0 or more.</param>
    /// <param name="months">Months open, 0 or more.</param>
    /// <returns>The shrunken rate.</returns>
    /// <exception cref="ArgumentException">A number is negative, or the months are more than ten thousand sites have in a thousand
    /// years.</exception>
    public decimal Shrunken(int recruits, decimal months) =>
        (Recruits + Guard.Against.Negative(recruits))
            / (Months + Guard.Against.OutOfRange(months, nameof(months), 0, Plausible.SiteMonths));
}
