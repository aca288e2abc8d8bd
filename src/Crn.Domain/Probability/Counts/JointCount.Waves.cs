using System.Numerics;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>The characteristic function where anything of it is left, and how far both numbers reach.</content>
internal sealed partial class JointCount
{
    // exp(-33) is 5e-15.
    private const double LogNothing = -33;

    // The square of 1e-18.
    private const double Nothing = 1e-36;

    // What belongs to each number before, up to a last one: to all numbers after, and to each of their angles.
    private (Complex[] All, List<Complex[]> Waves) WavesOf(Axis first, Axis second, int last)
    {
        var rows = new List<Complex[]>();
        var (re, im, fourier) = (new double[first.Length], new double[first.Length], new Fourier(first.Length));
        var backs = new double[Math.Max(0, last - first.Low) + 1];
        for (var n = 0; n < backs.Length; n++) backs[n] = Math.Pow(first.Turn, -(first.Low + n)) / first.Length;
        var blocks = first.Blocks();
        var (middle, empty) = (0, 0);
        var all = second.Turn < 1 ? RowOf(Complex.Zero, out _) : null;
        middle = 0;
        for (var k = 0; k <= second.Length / 2 && empty < 2; k++)
        {
            rows.Add(RowOf(second.Less1(k), out var isEmpty));
            empty = isEmpty ? empty + 1 : 0;
        }

        return (all ?? rows[0], rows);

        Complex[] RowOf(Complex after, out bool isEmpty)
        {
            foreach (var factor in factors) factor.Begin(after);
            Array.Clear(re);
            Array.Clear(im);
            middle = Fill(blocks, after, middle, re, im, out isEmpty);
            fourier.Transform(re, im);
            var row = new Complex[backs.Length];
            for (var n = 0; n < row.Length; n++)
            {
                var at = (first.Low + n) & (first.Length - 1);
                row[n] = new(re[at] * backs[n], im[at] * backs[n]);
            }

            return row;
        }
    }

    // From the block where the last row was largest to both sides, as far as anything is left; returns where this row is largest.
    private int Fill((Vector256<double> Re, Vector256<double> Im)[] blocks, Complex after, int middle, double[] re, double[] im,
        out bool isEmpty)
    {
        var (best, largest, seen) = (middle, 0.0, 0);
        foreach (var step in (ReadOnlySpan<int>)[1, -1])
        {
            var gone = 0;
            for (var i = step > 0 ? middle : middle - 1; seen < blocks.Length && gone < 2; i += step, seen++)
            {
                var at = (i + (2 * blocks.Length)) % blocks.Length;
                var (x, y) = At(blocks[at], after);
                x.CopyTo(re, 4 * at);
                y.CopyTo(im, 4 * at);
                var squares = (x * x) + (y * y);
                var size = Math.Max(Math.Max(squares[0], squares[1]), Math.Max(squares[2], squares[3]));
                if (size > largest) (best, largest) = (at, size);
                gone = size < Nothing ? gone + 1 : 0;
            }
        }

        isEmpty = largest < Nothing;
        return best;
    }

    // At four angles of the number before.
    private (Vector256<double> Re, Vector256<double> Im) At((Vector256<double> Re, Vector256<double> Im) less1, Complex after)
    {
        var log = (Vector256.Create(before) * less1.Re) + Vector256.Create(then * after.Real);
        var phase = (Vector256.Create(before) * less1.Im) + Vector256.Create(then * after.Imaginary);
        foreach (var one in sure)
        {
            var (l, p) = one.LogAt(less1, after);
            (log, phase) = (log + l, phase + p);
        }

        if (Vector256.LessThanAll(log, Vector256.Create(-45.0))) return (Vector256<double>.Zero, Vector256<double>.Zero);
        var (sin, cos) = VectorMath.SinCos(phase);
        var size = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
        var (re, im) = (size * cos, size * sin);
        foreach (var factor in factors)
        {
            var (x, y) = factor.At(less1);
            (re, im) = ((re * x) - (im * y), (re * y) + (im * x));
            if (Vector256.LessThanAll((re * re) + (im * im), Vector256.Create(Nothing / 100)))
                return (Vector256<double>.Zero, Vector256<double>.Zero);
        }

        return (re, im);
    }

