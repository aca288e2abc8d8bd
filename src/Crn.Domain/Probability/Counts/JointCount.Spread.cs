using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>A gamma rate over exposures that are spread evenly: the mean of a power of what goes evenly from one number to
/// another.</content>
internal sealed partial class JointCount
{
    /// <summary>Exposures before and after, over the rate parameter, that are with a probability anywhere between two pairs, as likely here
    /// as there.</summary>
    internal readonly record struct EvenPiece(double Weight, (double Before, double Then) From, (double Before, double Then) To);

    private sealed class Spread : Factor
    {
        private readonly double shape;
        private readonly double none;
        private readonly EvenPiece[] pieces;

        // Those that nothing of comes before: they need not be asked at each of its angles.
        private readonly EvenPiece[] late;
        private Wave after;
        private Wave known;

        public Spread(double shape, int times, EvenPiece[] of)
            : base(times)
        {
            var all = Array.FindAll(of, p => p.Weight > 0);
            this.shape = shape;
            none = Math.Max(0, 1 - all.Sum(p => p.Weight));
            (pieces, late) = (Array.FindAll(all, p => !IsLate(p)), Array.FindAll(all, IsLate));

            static bool IsLate(EvenPiece piece) => piece.From.Before <= 0 && piece.To.Before <= 0;
        }

        private static (double From, double To) Exposed(in EvenPiece piece, Side side) => side switch
        {
            Side.Before => (piece.From.Before, piece.To.Before),
            Side.Then => (piece.From.Then, piece.To.Then),
            _ => (piece.From.Before + piece.From.Then, piece.To.Before + piece.To.Then),
        };

        public override (double Mean, double Variance) Moments(Side side)
        {
            double one = 0, two = 0;
            foreach (var piece in (IEnumerable<EvenPiece>)[.. pieces, .. late])
            {
                var (from, to) = Exposed(piece, side);
                var (mean, square) = ((from + to) / 2, ((from * from) + (from * to) + (to * to)) / 3);
                one += piece.Weight * shape * mean;
                two += piece.Weight * shape * (mean + ((1 + shape) * square));
            }

            return (Times * one, Times * Math.Max(0, two - (one * one)));
        }

        public override Vector256<double> LogMean(Vector256<double> less1, Side side)
        {
            var log = Vector256<double>.Zero;
            for (var i = 0; i < 4; i++)
            {
                var sum = none;
                foreach (var piece in pieces) sum += piece.Weight * MeanOf(Exposed(piece, side), less1[i]);
                foreach (var piece in late) sum += piece.Weight * MeanOf(Exposed(piece, side), less1[i]);
                log = log.WithElement(i, Times * Math.Log(sum));
            }

            return log;
        }

        private double MeanOf((double From, double To) of, double less1)
        {
            var (low, high) = (-of.From * less1, -of.To * less1);
            if (!(low > -1 && high > -1)) return double.NaN;
            var (first, rise) = (SpecialFunctions.Log1P(low), SpecialFunctions.Log1P((high - low) / (1 + low)));
            var power = Math.Abs((1 - shape) * rise) < 1e-9 ? rise : SpecialFunctions.Expm1((1 - shape) * rise) / (1 - shape);
            return Math.Exp(-shape * first) * (rise == 0 ? 1 : power / SpecialFunctions.Expm1(rise));
        }

        public override void Begin(Wave after)
        {
            this.after = after;
            known = new(Vector256.Create(none), Vector256<double>.Zero);
            foreach (var piece in late) known = Plus(known, piece, default);
        }

        public override void Multiply(ReadOnlySpan<Turned> before, Span<Vector256<double>> product)
        {
            for (var i = 0; i < before.Length; i++)
            {
                var sum = known;
                foreach (var piece in pieces) sum = Plus(sum, piece, before[i]);
                Multiply(product, i, sum.Re, sum.Im);
            }
        }

        // 1 less what is exposed times the turns less 1, at both ends.
        private Wave Plus(Wave sum, in EvenPiece piece, in Turned turn)
        {
            var (x0, y0) = At(piece.From, turn);
            var (x1, y1) = At(piece.To, turn);
            var apart = (Before: piece.To.Before - piece.From.Before, Then: piece.To.Then - piece.From.Then);
            var (e, f) = At(apart, turn);
            var (re, im) = MeanOfPower(x0, y0, x1, y1, new(e, f), shape);
            var weight = Vector256.Create(piece.Weight);
            return new(sum.Re + (weight * re), sum.Im + (weight * im));
        }

        private (Vector256<double> Re, Vector256<double> Im) At((double Before, double Then) exposed, in Turned turn) => (
            Vector256.Create(-exposed.Before * turn.Less1Re) - (Vector256.Create(exposed.Then) * after.Re),
            Vector256.Create(-exposed.Before * turn.Less1Im) - (Vector256.Create(exposed.Then) * after.Im));

