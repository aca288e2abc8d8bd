namespace Crn.Domain.Probability.Counts;

/// <summary>How many come in a time and still find a place, where those who came before it have taken some.</summary>
internal static partial class CappedBetween
{
    /// <summary>Of a Poisson process: its means before the time and in it.</summary>
    public static double[] OfPoisson(double before, double then, int room)
    {
        if (room <= 0 || then <= 0) return [1];
        var most = Math.Min(room, PoissonMixture.Length(then));
        var masses = new double[most + 1];
        var own = PoissonMasses(then, 0, most);
        // P(before <= room - d), from the lowest on.
        var places = PoissonMasses(before, room - most, most);
        var atMost = room - most < 1 ? 0 : Poisson.At(before, room - most).Below;
        var above = Math.Max(0, 1 - own.Sum());
        for (var d = most; d >= 1; d--)
        {
            var exactly = places[most - d];
            atMost += exactly;
            masses[d] = (own[d] * atMost) + (exactly * above);
            above += own[d];
        }

        masses[0] = Math.Max(0, 1 - masses.AsSpan(1).ToArray().Sum());
        return masses;
    }

    /// <summary>The same into a place for one number more than the room; returns how many there are.</summary>
    public static int OfPoisson(double before, double then, int room, Span<double> into)
    {
        // From here on masses from nobody on would underflow.
        const double large = 600;
        if (before > large || then > large)
        {
            var own = OfPoisson(before, then, room);
            own.CopyTo(into);
            return own.Length;
        }

        // First the number that comes in the time, then under how many places.
        var most = Math.Min(room, PoissonMixture.Length(then));
        var (p, sum) = (Math.Exp(-then), 0.0);
        for (var d = 0; d <= most; d++)
        {
            sum += into[d] = p;
            p *= then / (d + 1);
        }

        var (above, exactly, atMost) = (Math.Max(0, 1 - sum), Math.Exp(-before), 0.0);
        for (var n = 0; n < room - most; n++)
        {
            atMost += exactly;
            exactly *= before / (n + 1);
        }

        sum = 0;
        for (var d = most; d >= 1; d--)
        {
            atMost += exactly;
            var own = into[d];
            sum += into[d] = (own * atMost) + (exactly * above);
            above += own;
            exactly *= before / (room - d + 1);
        }

        into[0] = Math.Max(0, 1 - sum);
        return most + 1;
    }

    /// <summary>Of a Poisson process, by the number that came before.</summary>
    public static double[][] JointOfPoisson(double before, double then, int room)
    {
        var (first, second) = (PoissonMasses(before, 0, room), PoissonMasses(then, 0, room));
        return Joint(room, n => first[n], (_, masses) => second.AsSpan(0, masses.Length).CopyTo(masses));
    }

    /// <summary>Of a Poisson process whose rate is gamma distributed, with its exposures before the time and in it, by the number that came
    /// before: who came before tells of the rate.</summary>
    public static double[][] JointOfGamma(double shape, double rate, double before, double then, int room)
    {
        var first = new double[room + 1];
        NegativeBinomial.Masses(shape, rate, before, first);
        return Joint(room, n => first[n], (n, masses) => NegativeBinomial.Masses(shape + n, rate + before, then, masses));
    }

    /// <summary>Adds masses by the number before, times a weight, to others of the same room.</summary>
    public static void Add(double[][] masses, double weight, double[][] into)
    {
        for (var n = 0; n < masses.Length; n++)
        {
            for (var d = 0; d < masses[n].Length; d++) into[n][d] += weight * masses[n][d];
        }
    }

    /// <summary>Nobody, for certain, in the form of masses under a room.</summary>
    public static double[][] Nobody(int room, double weight)
    {
        var masses = new double[room + 1][];
        for (var n = 0; n <= room; n++) masses[n] = new double[room - n + 1];
        masses[0][0] = weight;
        return masses;
    }

    private static double[][] Joint(int room, Func<int, double> first, Action<int, double[]> fill)
    {
        var masses = new double[room + 1][];
        double below = 0;
        for (var n = 0; n < room; n++)
        {
            var own = new double[room - n];
            fill(n, own);
            var (weight, sum) = (first(n), 0.0);
            var row = masses[n] = new double[room - n + 1];
            for (var d = 0; d < own.Length; d++)
            {
                row[d] = weight * own[d];
                sum += own[d];
            }

            row[room - n] = weight * Math.Max(0, 1 - sum);
            below += weight;
        }

        masses[room] = [Math.Max(0, 1 - below)];
        return masses;
    }

    // The masses from one number to another.
    private static double[] PoissonMasses(double mean, int from, int count)
    {
        var masses = new double[count + 1];
        for (var i = 0; i <= count; i++)
            masses[i] = mean > 0 ? Math.Exp(Poisson.LogMass(mean, from + i)) : from + i == 0 ? 1 : 0;
        return masses;
    }
}
