using System.Numerics;

namespace Crn.Domain.Money;

/// <content>Parts that sum to the whole.</content>
public readonly partial record struct Pounds
{
    /// <summary>Shares the amount out in whole pence by weight, so that the parts sum to it to the penny.</summary>
    /// <remarks>
    /// <para>The method of the largest remainder, worked out in whole numbers: everyone gets the whole pence of an exact share, and the
    /// pence left over go one each to those whose shares lost most by that. Of equal remainders the larger weight comes first, then the
    /// earlier place; so rows are put in a fixed order (by code, say) before they are shared among.</para>
    /// <para>No part is a penny or more from its exact share. A larger weight never gets less than a smaller one, and a weight that grows
    /// while the others stay never gets less than before. That a larger whole gives nobody less does not hold: no method of the largest
    /// remainder has that.</para>
    /// </remarks>
    /// <param name="weights">The weights, none negative and not all 0.</param>
    /// <returns>A part for each weight, in their order, of the same price year.</returns>
    /// <exception cref="ArgumentException">There are no weights, one is negative, or all are 0.</exception>
    /// <exception cref="InvalidOperationException">The amount has parts of a penny: round it first.</exception>
    /// <exception cref="OverflowException">The pence are beyond the range of <see cref="decimal"/>.</exception>
    public ValueList<Pounds> Allocate(params ReadOnlySpan<decimal> weights)
    {
        var units = WholeNumbers(weights);
        if (Math.Round(Amount, 2) != Amount) throw new InvalidOperationException($"{this} is not in whole pence: round it first.");
        var pence = Scaled(Amount, 2);
        var total = units.Aggregate(BigInteger.Zero, (sum, unit) => sum + unit);
        var parts = new BigInteger[units.Length];
        var remainders = new BigInteger[units.Length];
        for (var i = 0; i < units.Length; i++) parts[i] = BigInteger.DivRem(BigInteger.Abs(pence) * units[i], total, out remainders[i]);

        var left = (int)(BigInteger.Abs(pence) - parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part));
        var inOrder = Enumerable.Range(0, units.Length).OrderByDescending(i => remainders[i]).ThenByDescending(i => units[i]);
        foreach (var i in inOrder.Take(left)) parts[i]++;

        var (sign, year) = (Math.Sign(Amount), PriceYear);
        return [.. parts.Select(part => new Pounds(sign * ((decimal)part / 100), year))];
    }

    private static BigInteger[] WholeNumbers(ReadOnlySpan<decimal> weights)
    {
        if (weights.IsEmpty) throw new ArgumentException("There is nobody to share the amount among.", nameof(weights));
        var (scale, any) = (0, false);
        foreach (var weight in weights)
        {
            if (weight < 0) throw new ArgumentException("A weight must not be negative.", nameof(weights));
            scale = Math.Max(scale, weight.Scale);
            any |= weight > 0;
        }

        if (!any) throw new ArgumentException("One weight at least must be above 0.", nameof(weights));
        var units = new BigInteger[weights.Length];
        for (var i = 0; i < units.Length; i++) units[i] = Scaled(weights[i], scale);
        return units;
    }

    // The number times a power of ten, exactly: a whole number when the scale is not below that of the number.
    private static BigInteger Scaled(decimal number, int scale)
    {
        var whole = decimal.Truncate(number);
        return ((BigInteger)whole * BigInteger.Pow(10, scale)) + new BigInteger((number - whole) * PowerOfTen(scale));
    }

    private static decimal PowerOfTen(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++) power *= 10;
        return power;
    }
}
