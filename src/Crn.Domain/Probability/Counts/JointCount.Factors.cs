using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>What the sum is of.</content>
internal sealed partial class JointCount
{
    private enum Side
    {
        Before,
        Then,
        Both,
    }

    private abstract class Factor(int times)
    {
        /// <summary>How many there are alike.</summary>
        protected int Times => times;

        /// <summary>Mean and variance of the number before, after, or of both.</summary>
        public abstract (double Mean, double Variance) Moments(Side side);

        /// <summary>The logarithm of the mean of exp(s n) for four s, of exp(s) less 1; not a number where there is none.</summary>
        public abstract Vector256<double> LogMean(Vector256<double> less1, Side side);

        /// <summary>Begins with other angles of the number after.</summary>
        public abstract void Begin(Wave after);

        /// <summary>Multiplies characteristic functions at those angles, and at each of some of the number before, by this one.</summary>
        public abstract void Multiply(ReadOnlySpan<Turned> before, Span<Vector256<double>> product);

        protected void Multiply(Span<Vector256<double>> product, int at, Vector256<double> re, Vector256<double> im)
        {
            if (times > 1) (re, im) = Power(re, im, times);
            var (x, y) = (product[2 * at], product[(2 * at) + 1]);
            (product[2 * at], product[(2 * at) + 1]) = ((x * re) - (y * im), (x * im) + (y * re));
        }

        protected static (Vector256<double> Re, Vector256<double> Im) Power(Vector256<double> x, Vector256<double> y, int times)
        {
            var (re, im) = (Vector256<double>.One, Vector256<double>.Zero);
            for (var left = times; left > 0; left >>= 1)
            {
                if ((left & 1) == 1) (re, im) = ((re * x) - (im * y), (re * y) + (im * x));
                if (left > 1) (x, y) = ((x * x) - (y * y), Vector256.Create(2.0) * x * y);
            }

            return (re, im);
        }
    }

    private sealed class Gamma(double shape, double before, double then)
    {
        private double Exposed(Side side) => side switch { Side.Before => before, Side.Then => then, _ => before + then };

        public (double Mean, double Variance) Moments(Side side)
        {
            var x = Exposed(side);
            return (shape * x, shape * x * (1 + x));
        }

        public Vector256<double> LogMean(Vector256<double> less1, Side side)
        {
            var rest = Vector256.Create(-Exposed(side)) * less1;
            Span<double> log = stackalloc double[4];
            for (var i = 0; i < 4; i++) log[i] = rest[i] > -1 ? -shape * SpecialFunctions.Log1P(rest[i]) : double.NaN;
            return Vector256.Create<double>(log);
        }

        /// <summary>The logarithm of the size, and the phase.</summary>
        public (Vector256<double> Log, Vector256<double> Phase) LogAt(in Turned turn, Wave after)
        {
            // 1 + x - i y, not below 1 in its real part.
            var x = Vector256.Create(-before * turn.Less1Re) - (Vector256.Create(then) * after.Re);
            var y = Vector256.Create(before * turn.Less1Im) + (Vector256.Create(then) * after.Im);
            var (log, phase) = Spread.Log(x, y);
            return (Vector256.Create(-shape) * log, Vector256.Create(shape) * phase);
        }

        public (Vector256<double> Re, Vector256<double> Im) At(in Turned turn, Wave after)
        {
            var (log, phase) = LogAt(turn, after);
            return Spread.Exp(log, phase);
        }
    }

    private sealed class Mixture : Factor
    {
        private readonly double none;
        private readonly (double Weight, Gamma Of)[] of;
        private Wave after;

        public Mixture(double shape, int times, (double Weight, double Before, double Then)[] of)
            : base(times)
        {
            // Those with the same exposures are one: all points before which nothing is open, and all after which nothing opens.
            this.of = [.. of.GroupBy(o => (o.Before, o.Then))
                .Select(g => (g.Sum(o => o.Weight), new Gamma(shape, g.Key.Before, g.Key.Then)))];
            none = Math.Max(0, 1 - of.Sum(o => o.Weight));
        }

        public override (double Mean, double Variance) Moments(Side side)
        {
            double one = 0, two = 0;
            foreach (var (weight, gamma) in of)
            {
                var (m, v) = gamma.Moments(side);
                (one, two) = (one + (weight * m), two + (weight * (v + (m * m))));
            }

            return (Times * one, Times * Math.Max(0, two - (one * one)));
        }

        public override Vector256<double> LogMean(Vector256<double> less1, Side side)
        {
            var (sum, log) = (Vector256.Create(none), Vector256<double>.Zero);
            foreach (var (weight, gamma) in of)
            {
                var own = gamma.LogMean(less1, side);
                for (var i = 0; i < 4; i++) log = log.WithElement(i, Math.Exp(own[i]));
                sum += Vector256.Create(weight) * log;
            }

            for (var i = 0; i < 4; i++) log = log.WithElement(i, Times * Math.Log(sum[i]));
            return log;
        }

        public override void Begin(Wave after) => this.after = after;

        public override void Multiply(ReadOnlySpan<Turned> before, Span<Vector256<double>> product)
        {
            for (var i = 0; i < before.Length; i++)
            {
                var (re, im) = (Vector256.Create(none), Vector256<double>.Zero);
                foreach (var (weight, gamma) in of)
                {
                    var (x, y) = gamma.At(before[i], after);
                    (re, im) = (re + (Vector256.Create(weight) * x), im + (Vector256.Create(weight) * y));
                }

                Multiply(product, i, re, im);
            }
        }
    }
}
