using System.Runtime.Intrinsics;

namespace Crn.Domain.Probability.Counts;

/// <content>Counts with masses of their own: a polynomial in the turn of the number before, whose coefficients are the characteristic
/// functions of the number after.</content>
internal sealed partial class JointCount
{
    private abstract class Polynomial(int times) : Factor(times)
    {
        private readonly double[]?[] sides = new double[3][];

        // From the first number before on, real and imaginary part in turn.
        private Vector256<double>[] coefficients = [];

        /// <summary>The first number before that counts.</summary>
        protected int First { get; set; }

        /// <summary>The masses of one of them on one side.</summary>
        protected abstract double[] Of(Side side);

        /// <summary>How many coefficients there are.</summary>
        protected abstract int Count { get; }

        /// <summary>The coefficients at four angles of the number after.</summary>
        protected abstract void Fill(Wave after, Span<Vector256<double>> into);

        private double[] Known(Side side) => sides[(int)side] ??= Of(side);

        public override (double Mean, double Variance) Moments(Side side)
        {
            var (mean, variance) = MassTable.Moments(Known(side));
            return (Times * mean, Times * variance);
        }

        public override Vector256<double> LogMean(Vector256<double> less1, Side side)
        {
            var (sum, turn, own) = (Vector256<double>.Zero, Vector256<double>.One + less1, Known(side));
            for (var n = own.Length - 1; n >= 0; n--) sum = (sum * turn) + Vector256.Create(own[n]);
            for (var i = 0; i < 4; i++) sum = sum.WithElement(i, Times * Math.Log(sum[i]));
            return sum;
        }

        public override void Begin(Wave after)
        {
            if (coefficients.Length == 0) coefficients = new Vector256<double>[2 * Count];
            Fill(after, coefficients);
        }

        // Horner's rule for four angles side by side: one alone waits for itself at every step. The angle of all numbers before takes no
        // turns.
        public override void Multiply(ReadOnlySpan<Turned> before, Span<Vector256<double>> product)
        {
            if (before.Length < Together)
            {
                var (re, im) = (Vector256<double>.Zero, Vector256<double>.Zero);
                for (var n = 0; n < coefficients.Length; n += 2) (re, im) = (re + coefficients[n], im + coefficients[n + 1]);
                Multiply(product, 0, re, im);
                return;
            }

            var (c0, c1, c2, c3) = (All(before[0].Re), All(before[1].Re), All(before[2].Re), All(before[3].Re));
            var (s0, s1, s2, s3) = (All(before[0].Im), All(before[1].Im), All(before[2].Im), All(before[3].Im));
            var last = coefficients.Length - 2;
            Vector256<double> x0 = coefficients[last], y0 = coefficients[last + 1];
            Vector256<double> x1 = x0, y1 = y0, x2 = x0, y2 = y0, x3 = x0, y3 = y0;
            for (var n = last - 2; n >= 0; n -= 2)
            {
                var (x, y) = (coefficients[n], coefficients[n + 1]);
                (x0, y0) = (x - (y0 * s0) + (x0 * c0), y + (y0 * c0) + (x0 * s0));
                (x1, y1) = (x - (y1 * s1) + (x1 * c1), y + (y1 * c1) + (x1 * s1));
                (x2, y2) = (x - (y2 * s2) + (x2 * c2), y + (y2 * c2) + (x2 * s2));
                (x3, y3) = (x - (y3 * s3) + (x3 * c3), y + (y3 * c3) + (x3 * s3));
            }

            MultiplyBy(before[0], product, 0, x0, y0);
            MultiplyBy(before[1], product, 1, x1, y1);
            MultiplyBy(before[2], product, 2, x2, y2);
            MultiplyBy(before[3], product, 3, x3, y3);
        }

        private void MultiplyBy(in Turned before, Span<Vector256<double>> product, int at, Vector256<double> x, Vector256<double> y)
        {
            if (First > 0)
            {
                var (re, im) = Power(All(before.Re), All(before.Im), First);
                (x, y) = ((x * re) - (y * im), (x * im) + (y * re));
            }

            Multiply(product, at, x, y);
        }

        protected static Vector256<double> All(double value) => Vector256.Create(value);
    }

    /// <summary>A Poisson process under a cap of its own: whoever comes after finds what places are left.</summary>
    private sealed class Capped : Polynomial
    {
        private readonly double mean;
        private readonly double next;
        private readonly int room;
        private readonly double[] own;

        // P(as many or more come after), from one on.
        private readonly double[] tails;

        public Capped(double before, double then, int room, int times, double nothing)
            : base(times)
        {
            (mean, next, this.room) = (before, then, room);
            (First, own) = PoissonMasses.Of(before, room);
            var (from, to) = (0, own.Length);
            while (to - from > 1 && own[to - 1] < nothing) to--;
            while (to - from > 1 && own[from] < nothing) from++;
            (First, own) = (First + from, own[from..to]);
            var (first, masses) = PoissonMasses.Of(then, room);
            tails = new double[first + masses.Length - 1];
            double above = 0;
            for (var d = tails.Length; d >= 1; d--) tails[d - 1] = above += d >= first ? masses[d - first] : 0;
        }

