using Ardalis.GuardClauses;
using Crn.Domain.Calendars;
using Crn.Domain.Money;
using Crn.Domain.Rules;
using Crn.Domain.Support.Tables;

namespace Crn.Domain.Support;

/// <summary>
/// A provider's excess treatment costs in a financial year: what it incurs, what it bears itself, and what is paid after which quarter.
/// </summary>
/// <remarks>
/// <para>The threshold is the provider's for the year, over all its studies together. What is above it is paid. England alone has a
/// published rule; elsewhere the answer is "not known" with whom to ask. Where income is missing, nothing is taken to be 0.</para>
/// <para>What is paid is whole pence: of what is due by the end of a quarter parts of a penny are rounded, half a penny up, and earlier
/// payments are taken off, so that payments sum to what is payable. All amounts are cash of the financial year, without a price year or
/// stated in prices of that year; values in prices of another year are refused until an <see cref="Uplift"/> is applied.</para>
/// <para>Laws: the payments of a year sum to what is payable; the order of claims changes nothing; more recruits never mean less.</para>
/// <para>Equality is by content. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var year = ExcessTreatmentCosts.Of(UkNation.England, EtcProvider.NhsTrust, FinancialYear.Starting(2023), Pounds.Of(400_000_000),
///     [new EtcClaim("BEACON", Pounds.Of(350), 4, 4, 4, 0)]);
/// year.Threshold.Amount;   // £4,000.00
/// year.Payable.Amount;     // £200.00
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record ExcessTreatmentCosts
{
    internal ExcessTreatmentCosts(
        UkNation nation, EtcProvider provider, FinancialYear year, CostAnswer threshold, CostAnswer payable, ValueList<EtcClaim> claims) =>
        (Nation, Provider, Year, Threshold, Payable, Claims) = (nation, provider, year, threshold, payable, claims);

    /// <summary>The fact that the threshold of a trust needs.</summary>
    public static Fact<decimal> AnnualIncome { get; } =
        Fact.Number("etc.annual-income", "What is the provider's operating income in the year?", Unit.Pounds)
        .From("provider's finance office");

    /// <summary>The nation of the provider.</summary>
    public UkNation Nation { get; }

    /// <summary>The kind of provider.</summary>
    public EtcProvider Provider { get; }

    /// <summary>The financial year.</summary>
    public FinancialYear Year { get; }

    /// <summary>The claims, one for each study.</summary>
    public ValueList<EtcClaim> Claims { get; }

    /// <summary>What the provider bears itself in the year, or why that is not known.</summary>
    public CostAnswer Threshold { get; }

    /// <summary>What is paid for the year: costs incurred above the threshold; or why that is not known.</summary>
    public CostAnswer Payable { get; }

    /// <summary>What the national system pays after which quarter; empty when that is not known.</summary>
    public ValueList<EtcPayment> Payments { get; internal init; }

    /// <summary>The costs incurred in the year.</summary>
    public Pounds Incurred => IncurredThrough(4);

    /// <summary>A year of a provider.</summary>
    /// <param name="nation">The nation of the provider: the system of England pays English sites only.</param>
    /// <param name="provider">The kind of provider.</param>
    /// <param name="year">The financial year.</param>
    /// <param name="income">The provider's annual operating income; null when it is not known.</param>
    /// <param name="claims">
    /// One for each study whose research funding was confirmed on or after 1 October 2018: earlier ones were negotiated locally.
    /// </param>
    /// <returns>The year.</returns>
    /// <exception cref="ArgumentNullException">The year, or a claim, is null.</exception>
    /// <exception cref="ArgumentException">An amount is in prices of another year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The income is negative, or there is no such nation or provider.</exception>
    /// <exception cref="OverflowException">The costs are beyond the range of <see cref="decimal"/>.</exception>
    public static ExcessTreatmentCosts Of(
        UkNation nation, EtcProvider provider, FinancialYear year, Pounds? income, ValueList<EtcClaim> claims)
    {
        var threshold = ThresholdOf(nation, provider, year, income);
        foreach (var claim in claims) Cash(Guard.Against.Null(claim, nameof(claims)).PerParticipant, year, nameof(claims));
        var incurred = Sum(claims, 4);
        var made = new ExcessTreatmentCosts(nation, provider, year, threshold, PayableOf(threshold, incurred), claims);
        return made with { Payments = made.PaymentsOfYear() };
    }

    /// <summary>What a provider bears itself in a financial year.</summary>
    /// <param name="nation">The nation of the provider.</param>
    /// <param name="provider">The kind of provider.</param>
    /// <param name="year">The financial year.</param>
    /// <param name="income">The provider's annual operating income; null when it is not known.</param>
    /// <returns>The threshold in pence; or that income is missing, or that no rule is known and whom to ask.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> is null.</exception>
    /// <exception cref="ArgumentException">The income is in prices of another year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The income is negative, or there is no such nation or provider.</exception>
    public static CostAnswer ThresholdOf(UkNation nation, EtcProvider provider, FinancialYear year, Pounds? income)
    {
        Guard.Against.Null(year);
        if (!Enum.IsDefined(nation)) throw new ArgumentOutOfRangeException(nameof(nation), "There is no such nation.");
        if (!Enum.IsDefined(provider)) throw new ArgumentOutOfRangeException(nameof(provider), "There is no such kind of provider.");
        if (income is { } known)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(known.Amount, nameof(income));
            Cash(known, year, nameof(income));
        }

        return EtcRules.Threshold(nation, provider, year, income);
    }

    /// <summary>The excess per participant: treatment in the study less standard care, when positive.</summary>
    /// <param name="inStudy">The treatment cost of the study's arm.</param>
    /// <param name="standard">The cost of standard care.</param>
    /// <returns>The excess; nothing when the study saves. A saving of one study is never set against another: see
    /// <see cref="Saving"/>.</returns>
    /// <exception cref="ArgumentException">The amounts are of different price years.</exception>
    public static Pounds PerParticipant(Pounds inStudy, Pounds standard) => Pounds.Max(inStudy - standard, (inStudy - standard) * 0);

    /// <summary>The saving per participant: standard care less treatment in the study, when positive.</summary>
    /// <param name="inStudy">The treatment cost of the study's arm.</param>
    /// <param name="standard">The cost of standard care.</param>
    /// <returns>The saving; nothing when the study costs more.</returns>
    /// <exception cref="ArgumentException">The amounts are of different price years.</exception>
    public static Pounds Saving(Pounds inStudy, Pounds standard) => PerParticipant(standard, inStudy);

    /// <summary>The costs incurred by the end of a quarter.</summary>
    /// <param name="quarter">1 (April to June) to 4.</param>
    /// <returns>The sum over the claims.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such quarter.</exception>
    public Pounds IncurredThrough(int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, 4);
        return Sum(Claims, quarter);
    }

    /// <summary>The year as one line.</summary>
    /// <returns>Provider, year, what is incurred and what is payable.</returns>
    public override string ToString() => $"{Provider}, {Nation}, {Year}: incurred {Incurred}, payable {Payable}";

    private static CostAnswer PayableOf(CostAnswer threshold, Pounds incurred) => threshold.Amount is { } bears
        ? CostAnswer.Known(Above(bears, incurred), $"{incurred} incurred, {bears} borne by the provider.",
            SupportRules.PayableAboveThreshold)
        : threshold;

    // In whole pence.
    private static Pounds Above(Pounds threshold, Pounds incurred)
    {
        var excess = (OfOneYear(incurred, threshold) - OfOneYear(threshold, incurred)).RoundedToPence();
        return excess.Amount > 0 ? excess : excess * 0;
    }

    // Cash of the year is in prices of the year, whether an amount says so or not: no other year came in.
    private static Pounds OfOneYear(Pounds amount, Pounds other) =>
        other.PriceYear is { } year && amount.PriceYear is null ? amount.InPricesOf(year) : amount;

    private static Pounds Sum(ValueList<EtcClaim> claims, int quarter)
    {
        var stated = claims.Select(c => c.PerParticipant).FirstOrDefault(p => p.PriceYear is not null);
        return Pounds.Sum(claims.Select(c => OfOneYear(c.IncurredThrough(quarter), stated)));
    }

    private static void Cash(Pounds amount, FinancialYear year, string name)
    {
        if (amount.PriceYear is { } stated && stated != year)
            throw new ArgumentException($"{amount} is in prices of another year than {year}: apply an uplift.", name);
    }

    private ValueList<EtcPayment> PaymentsOfYear()
    {
        if (Threshold.Amount is not { } bears) return [];
        List<EtcPayment> payments = [];
        var paid = default(Pounds);
        foreach (var quarter in EtcRules.PaidAfter(Year))
        {
            var incurred = IncurredThrough(quarter);
            var due = Above(bears, incurred) - paid;
            if (EtcRules.HasTrigger(Provider, Year, quarter) && due.Amount < EtcRules.Trigger) due *= 0;
            payments.Add(new(quarter, due, incurred));
            paid += due;
        }

        return payments.ToValueList();
    }
}
