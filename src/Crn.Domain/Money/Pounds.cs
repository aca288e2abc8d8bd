using System.Diagnostics.CodeAnalysis;

namespace Crn.Domain.Money;

/// <summary>An amount of money: pounds sterling as a decimal number, in the prices of a year where one is known.</summary>
/// <remarks>
/// <para>Named for its unit, because the room is called <c>Money</c>: a type of that name would have to be written
/// <c>Money.Money</c>.</para>
/// <para>Money of two price years is never mixed: adding, subtracting, dividing or comparing them throws, and so does mixing an amount of a
/// known year with one of no year. Say the year with <see cref="InPricesOf"/>, or apply an <see cref="Uplift"/>. Money of no year is cash
/// as paid, and adds up with cash.</para>
/// <para><c>default</c> is no pounds of no year. It may be added to anything and compared with anything, so that a sum can start from
/// it.</para>
/// <para>Amounts are exact to the 28 digits of <see cref="decimal"/> and are rounded only by <see cref="RoundedToPence"/>. Equality is by
/// amount and price year. Immutable.</para>
/// </remarks>
/// <example>
/// <code>
/// var perParticipant = Pounds.Of(412.50m, FinancialYear.Starting(2022));
/// (perParticipant * 40).ToString();                    // £16,500.00 (2022/23 prices)
/// Pounds.Of(100).Allocate(1, 1, 1);                    // £33.34, £33.33, £33.33
/// Pounds.Parse("£1,234.56") &gt; Pounds.Of(1_000);        // true
/// </code>
/// </example>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly partial record struct Pounds : IComparable<Pounds>, IParsable<Pounds>
{
    // A decimal has a zero below 0 too, which counts as negative: here there is one zero.
    private Pounds(decimal amount, FinancialYear? priceYear) =>
        (Amount, PriceYear) = (amount == 0 ? decimal.Abs(amount) : amount, priceYear);

    /// <summary>The pounds; negative for money owed or saved.</summary>
    public decimal Amount { get; }

    /// <summary>The year in whose prices the amount is stated; null when none is known.</summary>
    public FinancialYear? PriceYear { get; }

    /// <summary>Whether there are no pounds, of whatever year.</summary>
    public bool IsZero => Amount == 0;

    /// <summary>Makes an amount.</summary>
    /// <param name="amount">The pounds; parts of a penny are kept.</param>
    /// <param name="priceYear">The year in whose prices the amount is stated; null when none is known.</param>
    /// <returns>The money.</returns>
    public static Pounds Of(decimal amount, FinancialYear? priceYear = null) => new(amount, priceYear);

    /// <summary>Adds amounts up; no amounts are <c>default</c>.</summary>
    /// <param name="amounts">The amounts, all of one price year or all of none.</param>
    /// <returns>The sum.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="amounts"/> is null.</exception>
    /// <exception cref="ArgumentException">Two amounts are of different price years.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds Sum(IEnumerable<Pounds> amounts)
    {
        ArgumentNullException.ThrowIfNull(amounts);
        return amounts.Aggregate(default(Pounds), (sum, amount) => sum + amount);
    }

    /// <summary>The larger of two amounts, of the price year that both share.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The larger.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static Pounds Max(Pounds left, Pounds right) => new(Math.Max(left.Amount, right.Amount), SharedYear(left, right));

    /// <summary>The smaller of two amounts, of the price year that both share.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The smaller.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static Pounds Min(Pounds left, Pounds right) => new(Math.Min(left.Amount, right.Amount), SharedYear(left, right));

    /// <summary>The amount in whole pence; half a penny is rounded away from zero, for what is owed as for what is due.</summary>
    /// <remarks>The rounding is this library's choice: no source of the field states one.</remarks>
    /// <returns>The rounded amount, of the same price year.</returns>
    public Pounds RoundedToPence() => new(Math.Round(Amount, 2, MidpointRounding.AwayFromZero), PriceYear);

    /// <summary>Says in whose prices an amount of no year is stated. The number does not change.</summary>
    /// <param name="year">The price year.</param>
    /// <returns>The amount with its year.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="year"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The amount is of another price year: apply an <see cref="Uplift"/>.</exception>
    public Pounds InPricesOf(FinancialYear year)
    {
        ArgumentNullException.ThrowIfNull(year);
        return PriceYear is null || PriceYear == year
            ? new(Amount, year)
            : throw new InvalidOperationException($"The amount is in {PriceYear} prices; only an uplift brings it to {year}.");
    }

    /// <summary>The amount in the prices of another year. The result is not rounded.</summary>
    /// <param name="uplift">The factor, its two years and its source.</param>
    /// <returns>The amount times the factor, of the uplift's second year.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="uplift"/> is null.</exception>
    /// <exception cref="ArgumentException">The amount is not of the uplift's first year, or of no year.</exception>
    /// <exception cref="OverflowException">The result is beyond the range of <see cref="decimal"/>.</exception>
    public Pounds Uplifted(Uplift uplift)
    {
        ArgumentNullException.ThrowIfNull(uplift);
        return PriceYear == uplift.From
            ? new(Amount * uplift.Factor, uplift.To)
            : throw new ArgumentException($"The uplift is from {uplift.From} prices; the amount is of {YearInWords(PriceYear)}.",
                nameof(uplift));
    }

    /// <summary>Compares two amounts of one price year.</summary>
    /// <param name="other">The other amount.</param>
    /// <returns>Negative when this is the smaller, zero when both are as much, positive when this is the larger.</returns>
    /// <exception cref="ArgumentException">They are of different price years, as dates of two calendars are not compared
    /// either.</exception>
    public int CompareTo(Pounds other)
    {
        SharedYear(this, other);
        return Amount.CompareTo(other.Amount);
    }

    /// <summary>
    /// Reads an amount: <c>£1,234.56</c>, <c>-£5</c>, <c>GBP 1234.5</c>, <c>1234.56</c>, each perhaps
    /// followed by <c>(2022/23 prices)</c>.
    /// </summary>
    /// <remarks>Commas, where there are any, part groups of three digits; the decimal separator is a point.</remarks>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <returns>The money.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="s"/> is null.</exception>
    /// <exception cref="FormatException">The text is not such an amount, or has more digits than <see cref="decimal"/> holds.</exception>
    public static Pounds Parse(string s, IFormatProvider? provider = null)
    {
        ArgumentNullException.ThrowIfNull(s);
        return TryParse(s, provider, out var money)
            ? money
            : throw new FormatException("An amount of money is written £1,234.56 or £1,234.56 (2022/23 prices).");
    }

    /// <summary>Reads an amount, if the text is one; see <see cref="Parse"/>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: the form does not depend on culture.</param>
    /// <param name="result">The money, or <c>default</c>.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Pounds result) =>
        PoundsText.TryRead(s, out result);

    /// <summary>
    /// The amount in pounds and pence, with parts of a penny where there are any, and its price year. <see cref="Parse"/> reads it.
    /// </summary>
    /// <returns>For example <c>£1,234.56</c>, <c>-£0.005</c> or <c>£1,234.56 (2022/23 prices)</c>.</returns>
    public override string ToString() => PoundsText.Write(this);

    // Nothing of no year belongs to every year.
    private static FinancialYear? SharedYear(Pounds left, Pounds right) =>
        left.PriceYear == right.PriceYear || right is { IsZero: true, PriceYear: null } ? left.PriceYear
        : left is { IsZero: true, PriceYear: null } ? right.PriceYear
        : throw new ArgumentException(
            $"Money of {YearInWords(left.PriceYear)} and of {YearInWords(right.PriceYear)} cannot be combined: state the price year or " +
            $"apply an uplift.", nameof(right));

    private static string YearInWords(FinancialYear? year) => year is null ? "no price year" : $"{year} prices";
}
