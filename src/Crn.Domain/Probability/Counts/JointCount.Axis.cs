using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>The numbers of a window, or all from 0 on, each turned.</content>
internal sealed partial class JointCount
{
    // Numbers of which all but next to nothing lie in a window need no more than it; of others what is beyond the room is turned away, so
    // that it leaves nothing where it comes round again.
    private Axis AxisOf((double Low, double High) window, int room)
    {
        var (atMost, length) = (3.0 * (room + 1), window.High - window.Low + 1);
        return length <= Math.Max(8, atMost) ? new((int)window.Low, Fours(length), 1)
            : new(0, Fours(atMost), Math.Pow(tolerance, 1 / Math.Max(8, atMost)));

        static int Fours(double counts) => ((int)Math.Max(8, counts) + 3) & ~3;
    }

    private sealed class Axis
    {
        private readonly double[] sin;
        private readonly double[] cos;

        public Axis(int low, int length, double turn)
        {
            (Low, Length, Turning) = (low, length, turn);
            (sin, cos) = (new double[length], new double[length]);
            for (var k = 0; k < length; k++) (sin[k], cos[k]) = Math.SinCos(2 * Math.PI * k / length);
        }

        /// <summary>All numbers together: the one angle of 0.</summary>
        public static Axis Whole { get; } = new(0, 1, 1);

        public int Low { get; }

        public int Length { get; }

        public double Turning { get; }

        /// <summary>How many blocks of angles before there are.</summary>
        public int Blocks => (Length + Together - 1) / Together;

        // Of the number after those beyond pi are those below it over again; turned, the angle of all numbers is one more.
        private int Afters => (Length / 2) + 1 + (Turning < 1 ? 1 : 0);

        public int AfterBlocks => (Afters + 3) / 4;

        /// <summary>An angle of the number before.</summary>
        public Turned Before(int k)
        {
            var less1 = Less1(k);
            return new(Turning * cos[k % Length], Turning * sin[k % Length], less1.Re, less1.Im);
        }

        /// <summary>Four angles of the number after.</summary>
        public Wave After(int block)
        {
            Span<double> re = stackalloc double[4], im = stackalloc double[4];
            for (var lane = 0; lane < 4; lane++) (re[lane], im[lane]) = Number((4 * block) + lane) is >= 0 and var k ? Less1(k) : (0, 0);
            return new(Vector256.Create<double>(re), Vector256.Create<double>(im));
        }

        private (double Re, double Im) Less1(int k)
        {
            var half = Math.Sin(Math.PI * k / Length);
            return (Turning - 1 - (2 * Turning * half * half), Turning * sin[k % Length]);
        }

        private int Number(int after) => after - (Turning < 1 ? 1 : 0);

        private double WeightOf(int after) => Number(after) switch
        {
            < 0 => 0,
            0 => 1.0 / Length,
            var k when 2 * k == Length => 1.0 / Length,
            var k => 2 * k < Length ? 2.0 / Length : 0,
        };

        /// <summary>What each number after of a run is turned back by at the angles of some blocks, with their weights: all blocks of a
        /// number, then those of the next.</summary>
        public Wave[] Backs(int blocks, int from, int count)
        {
            var backs = new Wave[blocks * count];
            Span<double> re = stackalloc double[4], im = stackalloc double[4];
            for (var n = 0; n < count; n++)
            {
                var (number, size) = (from + n, Turning < 1 ? Math.Pow(Turning, -(from + n)) : 1);
                for (var block = 0; block < blocks; block++)
                {
                    for (var lane = 0; lane < 4; lane++)
                    {
                        var (after, weight) = ((4 * block) + lane, size * WeightOf((4 * block) + lane));
                        var at = (int)((long)Math.Max(0, Number(after)) * number % Length);
                        (re[lane], im[lane]) = (weight * cos[at], -weight * sin[at]);
                    }

                    backs[(n * blocks) + block] = new(Vector256.Create<double>(re), Vector256.Create<double>(im));
                }
            }

            return backs;
        }

