namespace Crn.Domain.Money;

/// <content>Arithmetic and order. Two amounts are of one price year or the operator throws.</content>
public readonly partial record struct Pounds
{
    /// <summary>Adds two amounts.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum, of the price year that both share.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds operator +(Pounds left, Pounds right) => new(left.Amount + right.Amount, SharedYear(left, right));

    /// <summary>Takes one amount from another.</summary>
    /// <param name="left">The amount taken from.</param>
    /// <param name="right">The amount taken.</param>
    /// <returns>The difference, of the price year that both share.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    /// <exception cref="OverflowException">The difference is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds operator -(Pounds left, Pounds right) => new(left.Amount - right.Amount, SharedYear(left, right));

    /// <summary>The amount with the other sign.</summary>
    /// <param name="value">The amount.</param>
    /// <returns>The same amount owed rather than due, or due rather than owed.</returns>
    public static Pounds operator -(Pounds value) => new(-value.Amount, value.PriceYear);

    /// <summary>So many times an amount. The result is not rounded to pence.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">How many times.</param>
    /// <returns>The product, of the same price year.</returns>
    /// <exception cref="OverflowException">The product is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds operator *(Pounds left, decimal right) => new(left.Amount * right, left.PriceYear);

    /// <summary>So many times an amount. The result is not rounded to pence.</summary>
    /// <param name="left">How many times.</param>
    /// <param name="right">The amount.</param>
    /// <returns>The product, of the same price year.</returns>
    /// <exception cref="OverflowException">The product is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds operator *(decimal left, Pounds right) => right * left;

    /// <summary>An equal part of an amount, not rounded to pence; <see cref="Allocate"/> gives parts that sum to the amount.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">The number of parts.</param>
    /// <returns>The part, of the same price year.</returns>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is 0.</exception>
    /// <exception cref="OverflowException">The part is beyond the range of <see cref="decimal"/>.</exception>
    public static Pounds operator /(Pounds left, decimal right) => new(left.Amount / right, left.PriceYear);

    /// <summary>How many times one amount is another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>The ratio, a number without a unit.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    /// <exception cref="DivideByZeroException"><paramref name="right"/> is no pounds.</exception>
    /// <exception cref="OverflowException">The ratio is beyond the range of <see cref="decimal"/>.</exception>
    public static decimal operator /(Pounds left, Pounds right)
    {
        SharedYear(left, right);
        return left.Amount / right.Amount;
    }

    /// <summary>Whether one amount is less than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static bool operator <(Pounds left, Pounds right) => left.CompareTo(right) < 0;

    /// <summary>Whether one amount is more than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static bool operator >(Pounds left, Pounds right) => left.CompareTo(right) > 0;

    /// <summary>Whether one amount is not more than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is not.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static bool operator <=(Pounds left, Pounds right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one amount is not less than another.</summary>
    /// <param name="left">The one.</param>
    /// <param name="right">The other.</param>
    /// <returns>True when it is not.</returns>
    /// <exception cref="ArgumentException">They are of different price years.</exception>
    public static bool operator >=(Pounds left, Pounds right) => left.CompareTo(right) >= 0;
}
