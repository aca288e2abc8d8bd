using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>Totals under caps of groups, and what comes between two dates at sites that open at random, are by characteristic functions
/// what they are as tables multiplied out.</summary>
public class PartedGroupsTests
{
    [Property(MaxTest = 12 / Share.Of, MaxRejected = 30)]
    public void Capped_groups_by_their_series_are_their_tables_multiplied_out(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, 30 + (int)(30 * random.Uniform()), groups: 3);
        var node = Node(random);
        var time = 100 + (300 * random.Uniform());
        var all = new PartedCount(sites, CapRoom.None).Moments(node, time).Mean;
        CapRoom caps = new(random.Uniform() < 0.5 ? (int)(0.9 * all) : null,
            [("A", (int)(0.15 * all)), ("B", (int)(0.35 * all)), ("C", (int)(all * random.Uniform()))], false);
        var parted = new PartedCount(sites, caps);
        const int length = 1_600;
        var masses = parted.Masses(node, time, length);
        var asked = 0;
        foreach (var share in (double[])[0.3, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.3])
        {
            var k = Math.Max(1, (int)(all * share));
            if (masses.Sum() < 1 - 1e-12 || parted.Below([node], time, k) is not { } below) continue;
            asked++;
            Assert.Equal(masses.Take(k).Sum(), below, 1e-10);
        }

