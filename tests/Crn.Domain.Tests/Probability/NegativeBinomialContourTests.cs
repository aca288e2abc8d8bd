using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Probability;

/// <summary>Tails of sums of which little is known, along a bent contour, are those of the recursion, at any count for the same work.
/// </summary>
public class NegativeBinomialContourTests
{
    [Property(MaxTest = 60, MaxRejected = 60)]
    public void Along_the_contour_and_by_the_recursion_tails_are_the_same(int seed)
    {
        var terms = Terms(seed, 3.4, out var random);
        var mean = NegativeBinomialSum.Mean(terms, 0);
        var k = (int)Math.Clamp(mean * Math.Exp(6 * (random.Uniform() - 0.5)), 60, 700);
        var (below, atLeast) = NegativeBinomialSum.ByRecursion(terms, 0, k);
        if (Math.Min(below, atLeast) < 1e-290) throw Counted.Skip();
        var (found, above) = Assert.NotNull(NegativeBinomialContour.Tails(terms, k));
        Assert.Equal(below, found, 1e-10 * below);
        Assert.Equal(atLeast, above, 1e-10 * atLeast);
    }

    [Fact]
    public void Counts_of_millions_and_milliards_are_those_of_one_negative_binomial()
    {
        // A geometric count: P(N >= k) = q^k.
        foreach (var (k, x) in ((int, double)[])
            [(5_000, 1e5), (36_525, 40_000), (1_000_000, 3e5), (2_000_000_000, 1e8), (int.MaxValue, 3e9)])
        {
            NegativeBinomialTerm[] one = [new(1, 1, x)];
            var (below, atLeast) = Assert.NotNull(NegativeBinomialContour.Tails(one, k));
            var log = -k * one[0].LogInverseQ;
            Assert.Equal(Math.Exp(log), atLeast, 1e-10 * atLeast);
            Assert.Equal(-SpecialFunctions.Expm1(log), below, 1e-10 * below);
            // The same in two sites of half the shape.
            (below, atLeast) = Assert.NotNull(NegativeBinomialContour.Tails([new(0.5, 1, x), new(0.5, 1, x)], k));
            Assert.Equal(Math.Exp(log), atLeast, 1e-10 * atLeast);
            Assert.Equal(-SpecialFunctions.Expm1(log), below, 1e-10 * below);
        }
    }

    [Property(MaxTest = 60)]
    public void Where_the_sum_turns_to_the_contour_nothing_steps(int seed)
    {
        // The same sum with next to nothing of a Poisson part is taken the long way.
        var terms = Terms(seed, 8, out _);
        if (terms.Sum(t => t.Shape) >= 8) terms = [new(0.7, terms[0].Rate, terms[0].Exposure)];
        double last = 0;
        foreach (var k in (int[])[499, 500, 501])
        {
            var byAll = NegativeBinomialSum.Below(terms, 1e-200, k);
            var below = NegativeBinomialSum.Below(terms, 0, k);
            Assert.Equal(byAll, below, 1e-10 * byAll);
            Assert.True(below >= last * (1 - 1e-10));
            last = below;
        }
    }

    // Sums of which hardly anything is known, or something.
    private static NegativeBinomialTerm[] Terms(int seed, double largest, out SampleRandom random)
    {
        var one = random = SampleRandom.FromSeed(seed);
        return Enumerable.Range(0, 1 + (int)(6 * one.Uniform())).Select(_ => new NegativeBinomialTerm(
            Math.Exp((7.5 * one.Uniform()) - 6), 1, Math.Exp((largest + 4) * one.Uniform() - 4))).ToArray();
    }
}
