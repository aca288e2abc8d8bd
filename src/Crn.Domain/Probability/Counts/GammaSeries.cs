namespace Crn.Domain.Probability.Counts;

/// <summary>
/// What counts of Poisson processes with gamma rates add to the logarithm of a generating function, their exposures over rate parameters
/// lying about a middle m: -(sum of A) log(1 - m w) and a power series in u = m w / (1 - m w), with w = z - 1.
/// </summary>
/// <remarks>
/// 1 - x w = (1 - m w) (1 - ((x - m) / m) u). Where all exposures grow alike the offsets (x - m) / m stay: one series serves all times.
/// </remarks>
internal sealed class GammaSeries
{
    /// <summary>The highest power of the series.</summary>
    public const int Order = 64;

    private readonly double[] coefficients;
    private readonly double logReach;
    private readonly double farthest;
    private readonly double last;
    private readonly int order;

    private GammaSeries(double shape, double middle, double[] coefficients, double mean, double square)
    {
        (Shape, Middle, this.coefficients, Mean, Square) = (shape, middle, coefficients, mean, square);
    }

    /// <summary>Of known exposures no further from the middle, beside it, than a reach: what is left out after any power is bounded. The
    /// coefficients are good up to the farthest u.</summary>
    public GammaSeries(double shape, double middle, double reach, double[] coefficients, (double Mean, double Square) of,
        double farthest = double.PositiveInfinity) : this(shape, middle, coefficients, of.Mean, of.Square)
    {
        (Reach, logReach, this.farthest, IsBounded) = (reach, Math.Log(reach), farthest, true);
    }

    /// <summary>Of uncertain exposures between 0 and twice the middle, the series in u times a scale, with what rounding left in it.
    /// </summary>
    public GammaSeries(double shape, double middle, double[] coefficients, double scale, double noise, (double Mean, double Square) of)
        : this(shape, middle, coefficients, of.Mean, of.Square)
    {
        (Reach, Scale, Noise) = (1, scale, noise);
        for (var k = Order - 5; k <= Order; k++) last = Math.Max(last, Math.Abs(coefficients[k]));
        // Up to a half of the circle fewer terms are enough.
        var power = Math.Pow(scale / 2, Order);
        for (order = Order; order > 4 && Math.Abs(coefficients[order]) * power < 1e-18; order--) power /= scale / 2;
    }

    /// <summary>All shapes together.</summary>
    public double Shape { get; }

    /// <summary>The middle.</summary>
    public double Middle { get; }

    /// <summary>How far beside the middle exposures may lie from it.</summary>
    public double Reach { get; }

    /// <summary>The mean of the counts.</summary>
    public double Mean { get; }

    /// <summary>What the variance has above the mean.</summary>
    public double Square { get; }

    /// <summary>What u is multiplied by.</summary>
    public double Scale { get; } = 1;

    private double Noise { get; }

    private bool IsBounded { get; }

    /// <summary>The coefficient of a power.</summary>
    public double this[int power] => coefficients[power];

    /// <summary>Up to which power terms matter for a size of u: they are nothing where they have fallen by the exponential of a number.
    /// </summary>
    public int TermsFor(double size, double nothing)
    {
        if (!IsBounded) return size <= 0.5 ? order : Order;
        var fall = -logReach - Math.Log(size);
        return fall > 0 ? (int)Math.Clamp(Math.Ceiling(nothing / fall), 0, Order) : Order;
    }

    /// <summary>What the terms left out, and rounding, may come to for a size of u.</summary>
    public double LeftOut(double size)
    {
        if (!IsBounded)
        {
            var scaled = size * Scale;
            var rest = last <= 0 ? 0 : size > 0.999 ? 1e100 : last * Power(scaled) * scaled / (1 - size);
            return rest + (Noise > 0 ? Noise * Math.Exp(Math.Min(scaled, 690)) : 0);
        }

        var ratio = Reach * size;
        // Far inside the circle nothing is left of it.
        if (ratio < 0.4 && size <= farthest) return 0;
        return ratio > 0.999 || size > farthest ? 1e100 : Shape * Power(ratio) * ratio / ((Order + 1) * (1 - ratio));
    }

    /// <summary>The series at a real u, and its first two derivatives by u.</summary>
    public (double Value, double Slope, double Bend) At(double u, double nothing)
    {
        u *= Scale;
        double value = 0, slope = 0, bend = 0;
        for (var k = TermsFor(Math.Abs(u) / Scale, nothing); k >= 0; k--)
        {
            bend = (bend * u) + (2 * slope);
            slope = (slope * u) + value;
            value = (value * u) + (k > 0 ? coefficients[k] : 0);
        }

        return (value, slope * Scale, bend * Scale * Scale);
    }

    /// <summary>The series at a real u alone.</summary>
    public double ValueAt(double u, double nothing)
    {
        double value = 0;
        u *= Scale;
        for (var k = TermsFor(Math.Abs(u) / Scale, nothing); k >= 1; k--) value = (value + coefficients[k]) * u;
        return value;
    }

    // To the power of the order.
    private static double Power(double x)
    {
        for (var i = 0; i < 6; i++) x *= x;
        return x;
    }
}