        // Of c^-shape, c going straight from one number to another, neither below 1 in its real part: with c0 the smaller and q = c1 / c0 -
        // 1, c0^-shape ((1 + q)^(1 - shape) - 1) / ((1 - shape) q), without the digits that differences would lose. Both come less 1.
        private static (Vector256<double> Re, Vector256<double> Im) MeanOfPower(Vector256<double> x0, Vector256<double> y0,
            Vector256<double> x1, Vector256<double> y1, Wave apart, double shape)
        {
            var (one, zero) = (Vector256<double>.One, Vector256<double>.Zero);
            var isOther = Vector256.LessThan(((one + x1) * (one + x1)) + (y1 * y1), ((one + x0) * (one + x0)) + (y0 * y0));
            (x0, y0) = (Vector256.ConditionalSelect(isOther, x1, x0), Vector256.ConditionalSelect(isOther, y1, y0));
            var (e, f) = (Vector256.ConditionalSelect(isOther, zero - apart.Re, apart.Re),
                Vector256.ConditionalSelect(isOther, zero - apart.Im, apart.Im));
            var over = one / (((one + x0) * (one + x0)) + (y0 * y0));
            var (q, r) = (((e * (one + x0)) + (f * y0)) * over, ((f * (one + x0)) - (e * y0)) * over);
            var size = (q * q) + (r * r);
            // The logarithm of 1 + q, over q.
            var real = one + q;
            var turn = VectorMath.ArcTangent(Vector256.Abs(r), Vector256.Abs(real));
            turn = Vector256.ConditionalSelect(Vector256.LessThan(real, zero), Vector256.Create(Math.PI) - turn, turn);
            turn = Vector256.ConditionalSelect(Vector256.LessThan(r, zero), zero - turn, turn);
            var log = Vector256.Create(0.5) * VectorMath.Log1P(Vector256.Max(zero, q + q + size));
            var isSmall = Vector256.LessThan(size, Vector256.Create(1e-30));
            var inverse = one / Vector256.ConditionalSelect(isSmall, one, size);
            var (u, v) = (((log * q) + (turn * r)) * inverse, ((turn * q) - (log * r)) * inverse);
            (u, v) = (Vector256.ConditionalSelect(isSmall, one, u), Vector256.ConditionalSelect(isSmall, zero, v));
            var less = Vector256.Create(1 - shape);
            var (a, b) = ExpLess1Over(less * log, less * turn);
            (u, v) = ((u * a) - (v * b), (u * b) + (v * a));
            var (l, t) = Log(x0, zero - y0);
            (a, b) = Exp(Vector256.Create(-shape) * l, Vector256.Create(shape) * t);
            return ((u * a) - (v * b), (u * b) + (v * a));
        }

        // (e^z - 1) / z: near 0 as a series.
        private static (Vector256<double> Re, Vector256<double> Im) ExpLess1Over(Vector256<double> x, Vector256<double> y)
        {
            var (one, size) = (Vector256<double>.One, (x * x) + (y * y));
            var isSmall = Vector256.LessThan(size, Vector256.Create(0.25));
            var (re, im) = (one, Vector256<double>.Zero);
            if (Vector256.LessThanAny(size, Vector256.Create(0.25)))
            {
                for (var k = 14; k >= 2; k--)
                {
                    var inverse = Vector256.Create(1.0 / k);
                    (re, im) = (one + (inverse * ((re * x) - (im * y))), inverse * ((re * y) + (im * x)));
                }
            }

            if (Vector256.LessThanAll(size, Vector256.Create(0.25))) return (re, im);
            var (p, q) = Exp(x, y);
            p -= one;
            return (Vector256.ConditionalSelect(isSmall, re, ((p * x) + (q * y)) / size),
                Vector256.ConditionalSelect(isSmall, im, ((q * x) - (p * y)) / size));
        }

        /// <summary>The logarithm of 1 + x - i y, for x of at least 0: of its size, and its angle below 0.</summary>
        public static (Vector256<double> Log, Vector256<double> Angle) Log(Vector256<double> x, Vector256<double> y)
        {
            var log = Vector256.Create(0.5) * VectorMath.Log1P((x * (Vector256.Create(2.0) + x)) + (y * y));
            var turn = VectorMath.ArcTangent(Vector256.Abs(y), Vector256<double>.One + x);
            return (log, Vector256.ConditionalSelect(Vector256.LessThan(y, Vector256<double>.Zero), Vector256<double>.Zero - turn, turn));
        }

        public static (Vector256<double> Re, Vector256<double> Im) Exp(Vector256<double> log, Vector256<double> phase)
        {
            var (sin, cos) = VectorMath.SinCos(phase);
            var size = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
            return (size * cos, size * sin);
        }
    }
}
