namespace Crn.Domain.Probability.Counts;

/// <summary>How many come in a time and still find a place, where those who came before it have taken some.</summary>
internal static partial class CappedBetween
{
    // As many numbers before as this are sooner added up than told by a gamma function.
    private const int Few = 64;

    /// <summary>Of a Poisson process: its means before the time and in it.</summary>
    public static double[] OfPoisson(double before, double then, int room)
    {
        if (room <= 0 || then <= 0) return [1];
        var masses = new double[Math.Min(room, PoissonMixture.Length(then)) + 1];
        OfPoisson(before, then, room, masses);
        return masses;
    }

    /// <summary>The same into a place for as many numbers as the room has places, and one more; returns how many there are.</summary>
    public static int OfPoisson(double before, double then, int room, Span<double> into)
    {
        // First the number that comes in the time, then under how many places.
        var most = Math.Min(room, PoissonMixture.Length(then));
        PoissonMasses.Fill(then, 0, into[..(most + 1)]);
        double sum = 0;
        foreach (var mass in into[..(most + 1)]) sum += mass;
        // P(before <= room - d), from the lowest on.
        var (above, lowest) = (Math.Max(0, 1 - sum), room - most);
        Span<double> own = lowest + most < Few ? stackalloc double[Few] : new double[(lowest < Few ? room : most) + 1];
        var first = lowest < Few ? 0 : lowest;
        PoissonMasses.Fill(before, first, own[..(room - first + 1)]);
        var atMost = lowest < Few ? 0 : Poisson.At(before, lowest).Below;
        for (var n = first; n < lowest; n++) atMost += own[n - first];
        sum = 0;
        for (var d = most; d >= 1; d--)
        {
            var exactly = own[room - d - first];
            atMost += exactly;
            var mass = into[d];
            sum += into[d] = (mass * atMost) + (exactly * above);
            above += mass;
        }

        into[0] = Math.Max(0, 1 - sum);
        return most + 1;
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
}
