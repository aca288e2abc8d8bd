using Ardalis.GuardClauses;
using Crn.Domain.Identifiers;
using Crn.Domain.Rules;

namespace Crn.Domain.Engagement;

/// <summary>
/// What reality made of an assumption: a rate, a share or a count, with an interval that says how much of it may be chance.
/// </summary>
/// <remarks>
/// The interval is a score interval of 95%: for a rate (x + z²/2 ± z√(x + z²/4)) / t, for a share Wilson's. It is never below 0, and a
/// share never above 1. A count is exact. Equality is by content. Immutable.
/// </remarks>
/// <example><code>
/// var rate = Achievement.Rate(StudyFacts.PlannedRate, recruits: 46, siteMonths: 71.5m, "recruitment ledger", today);
/// enquiry = enquiry.Achieve(rate, today, Party.Network).State;
/// </code></example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Achievement
{
    // The 97.5% point of the normal distribution.
    private const double Z = 1.959963984540054;

    internal Achievement(Fact fact, decimal value, Bounds within, string basis, string source, LocalDate asAt)
    {
        (Fact, Value, Within, Basis) = (Guard.Against.Null(fact), value, within, basis);
        Source = Guard.Against.BlankOrNhsNumber(source);
        AsAt = asAt;
    }

    /// <summary>The fact that was assumed.</summary>
    public Fact Fact { get; }

    /// <summary>What was achieved, in the unit of the fact.</summary>
    public decimal Value { get; }

    /// <summary>Where the true value lies, at 95%; the value itself for a count.</summary>
    public Bounds Within { get; }

    /// <summary>What it is computed from, in words: <c>46 in 71.5 site-months</c>.</summary>
    public string Basis { get; }

    /// <summary>Who or what said so.</summary>
    public string Source { get; }

    /// <summary>The last day counted.</summary>
    public LocalDate AsAt { get; }

    /// <summary>A rate of recruitment: people over site-months. A month is 365.25/12 days.</summary>
    /// <param name="fact">The planned rate it answers, in people per site and month.</param>
    /// <param name="recruits">The people recruited, 0 or more.</param>
    /// <param name="siteMonths">The months that the sites were open, added up; above 0, at most those of ten thousand sites in a thousand
    /// years.</param>
    /// <param name="source">Who or what said so.</param>
    /// <param name="asAt">The last day counted.</param>
    /// <returns>The achievement.</returns>
    /// <exception cref="ArgumentException">A number is out of range, or <paramref name="source"/> is blank or looks like an NHS number; or
    /// <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Achievement Rate(Fact<decimal> fact, int recruits, decimal siteMonths, string source, LocalDate asAt)
    {
        Guard.Against.Negative(recruits);
        Guard.Against.OutOfRange(siteMonths, nameof(siteMonths), Plausible.ShortestMonths, Plausible.SiteMonths);
        Guarded.Iso(asAt);
        var (x, t) = ((double)recruits, (double)siteMonths);
        var (middle, half) = (x + (Z * Z / 2), Z * Math.Sqrt(x + (Z * Z / 4)));
        return new(
            fact, recruits / siteMonths, Around(recruits / siteMonths, (middle - half) / t, (middle + half) / t, decimal.MaxValue),
            $"{Text.Of(recruits)} in {Text.Of(siteMonths)} site-months", source, asAt);
    }

    /// <summary>A share: people of whom something is true, of all who were asked.</summary>
    /// <param name="fact">The planned share it answers, 0 to 1.</param>
    /// <param name="count">The people of whom it is true.</param>
    /// <param name="of">All, above 0.</param>
    /// <param name="source">Who or what said so.</param>
    /// <param name="asAt">The last day counted.</param>
    /// <returns>The achievement.</returns>
    /// <exception cref="ArgumentException">A number is out of range, or <paramref name="source"/> is blank or looks like an NHS number; or
    /// <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Achievement Share(Fact<decimal> fact, int count, int of, string source, LocalDate asAt)
    {
        Guard.Against.NegativeOrZero(of);
        Guard.Against.OutOfRange(count, nameof(count), 0, of);
        Guarded.Iso(asAt);
        var (n, p) = ((double)of, (double)count / of);
        var middle = p + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);
        return new(
            fact, (decimal)count / of, Around((decimal)count / of, (middle - half) / scale, (middle + half) / scale, 1m),
            $"{Text.Of(count)} of {Text.Of(of)}", source, asAt);
    }

    /// <summary>A count, of sites opened for example.</summary>
    /// <param name="fact">The planned count it answers.</param>
    /// <param name="count">The count, 0 or more.</param>
    /// <param name="source">Who or what said so.</param>
    /// <param name="asAt">The last day counted.</param>
    /// <returns>The achievement.</returns>
    /// <exception cref="ArgumentException"><paramref name="count"/> is negative, or <paramref name="source"/> is blank or looks like an NHS
    /// number; or <paramref name="asAt"/> is of another calendar system.</exception>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Achievement Count(Fact<int> fact, int count, string source, LocalDate asAt) =>
        new(fact, Guard.Against.Negative(count), Bounds.Exactly(count), Text.Of(count), source, Guarded.Iso(asAt));

    /// <summary>The achievement as one line.</summary>
    /// <returns>For example <c>study.planned-rate = 0.6434 (46 in 71.5 site-months)</c>.</returns>
    public override string ToString() => $"{Fact} = {Text.Of(Value)} ({Basis})";

    // Rounded so that the interval reads alike everywhere; the value itself always stays inside.
    private static Bounds Around(decimal value, double low, double high, decimal most) => Bounds.Between(
        Math.Min(value, Math.Max(0, Math.Round((decimal)Math.Max(0, low), 9))),
        Math.Max(value, Math.Min(most, Math.Round((decimal)high, 9))));
}
