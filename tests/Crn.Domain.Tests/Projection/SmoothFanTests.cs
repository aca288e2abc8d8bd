using Crn.Domain.Probability;
using Crn.Domain.Projection.Evidence;
using Crn.Domain.Projection.Models;
using Crn.Domain.Sites;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Projection;

/// <summary>A fan of many dates is the quantiles of each of them, with far fewer dates worked out.</summary>
public class SmoothFanTests
{
    private static readonly double[] Levels = [0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.999];

    [Property(MaxTest = 8 / Share.Of)]
    public void Each_date_of_a_fan_has_the_quantiles_of_its_own_distribution(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var model = Model(random, seed);
        var (start, step) = ((int)(200 * random.Uniform()), 1 + (int)(3 * random.Uniform()));
        double[] times = [.. Enumerable.Range(0, 60).Select(i => (double)(start + (step * i)))];
        var fan = model.Quantiles(times, Levels.ToValueList());
        for (var t = 0; t < times.Length; t++) Assert.Equal(model.Quantiles(times[t], Levels.ToValueList()), fan[t]);
    }

    [Fact]
    public void Far_fewer_dates_are_worked_out_than_asked_for()
    {
        var model = new PoissonGammaModel(Sites(SampleRandom.FromSeed(7), 12, room: 20, isSteady: true), [new(1, 1.5, 40)], CapRoom.None);
        var fan = new SmoothFan(model, Levels.ToValueList());
        double[] times = [.. Enumerable.Range(100, 300).Select(i => (double)i)];
        fan.At(times, model.Bends!);
        Assert.InRange(fan.WorkedOut, 9, 150);
    }

    // Whatever the order, and however often a date is asked about.
    [Fact]
    public void Dates_come_in_any_order_and_more_than_once()
    {
        var model = new PoissonGammaModel(Sites(SampleRandom.FromSeed(7), 5, room: 8, isSteady: false), [new(1, 1.5, 40)], CapRoom.None);
        double[] times = [.. Enumerable.Range(-3, 30).Reverse().Select(i => 4.0 * i), 40, 40, 365_250, 0];
        var fan = model.Quantiles(times, Levels.ToValueList());
        for (var t = 0; t < times.Length; t++) Assert.Equal(model.Quantiles(times[t], Levels.ToValueList()), fan[t]);
    }

    private static CountModel Model(SampleRandom random, int seed)
    {
        var sites = Sites(random, 2 + (int)(10 * random.Uniform()), random.Uniform() < 0.6 ? 3 + (int)(12 * random.Uniform()) : null,
            seed % 4 == 0);
        RateNode[] nodes = [new(0.4, 0.8, 30), new(0.6, 3, 90)];
        CapRoom caps = new(random.Uniform() < 0.4 ? 60 : null, random.Uniform() < 0.3 ? [("A", 15), ("B", 25)] : [], false);
        var rates = new PoissonGammaModel(sites, nodes, caps);
        return (seed % 3) switch
        {
            0 => rates,
            1 => new BlendedModel(rates, new PoissonGammaModel(sites, [new(1, 1.5, 25)], CapRoom.None), 0.3),
            _ => new FunnelModel(sites, [.. sites.Select((_, i) => i % 3)], nodes, caps with { Parts = [] }, 4,
                [(0.2, 0.3), (0.4, 0.5), (0.7, 0.2)], isShared: random.Uniform() < 0.5),
        };
    }

    private static SiteExposure[] Sites(SampleRandom random, int count, int? room, bool isSteady) => [.. Enumerable.Range(0, count)
        .Select(i => new SiteExposure(SiteCode.From(FormattableString.Invariant($"S{i}")), i % 4,
            isSteady || i % 3 == 0 ? 400 * random.Uniform() : 0, isSteady || i % 3 == 0 ? 0 : 150 * random.Uniform(),
            !isSteady && i % 4 == 1 ? 200 : double.PositiveInfinity)
        {
            Room = room,
            Parts = (((string?[])["A", "B", null])[i % 3], null),
            Delay = isSteady || i % 3 != 2 ? null
                : WaitingTime.For(random.Uniform() < 0.5 ? OpeningDelay.Uniform(10, 60) : OpeningDelay.LogNormal(40, 0.6), 0),
        })];
}
