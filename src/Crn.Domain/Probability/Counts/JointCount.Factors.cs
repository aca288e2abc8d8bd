using System.Numerics;
using System.Runtime.Intrinsics;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <content>What the sum is of.</content>
internal sealed partial class JointCount
{
    private abstract class Factor
    {
        /// <summary>Mean and variance of the number before, or after.</summary>
        public abstract (double Mean, double Variance) Moments(bool isThen);

        /// <summary>The logarithm of the mean of exp(s n), of exp(s) less 1; not a number where there is none.</summary>
        public abstract double LogMean(double less1, bool isThen);

        /// <summary>Begins with another angle of the number after: its turn less 1.</summary>
        public virtual void Begin(Complex after)
        {
        }

        /// <summary>The characteristic function at four angles of the number before: their turns less 1.</summary>
        public abstract (Vector256<double> Re, Vector256<double> Im) At((Vector256<double> Re, Vector256<double> Im) less1);
    }

    private sealed class Gamma(double shape, double before, double then) : Factor
    {
        private Complex after;

        public override (double Mean, double Variance) Moments(bool isThen)
        {
            var x = isThen ? then : before;
            return (shape * x, shape * x * (1 + x));
        }

        public override double LogMean(double less1, bool isThen)
        {
            var rest = -(isThen ? then : before) * less1;
            return rest > -1 ? -shape * SpecialFunctions.Log1P(rest) : double.NaN;
        }

        /// <summary>The logarithm of the size, and the phase.</summary>
        public (Vector256<double> Log, Vector256<double> Phase) LogAt((Vector256<double> Re, Vector256<double> Im) less1, Complex angle)
        {
            // 1 + x - i y, neither below 0 in size.
            var x = Vector256.Create(-then * angle.Real) - (Vector256.Create(before) * less1.Re);
            var y = Vector256.Create(then * angle.Imaginary) + (Vector256.Create(before) * less1.Im);
            var log = VectorMath.Log1P((x * (Vector256.Create(2.0) + x)) + (y * y));
            var turn = VectorMath.ArcTangent(Vector256.Abs(y), Vector256<double>.One + x);
            turn = Vector256.ConditionalSelect(Vector256.LessThan(y, Vector256<double>.Zero), Vector256<double>.Zero - turn, turn);
            return (Vector256.Create(-0.5 * shape) * log, Vector256.Create(shape) * turn);
        }

        public override void Begin(Complex after) => this.after = after;

        public override (Vector256<double> Re, Vector256<double> Im) At((Vector256<double> Re, Vector256<double> Im) less1)
        {
            var (log, phase) = LogAt(less1, after);
            var (sin, cos) = VectorMath.SinCos(phase);
            var size = VectorMath.Exp(Vector256.Max(log, Vector256.Create(-690.0)));
            return (size * cos, size * sin);
        }
    }

    private sealed class Mixture : Factor
    {
        private readonly double none;
        private readonly (double Weight, Gamma Of)[] of;

        public Mixture(double shape, (double Weight, double Before, double Then)[] of)
        {
            // Those with the same exposures are one: all points before which nothing is open, and all after which nothing opens.
            this.of = [.. of.GroupBy(o => (o.Before, o.Then))
                .Select(g => (g.Sum(o => o.Weight), new Gamma(shape, g.Key.Before, g.Key.Then)))];
            none = Math.Max(0, 1 - of.Sum(o => o.Weight));
        }

        public override (double Mean, double Variance) Moments(bool isThen)
        {
            double one = 0, two = 0;
            foreach (var (weight, gamma) in of)
            {
                var (m, v) = gamma.Moments(isThen);
                (one, two) = (one + (weight * m), two + (weight * (v + (m * m))));
            }

            return (one, Math.Max(0, two - (one * one)));
        }

        public override double LogMean(double less1, bool isThen)
        {
            var sum = none;
            foreach (var (weight, gamma) in of) sum += weight * Math.Exp(gamma.LogMean(less1, isThen));
            return Math.Log(sum);
        }

