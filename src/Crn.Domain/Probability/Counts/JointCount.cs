using System.Numerics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// The sum of independent counts up to a time, and in the time that follows it, as one distribution of two numbers: by characteristic
/// functions of both. Caps on the sum make the second number depend on the first.
/// </summary>
internal sealed class JointCount
{
    // What a number may be turned by so that those beyond the length leave nothing where they come round again.
    private const double Wrapped = 1e-13;
    private readonly List<Part> parts = [];
    private double before;
    private double then;

    /// <summary>Adds a Poisson process: its means up to the time and after it.</summary>
    public void AddPoisson(double before, double then) => (this.before, this.then) = (this.before + before, this.then + then);

    /// <summary>Adds a Poisson process whose rate is gamma distributed of a shape, or a mixture of some: each with its weight, and its
    /// exposures before and after over the rate parameter. What is missing to weights of 1 is nobody.</summary>
    public void AddGamma(double shape, params (double Weight, double Before, double Then)[] of) => parts.Add(new Gamma(shape, of));

    /// <summary>Adds so many counts alike with masses of their own: first by the number before, then by the number after.</summary>
    public void Add(double[][] masses, int times) => parts.Add(new Table(masses, times));

    /// <summary>Adds a number that comes before the time.</summary>
    public void AddBefore(double[] masses) => Add(Array.ConvertAll(masses, m => new[] { m }), 1);

    /// <summary>
    /// The masses under a cap of the sum: by the number before, up to the room, then by the number after, up to what is left. The lengths
    /// say how far the numbers reach at most.
    /// </summary>
    public double[][] Under(int room, double beforeLength, double thenLength)
    {
        var (rows, columns) = (LengthFor(room, beforeLength), LengthFor(room, thenLength));
        var (first, second) = (Turn(rows, beforeLength), Turn(columns, thenLength));
        // By the number before: all numbers after, and the waves of the numbers after.
        var angles = new Angles(first, rows, before);
        var all = InverseOf(angles, 1);
        var waves = new (double[] Re, double[] Im)[(columns / 2) + 1];
        for (var k = 0; k < waves.Length; k++)
            waves[k] = InverseOf(angles, second * Complex.FromPolarCoordinates(1, -2 * Math.PI * k / columns));
        var masses = new double[room + 1][];
        double below = 0;
        var (re, im, fourier) = (new double[columns], new double[columns], new Fourier(columns));
        var backs = Powers(1 / second, columns);
        for (var n = 0; n < room; n++)
        {
            var own = masses[n] = n < rows ? new double[Math.Min(room - n, columns) + 1] : [];
            if (n >= rows) continue;
            var back = Math.Pow(first, -n);
            for (var k = 0; k < columns; k++)
            {
                var mirrored = k > columns / 2;
                var wave = waves[mirrored ? columns - k : k];
                // The transform that goes forward, of the conjugate, is the one that goes back.
                (re[k], im[k]) = (wave.Re[n], mirrored ? wave.Im[n] : -wave.Im[n]);
            }

            fourier.Transform(re, im);
            var left = Math.Max(0, all.Re[n] * back);
            below += left;
            for (var d = 0; d < own.Length - 1; d++)
            {
                own[d] = Math.Clamp(re[d] / columns * back * backs[d], 0, left);
                left -= own[d];
            }

            own[^1] += left;
        }

        masses[room] = [Math.Max(0, 1 - below)];
        return masses;
    }

    /// <summary>The masses of the number after, of masses by the number before.</summary>
    public static double[] Then(double[][] masses)
    {
        var sum = new double[masses.Max(m => m.Length)];
        foreach (var row in masses)
        {
            for (var d = 0; d < row.Length; d++) sum[d] += row[d];
        }

        var end = sum.Length;
        while (end > 1 && sum[end - 1] <= 0) end--;
        return sum[..end];
    }

