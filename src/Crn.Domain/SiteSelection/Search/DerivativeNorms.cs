namespace Crn.Domain.SiteSelection.Search;

/// <summary>
/// How large a derivative of the curve can be at most, when it is smoothed by the recruits of sites of which the variance together is
/// known.
/// </summary>
/// <remarks>
/// The mean of a derivative over a sum W is no larger than the integral of t^(order - 1) |F(t)| |E exp(itW)| over t above 0, by pi, with F
/// the Fourier transform of the first derivative. The characteristic function of each site, and of the gamma term in its place, falls at
/// least as fast, for its variance, as that of the site that falls slowest.
/// </remarks>
internal sealed class DerivativeNorms
{
    private const int Fine = 4;
    private const int Steps = SiteFalls.Steps * Fine;
    private readonly double[] transform = new double[Steps];
    private readonly double[] falls = new double[Steps];
    private readonly ReachCurve curve;
    private readonly double width;

    /// <param name="curve">The curve.</param>
    /// <param name="slowest">The least fall for each unit of variance, of all sites and the gamma term.</param>
    /// <param name="mostFrequency">The frequency up to which it is given; beyond, the transform counts as 0.</param>
    public DerivativeNorms(ReachCurve curve, double[] slowest, double mostFrequency)
    {
        (this.curve, width) = (curve, mostFrequency / Steps);
        for (var i = 0; i < Steps; i++)
        {
            transform[i] = curve.Transform((i + 1) * width);
            // Between two frequencies asked the lower of both stands.
            var (before, after) = ((i / Fine) - 1, i / Fine);
            var exact = (i + 1) % Fine == 0;
            falls[i] = exact ? slowest[after] : before < 0 ? 0 : Math.Min(slowest[before], slowest[after]);
        }
    }

    /// <summary>The most of the third, fourth and fifth derivative with so much variance beside.</summary>
    public (double Third, double Fourth, double Fifth) Beside(double variance)
    {
        double third = 0, fourth = 0, fifth = 0;
        for (var i = 0; i < Steps; i++)
        {
            var t = (i + 1) * width;
            var part = transform[i] * Math.Exp(-variance * falls[i]) * width / Math.PI * t * t;
            (third, fourth, fifth) = (third + part, fourth + (part * t), fifth + (part * t * t));
        }

        return (Math.Min(third * 1.01, Sup(3)), Math.Min(fourth * 1.01, Sup(4)), Math.Min(fifth * 1.01, Sup(5)));
    }

    private double Sup(int order) => Math.Max(curve.Range(order).Most, -curve.Range(order).Least);
}