        if (asked == 0) throw Counted.Skip();
        var (mean, variance) = parted.Moments(node, time);
        Assert.Equal(MassTable.Moments(masses).Mean, mean, 1e-8 * (1 + mean));
        Assert.Equal(MassTable.Moments(masses).Variance, variance, 1e-7 * (1 + variance));
        Assert.Equal(mean, parted.Expected(node, time).OfAll, 1e-9 * (1 + mean));
        for (var part = 0; part < 3; part++)
        {
            var alone = new PartedCount(Array.FindAll(sites, s => caps.PartOf(s) == part), caps with { Study = null });
            Assert.Equal(MassTable.Moments(alone.Masses(node, time, length)).Mean, parted.Expected(node, time).OfParts[part], 1e-8 * all);
        }
    }

    [Property(MaxTest = 12 / Share.Of)]
    public void Those_who_come_between_two_dates_are_the_tables_of_the_sites_multiplied_out(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var sites = Sites(random, 12 + (int)(12 * random.Uniform()), groups: 0);
        if (random.Uniform() < 0.5) sites = Array.ConvertAll(sites, s => s with { Room = (int)(12 * random.Uniform()) });
        RateNode[] nodes = [Node(random) with { Weight = 0.4 }, Node(random) with { Weight = 0.6 }];
        double after = 20 + (200 * random.Uniform()), upTo = after + (200 * random.Uniform());
        var expected = new double[2_000];
        foreach (var node in nodes)
        {
            double[] total = [1];
            foreach (var site in sites)
            {
                var one = site.Room is { } room ? JointCount.ThenOf(PartedCount.OfSite(node, site, after, upTo, room))
                    : PartedCount.OfSite(node, site, after, upTo);
                total = MassTable.Convolve(total, one, expected.Length);
            }

            for (var n = 0; n < total.Length; n++) expected[n] += node.Weight * total[n];
        }

        var found = new PoissonGammaModel(sites, nodes, CapRoom.None).Between(after, upTo);
        for (var n = 0; n < expected.Length; n++) Assert.Equal(expected[n], n < found.Length ? found[n] : 0, 1e-10);
    }

    // Whether a group is bound or not, and whether its sites are few tables or many of a kind.
    [Property(MaxTest = 8 / Share.Of)]
    public void Capped_sites_of_capped_groups_are_their_tables_multiplied_out(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (count, numbers) = (seed % 2 == 0 ? 140 : 6 + (int)(30 * random.Uniform()), 1 + (int)(3 * random.Uniform()));
        var sites = Enumerable.Range(0, count).Select(i => new SiteExposure(SiteCode.From(FormattableString.Invariant($"S{i}")),
            i % numbers, 500 * random.Uniform(), 0, double.PositiveInfinity)
        {
            Room = 3 + (i % 2),
            Parts = (((string[])["A", "B"])[i % 2], null),
        }).ToArray();
        var most = 7 * count / 2;
        CapRoom caps = new(null, [("A", (int)(most * random.Uniform() / 2)), ("B", (int)(most * random.Uniform() / 2))], false);
        var (parted, node) = (new PartedCount(sites, caps), Node(random));
        foreach (var time in (double[])[60, 60 + (900 * random.Uniform())])
        {
            var masses = parted.Masses(node, time, most + 1);
            var found = new double[masses.Length];
            if (!parted.AddMasses([node], 0, time, parted.Windows([node], 0, time), found)) throw Counted.Skip();
            for (var n = 0; n < found.Length; n++) Assert.Equal(masses[n], found[n], 1e-10);
            var (mean, variance) = MassTable.Moments(masses);
            Assert.Equal(mean, parted.Moments(node, time).Mean, 1e-8 * (1 + mean));
            Assert.Equal(variance, parted.Moments(node, time).Variance, 1e-6 * (1 + variance));
            foreach (var k in (int[])[1, (int)mean, (int)mean + 1, masses.Length - 1])
            {
                if (k > 0 && parted.Below([node], time, k) is { } below) Assert.Equal(masses.Take(k).Sum(), below, 1e-10);
            }
        }
    }

    [Fact]
    public void Dates_of_bound_groups_leave_nothing_behind_but_their_answers()
    {
        var random = SampleRandom.FromSeed(7);
        var sites = Array.ConvertAll(Sites(random, 150, groups: 3), s => s with { Delay = null, Never = 0, From = 0 });
        RateNode[] nodes = [.. Enumerable.Range(0, 10).Select(i => new RateNode(0.1, 1.2 + (0.1 * i), 20 + (5 * i)))];
        Growth.AboutConstant(n =>
        {
            var model = new PoissonGammaModel(sites, nodes, new(null, [("A", 90), ("B", 120), ("C", 150)], false));
            for (var i = 1; i <= n; i++) model.Below(300 + (600.0 * i / n), 500);
        }, 9);
    }

    // A date costs the moments of its exposures, and no more than the date before it.
    [Fact]
    public void A_date_of_sites_that_open_at_random_costs_what_the_last_one_did()
    {
        var random = SampleRandom.FromSeed(7);
        var sites = Sites(random, 120, groups: 3);
        RateNode[] nodes = [.. Enumerable.Range(0, 5).Select(i => new RateNode(0.2, 1.2, 20 + (5 * i)))];
        Growth.AboutLinear(n =>
        {
            var model = new PoissonGammaModel(sites, nodes, new(null, [("A", 150)], false));
            for (var i = 1; i <= n; i++) model.Below(600.0 * i / n, 500);
        }, 9);
    }

    private static RateNode Node(SampleRandom random)
    {
        var shape = Math.Exp((3 * random.Uniform()) - 1);
        return new(1, shape, shape * (20 + (40 * random.Uniform())));
    }

    private static SiteExposure[] Sites(SampleRandom random, int count, int groups) => Enumerable.Range(0, count).Select(i =>
    {
        var code = SiteCode.From(FormattableString.Invariant($"S{i}"));
        var isOpen = random.Uniform() < 0.2;
        var site = isOpen ? new SiteExposure(code, (int)(8 * random.Uniform()), 200 * random.Uniform(), 0, double.PositiveInfinity)
            : new SiteExposure(code, 0, 0, 100 * random.Uniform(), random.Uniform() < 0.3 ? 150 : double.PositiveInfinity);
        return site with
        {
            Weight = 0.5 + random.Uniform(),
            Parts = groups == 0 ? default : (i % 5 < 3 ? ((string[])["A", "B", "C"])[i % 5] : null, null),
            Room = groups > 0 && random.Uniform() < 0.2 ? (int)(9 * random.Uniform()) : null,
            Never = !isOpen && random.Uniform() < 0.3 ? 0.2 : 0,
            Delay = isOpen || random.Uniform() < 0.2 ? null
                : WaitingTime.For(random.Uniform() < 0.8 ? OpeningDelay.Uniform(random.Uniform() < 0.5 ? 0 : 15, 90)
                    : OpeningDelay.LogNormal(40, 0.6), 0),
        };
    }).ToArray();
}
