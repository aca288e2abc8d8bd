using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>How far the numbers reach.</content>
internal sealed partial class JointCount
{
    // The best s of a normal distribution is 7.9 deviations; of those with long tails above it is less, of those with short ones below
    // more.
    private static readonly Vector256<double>[] Up =
        [Vector256.Create(8, 6.8, 5.6, 4.5), Vector256.Create(3.5, 2.5, 1.7, 1), Vector256.Create(0.6, 0.3, 0.15, 0.05)];

    private static readonly Vector256<double>[] Down =
        [Vector256.Create(6.5, 7.5, 8.5, 10.5), Vector256.Create(14, 18.0, 25, 40), Vector256.Create(80, 160.0, 320, 640)];

    private readonly (double Low, double High)?[] windows = new (double Low, double High)?[3];

    // Between which numbers all but next to nothing lies, by Chernoff's bounds.
    private (double Low, double High) Window(Side side) => windows[(int)side] ??= Find(side);

    private (double Low, double High) Find(Side side)
    {
        var poisson = side switch { Side.Before => before, Side.Then => then, _ => before + then };
        var (mean, variance) = (poisson, poisson);
        foreach (var one in sure) Add(one.Moments(side));
        foreach (var factor in factors) Add(factor.Moments(side));
        // By Chebyshev's bound.
        if (!(4 * variance > tolerance)) return (Math.Round(mean), Math.Round(mean));
        if (!double.IsFinite(variance)) return (0, double.PositiveInfinity);
        // Of what seldom comes at all the best s is the logarithm of how seldom.
        var deviation = Math.Max(Math.Sqrt(variance), 0.4);
        return (Math.Floor(Math.Max(0, -Least(Down, -1))), Math.Ceiling(Least(Up, 1)));

        void Add((double Mean, double Variance) more) => (mean, variance) = (mean + more.Mean, variance + more.Variance);

        // The least of (log mean of exp(s n) - log tolerance) / |s|, which has one valley.
        double Least(Vector256<double>[] tries, double sign)
        {
            var least = double.PositiveInfinity;
            foreach (var of in tries)
            {
                var (s, isBetter) = (of * Vector256.Create(sign / deviation), false);
                var bounds = (LogMean(s, poisson, side) - Vector256.Create(Math.Log(tolerance))) / Vector256.Abs(s);
                for (var i = 0; i < 4; i++)
                {
                    isBetter = bounds[i] < least || !double.IsFinite(bounds[i]);
                    if (double.IsFinite(bounds[i]) && bounds[i] < least) least = bounds[i];
                }

                if (!isBetter) break;
            }

            return least;
        }
    }

    private Vector256<double> LogMean(Vector256<double> s, double poisson, Side side)
    {
        Span<double> less1 = stackalloc double[4];
        for (var i = 0; i < 4; i++) less1[i] = Numerics.SpecialFunctions.Expm1(s[i]);
        var turns = Vector256.Create<double>(less1);
        var log = Vector256.Create(poisson) * turns;
        foreach (var one in sure) log += one.LogMean(turns, side);
        foreach (var factor in factors) log += factor.LogMean(turns, side);
        return log;
    }
}