    // Numbers of which all but next to nothing lie in a window need no more than it; of others what is beyond the room is turned away.
    private Axis AxisOf(int room, bool isThen)
    {
        var (low, high) = Window(isThen);
        var atMost = BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, 3.0 * (room + 1)));
        return high - low + 1 <= atMost
            ? new((int)low, (int)Math.Max(8, BitOperations.RoundUpToPowerOf2((uint)(high - low + 1))), 1)
            : new(0, (int)atMost, Math.Pow(Wrapped, 1.0 / atMost));
    }

    // Chernoff's bounds on both sides.
    private (double Low, double High) Window(bool isThen)
    {
        var (mean, variance) = isThen ? (then, then) : (before, before);
        foreach (var factor in (IEnumerable<Factor>)[.. sure, .. factors])
        {
            var (m, v) = factor.Moments(isThen);
            (mean, variance) = (mean + m, variance + v);
        }

        if (!(variance > 0)) return (Math.Round(mean), Math.Round(mean));
        if (!double.IsFinite(variance)) return (0, double.PositiveInfinity);
        var (low, high, deviation) = (0.0, double.PositiveInfinity, Math.Sqrt(variance));
        foreach (var t in (ReadOnlySpan<double>)[0.1, 0.3, 0.6, 1, 1.5, 2, 3, 4, 5, 6, 7, 8, 9, 12, 20, 40, 80])
        {
            var s = t / deviation;
            high = Math.Min(high, (LogMean(s, isThen) - LogNothing) / s is var up && double.IsFinite(up) ? up : high);
            low = Math.Max(low, (LogNothing - LogMean(-s, isThen)) / s is var down && double.IsFinite(down) ? down : low);
        }

        return (Math.Floor(low), Math.Ceiling(high));
    }

    private double LogMean(double s, bool isThen)
    {
        var less1 = SpecialFunctions.Expm1(s);
        var log = (isThen ? then : before) * less1;
        foreach (var one in sure) log += one.LogMean(less1, isThen);
        foreach (var factor in factors) log += factor.LogMean(less1, isThen);
        return log;
    }

    // The numbers of a window, or all from 0 on, each turned.
    private sealed record Axis(int Low, int Length, double Turn)
    {
        public Complex Less1(int k)
        {
            var (half, turned) = (Math.Sin(Math.PI * k / Length), Math.Sin(2 * Math.PI * k / Length));
            return new(Turn - 1 - (2 * Turn * half * half), Turn * turned);
        }

        public (Vector256<double> Re, Vector256<double> Im)[] Blocks()
        {
            var blocks = new (Vector256<double>, Vector256<double>)[Length / 4];
            for (var i = 0; i < blocks.Length; i++)
            {
                var (a, b, c, d) = (Less1(4 * i), Less1((4 * i) + 1), Less1((4 * i) + 2), Less1((4 * i) + 3));
                blocks[i] = (Vector256.Create(a.Real, b.Real, c.Real, d.Real),
                    Vector256.Create(a.Imaginary, b.Imaginary, c.Imaginary, d.Imaginary));
            }

            return blocks;
        }

        // The angles beyond pi are those below it over again.
        private double WeightOf(int k) => (k == 0 || 2 * k == Length ? 1.0 : 2.0) / Length;

        /// <summary>One mass, of the number before at a place.</summary>
        public double At(List<Complex[]> waves, int place, int number)
        {
            double sum = 0;
            var (step, turn) = (Complex.FromPolarCoordinates(1, -2 * Math.PI * number / Length), Complex.One);
            for (var k = 0; k < waves.Count; k++, turn *= step)
                sum += WeightOf(k) * ((waves[k][place].Real * turn.Real) - (waves[k][place].Imaginary * turn.Imaginary));
            return sum * Math.Pow(Turn, -number);
        }

        /// <summary>Adds what a number adds to sums over all of them up to it; the lowest begins.</summary>
        public void Advance(Complex[] turns, Complex[] sums, int number)
        {
            for (var k = 0; k < sums.Length; k++)
            {
                // Begun anew from time to time, so that rounding does not add up.
                if (number == Low || (number & 31) == 0)
                    turns[k] = Complex.FromPolarCoordinates(WeightOf(k) * Math.Pow(Turn, -number), -2 * Math.PI * k * number / Length);
                else turns[k] *= Complex.FromPolarCoordinates(1 / Turn, -2 * Math.PI * k / Length);
                sums[k] += turns[k];
            }
        }
    }
}