        /// <summary>Turns a characteristic function at a run of angles back into masses of a run of numbers, or into the sums of all up to
        /// each of them: (q^low - q^(n + 1)) / (1 - q), for q that turns back by one number.</summary>
        public void Turn(Vector256<double>[] of, int start, int count, int from, bool upTo, Span<Vector256<double>> into)
        {
            var own = new Vector256<double>[2 * count];
            var (places, steps) = (new int[count], new int[count]);
            for (var i = 0; i < count; i++)
            {
                var k = steps[i] = (((start + i) % Length) + Length) % Length;
                places[i] = (int)((long)k * (from + (upTo ? 1 : 0)) % Length);
                var at = ((start + i) % (Blocks * Together) + (Blocks * Together)) % (Blocks * Together);
                (own[2 * i], own[(2 * i) + 1]) = (of[2 * at], of[(2 * at) + 1]);
                // Angles that fill the last block up.
                if (at >= Length) (own[2 * i], own[(2 * i) + 1]) = (Vector256<double>.Zero, Vector256<double>.Zero);
            }

            var (lowest, none) = upTo ? Summed(own, steps) : default;
            var numbers = into.Length / 2;
            for (var n = 0; n < numbers; n++)
            {
                var (re, im) = (Vector256<double>.Zero, Vector256<double>.Zero);
                for (var i = 0; i < count; i++)
                {
                    var at = places[i];
                    var (c, s) = (Vector256.Create(cos[at]), Vector256.Create(sin[at]));
                    re += (own[2 * i] * c) + (own[(2 * i) + 1] * s);
                    im += (own[(2 * i) + 1] * c) - (own[2 * i] * s);
                    at += steps[i];
                    places[i] = at >= Length ? at - Length : at;
                }

                var number = from + n;
                var size = Vector256.Create(Math.Pow(Turning, -(number + (upTo ? 1 : 0))) / Length);
                if (!upTo) (into[2 * n], into[(2 * n) + 1]) = (re * size, im * size);
                else
                {
                    var more = Vector256.Create((number - Low + 1.0) / Length);
                    (into[2 * n], into[(2 * n) + 1]) =
                        (lowest.Re + (none.Re * more) - (re * size), lowest.Im + (none.Im * more) - (im * size));
                }
            }
        }

        // Divides by 1 - q; what is at the angle 0, where that is nothing, is taken out.
        private (Wave Lowest, Wave None) Summed(Vector256<double>[] own, int[] steps)
        {
            var (none, re, im) = (default(Wave), Vector256<double>.Zero, Vector256<double>.Zero);
            var size = Math.Pow(Turning, -Low) / Length;
            for (var i = 0; i < steps.Length; i++)
            {
                var (x, y, k) = (own[2 * i], own[(2 * i) + 1], steps[i]);
                if (k == 0 && Turning >= 1)
                {
                    (none, own[2 * i], own[(2 * i) + 1]) = (new(x, y), Vector256<double>.Zero, Vector256<double>.Zero);
                    continue;
                }

                // 1 - q = (turn - e^(-i angle)) / turn, and so one over it.
                var half = Math.Sin(Math.PI * k / Length);
                var (p, q) = (Turning - 1 + (2 * half * half), sin[k]);
                var over = Turning / ((p * p) + (q * q));
                var (c, s) = (Vector256.Create(p * over), Vector256.Create(-q * over));
                (x, y) = (own[2 * i], own[(2 * i) + 1]) = ((x * c) - (y * s), (x * s) + (y * c));
                var at = (int)((long)k * Low % Length);
                (c, s) = (Vector256.Create(size * cos[at]), Vector256.Create(size * sin[at]));
                (re, im) = (re + (x * c) + (y * s), im + (y * c) - (x * s));
            }

            return (new(re, im), none);
        }
    }
}
