using System.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of independent counts up to a time, and in the time that follows it, as one distribution of two numbers: by the characteristic
/// function of both. Caps on the sum make the second number depend on the first.
/// </summary>
internal sealed partial class JointCount
{
    // What a number may be turned by so that those beyond the length leave nothing where they come round again.
    private const double Wrapped = 1e-13;
    private readonly List<Gamma> sure = [];
    private readonly List<Factor> factors = [];
    private double before;
    private double then;

    /// <summary>Adds a Poisson process: its means up to the time and after it.</summary>
    public void AddPoisson(double before, double then) => (this.before, this.then) = (this.before + before, this.then + then);

    /// <summary>Adds a Poisson process whose rate is gamma distributed of a shape, or a mixture of some: each with its weight, and its
    /// exposures before and after over the rate parameter. What is missing to weights of 1 is nobody.</summary>
    public void AddGamma(double shape, params (double Weight, double Before, double Then)[] of)
    {
        if (of is [{ Weight: 1 } one]) sure.Add(new(shape, one.Before, one.Then));
        else factors.Add(new Mixture(shape, of));
    }

    /// <summary>Adds so many counts alike with masses of their own: first by the number before, then by the number after.</summary>
    public void Add(double[][] masses, int times) => factors.Add(new Table(masses, times));

    /// <summary>Adds a number that comes before the time.</summary>
    public void AddBefore(double[] masses) => Add(Array.ConvertAll(masses, m => new[] { m }), 1);

    /// <summary>The masses under a cap of the sum: by the number before, up to the room, then by the number after, up to what is left.
    /// </summary>
    public double[][] Under(int room)
    {
        var (first, second) = (AxisOf(room, isThen: false), AxisOf(room, isThen: true));
        var (all, waves) = WavesOf(first, second, Math.Min(room - 1, first.Low + first.Length - 1));
        var masses = new double[room + 1][];
        double below = 0;
        var end = second.Low + second.Length;
        for (var n = 0; n < room; n++)
        {
            var at = n - first.Low;
            if (at < 0 || at >= first.Length)
            {
                masses[n] = [];
                continue;
            }

            var own = masses[n] = new double[Math.Min(room - n, end) + 1];
            var left = Math.Max(0, all[at].Real);
            below += left;
            for (var d = second.Low; d < own.Length - 1; d++)
            {
                own[d] = Math.Clamp(second.At(waves, at, d), 0, left);
                left -= own[d];
            }

            own[^1] += left;
        }

        masses[room] = [Math.Max(0, 1 - below)];
        return masses;
    }

    /// <summary>The masses of the number after under a cap of the sum: P(D &gt;= d) is that of no more than d fewer than the room before,
    /// and d or more after.</summary>
    public double[] ThenUnder(int room)
    {
        var (first, second) = (AxisOf(room, isThen: false), AxisOf(room, isThen: true));
        if (room <= first.Low) return [1];
        var (all, waves) = WavesOf(first, second, Math.Min(room - 1, first.Low + first.Length - 1));
        foreach (var wave in waves.Prepend(all).Distinct())
        {
            for (var n = 1; n < wave.Length; n++) wave[n] += wave[n - 1];
        }

        var most = Math.Min(room - first.Low, second.Low + second.Length);
        var (masses, turns, sums) = (new double[most + 1], new Complex[waves.Count], new Complex[waves.Count]);
        var atLeast = 1.0;
        for (var d = 1; d <= most; d++)
        {
            // All that come before with fewer than d after are taken away again: to d - 1 from the lowest number after on.
            if (d > second.Low) second.Advance(turns, sums, d - 1);
            var at = Math.Min(room - d - first.Low, all.Length - 1);
            var tail = all[at].Real;
            for (var k = 0; k < waves.Count; k++) tail -= (waves[k][at].Real * sums[k].Real) - (waves[k][at].Imaginary * sums[k].Imaginary);
            tail = Math.Clamp(tail, 0, atLeast);
            (masses[d - 1], atLeast) = (atLeast - tail, tail);
        }

        masses[most] = atLeast;
        return Trimmed(masses);
    }

    /// <summary>The masses of the number after, of masses by the number before.</summary>
    public static double[] Then(double[][] masses)
    {
        var sum = new double[masses.Max(m => m.Length)];
        foreach (var row in masses)
        {
            for (var d = 0; d < row.Length; d++) sum[d] += row[d];
        }

        return Trimmed(sum);
    }

    private static double[] Trimmed(double[] masses)
    {
        var end = masses.Length;
        while (end > 1 && masses[end - 1] <= 0) end--;
        return masses[..end];
    }
}
