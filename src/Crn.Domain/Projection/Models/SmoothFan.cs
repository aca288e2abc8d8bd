using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Models;

/// <summary>
/// Quantiles of the count at many times. Between the times at which sites open or close its distribution function is smooth in time: it is
/// worked out at some times and follows from a polynomial at those between, tried at two further times before it goes through them too.
/// Where a quantile hangs on what the polynomial may err by, the time is worked out.
/// </summary>
internal sealed class SmoothFan(CountModel model, ValueList<double> levels)
{
    // From so many times on it is worth while.
    private const int Fewest = 12;

    // What a polynomial may err by in a probability where it is tried. With those times as well it errs by less.
    private const double Allowed = 2e-5;

    // By so much two more times make it better, or they are not worth while.
    private const double Better = 60;

    // What is tried says how large an error is, not how large it can be; and what rounding leaves.
    private const double Caution = 4, Safe = 3e-9;

    // Over so many deviations of the count a polynomial of the ninth degree or less is good enough.
    private const double Deviations = 2.2;

    // The ends of a stretch and its middle, and then two at a time: about where Chebyshev's points lie.
    private static readonly double[] Places = [-1, 1, 0, -0.71, 0.71, -0.92, 0.38, 0.92, -0.38];
    private readonly Dictionary<int, double[]> known = [];

    /// <summary>The quantiles of a model at some times; each time is worked out where they are few, or the model has many bends.</summary>
    public static int[][] Of(CountModel model, double[] times, ValueList<double> levels) =>
        times.Length >= Fewest && model.Bends is { } bends ? new SmoothFan(model, levels).At(times, bends)
        : Array.ConvertAll(times, time => model.Quantiles(time, levels));

    /// <summary>How many times were worked out.</summary>
    public int WorkedOut { get; private set; }

    /// <summary>For each time the smallest count that is not exceeded with the probability of each level, given between which times the
    /// distribution function has no bend.</summary>
    public int[][] At(double[] times, double[] bends)
    {
        var ahead = times.Where(t => t > 0).Distinct().Order().ToArray();
        var counts = new Dictionary<double, int[]>();
        for (var from = 0; from < ahead.Length;)
        {
            // Up to the next bend, or as far as a polynomial may reach.
            var next = bends.Where(b => b > ahead[from]).DefaultIfEmpty(double.PositiveInfinity).Min();
            var end = Math.Min(next, ahead[from] + Reach(ahead, from));
            var to = from + 1;
            while (to < ahead.Length && ahead[to] <= end) to++;
            Share(ahead, from, to, counts);
            from = to;
            foreach (var past in known.Keys.Where(t => t < from - 1).ToArray()) known.Remove(past);
        }

        return Array.ConvertAll(times, time => time > 0 ? counts[time] : new int[levels.Count]);
    }

    private double Reach(double[] times, int from)
    {
        var (mean, variance) = MassTable.Moments(MassesAt(times, from));
        return mean > 0 ? Deviations * Math.Sqrt(variance) * times[from] / mean : 0;
    }

    private double[] MassesAt(double[] times, int t)
    {
        if (known.TryGetValue(t, out var masses)) return masses;
        WorkedOut++;
        known.Add(t, masses = model.Masses(times[t]));
        return masses;
    }

    private void Share(double[] times, int from, int to, Dictionary<double, int[]> counts)
    {
        if (to - from >= Fewest)
        {
            if (Through(times, from, to) is var (through, error))
            {
                for (var t = from; t < to; t++)
                    counts[times[t]] = (through.Contains(t) ? null : Settled(Between(times, through, t), Math.Max(Caution * error, Safe)))
                        ?? Of(MassesAt(times, t));
                return;
            }

            Share(times, from, (from + to) / 2, counts);
            Share(times, (from + to) / 2, to, counts);
            return;
        }

        for (var t = from; t < to; t++) counts[times[t]] = Of(MassesAt(times, t));
    }

    // The times that a polynomial goes through, and what it may err by; null where none is good enough.
    private (List<int> Times, double Error)? Through(double[] times, int from, int to)
    {
        var chosen = new List<int>();
        for (var i = 0; i < 3; i++) chosen.Add(Nearest(Places[i]));
        for (var i = 3; i < Places.Length && chosen.Count + 2 < to - from; i += 2)
        {
            int[] through = [.. chosen];
            double error = 0;
            for (var j = i; j < i + 2; j++)
            {
                var t = Nearest(Places[j]);
                error = Math.Max(error, Apart(MassesAt(times, t), Between(times, through, t)));
                chosen.Add(t);
            }

            if (error <= Allowed) return (chosen, error);
            if (error > Allowed * Math.Pow(Better, (Places.Length - 2 - i) / 2.0)) return null;
        }

        return null;

        int Nearest(double place)
        {
            var at = (times[from] + times[to - 1] + (place * (times[to - 1] - times[from]))) / 2;
            var nearest = -1;
            for (var t = from; t < to; t++)
            {
                if (!chosen.Contains(t) && (nearest < 0 || Math.Abs(times[t] - at) < Math.Abs(times[nearest] - at))) nearest = t;
            }

            return nearest;
        }
    }

    private double[] Between(double[] times, IReadOnlyList<int> through, int t)
    {
        var sum = new double[through.Max(i => MassesAt(times, i).Length)];
        foreach (var i in through)
        {
            var weight = 1.0;
            foreach (var j in through) weight *= j == i ? 1 : (times[t] - times[j]) / (times[i] - times[j]);
            Vectors.AddScaled(MassesAt(times, i), weight, sum);
        }

        return sum;
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

    private int[] Of(double[] masses) => [.. levels.Select(level => MassTable.Quantile(masses, level))];

    private int[]? Settled(double[] masses, double safe)
    {
        var counts = new int[levels.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            var (n, below, atMost) = (0, 0.0, masses[0]);
            while (atMost < levels[i] && n < masses.Length - 1) (n, below, atMost) = (n + 1, atMost, atMost + masses[n + 1]);
            if (atMost - levels[i] < safe || (n > 0 && levels[i] - below < safe)) return null;
            counts[i] = n;
        }

        return counts;
    }
}