        public override void Begin(Complex after)
        {
            foreach (var (_, gamma) in of) gamma.Begin(after);
        }

        public override (Vector256<double> Re, Vector256<double> Im) At((Vector256<double> Re, Vector256<double> Im) less1)
        {
            var (re, im) = (Vector256.Create(none), Vector256<double>.Zero);
            foreach (var (weight, gamma) in of)
            {
                var (x, y) = gamma.At(less1);
                (re, im) = (re + (Vector256.Create(weight) * x), im + (Vector256.Create(weight) * y));
            }

            return (re, im);
        }
    }

    private sealed class Table : Factor
    {
        private readonly Vector256<double>[][] rows;
        private readonly int times;
        private readonly double[] before;
        private readonly double[] then;
        private readonly (Vector256<double> Re, Vector256<double> Im)[] at;

        public Table(double[][] masses, int times)
        {
            this.times = times;
            (before, then) = (Array.ConvertAll(masses, m => m.Sum()), Then(masses));
            // Four numbers before beside each other.
            rows = new Vector256<double>[(masses.Length + 3) / 4][];
            at = new (Vector256<double>, Vector256<double>)[rows.Length];
            for (var i = 0; i < rows.Length; i++)
            {
                var four = masses.AsSpan(4 * i, Math.Min(4, masses.Length - (4 * i)));
                var longest = 0;
                foreach (var row in four) longest = Math.Max(longest, row.Length);
                rows[i] = new Vector256<double>[longest];
                for (var lane = 0; lane < four.Length; lane++)
                {
                    for (var d = 0; d < four[lane].Length; d++) rows[i][d] = rows[i][d].WithElement(lane, four[lane][d]);
                }
            }
        }

        public override (double Mean, double Variance) Moments(bool isThen)
        {
            double one = 0, two = 0;
            var own = isThen ? then : before;
            for (var n = 1; n < own.Length; n++) (one, two) = (one + (n * own[n]), two + ((double)n * n * own[n]));
            return (times * one, times * Math.Max(0, two - (one * one)));
        }

        public override double LogMean(double less1, bool isThen)
        {
            double sum = 0;
            var own = isThen ? then : before;
            for (var n = own.Length - 1; n >= 0; n--) sum = (sum * (1 + less1)) + own[n];
            return times * Math.Log(sum);
        }

        public override void Begin(Complex after)
        {
            var (re, im) = (Vector256.Create(after.Real + 1), Vector256.Create(after.Imaginary));
            for (var i = 0; i < rows.Length; i++)
            {
                var (x, y) = (Vector256<double>.Zero, Vector256<double>.Zero);
                var row = rows[i];
                for (var d = row.Length - 1; d >= 0; d--) (x, y) = ((x * re) - (y * im) + row[d], (x * im) + (y * re));
                at[i] = (x, y);
            }
        }

        public override (Vector256<double> Re, Vector256<double> Im) At((Vector256<double> Re, Vector256<double> Im) less1)
        {
            var (turnRe, turnIm) = (Vector256<double>.One + less1.Re, less1.Im);
            var (re, im) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var n = before.Length - 1; n >= 0; n--)
            {
                var (x, y) = (Vector256.Create(at[n / 4].Re[n % 4]), Vector256.Create(at[n / 4].Im[n % 4]));
                (re, im) = ((re * turnRe) - (im * turnIm) + x, (re * turnIm) + (im * turnRe) + y);
            }

            if (times == 1) return (re, im);
            var (powerRe, powerIm) = (Vector256<double>.One, Vector256<double>.Zero);
            for (var left = times; left > 0; left >>= 1)
            {
                if ((left & 1) == 1) (powerRe, powerIm) = ((powerRe * re) - (powerIm * im), (powerRe * im) + (powerIm * re));
                (re, im) = ((re * re) - (im * im), Vector256.Create(2.0) * re * im);
            }

            return (powerRe, powerIm);
        }
    }
}
