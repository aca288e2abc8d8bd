using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Workforce.Loads;

/// <summary>The least bound that powers of z give for how far a sum reaches: any of them is a bound (Chernoff).</summary>
internal sealed class ReachSearch(IReadOnlyList<LoadPart> parts, IReadOnlyList<int> amounts, int sign, double tail)
{
    private static readonly double Golden = (Math.Sqrt(5) - 1) / 2;
    private readonly double[] less = new double[amounts.Count];
    private readonly double[] zero = new double[amounts.Count];
    private readonly double[] logs = new double[amounts.Count];

    /// <summary>The least of so many steps of a golden section between the logarithms of two powers.</summary>
    public double Least(double low, double high, int steps)
    {
        var (a, b) = (high - (Golden * (high - low)), low + (Golden * (high - low)));
        var (atA, atB) = (Said(a), Said(b));
        var least = Math.Min(atA, atB);
        for (var i = 0; i < steps; i++)
        {
            // Where the moments are infinite on both sides, smaller powers have them.
            if (atA <= atB)
            {
                (high, b, atB) = (b, a, atA);
                a = high - (Golden * (high - low));
                least = Math.Min(least, atA = Said(a));
            }
            else
            {
                (low, a, atA) = (a, b, atB);
                b = low + (Golden * (high - low));
                least = Math.Min(least, atB = Said(b));
            }
        }

        return least;
    }

    private double Said(double logOfPower)
    {
        var power = sign * Math.Exp(logOfPower);
        for (var i = 0; i < less.Length; i++)
        {
            logs[i] = power * amounts[i];
            less[i] = -SpecialFunctions.Expm1(logs[i]);
        }

        var log = tail;
        foreach (var part in parts) log += part.Moment(less, zero, logs);
        return log / Math.Abs(power);
    }
}
