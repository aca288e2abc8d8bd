using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The masses of a mixture of many counts: those of the narrow ones are added up, those of the others added as characteristic functions, at
/// the same angles for all, and turned into masses at the end, once.
/// </summary>
internal sealed class CountMixture
{
    private readonly double[] masses;
    private readonly double[] re;
    private readonly double[] im;
    private readonly List<(int Certain, double Mean, double Weight)> poisson = [];

    /// <summary>A mixture of counts below a length; what comes after it is put on its last place.</summary>
    public CountMixture(int length)
    {
        masses = new double[length];
        Waves = Waves.OfLength((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(32, length + 2)));
        (re, im) = (new double[Waves.Length], new double[Waves.Length]);
    }

    /// <summary>The angles.</summary>
    public Waves Waves { get; }

    /// <summary>Counts from here on cannot be told from those so much below.</summary>
    public int Length => Waves.Length;

    /// <summary>Adds a Poisson count beside a certain one, times a weight.</summary>
    public void AddPoisson(int certain, double mean, double weight)
    {
        // As far below its mean as this a Poisson count never comes.
        if (certain + mean - (9 * Math.Sqrt(mean)) - 1 > masses.Length) masses[^1] += weight;
        else poisson.Add((certain, mean, weight));
    }

    /// <summary>Adds masses from a first count on, times a weight.</summary>
    public void AddMasses(int first, ReadOnlySpan<double> own, double weight)
    {
        for (var n = 0; n < own.Length; n++) masses[(int)Math.Min(masses.Length - 1L, (long)first + n)] += weight * own[n];
    }

    /// <summary>Adds a characteristic function at four angles.</summary>
    public void AddWave(int i, Vector256<double> real, Vector256<double> imaginary)
    {
        (Vector256.Create<double>(re.AsSpan(4 * i)) + real).CopyTo(re.AsSpan(4 * i));
        (Vector256.Create<double>(im.AsSpan(4 * i)) + imaginary).CopyTo(im.AsSpan(4 * i));
    }

    /// <summary>The masses of all that was added.</summary>
    public double[] Masses()
    {
        foreach (var alike in poisson.GroupBy(f => f.Certain, f => (f.Mean, f.Weight)))
        {
            var mixture = PoissonMixture.Masses(alike.Select(static p => p.Mean).ToArray(), alike.Select(static p => p.Weight).ToArray());
            AddMasses(alike.Key, mixture, 1);
        }

        new Fourier(re.Length).Transform(re, im);
        for (var n = 0; n < Waves.Length; n++)
        {
            // The angles are odd multiples of half a step: a turn by half a step for each count.
            var (sin, cos) = Math.SinCos(Math.PI * n / Waves.Length);
            var mass = 2.0 / Waves.Length * ((re[n] * cos) + (im[n] * sin));
            if (mass > 0) masses[Math.Min(n, masses.Length - 1)] += mass;
        }

        return masses;
    }
}
