using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Totals of capped sites and of sites that open at random by characteristic functions are those of the tables multiplied
/// out.</summary>
public class PartedCountTests
{
    [Property(MaxTest = 60 / Share.Of, MaxRejected = 60)]
    public void Many_sites_by_their_series_are_their_tables_multiplied_out(int seed)
    {
        var (parted, node, time) = Case(seed);
        const int length = 2_500;
        var masses = parted.Masses(node, time, length);
        var mean = masses.Select((p, n) => p * n).Sum();
        if (masses.Sum() < 1 - 1e-12) throw Counted.Skip();
        foreach (var share in (double[])[0.3, 0.7, 0.9, 1, 1.1, 1.5, 2])
        {
            var k = Math.Max(1, (int)(mean * share));
            if (parted.Below([node], time, k) is not { } below) continue;
            Assert.Equal(masses.Take(k).Sum(), below, 1e-10);
        }

        var found = new double[length];
        if (!parted.AddMasses(node, time, 1, found)) throw Counted.Skip();
        for (var n = 0; n < length; n++) Assert.Equal(n < masses.Length ? masses[n] : 0, found[n], 1e-10);
    }

    // Beliefs that hardly count for a rare tail are left out by Chernoff's bound: relative to itself nothing is missing.
    [Fact]
    public void A_rare_tail_is_that_of_all_beliefs()
    {
        var sites = Enumerable.Range(0, 15).Select(i => new SiteExposure(SiteCode.From(FormattableString.Invariant($"S{i}")), i % 7,
            50 + (10 * i), 0, double.PositiveInfinity)).ToArray();
        RateNode[] nodes = [.. Enumerable.Range(0, 25).Select(i => new RateNode(1 / 25.0, 0.5 + (0.2 * i), 20 + (i * i % 13)))];
        var model = new PoissonGammaModel(sites, nodes, CapRoom.None);
        var terms = new NegativeBinomialTerm[sites.Length];
        foreach (var (time, k) in ((double, int)[])[(20, 200), (60, 400), (150, 200), (300, 160), (900, 200), (3000, 300)])
        {
            double below = 0, atLeast = 0;
            foreach (var node in nodes)
            {
                var (b, a) = NegativeBinomialSum.Tails(terms.AsSpan(0, node.Terms(sites, time, terms)), 0, k);
                (below, atLeast) = (below + (node.Weight * b), atLeast + (node.Weight * a));
            }

            var (found, above) = model.Tails(time, k);
            Assert.Equal(below, found, 1e-7 * below);
            Assert.Equal(atLeast, above, 1e-7 * atLeast);
        }
    }

    private static (PartedCount Count, RateNode Node, double Time) Case(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (count, caps, time) = (8 + (int)(60 * random.Uniform()), random.Uniform() < 0.5, 50 + (500 * random.Uniform()));
        var sites = Enumerable.Range(0, count).Select(i =>
        {
            var code = SiteCode.From(FormattableString.Invariant($"S{i}"));
            var isOpen = random.Uniform() < 0.3;
            var days = 200 * random.Uniform();
            var site = isOpen ? new SiteExposure(code, (int)(8 * random.Uniform()), days, 0, double.PositiveInfinity)
                : new SiteExposure(code, 0, 0, 100 * random.Uniform(), random.Uniform() < 0.2 ? 300 : double.PositiveInfinity);
            return site with
            {
                Weight = 0.5 + random.Uniform(),
                Room = caps && random.Uniform() < 0.7 ? (int)(20 * random.Uniform()) : null,
                Never = !isOpen && random.Uniform() < 0.3 ? 0.2 : 0,
                Delay = isOpen || random.Uniform() < 0.3 ? null
                    : WaitingTime.For(random.Uniform() < 0.5 ? OpeningDelay.Uniform(0, 90) : OpeningDelay.Gamma(2, 0.05), 0),
            };
        }).ToArray();
        var shape = Math.Exp((5 * random.Uniform()) - 1);
        return (new PartedCount(sites, CapRoom.None), new RateNode(1, shape, shape * (20 + (60 * random.Uniform()))), time);
    }
}