    // Three times the room is enough with a turn; without one everything must fit.
    private static int LengthFor(int room, double reach) =>
        (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, Math.Min(3.0 * (room + 1), Math.Ceiling(reach) + 1)));

    private static double Turn(int length, double reach) => reach < length ? 1 : Math.Pow(Wrapped, 1.0 / length);

    private static double[] Powers(double of, int count)
    {
        var powers = new double[count];
        powers[0] = 1;
        for (var i = 1; i < count; i++) powers[i] = powers[i - 1] * of;
        return powers;
    }

    // By the number before, turned back from the characteristic function at all its angles and one of the number after.
    private (double[] Re, double[] Im) InverseOf(Angles angles, Complex after)
    {
        var (at, rows, poisson) = (new Complex[angles.Poisson.Length], angles.Poisson.Length, Complex.Exp(then * (after - 1)));
        for (var j = 0; j < rows; j++) at[j] = poisson * angles.Poisson[j];
        foreach (var part in parts) part.Multiply(at, angles, after);
        var (re, im) = (new double[rows], new double[rows]);
        for (var j = 0; j < rows; j++) (re[j], im[j]) = (at[j].Real / rows, -at[j].Imaginary / rows);
        angles.Fourier.Transform(re, im);
        for (var n = 0; n < rows; n++) im[n] = -im[n];
        return (re, im);
    }

    // What does not change with the angle of the number after: the angles of the number before, and the Poisson process there.
    private sealed class Angles
    {
        public Angles(double first, int rows, double poissonMean)
        {
            (First, Fourier, Less1, Poisson) = (first, new Fourier(rows), new Complex[rows], new Complex[rows]);
            for (var j = 0; j < rows; j++)
            {
                Less1[j] = (first * Complex.FromPolarCoordinates(1, -2 * Math.PI * j / rows)) - 1;
                Poisson[j] = Complex.Exp(poissonMean * Less1[j]);
            }
        }

        public double First { get; }

        public Fourier Fourier { get; }

        public Complex[] Less1 { get; }

        public Complex[] Poisson { get; }
    }

    private abstract class Part
    {
        public abstract void Multiply(Complex[] at, Angles angles, Complex after);
    }

    private sealed class Gamma(double shape, (double Weight, double Before, double Then)[] of) : Part
    {
        private readonly double none = Math.Max(0, 1 - of.Sum(o => o.Weight));

        public override void Multiply(Complex[] at, Angles angles, Complex after)
        {
            for (var j = 0; j < at.Length; j++)
            {
                Complex sum = none;
                foreach (var (weight, x, y) in of)
                    sum += weight * Complex.Exp(-shape * LogOfOneAnd(-(x * angles.Less1[j]) - (y * (after - 1))));
                at[j] *= sum;
            }
        }

        // log(1 + z) without the digits that 1 would take.
        private static Complex LogOfOneAnd(Complex z) => new(
            0.5 * SpecialFunctions.Log1P((z.Real * (2 + z.Real)) + (z.Imaginary * z.Imaginary)), Math.Atan2(z.Imaginary, 1 + z.Real));
    }

    private sealed class Table(double[][] masses, int times) : Part
    {
        public override void Multiply(Complex[] at, Angles angles, Complex after)
        {
            var (re, im) = (new double[at.Length], new double[at.Length]);
            var turn = 1.0;
            for (var n = 0; n < masses.Length; n++, turn *= angles.First)
            {
                Complex sum = 0;
                for (var d = masses[n].Length - 1; d >= 0; d--) sum = (sum * after) + masses[n][d];
                var place = n % re.Length;
                (re[place], im[place]) = (re[place] + (sum.Real * turn), im[place] + (sum.Imaginary * turn));
            }

            angles.Fourier.Transform(re, im);
            for (var j = 0; j < at.Length; j++)
            {
                var one = new Complex(re[j], im[j]);
                for (var left = times; left > 0; left >>= 1)
                {
                    if ((left & 1) == 1) at[j] *= one;
                    one *= one;
                }
            }
        }
    }
}
