using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Drift;

/// <summary>
/// Masses at many times, worked out at some and taken from a polynomial between them. At two further times the polynomial is tried; where
/// it errs it goes through those too and is tried again.
/// </summary>
internal sealed class MassesOverTime(double[] times, Func<int, double[]> workOut)
{
    // What a polynomial may err by in a probability where it is tried; with those times as well it errs by less.
    private const double Allowed = 2e-6;

    // By so much two more times make it better, or they are not worth while.
    private const double Better = 200;

    // So near to a place, beside the length of a stretch, a time that is worked out already is as good.
    private const double Near = 0.06;

    // Where it is tried after three times, at the ends of a stretch and in its middle: about where Chebyshev's points lie, two at a time.
    private static readonly (double One, double Other)[] Tried = [(-0.71, 0.71), (-0.92, 0.38), (0.92, -0.38)];
    private readonly double[]?[] known = new double[]?[times.Length];

    /// <summary>The masses at a time, worked out once.</summary>
    public double[] At(int t) => known[t] ??= workOut(t);

    /// <summary>What is left at each time of a stretch beside other masses, and what that may err by in a probability; null where no
    /// polynomial is good enough.</summary>
    public (double[][] Left, double Error)? Beside(double[][] others, int from, int to)
    {
        var left = new double[to - from][];
        var chosen = new SortedSet<int>();
        foreach (var share in (ReadOnlySpan<double>)[-1, 0, 1]) Choose(share);
        for (var stage = 0; stage < Tried.Length && chosen.Count + 5 < to - from; stage++)
        {
            int[] through = [.. chosen];
            var err = Math.Max(Tries(through, Choose(Tried[stage].One)), Tries(through, Choose(Tried[stage].Other)));
            if (err > Allowed * Math.Pow(Better, Tried.Length - 1 - stage)) return null;
            if (err > Allowed) continue;
            int[] all = [.. chosen];
            for (var t = from; t < to; t++) left[t - from] ??= Between(all, t);
            return (left, err);
        }

        return null;

        // The time nearest to a place of the stretch, from -1 to 1, that is not chosen yet.
        int Choose(double share)
        {
            var (length, place, least) = (times[to - 1] - times[from], from, double.PositiveInfinity);
            var at = (times[from] + times[to - 1] + (share * length)) / 2;
            for (var t = from; t < to; t++)
            {
                var distance = Math.Abs(times[t] - at) - (known[t] is null ? 0 : Near * length);
                if (distance >= least || chosen.Contains(t)) continue;
                (place, least) = (t, distance);
            }

            var own = left[place - from] = new double[Math.Max(At(place).Length, others[place].Length)];
            Vectors.AddScaled(At(place), 1, own);
            Vectors.AddScaled(others[place], -1, own);
            chosen.Add(place);
            return place;
        }

        double Tries(int[] through, int t) => Apart(left[t - from], Between(through, t));

        double[] Between(int[] through, int t)
        {
            var sum = new double[left[through[^1] - from].Length];
            foreach (var i in through)
            {
                var weight = 1.0;
                foreach (var j in through) weight *= j == i ? 1 : (times[t] - times[j]) / (times[i] - times[j]);
                Vectors.AddScaled(left[i - from], weight, sum);
            }

            return sum;
        }
    }

    // As distribution functions.
    private static double Apart(double[] one, double[] other)
    {
        var (largest, apart) = (0.0, 0.0);
        for (var n = 0; n < Math.Max(one.Length, other.Length); n++)
        {
            apart += (n < one.Length ? one[n] : 0) - (n < other.Length ? other[n] : 0);
            largest = Math.Max(largest, Math.Abs(apart));
        }

        return largest;
    }
}
