using Ardalis.GuardClauses;
using Crn.Domain.Policies;

namespace Crn.Domain.Money;

/// <summary>
/// How many pounds of one price year buy what a pound of another bought, and who says so. Money changes its price year by no other way.
/// </summary>
/// <remarks>Below 1 where prices are brought back to an earlier year. Equality is by content. Immutable.</remarks>
/// <example>
/// <code>
/// var source = Citation.Local("Finance handbook, table 3");
/// var uplift = new Uplift(FinancialYear.Starting(2021), FinancialYear.Starting(2022), 1.034m, source);
/// Pounds.Of(100, FinancialYear.Starting(2021)).Uplifted(uplift).ToString(); // £103.40 (2022/23 prices)
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Uplift
{
    /// <summary>Makes an uplift.</summary>
    /// <param name="from">The price year of the money it applies to.</param>
    /// <param name="to">The price year of the result.</param>
    /// <param name="factor">Pounds of <paramref name="to"/> for each pound of <paramref name="from"/>, above 0.</param>
    /// <param name="source">Where the factor comes from.</param>
    /// <exception cref="ArgumentNullException">A year or the source is null.</exception>
    /// <exception cref="ArgumentException">The two years are one.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="factor"/> is not above 0.</exception>
    public Uplift(FinancialYear from, FinancialYear to, decimal factor, Citation source)
    {
        (From, To, Source) = (Guard.Against.Null(from), Guard.Against.Null(to), Guard.Against.Null(source));
        if (from == to) throw new ArgumentException("An uplift leads from one price year to another.", nameof(to));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(factor);
        Factor = factor;
    }

    /// <summary>The price year of the money it applies to.</summary>
    public FinancialYear From { get; }

    /// <summary>The price year of the result.</summary>
    public FinancialYear To { get; }

    /// <summary>Pounds of <see cref="To"/> for each pound of <see cref="From"/>; above 0.</summary>
    public decimal Factor { get; }

    /// <summary>Where the factor comes from, with its grade.</summary>
    public Citation Source { get; }

    /// <summary>The uplift in words.</summary>
    /// <returns>For example <c>2021/22 to 2022/23 prices: times 1.034 (Finance handbook [stated])</c>.</returns>
    public override string ToString() => $"{From} to {To} prices: times {Text.Of(Factor)} ({Source})";
}
