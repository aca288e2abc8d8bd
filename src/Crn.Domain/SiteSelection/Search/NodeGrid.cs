namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// The middle of every range of mean and variance, at each frequency of each node: size, sine and cosine of what is integrated there.
/// </summary>
/// <remarks>
/// Logarithm and angle are sums of what the mean adds and what the variance adds, so that exponentials and rotations are worked out for
/// each range of one and of the other, and multiplied.
/// </remarks>
internal sealed class NodeGrid
{
    // Larger powers of e cannot be multiplied without losing the result.
    private const double MostPower = 600;
    private const double Nothing = -50;
    private readonly NodeRanges ranges;
    private readonly double[] variances;
    private readonly double[] means;
    private readonly double[] size;
    private readonly double[] sin;
    private readonly double[] cos;
    private readonly double[] grow;
    private readonly double[] square;
    private readonly double[] scale;
    private readonly double[] turn;
    private readonly double[][] byVariances;
    private readonly double[][] cosines;
    private readonly double[][] sines;
    private readonly (double Mean, double Variance) middle;

    /// <param name="ranges">The logarithm of the characteristic function in the ranges.</param>
    /// <param name="sizes">Its size for the certain sites, with the weight in the integral.</param>
    /// <param name="angles">Its angle for them.</param>
    /// <param name="means">The first range of the mean, and how many of its width there are.</param>
    /// <param name="variances">The same of the variance.</param>
    public NodeGrid(NodeRanges ranges, double[] sizes, double[] angles, (double Low, double Width, int Count) means,
        (double Low, double Width, int Count) variances)
    {
        this.ranges = ranges;
        (this.means, this.variances) = (Middles(means), Middles(variances));
        (Off, Apart) = ((means.Width + Slack) / 2, (variances.Width + Slack) / 2);
        middle = (this.means[this.means.Length / 2], this.variances[this.variances.Length / 2]);
        (size, sin, cos, grow) = (new double[sizes.Length], new double[sizes.Length], new double[sizes.Length], new double[sizes.Length]);
        (square, scale, turn) = (new double[sizes.Length], new double[sizes.Length], new double[sizes.Length]);
        for (var k = 0; k < sizes.Length; k++)
        {
            var (r, a) = (ranges.Size[k], ranges.Angle[k]);
            var (half, angleHalf) = (r.HalfOf(Off, Apart), a.HalfOf(Off, Apart));
            grow[k] = Math.Exp(half);
            // The exponential lies no further from its tangent than half the square of the way, times its largest size.
            square[k] = ((half * half) + (angleHalf * angleHalf)) / 2;
            scale[k] = sizes[k] * Math.Exp(r.At(middle.Mean, middle.Variance));
            turn[k] = angles[k] + a.At(middle.Mean, middle.Variance);
            // There the function is nothing everywhere, or no more is known than what the certain sites say.
            var (byMean, byVariance) = (Math.Abs(r.PerMean) * means.Width * means.Count, Math.Abs(r.PerVariance) * variances.Width
                * variances.Count);
            if (byMean < MostPower && byVariance < MostPower) continue;
            if (r.At(middle.Mean, middle.Variance) + byMean + byVariance + half < Nothing) (scale[k], grow[k]) = (0, 1);
            else grow[k] = double.PositiveInfinity;
        }

        byVariances = [.. this.variances.Select(_ => new double[sizes.Length])];
        cosines = [.. this.variances.Select(_ => new double[sizes.Length])];
        sines = [.. this.variances.Select(_ => new double[sizes.Length])];
        for (var v = 0; v < byVariances.Length; v++)
        {
            var off = this.variances[v] - middle.Variance;
            for (var k = 0; k < sizes.Length; k++)
            {
                var (y, x) = Math.SinCos(ranges.Angle[k].PerVariance * off);
                var times = byVariances[v][k] = Power(ranges.Size[k].PerVariance * off);
                (cosines[v][k], sines[v][k]) = (times * x, times * y);
            }
        }
    }

    /// <summary>Ranges reach so much beyond their ends, so that none falls between two of them.</summary>
    public const double Slack = 1e-9;

    /// <summary>Half the width of a range of the mean.</summary>
    public double Off { get; }

    /// <summary>Half the width of a range of the variance.</summary>
    public double Apart { get; }

    /// <summary>The middle of the range of the mean that is looked at.</summary>
    public double Mean { get; private set; }

    public double Variance(int v) => variances[v];

    /// <summary>Goes to a range of the mean.</summary>
    public void GoTo(int m)
    {
        Mean = means[m];
        var off = Mean - middle.Mean;
        for (var k = 0; k < size.Length; k++)
        {
            var (y, x) = Math.SinCos(turn[k] + (ranges.Angle[k].PerMean * off));
            size[k] = scale[k] * Power(ranges.Size[k].PerMean * off);
            (sin[k], cos[k]) = (size[k] * y, size[k] * x);
        }
    }

    /// <summary>The most that the size can be in the ranges.</summary>
    public double Top(int k, int v) =>
        size[k] * byVariances[v][k] * grow[k] is var top && double.IsNaN(top) ? double.PositiveInfinity : top;

    /// <summary>How far the function can lie from its tangent in the middle of the ranges.</summary>
    public double Square(int k, int v) => Top(k, v) * square[k];

    /// <summary>Sine and cosine in the middle of the ranges, times the size.</summary>
    public (double Sin, double Cos) SinCos(int k, int v)
    {
        var (x, y) = (cosines[v][k], sines[v][k]);
        return ((sin[k] * x) + (cos[k] * y), (cos[k] * x) - (sin[k] * y));
    }

    private static double Power(double exponent) => Math.Exp(Math.Clamp(exponent, -MostPower, MostPower));

    private static double[] Middles((double Low, double Width, int Count) of) =>
        [.. Enumerable.Range(0, of.Count).Select(i => of.Low + ((i + 0.5) * of.Width) + (Slack / 2))];
}
