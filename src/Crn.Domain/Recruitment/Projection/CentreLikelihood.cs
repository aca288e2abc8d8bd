using Crn.Domain.Recruitment.Numerics;

namespace Crn.Domain.Recruitment.Projection;

/// <summary>
/// The log-likelihood of centre counts under gamma-distributed rates, as a function of shape and log mean rate, constants dropped:
/// sum over sites of [sum over j &lt; n of log(1 + j/shape)] - (shape + n) log1p(mean e / shape) + n log mean. Stable for any shape.
/// </summary>
internal sealed class CentreLikelihood
{
    private readonly int[] recruited;
    private readonly double[] days;
    private readonly double total;

    public CentreLikelihood(ReadOnlySpan<SiteExposure> sites)
    {
        var (counts, exposures) = (new List<int>(), new List<double>());
        foreach (var site in sites)
        {
            if (site.PastDays <= 0) continue;
            counts.Add(site.Recruited);
            exposures.Add(site.PastDays);
        }

        (recruited, days) = ([.. counts], [.. exposures]);
        total = counts.Sum();
    }

    /// <summary>The part that depends on the shape alone.</summary>
    public double ShapePart(double shape)
    {
        double sum = 0;
        foreach (var n in recruited)
        {
            for (var j = 1; j < n; j++) sum += SpecialFunctions.Log1P(j / shape);
        }

        return sum;
    }

    /// <summary>The part that depends on the mean rate, too.</summary>
    public double MeanPart(double shape, double logMean)
    {
        var mean = Math.Exp(logMean);
        var sum = total * logMean;
        for (var i = 0; i < recruited.Length; i++) sum -= (shape + recruited[i]) * SpecialFunctions.Log1P(mean * days[i] / shape);
        return sum;
    }

    /// <summary>The log of all recruits over all days open.</summary>
    public double PooledLogMean => Math.Log(total / days.Sum());

    /// <summary>The most likely log mean rate for a shape.</summary>
    public double BestLogMean(double shape)
    {
        var logMean = PooledLogMean;
        for (var iteration = 0; iteration < 50; iteration++)
        {
            var (slope, information) = (Slope(shape, logMean), Information(shape, logMean));
            var step = Math.Clamp(slope / information, -2, 2);
            logMean += step;
            if (Math.Abs(step) < 1e-12) break;
        }

        return logMean;
    }

    /// <summary>Minus the second derivative in the log mean rate.</summary>
    public double Information(double shape, double logMean)
    {
        var mean = Math.Exp(logMean);
        double sum = 0;
        for (var i = 0; i < recruited.Length; i++)
        {
            var expected = mean * days[i];
            var q = expected / (shape + expected);
            sum += (shape + recruited[i]) * q * (1 - q);
        }

        return sum;
    }

    private double Slope(double shape, double logMean)
    {
        var mean = Math.Exp(logMean);
        var sum = total;
        for (var i = 0; i < recruited.Length; i++)
        {
            var expected = mean * days[i];
            sum -= (shape + recruited[i]) * expected / (shape + expected);
        }

        return sum;
    }
}
