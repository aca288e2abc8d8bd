using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>What the durations of past trials say of the recruitment rates of sites.</summary>
/// <remarks>
/// The duration of a trial over the rate parameter follows a beta prime distribution with the recruits and (sites times shape) as its parameters.
/// </remarks>
public static class PastTrials
{
    /// <summary>The gamma distribution of site rates that makes the durations of past trials most likely.</summary>
    /// <param name="trials">The past trials, at least two.</param>
    /// <returns>The prior. Trials of other kinds differ more from each other than sites of one trial do: it is for trials like these.</returns>
    /// <exception cref="ArgumentException">There are fewer than two trials, or one is <c>default</c>.</exception>
    public static RatePrior Prior(params ValueList<PastTrial> trials)
    {
        if (trials.Count < 2) throw new ArgumentException("One trial cannot tell how sites differ: give at least two.", nameof(trials));
        if (trials.Any(t => t.Sites == 0)) throw new ArgumentException("default(PastTrial) is no trial.", nameof(trials));
        return MostLikely([.. trials]);
    }

    private static RatePrior MostLikely(ReadOnlySpan<PastTrial> trials)
    {
        // Work in (log shape, log mean), which are nearly uncorrelated; start where the pooled rate lies.
        double recruits = 0, siteDays = 0;
        foreach (var trial in trials) (recruits, siteDays) = (recruits + trial.Recruited, siteDays + (trial.Sites * trial.Days));
        var pooled = Math.Log(recruits / siteDays);
        var own = trials.ToArray();
        double MeanFor(double logShape) => Highest(mean => Value(own, logShape, mean), pooled - 5, pooled + 5);
        var shape = Highest(log => Value(own, log, MeanFor(log)), -9, 7);
        return RatePrior.Gamma(Math.Exp(shape), Math.Exp(shape - MeanFor(shape)));
    }

    // The log-likelihood of a distribution of rates.
    private static double Value(PastTrial[] trials, double logShape, double logMean)
    {
        var (shape, rate) = (Math.Exp(logShape), Math.Exp(logShape - logMean));
        double sum = 0;
        foreach (var trial in trials)
        {
            var (k, a) = (trial.Recruited, shape * trial.Sites);
            sum += ((k - 1) * Math.Log(trial.Days / rate)) - ((k + a) * SpecialFunctions.Log1P(trial.Days / rate))
                + SpecialFunctions.LogGamma(k + a) - SpecialFunctions.LogGamma(k) - SpecialFunctions.LogGamma(a) - Math.Log(rate);
        }

        return sum;
    }

    // A coarse look, then golden sections.
    private static double Highest(Func<double, double> value, double low, double high)
    {
        const double ratio = 0.6180339887498949;
        var step = (high - low) / 40;
        var best = Enumerable.Range(0, 41).Select(i => low + (i * step)).MaxBy(value);
        var (from, to) = (best - step, best + step);
        var (a, b) = (to - (ratio * (to - from)), from + (ratio * (to - from)));
        var (atA, atB) = (value(a), value(b));
        while (to - from > 1e-9)
        {
            if (atA > atB)
            {
                (to, b, atB) = (b, a, atA);
                a = to - (ratio * (to - from));
                atA = value(a);
            }
            else
            {
                (from, a, atA) = (a, b, atB);
                b = from + (ratio * (to - from));
                atB = value(b);
            }
        }

        return (from + to) / 2;
    }
}
