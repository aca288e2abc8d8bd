using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>A cap of the study cuts the count of all, and nothing else: below it every answer is that without it.</summary>
public class CappedStudyTests
{
    [Property(MaxTest = 16 / Share.Of)]
    public void A_capped_study_is_the_tables_of_its_sites_cut_at_the_cap(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, seed % 3 == 0 ? 1 + (int)(4 * random.Uniform()) : 12 + (int)(20 * random.Uniform()));
        var isCommon = random.Uniform() < 0.2;
        RateNode[] nodes = isCommon ? [new(1, 20.5, 400, CommonRate: true)] : [new(0.4, 1.5, 40), new(0.6, 3, 60)];
        var study = (int)(150 * random.Uniform());
        CapRoom caps = new(study, random.Uniform() < 0.2 ? [("A", 30)] : [], false);
        var (model, parted) = (new PoissonGammaModel(sites, nodes, caps), new PartedCount(sites, caps));
        foreach (var time in (double[])[20 + (100 * random.Uniform()), 200 + (800 * random.Uniform())])
        {
            var expected = new double[study + 1];
            foreach (var node in nodes.SelectMany(RateNode.Apart))
            {
                var one = parted.Masses(node, time, study + 1);
                for (var n = 0; n < one.Length; n++) expected[n] += node.Weight * one[n];
            }

            // A common rate is a quadrature there.
            var error = isCommon ? 1e-8 : 1e-10;
            var masses = model.Masses(time);
            Assert.Equal(1, masses.Sum(), 1e-10);
            for (var n = 0; n <= study; n++) Assert.Equal(expected[n], n < masses.Length ? masses[n] : 0, error);
            foreach (var k in (int[])[1, study / 2, study, study + 1])
            {
                Assert.Equal(expected.Take(k).Sum(), k > 0 ? model.Below(time, k) : 0, error);
                Assert.Equal(1 - expected.Take(k).Sum(), k > 0 ? model.Tails(time, k).AtLeast : 1, error);
            }

            var (mean, variance) = MassTable.Moments(expected);
            Assert.Equal(mean, model.Moments(time).Mean, 10 * error * study * (1 + mean));
            Assert.Equal(variance, model.Moments(time).Variance, 10 * error * study * study * (1 + variance));
            Assert.Equal(expected[^1], model.Masses(time, study + 5)[study], error);
        }
    }

    // Which caps there are above a target cannot be seen in when it is reached.
    [Property(MaxTest = 16 / Share.Of)]
    public void A_target_below_the_cap_is_reached_as_if_there_were_none(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, 1 + (int)(40 * random.Uniform()));
        RateNode[] nodes = [new(0.3, 1.5, 40), new(0.7, 3, 60)];
        var study = 1 + (int)(300 * random.Uniform());
        var capped = new PoissonGammaModel(sites, nodes, new(study, [], false));
        var free = new PoissonGammaModel(sites, nodes, CapRoom.None);
        var k = 1 + (int)(study * random.Uniform());
        var time = 900 * random.Uniform();
        Assert.Equal(free.Tails(time, Math.Min(k, study)), capped.Tails(time, Math.Min(k, study)));
        Assert.Equal((free.Ever(study), free.TailIndex), (capped.Ever(study), capped.TailIndex));
        Assert.Equal((0, 0), (capped.Ever(study + 1), capped.Tails(time, study + 1).AtLeast));
    }

    [Fact]
    public void A_date_under_a_cap_of_the_study_costs_what_one_without_it_costs()
    {
        var sites = Sites(SampleRandom.FromSeed(7), 200);
        RateNode[] nodes = [.. Enumerable.Range(0, 20).Select(i => new RateNode(0.05, 0.5 + (0.1 * i), 20 + i))];
        var (capped, free) = (Bytes(new(2_000, [], false)), Bytes(CapRoom.None));
        Assert.True(capped <= 1.1 * free, $"{capped} bytes with a cap of the study, {free} without it.");

        long Bytes(CapRoom caps)
        {
            var model = new PoissonGammaModel(sites, nodes, caps);
            model.Below(100, 1_500);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 1; i <= 9; i++) model.Below(100 * i, 1_500);
            model.Masses(500);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static SiteExposure[] Sites(SampleRandom random, int count) => [.. Enumerable.Range(0, count).Select(i => new SiteExposure(
        SiteCode.From(FormattableString.Invariant($"S{i}")), i % 4, i % 5 == 0 ? 0 : 500 * random.Uniform(),
        i % 5 == 0 ? 100 * random.Uniform() : 0, i % 7 == 3 ? 400 : double.PositiveInfinity) { Parts = (i % 2 == 0 ? "A" : null, null) })];
}
