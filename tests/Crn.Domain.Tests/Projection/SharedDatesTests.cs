using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>The dates of one forecast share their work, and no answer depends on it: tails are those of the recursion, relative to
/// themselves, and masses those of each belief by itself.</summary>
public class SharedDatesTests
{
    [Property(MaxTest = 20 / Share.Of, MaxRejected = 20)]
    public void Tails_are_those_of_the_recursion_however_rare(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, seed % 3 == 0 ? 2 + (int)(9 * random.Uniform()) : 12 + (int)(40 * random.Uniform()));
        var shape = Math.Exp((5 * random.Uniform()) - 2);
        RateNode[] nodes = [new(1, shape, shape * (20 + (60 * random.Uniform())))];
        var model = new PoissonGammaModel(sites, nodes, CapRoom.None);
        var terms = new NegativeBinomialTerm[sites.Length];
        var asked = 0;
        foreach (var time in (double[])[30 + (400 * random.Uniform()), 2000 * random.Uniform(), 3000])
        {
            var used = terms.AsSpan(0, nodes[0].Terms(sites, time, terms));
            var (mean, deviation) = (NegativeBinomialSum.Mean(used, 0), Math.Sqrt(NegativeBinomialSum.Variance(used, 0)));
            foreach (var away in (double[])[-20, -6, -3, -0.5, 0, 0.7, 4, 9, 25])
            {
                var k = (int)(mean + (away * deviation));
                if (k is < 150 or > 4_000) continue;
                asked++;
                var (below, atLeast) = NegativeBinomialSum.ByRecursion(used, 0, k);
                var found = model.Tails(time, k);
                Assert.Equal(below, found.Below, 2e-10 * below);
                Assert.Equal(atLeast, found.AtLeast, 2e-10 * atLeast);
                Assert.Equal(below, model.Below(time, k), 1e-11);
            }
        }

        if (asked == 0) throw Counted.Skip();
    }

    [Property(MaxTest = 10 / Share.Of)]
    public void Masses_of_all_beliefs_together_are_those_of_each(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, seed % 2 == 0 ? 2 + (int)(5 * random.Uniform()) : 12 + (int)(30 * random.Uniform()));
        var nodes = Nodes(random);
        var model = new PoissonGammaModel(sites, nodes, CapRoom.None);
        foreach (var time in (double[])[60 + (300 * random.Uniform()), sites.Length < 12 ? 9000 : 900])
        {
            var masses = model.Masses(time);
            var expected = new double[masses.Length];
            var (one, terms) = (new double[masses.Length], new NegativeBinomialTerm[sites.Length]);
            foreach (var node in nodes)
            {
                NegativeBinomialSum.Masses(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, one);
                for (var n = 0; n < one.Length; n++) expected[n] += node.Weight * one[n];
            }

            expected[^1] += Math.Max(0, 1 - expected.Sum());
            Assert.Equal(1, masses.Sum(), 1e-10);
            for (var n = 0; n < masses.Length; n++) Assert.Equal(expected[n], masses[n], 1e-11);
            var (mean, variance) = model.Moments(time);
            Assert.Equal(nodes.Sum(n => n.Weight * Mean(n)), mean, 1e-10 * mean);
            Assert.Equal(nodes.Sum(n => n.Weight * (Variance(n) + (Mean(n) * Mean(n)))) - (mean * mean), variance, 1e-8 * variance);

            double Mean(RateNode node) => NegativeBinomialSum.Mean(terms.AsSpan(0, node.Terms(sites, time, terms)), 0);
            double Variance(RateNode node) => NegativeBinomialSum.Variance(terms.AsSpan(0, node.Terms(sites, time, terms)), 0);
        }
    }

    // Kinds of capped sites by tables of their series are each site multiplied out; where those do not converge, they are that.
    [Property(MaxTest = 15 / Share.Of)]
    public void Many_capped_sites_of_a_kind_are_each_of_them(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (rooms, numbers) = (2 + (int)(18 * random.Uniform()), 1 + (int)(4 * random.Uniform()));
        var sites = Enumerable.Range(0, 60 + (int)(40 * random.Uniform())).Select(i => new SiteExposure(
            SiteCode.From(FormattableString.Invariant($"S{i}")), i % numbers, i % 9 == 0 ? 0 : 600 * random.Uniform(),
            i % 9 == 0 ? 100 * random.Uniform() : 0, double.PositiveInfinity) { Room = rooms + (i % 2) }).ToArray();
        Assert.NotNull(CappedKinds.Of(sites));
        var parted = new PartedCount(sites, CapRoom.None);
        foreach (var shape in (double[])[Math.Exp((6 * random.Uniform()) - 3), 1e9])
        {
            var node = new RateNode(1, shape, shape * (20 + (60 * random.Uniform())));
            foreach (var time in (double[])[40, 60 + (900 * random.Uniform()), 3000])
            {
                var masses = parted.Masses(node, time, sites.Length * (rooms + 1));
                var (mean, below) = (masses.Select((p, n) => p * n).Sum(), 0.0);
                for (var k = 1; k <= masses.Length; k++)
                {
                    below += masses[k - 1];
                    if (k % 37 == 0 || Math.Abs(k - mean) < 3) Assert.Equal(below, parted.Below([node], time, k) ?? below, 1e-10);
                }

                var found = new double[masses.Length];
                if (!parted.AddMasses([node], 0, time, parted.Windows([node], 0, time), found)) continue;
                for (var n = 0; n < found.Length; n++) Assert.Equal(masses[n], found[n], 1e-10);
            }
        }
    }

    // What is kept of the sites does not grow with the dates asked about, nor does any date leave more behind than its answer.
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public void Dates_share_what_they_need_of_the_sites(int beliefs)
    {
        var random = SampleRandom.FromSeed(7);
        var sites = Sites(random, 200);
        RateNode[] nodes = [.. Enumerable.Range(0, beliefs).Select(i => new RateNode(1.0 / beliefs, 0.5 + (0.1 * i), 20 + i))];
        Growth.AboutConstant(n =>
        {
            var model = new PoissonGammaModel(sites, nodes, CapRoom.None);
            for (var i = 1; i <= n; i++) model.Below(1000.0 * i / n, 1500);
        }, 9);
    }

    private static RateNode[] Nodes(SampleRandom random)
    {
        var nodes = Enumerable.Range(0, 8).Select(_ => (Weight: random.Uniform(), Shape: Math.Exp((5 * random.Uniform()) - 2),
            Mean: Math.Exp(0.3 * random.Uniform()))).ToList();
        return [.. nodes.Select(n => new RateNode(n.Weight / nodes.Sum(m => m.Weight), n.Shape, n.Shape * 40 / n.Mean))];
    }

    // Open for various times, some of them with an end, some still to open.
    private static SiteExposure[] Sites(SampleRandom random, int count) => Enumerable.Range(0, count).Select(i =>
    {
        var code = SiteCode.From(FormattableString.Invariant($"S{i}"));
        if (random.Uniform() < 0.3) return new SiteExposure(code, 0, 0, 300 * random.Uniform(), double.PositiveInfinity);
        var end = random.Uniform() < 0.7 ? double.PositiveInfinity : Math.Floor(1 + (8 * random.Uniform())) * 100;
        return new SiteExposure(code, (int)(9 * random.Uniform()), 800 * random.Uniform(), 0, end);
    }).ToArray();
}
