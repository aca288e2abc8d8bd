using Crn.Domain.Projection;
using Crn.Domain.Projection.Drift;
using Crn.Domain.Projection.Evidence;

namespace Crn.Domain.Tests.Projection;

/// <summary>Sites that stay open as few terms of the exposure ahead, beside site after site.</summary>
public class CondensedSitesTests
{
    private const double Elapsed = 700;
    private static readonly double[] Edges = [0, 1, 30, 200, 700, 2_100, 20_000, 400_000];

    [Theory]
    [InlineData(2)]
    [InlineData(150)]
    [InlineData(400)]
    public void Few_terms_have_the_exposure_of_all_sites(int sites)
    {
        var (series, weights) = Series(sites);
        foreach (var (shape, _) in DriftDefaults.Shapes(Elapsed, severalSites: true))
        {
            var (few, all) = (new double[Edges.Length - 1], new double[Edges.Length - 1]);
            new CondensedSites(series, shape, weights, Edges[^1]).AddTo(new(shape, Elapsed, Edges, new double[Edges.Length]), few, 0);
            for (var panel = 0; panel < all.Length; panel++)
            {
                foreach (var site in series.Sites)
                    all[panel] += weights[site.Index] * shape.Between(site, Elapsed + Edges[panel], Elapsed + Edges[panel + 1]);
            }

            // What is left of a rate that fell away is a difference of numbers near 1, by either way.
            for (var panel = 0; panel < all.Length; panel++)
                Assert.InRange(Math.Abs(few[panel] - all[panel]), 0, 1e-12 * all.Sum());
        }
    }

    [Fact]
    public void Four_times_the_sites_that_stay_open_are_as_many_terms()
    {
        foreach (var (shape, _) in DriftDefaults.Shapes(Elapsed, severalSites: true))
        {
            var (one, four) = (Terms(shape, 200), Terms(shape, 800));
            Assert.InRange(one, 1, 50);
            Assert.Equal(one, four);
        }

        static int Terms(RateShape shape, int sites)
        {
            var (series, weights) = Series(sites);
            var open = series.Sites.Where(s => s.Gaps is null && s.Delays is null && double.IsPositiveInfinity(s.Closes)
                && s.Opens <= Elapsed).ToArray();
            return new CondensedSites(series with { Sites = open }, shape, weights, Edges[^1]).Terms;
        }
    }

    // One in five closes, pauses, opens late or within a window, so that it is counted by itself.
    private static (TrialSeries Series, double[] Weights) Series(int sites)
    {
        var all = Enumerable.Range(0, sites).Select(i => new SeriesSite(i, (i * 37.3) % 690, i % 25 == 3 ? 900 + i
            : double.PositiveInfinity, i % 7)
        {
            Gaps = i % 25 == 8 ? [(650, 720)] : null,
            Delays = i % 25 == 13 ? [(10, 0.5), (90, 0.5)] : null,
        }).Select(s => s.Index % 25 == 18 ? s with { Opens = 730 } : s).ToArray();
        return (new([0, Elapsed], [10], all, [], CapRoom.None) { Numbers = ProjectionPolicy.InForceOn(new(2026, 5, 1)).Numbers },
            [.. all.Select(s => 0.3 + (s.Index % 11 / 5.0))]);
    }
}
