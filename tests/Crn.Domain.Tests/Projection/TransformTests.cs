using Crn.Domain.Probability.Numerics;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Recruitment;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>The distribution of large counts by transform agrees with the recursion wherever both run.</summary>
public class TransformTests
{
    [Property(MaxTest = 120 / Share.Of)]
    public void The_transform_and_the_recursion_agree_in_both_tails_relative_to_themselves(int seed)
    {
        var (terms, poisson) = Terms(seed);
        var (mean, deviation) = (NegativeBinomialSum.Mean(terms, poisson), Math.Sqrt(NegativeBinomialSum.Variance(terms, poisson)));
        foreach (var z in (double[])[-6, -3, -1, 0, 1, 4, 9])
        {
            var k = (int)(mean + (z * deviation));
            if (k is < 1 or > 4_900) continue;
            var (below, atLeast) = NegativeBinomialSum.ByRecursion(terms, poisson, k);
            var (byTransform, above) = NegativeBinomialTransform.Tails(terms, poisson, k);
            Assert.Equal(1, byTransform + above, 1e-12);
            if (k > mean) Assert.Equal(atLeast, above, 1e-11 * atLeast);
            else Assert.Equal(below, byTransform, 1e-11 * below);
        }
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void Masses_agree_and_add_up(int seed)
    {
        var (terms, poisson) = Terms(seed);
        var (exact, masses) = (new double[4_900], new double[4_900]);
        NegativeBinomialSum.Masses(terms, poisson, exact);
        NegativeBinomialTransform.Masses(terms, poisson, masses);
        for (var k = 0; k < exact.Length; k++) Assert.Equal(exact[k], masses[k], 1e-13);
    }

    [Property(MaxTest = 20 / Share.Of)]
    public void Long_tables_of_few_terms_are_those_of_the_recursion(int seed)
    {
        var (drawn, _) = Terms(seed);
        // Of rates of which hardly anything is known, so that the table ends long before the sum does.
        var terms = drawn.Take(2 + Math.Abs(seed % 3))
            .Select(t => new NegativeBinomialTerm(Math.Min(t.Shape, 3), t.Rate, 40 * t.Exposure)).ToArray();
        if (terms.Length < 2) throw Counted.Skip();
        double[] exact = new double[1_700], masses = new double[1_700];
        var recursion = new NegativeBinomialRecursion(terms, 0, exact.Length);
        recursion.AdvanceTo(exact.Length);
        recursion.CopyTo(exact);
        recursion.Dispose();
        NegativeBinomialSum.Masses(terms, 0, masses);
        for (var k = 0; k < exact.Length; k++) Assert.Equal(exact[k], masses[k], 1e-14);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Chernoff_bounds_both_tails_and_what_no_double_holds_is_nothing(int seed)
    {
        var (terms, _) = Terms(seed);
        var (mean, deviation) = (NegativeBinomialSum.Mean(terms, 0), Math.Sqrt(NegativeBinomialSum.Variance(terms, 0)));
        foreach (var z in (double[])[-4, -1, 0.5, 2, 6])
        {
            var k = (int)(mean + (z * deviation));
            if (k is < 1 or > 4_000) continue;
            var (below, atLeast) = NegativeBinomialSum.ByRecursion(terms, 0, k);
            Assert.True(Math.Log(below) <= NegativeBinomialTransform.LogBound(terms, k, isUpper: false) + 1e-9);
            Assert.True(Math.Log(atLeast) <= NegativeBinomialTransform.LogBound(terms, k, isUpper: true) + 1e-9);
        }

        var (_, beyond) = NegativeBinomialTransform.Tails(terms, 0, int.MaxValue);
        Assert.Equal(beyond, NegativeBinomialSum.Tails(terms, 0, int.MaxValue).AtLeast, 1e-11 * beyond);
    }

    [Property]
    public void Terms_of_one_q_are_one_negative_binomial(RatePrior prior, PositiveInt sites, PositiveInt days, PositiveInt count)
    {
        // Next to nothing of a Poisson part, so that the sum is taken the long way.
        var terms = Enumerable.Range(0, sites.Get % 12 + 1)
            .Select(i => new NegativeBinomialTerm(prior.Shape + i, prior.SiteDays, i % 3 == 2 ? 0 : days.Get)).ToArray();
        var (below, atLeast) = NegativeBinomialSum.Tails(terms, 0, count.Get);
        var (byAll, above) = NegativeBinomialSum.Tails(terms, 1e-200, count.Get);
        Assert.Equal(byAll, below, 1e-11 * byAll);
        Assert.Equal(above, atLeast, 1e-11 * above);
        Assert.Equal(byAll, NegativeBinomialSum.Below(terms, 0, count.Get), 1e-11 * byAll);
    }

    [Fact]
    public void Between_recursion_and_transform_there_is_no_step()
    {
        var terms = Enumerable.Range(0, 40).Select(i => new NegativeBinomialTerm(1.2 + i, 40 + i, 200)).ToArray();
        double before = 1;
        for (var k = 4_980; k < 5_020; k++)
        {
            var atLeast = NegativeBinomialSum.AtLeast(terms, 0, k);
            Assert.True(atLeast < before);
            Assert.Equal(NegativeBinomialSum.ByRecursion(terms, 0, k).AtLeast, atLeast, 1e-11 * atLeast);
            before = atLeast;
        }
    }

    [Fact]
    public void A_million_recruits_take_as_long_as_thousands()
    {
        // One site of which little is known: the closed form of a geometric count, P(N >= k) = q^k.
        NegativeBinomialTerm[] one = [new(1, 1e-5, 1)];
        foreach (var k in (int[])[5_000, 20_000, 1_000_000])
        {
            var expected = Math.Exp(-k * one[0].LogInverseQ);
            Assert.Equal(expected, NegativeBinomialSum.AtLeast(one, 0, k), 1e-9 * expected);
        }

        // Many alike sites: the count of their sum is one negative binomial, here against an incomplete beta function that is good for
        // eight digits so far out.
        var alike = Enumerable.Repeat(new NegativeBinomialTerm(2.5, 100, 40_000), 1_000).ToArray();
        foreach (var k in (int[])[960_000, 1_000_000, 1_060_000])
        {
            var expected = MathNet.Numerics.SpecialFunctions.BetaRegularized(2_500, k, 100.0 / 40_100);
            Assert.Equal(expected, NegativeBinomialSum.Below(alike, 0, k), 1e-8 * expected);
        }

        // A Poisson count: its mass at k by Stirling's series, with nothing to cancel, and the ratios of its neighbours from there.
        const double mean = 1_000_000;
        const int far = 1_002_000;
        var beyond = (far / mean) - 1;
        var mass = Math.Exp(-(mean * (((1 + beyond) * SpecialFunctions.Log1P(beyond)) - beyond)) - (1.0 / (12.0 * far)))
            / Math.Sqrt(2 * Math.PI * far);
        double sum = 0;
        for (var k = far; mass > sum * 1e-17; k++, mass *= mean / k) sum += mass;
        Assert.Equal(sum, NegativeBinomialSum.AtLeast([], mean, far), 1e-10 * sum);
    }

    // Up to forty terms of all kinds after one of which something is known, from rates hardly known to known, with means up to some
    // thousands.
    private static (NegativeBinomialTerm[] Terms, double Poisson) Terms(int seed)
    {
        var random = Crn.Domain.Probability.SampleRandom.FromSeed(seed);
        var terms = Enumerable.Range(0, 1 + (int)(40 * random.Uniform()))
            .Select(i =>
                new NegativeBinomialTerm((i == 0 ? 8 : 0.3) + (40 * random.Uniform() * random.Uniform()), 10 + (300 * random.Uniform()),
                    700 * random.Uniform())).ToArray();
        return (terms, random.Uniform() < 0.5 ? 0 : 500 * random.Uniform());
    }
}