        protected override int Count => own.Length;

        protected override double[] Of(Side side) => side == Side.Then ? CappedBetween.OfPoisson(mean, next, room)
            : PoissonMasses.From0(side == Side.Before ? mean : mean + next, room);

        // One place more is taken where so many come: E w^min(D, m + 1) = E w^min(D, m) + P(D > m) w^m (w - 1).
        protected override void Fill(Wave after, Span<Vector256<double>> into)
        {
            var (re, im) = (Vector256<double>.One, Vector256<double>.Zero);
            var (x, y) = (after.Re, after.Im);
            var (turnRe, turnIm) = (Vector256<double>.One + after.Re, after.Im);
            var (last, most) = (First + own.Length - 1, Math.Min(room - First, tails.Length));
            for (var places = 0; places <= room - First; places++)
            {
                var n = room - places;
                if (n <= last)
                {
                    var mass = All(own[n - First]);
                    (into[2 * (n - First)], into[(2 * (n - First)) + 1]) = (mass * re, mass * im);
                }

                if (places >= most) continue;
                var tail = All(tails[places]);
                (re, im) = (re + (tail * x), im + (tail * y));
                (x, y) = ((x * turnRe) - (y * turnIm), (x * turnIm) + (y * turnRe));
            }
        }
    }

    /// <summary>A sum whose cap is met by the end, whatever came before.</summary>
    private sealed class Filled : Polynomial
    {
        private readonly double[] own;
        private readonly int room;

        public Filled(double[] masses, int room)
            : base(1)
        {
            this.room = room;
            First = Array.FindIndex(masses, mass => mass > 0);
            own = masses[First..];
        }

        protected override int Count => own.Length;

        protected override double[] Of(Side side)
        {
            var masses = new double[room + 1];
            for (var n = 0; n < own.Length; n++)
                masses[side switch { Side.Before => First + n, Side.Then => room - First - n, _ => room }] += own[n];
            return masses;
        }

        protected override void Fill(Wave after, Span<Vector256<double>> into)
        {
            var (turnRe, turnIm) = (Vector256<double>.One + after.Re, after.Im);
            var (re, im) = Power(turnRe, turnIm, room - First - own.Length + 1);
            for (var n = own.Length - 1; n >= 0; n--)
            {
                (into[2 * n], into[(2 * n) + 1]) = (All(own[n]) * re, All(own[n]) * im);
                (re, im) = ((re * turnRe) - (im * turnIm), (re * turnIm) + (im * turnRe));
            }
        }
    }

    private sealed class Table : Polynomial
    {
        private readonly double[][] rows;
        private readonly int lowest;

        public Table(double[][] masses, int times)
            : base(times)
        {
            First = Math.Max(0, Array.FindIndex(masses, row => Array.Exists(row, mass => mass > 0)));
            rows = masses[First..];
            lowest = rows.Min(row => Array.FindIndex(row, mass => mass > 0) is >= 0 and var at ? at : int.MaxValue);
            if (lowest == int.MaxValue) lowest = 0;
        }

        protected override int Count => rows.Length;

        protected override double[] Of(Side side)
        {
            if (side == Side.Then) return ThenOf(rows);
            var masses = new double[First + (side == Side.Before ? rows.Length : rows.Select((row, n) => n + row.Length).Max())];
            for (var n = 0; n < rows.Length; n++)
            {
                for (var d = 0; d < rows[n].Length; d++) masses[First + n + (side == Side.Before ? 0 : d)] += rows[n][d];
            }

            return masses;
        }

        // Two rows side by side: one alone waits for itself at every step.
        protected override void Fill(Wave after, Span<Vector256<double>> into)
        {
            var (turnRe, turnIm) = (Vector256<double>.One + after.Re, after.Im);
            var (shiftRe, shiftIm) = Power(turnRe, turnIm, lowest);
            for (var n = 0; n < rows.Length; n += 2)
            {
                var (one, other) = (rows[n], n + 1 < rows.Length ? rows[n + 1] : []);
                var (x, y) = (Vector256<double>.Zero, Vector256<double>.Zero);
                var (v, w) = (x, y);
                for (var d = Math.Max(one.Length, other.Length) - 1; d >= lowest; d--)
                {
                    (x, y) = (All(d < one.Length ? one[d] : 0) + ((x * turnRe) - (y * turnIm)), (x * turnIm) + (y * turnRe));
                    (v, w) = (All(d < other.Length ? other[d] : 0) + ((v * turnRe) - (w * turnIm)), (v * turnIm) + (w * turnRe));
                }

                (into[2 * n], into[(2 * n) + 1]) = ((x * shiftRe) - (y * shiftIm), (x * shiftIm) + (y * shiftRe));
                if (n + 1 < rows.Length)
                    (into[(2 * n) + 2], into[(2 * n) + 3]) = ((v * shiftRe) - (w * shiftIm), (v * shiftIm) + (w * shiftRe));
            }
        }
    }
}
