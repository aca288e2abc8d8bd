using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Probability.Counts;

/// <summary>
/// What one site adds: given a rate Gamma(shape, rate) and a further exposure, its count is negative binomial with
/// q = exposure / (rate + exposure).
/// </summary>
internal readonly struct NegativeBinomialTerm
{
    private readonly double exposureOverRate;

    public NegativeBinomialTerm(double shape, double rate, double exposure)
    {
        Shape = shape;
        Rate = rate;
        Exposure = exposure;
        exposureOverRate = exposure / rate;
        Q = exposure / (rate + exposure);
    }

    public double Shape { get; }

    public double Rate { get; }

    public double Exposure { get; }

    public double Q { get; }

    /// <summary>-log(1-q) = log(1 + exposure/rate): no digits are lost when q is near 0 or near 1.</summary>
    public double LogInverseStay => SpecialFunctions.Log1P(exposureOverRate);

    /// <summary>-log q: how fast the far tail falls.</summary>
    public double LogInverseQ => SpecialFunctions.Log1P(1 / exposureOverRate);

    public double Mean => Shape * exposureOverRate;

    public double Variance => Mean * (1 + exposureOverRate);

    /// <summary>The logarithm of the moment generating function at s, for q e^s below 1.</summary>
    public double Cumulant(double s) => -Shape * SpecialFunctions.Log1P(-exposureOverRate * SpecialFunctions.Expm1(s));
}
