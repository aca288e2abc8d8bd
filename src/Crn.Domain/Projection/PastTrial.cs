using System.Runtime.CompilerServices;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Recruitment;

namespace Crn.Domain.Projection;

/// <summary>A trial that is over: how long its sites recruited, how many sites there were, and how many they recruited.</summary>
/// <remarks>
/// From several of them follows what the rates of sites are like (<see cref="Prior(ValueList{Crn.Domain.Projection.PastTrial})"/>): the
/// duration of a trial over the rate parameter follows a beta prime distribution with the recruits and (sites times shape) as its
/// parameters. Equality is by content. <c>default</c> is no trial and is refused where one is needed.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public readonly record struct PastTrial
{
    /// <summary>A past trial.</summary>
    /// <param name="days">Days of recruitment, finite and above 0.</param>
    /// <param name="sites">Sites, at least 1.</param>
    /// <param name="recruited">Participants recruited, at least 1.</param>
    /// <exception cref="ArgumentException">A number is outside its range.</exception>
    public PastTrial(double days, int sites, int recruited)
    {
        Days = Numbers.FiniteAndPositive(days);
        Sites = sites >= 1 ? sites : throw new ArgumentOutOfRangeException(nameof(sites), "A trial has at least one site.");
        Recruited = recruited >= 1 ? recruited
            : throw new ArgumentOutOfRangeException(nameof(recruited), "A past trial recruited somebody.");
    }

    /// <summary>Days of recruitment.</summary>
    public double Days { get; }

    /// <summary>Sites.</summary>
    public int Sites { get; }

    /// <summary>Participants recruited.</summary>
    public int Recruited { get; }

    /// <summary>The trial as one line.</summary>
    /// <returns>Its recruits, sites and days, free of culture.</returns>
    public override string ToString() => $"{Text.Of(Recruited)} recruited at {Text.Count(Sites, "site", "sites")} in {Text.Of(Days)} days";

    /// <summary>The gamma distribution of site rates that makes the durations of past trials most likely.</summary>
    /// <param name="trials">The past trials, at least two.</param>
    /// <returns>The prior. Trials of other kinds differ more from each other than sites of one trial do: it is for trials like
    /// these.</returns>
    /// <exception cref="ArgumentException">There are fewer than two trials, or one is <c>default</c>.</exception>
    public static RatePrior Prior(params ValueList<PastTrial> trials)
    {
        if (trials.Count < 2) throw new ArgumentException("One trial cannot show how sites differ: give at least two.", nameof(trials));
        if (trials.Any(t => t.Sites == 0)) throw new ArgumentException("default(PastTrial) is no trial.", nameof(trials));
        return MostLikely([.. trials]);
    }

    /// <summary>The gamma distribution of site rates that makes the durations of past trials most likely.</summary>
    /// <param name="trials">The past trials, at least two.</param>
    /// <returns>The prior. Trials of other kinds differ more from each other than sites of one trial do: it is for trials like
    /// these.</returns>
    /// <exception cref="ArgumentException">There are fewer than two trials, or one is <c>default</c>.</exception>
    [OverloadResolutionPriority(-1)]
    public static RatePrior Prior(params PastTrial[] trials) =>
        Prior(Guarded.Sequence(trials));

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

    // A coarse grid, then golden sections.
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
