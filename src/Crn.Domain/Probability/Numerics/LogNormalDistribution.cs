namespace Crn.Domain.Probability.Numerics;

/// <summary>The log-normal distribution: the one of the library, for delays of openings and for stages of set-up.</summary>
/// <param name="LogMedian">The logarithm of the median, which is the mean of the logarithm.</param>
/// <param name="Spread">The standard deviation of the logarithm.</param>
internal readonly record struct LogNormalDistribution(double LogMedian, double Spread)
{
    public double Median => Math.Exp(LogMedian);

    public double Mean => Math.Exp(LogMedian + (Spread * Spread / 2));

    public static LogNormalDistribution WithMedian(double median, double spread) => new(Math.Log(median), spread);

    /// <summary>The probability above x; its relative precision holds far out.</summary>
    public double Above(double x) => x <= 0 ? 1 : NormalDistribution.Above(Score(x));

    public double Density(double x) => x <= 0 ? 0 : NormalDistribution.Density(Score(x)) / (x * Spread);

    private double Score(double x) => (Math.Log(x) - LogMedian) / Spread;
}
