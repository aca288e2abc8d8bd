using System.Text;
using Ardalis.GuardClauses;

namespace Crn.Domain.Rules;

/// <summary>What a number counts or measures, so that months are never added to participants.</summary>
/// <remarks>A unit is a product of named units raised to whole powers. A number of years is converted to months and one of weeks to days
/// where a sheet knows a fact in the one and a rule asks for the other; nothing else is converted. Immutable.</remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record Unit
{
    private Unit(ValueList<UnitFactor> factors) => Factors = factors;

    /// <summary>A bare number or share.</summary>
    public static Unit One { get; } = new([]);

    /// <summary>People taking part, or asked to.</summary>
    public static Unit Participants { get; } = Named("participants");

    /// <summary>Calendar days.</summary>
    public static Unit Days { get; } = Named("days");

    /// <summary>Months of 365.25/12 days.</summary>
    public static Unit Months { get; } = Named("months");

    /// <summary>Years of 365.25 days.</summary>
    public static Unit Years { get; } = Named("years");

    /// <summary>Hours of work.</summary>
    public static Unit Hours { get; } = Named("hours");

    /// <summary>Whole-time equivalents of staff.</summary>
    public static Unit WholeTimeEquivalents { get; } = Named("WTE");

    /// <summary>Sites.</summary>
    public static Unit Sites { get; } = Named("sites");

    /// <summary>Pounds sterling.</summary>
    public static Unit Pounds { get; } = Named("pounds");

    /// <summary>The named units this one is made of, in alphabetical order, none with power 0.</summary>
    internal ValueList<UnitFactor> Factors { get; }

    /// <summary>A unit of the caller's own.</summary>
    /// <param name="name">The plural noun a reader expects after a number, for example <c>visits</c>.</param>
    /// <returns>The unit.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is blank.</exception>
    public static Unit Named(string name) => new([new UnitFactor(Guarded.Text(name), 1)]);

    /// <summary>The unit of a product.</summary>
    /// <param name="left">One unit.</param>
    /// <param name="right">The other unit.</param>
    /// <returns>The product of both.</returns>
    public static Unit operator *(Unit left, Unit right) => Combine(left, right, 1);

    /// <summary>The unit of a quotient.</summary>
    /// <param name="left">The unit divided.</param>
    /// <param name="right">The unit divided by.</param>
    /// <returns>For example participants per month.</returns>
    public static Unit operator /(Unit left, Unit right) => Combine(left, right, -1);

    /// <summary>The unit as written after a number.</summary>
    /// <returns>For example <c>participants per months</c>; empty for a bare number.</returns>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var factor in Factors)
        {
            if (factor.Power > 0) text.Append(text.Length == 0 ? "" : " ").Append(factor);
        }

        foreach (var factor in Factors)
        {
            if (factor.Power < 0) text.Append(text.Length == 0 ? "" : " ").Append("per ")
                .Append(new UnitFactor(factor.Name, -factor.Power));
        }

        return text.ToString();
    }

    // What a number of this unit is multiplied and divided by to be one of another unit; null where there is no such number.
    internal (decimal Times, decimal Per)? To(Unit other)
    {
        var (times, per) = (1m, 1m);
        SortedDictionary<string, int> powers = new(StringComparer.Ordinal);
        foreach (var (name, power) in Factors.Select(f => (f.Name, f.Power)).Concat(other.Factors.Select(f => (f.Name, -f.Power))))
        {
            var (smaller, size) = name switch { "years" => ("months", 12m), "weeks" => ("days", 7m), _ => (name, 1m) };
            powers[smaller] = powers.GetValueOrDefault(smaller) + power;
            if (power is < -20 or > 20) return null;
            for (var i = 0; i < power; i++) times *= size;
            for (var i = 0; i > power; i--) per *= size;
        }

        return powers.Values.All(p => p == 0) ? (times, per) : null;
    }

    private static Unit Combine(Unit left, Unit right, int sign)
    {
        Guard.Against.Null(left);
        Guard.Against.Null(right);
        var powers = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var f in left.Factors) powers[f.Name] = f.Power;
        foreach (var f in right.Factors) powers[f.Name] = powers.GetValueOrDefault(f.Name) + (sign * f.Power);
        return new(powers.Where(p => p.Value != 0).Select(p => new UnitFactor(p.Key, p.Value)).ToValueList());
    }
}
