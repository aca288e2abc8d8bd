using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Workforce.Loads;

/// <summary>
/// A random amount of work, independent of the other parts of a week, by its transform: the mean of z to the power of the amount.
/// </summary>
/// <remarks>The transform is given at z by 1 less the real part of z to the power of each amount of work, and by its imaginary part. Where
/// z lies on the unit circle it is a number of size 1 at most; where z is real it gives the moments.</remarks>
internal abstract class LoadPart
{
    /// <summary>How many are expected to bring work: those with many say most of the transform.</summary>
    public abstract double Size { get; }

    /// <summary>The logarithm of the size of the transform, and its angle.</summary>
    public abstract (double Log, double Angle) At(double[] less, double[] turn);

    /// <summary>The logarithm of the transform where z is real, also given by the logarithms of its powers.</summary>
    public virtual double Moment(double[] less, double[] zero, double[] logs) => At(less, zero).Log;

    /// <summary>
    /// A bound from above of the logarithm of its size on the unit circle, cheaper than the size where that is dear. It is minus a number
    /// whose square root changes by no more than the root of <see cref="Slope"/> times the change of the angle.
    /// </summary>
    /// <remarks>Of a sum of c (1 - cos ax) over amounts a, the derivative is at most twice its root times the root of half the sum of c a²
    /// (Cauchy and Schwarz); the same holds for minus the logarithm of a mean of exponentials of minus such sums, with the largest of their
    /// slopes, as of independent parts together with the sum of theirs.</remarks>
    public abstract double Most(double[] less, double[] turn);

    /// <summary>See <see cref="Most"/>: half the sum of expected numbers times the square of the amount.</summary>
    public abstract double Slope(IReadOnlyList<int> amounts);

    /// <summary>The variance of the work.</summary>
    public abstract double Variance(IReadOnlyList<int> amounts);

    /// <summary>A Poisson number of participants for each amount of work.</summary>
    internal sealed class OfPoisson(LoadTerm[] terms) : LoadPart
    {
        public override double Size { get; } = terms.Sum(t => t.Expected);

        public override (double Log, double Angle) At(double[] less, double[] turn)
        {
            var (real, imaginary) = LoadTerm.Sum(terms, less, turn);
            return (-real, imaginary);
        }

        public override double Most(double[] less, double[] turn) => -LoadTerm.Sum(terms, less, turn).One;

        public override double Slope(IReadOnlyList<int> amounts) => Variance(amounts) / 2;

        public override double Variance(IReadOnlyList<int> amounts) => LoadTerm.Squares(terms, amounts);
    }

    /// <summary>Poisson numbers with one gamma factor of mean 1 on all of them.</summary>
    internal sealed class OfGamma(LoadTerm[] terms, double shape) : LoadPart
    {
        public override double Size { get; } = terms.Sum(t => t.Expected);

        public override (double Log, double Angle) At(double[] less, double[] turn)
        {
            var (real, imaginary) = LoadTerm.Sum(terms, less, turn);
            return Mixed(real, -imaginary, shape);
        }

        public override double Most(double[] less, double[] turn) => Mixed(LoadTerm.Sum(terms, less, turn).One, 0, shape).Log;

        public override double Slope(IReadOnlyList<int> amounts) => LoadTerm.Squares(terms, amounts) / 2;

        public override double Variance(IReadOnlyList<int> amounts)
        {
            var mean = LoadTerm.Mean(terms, amounts);
            return LoadTerm.Squares(terms, amounts) + (mean * mean / shape);
        }
    }

    /// <summary>So many participants already recruited, alike: each brings an amount of work with a probability.</summary>
    internal sealed class OfRecruited(LoadTerm[] terms, int participants) : LoadPart
    {
        public override double Size { get; } = participants * terms.Sum(t => t.Expected);

        public override (double Log, double Angle) At(double[] less, double[] turn)
        {
            var (real, imaginary) = LoadTerm.Sum(terms, less, turn);
            var square = Math.Max(-1, (real * real) + (imaginary * imaginary) - (2 * real));
            return (0.5 * participants * Log1P(square), participants * Math.Atan2(imaginary, 1 - real));
        }

        // Where z is close to 0 and the work is sure, 1 less nearly 1 has no digits left.
        public override double Moment(double[] less, double[] zero, double[] logs)
        {
            var (none, most) = (Math.Max(0, 1 - LoadTerm.Sum(terms)), double.NegativeInfinity);
            foreach (var (number, _) in terms) most = Math.Max(most, logs[number]);
            if (none > 0) most = Math.Max(most, 0);
            var sum = none * Math.Exp(-most);
            foreach (var (number, expected) in terms) sum += expected * Math.Exp(logs[number] - most);
            return participants * (most + Math.Log(sum));
        }

        // 1 less the square of the size of the transform of one is such a sum, over differences between two of them.
        public override double Most(double[] less, double[] turn)
        {
            var (real, imaginary) = LoadTerm.Sum(terms, less, turn);
            return -0.5 * participants * Math.Max(0, (2 * real) - (real * real) - (imaginary * imaginary));
        }

        public override double Slope(IReadOnlyList<int> amounts) => Variance(amounts) / 2;

        public override double Variance(IReadOnlyList<int> amounts)
        {
            var mean = LoadTerm.Mean(terms, amounts);
            return participants * Math.Max(0, LoadTerm.Squares(terms, amounts) - (mean * mean));
        }
    }

    /// <summary>1 + (real + imaginary i) / shape, to the power of minus the shape; the exponential where the shape is infinite.</summary>
    protected static (double Log, double Angle) Mixed(double real, double imaginary, double shape)
    {
        if (double.IsPositiveInfinity(shape)) return (-real, -imaginary);
        var (x, y) = (real / shape, imaginary / shape);
        return 1 + x <= 0 ? (double.PositiveInfinity, 0)
            : (-0.5 * shape * Log1P((x * x) + (y * y) + (2 * x)), -shape * Math.Atan2(y, 1 + x));
    }

    private static double Log1P(double x) => x <= -1 ? double.NegativeInfinity : SpecialFunctions.Log1P(x);
}
