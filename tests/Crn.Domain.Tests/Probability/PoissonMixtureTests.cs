using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Tests.Probability;

/// <summary>A mixture of Poisson counts is what its parts add up to, however its means are gathered.</summary>
public class PoissonMixtureTests
{
    [Property(MaxTest = 60 / Share.Of)]
    public void Masses_are_the_sum_of_those_of_the_parts(int seed)
    {
        var (means, weights) = Mixture(seed);
        var masses = PoissonMixture.Masses(means, weights);
        for (var n = 0; n < Math.Min(masses.Length, 400); n++)
        {
            var expected = means.Zip(weights, (m, w) => w * (m > 0 ? Math.Exp(Poisson.LogMass(m, n)) : n == 0 ? 1 : 0)).Sum();
            Assert.Equal(expected, masses[n], 1e-10);
        }

        Assert.Equal(1, masses.Sum(), 1e-10);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Single_counts_and_quantiles_are_those_of_the_masses(int seed)
    {
        var (means, weights) = Mixture(seed);
        var masses = PoissonMixture.Masses(means, weights);
        using var of = new PoissonMixtureQuantiles(means, weights);
        double below = 0;
        for (var n = 0; n < Math.Min(masses.Length, 600); n++)
        {
            below += masses[n];
            var (atMost, mass) = of.At(n);
            Assert.Equal(below, atMost, 1e-10);
            Assert.Equal(masses[n], mass, 1e-10);
        }

        foreach (var level in (double[])[0.01, 0.2, 0.5, 0.9, 0.99])
        {
            double sum = 0;
            var expected = 0;
            while ((sum += masses[expected]) < level) expected++;
            // A level met within rounding may fall to either side.
            if (Math.Abs(sum - level) > 1e-9 && Math.Abs(sum - masses[expected] - level) > 1e-9)
                Assert.Equal(expected, of.Quantile(level, 1, null));
        }
    }

    // Means from next to nothing to some hundreds, many together and some alone.
    private static (double[] Means, double[] Weights) Mixture(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (center, spread) = (Math.Exp((7 * random.Uniform()) - 1), 2 * random.Uniform());
        var means = Enumerable.Range(0, 1 + (int)(900 * random.Uniform())).Select(_ => center * Math.Exp(spread * (random.Uniform() - 0.5)))
            .Append(0.01 * random.Uniform()).Append(0).ToArray();
        var weights = Array.ConvertAll(means, _ => random.Uniform());
        var total = weights.Sum();
        return (means, Array.ConvertAll(weights, w => w / total));
    }
}
