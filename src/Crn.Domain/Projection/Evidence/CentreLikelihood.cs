using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Projection.Evidence;

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

    /// <summary>How many sites have been open.</summary>
    public int Sites => days.Length;

    /// <summary>How many they recruited.</summary>
    public double Recruited => total;

    /// <summary>The derivative in 1/shape where all sites share one rate: positive when counts vary more than chance.</summary>
    public double DispersionScore
    {
        get
        {
            var mean = Math.Exp(PooledLogMean);
            double sum = 0;
            for (var i = 0; i < days.Length; i++)
                sum += ((recruited[i] - (mean * days[i])) * (recruited[i] - (mean * days[i]))) - recruited[i];
            return sum / 2;
        }
    }

    /// <summary>What was dropped from the log of the probability of the counts.</summary>
    public double Constant
    {
        get
        {
            double sum = 0;
            for (var i = 0; i < days.Length; i++) sum += (recruited[i] * Math.Log(days[i])) - SpecialFunctions.LogGamma(recruited[i] + 1);
            return sum;
        }
    }

    /// <summary>The log-likelihood when all sites share one rate.</summary>
    public double PoissonValue => total * (PooledLogMean - 1);

    /// <summary>The log-likelihood at a shape and the most likely mean for it.</summary>
    public double Profile(double shape) => ShapePart(shape) + MeanPart(shape, BestLogMean(shape));

    /// <summary>The most likely shape; null when the likelihood goes on rising towards one common rate.</summary>
    public double? BestShape()
    {
        // A coarse grid finds the highest ridge; the slope of the profile, which loses no digits there, settles it.
        const double low = -4, step = 0.25;
        const int points = 54;
        var best = Enumerable.Range(0, points).Select(i => low + (i * step)).MaxBy(log => Profile(Math.Exp(log)));
        if (best >= low + ((points - 1) * step) || Profile(Math.Exp(best)) <= PoissonValue) return null;
        var (from, to) = (best - step, best + step);
        for (var i = 0; i < 80; i++)
        {
            var middle = (from + to) / 2;
            if (ProfileSlope(Math.Exp(middle)) > 0) from = middle;
            else to = middle;
        }

        return Math.Exp((from + to) / 2);
    }

    // The derivative of the profile in the shape; the mean is at its best, so only the shape's own part counts.
    private double ProfileSlope(double shape)
    {
        var mean = Math.Exp(BestLogMean(shape));
        double sum = 0;
        for (var i = 0; i < days.Length; i++)
        {
            var ratio = mean * days[i] / shape;
            for (var j = 1; j < recruited[i]; j++) sum -= j / (shape * (shape + j));
            sum += ((shape + recruited[i]) * ratio / (shape * (1 + ratio))) - SpecialFunctions.Log1P(ratio);
        }

        return sum;
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
