using Crn.Domain.Probability.Counts;

namespace Crn.Domain.Tests.Projection;

/// <summary>Two numbers that follow each other under one cap: against pairs added up one by one, and against draws.</summary>
public class JointCountTests
{
    [Theory]
    [InlineData(6)]
    [InlineData(11)]
    [InlineData(40)]
    [InlineData(200)]
    public void Pairs_added_up_one_by_one_give_the_same(int room)
    {
        var joint = new JointCount();
        joint.AddPoisson(1.4, 2.2);
        joint.AddPoisson(2.5, 1.5, 4, 2);
        joint.Add(CappedBetween.JointOfGamma(1.3, 30, 20, 45, 5), 1);
        joint.AddBefore([0.5, 0.25, 0.25]);
        var found = joint.Under(room);
        var then = joint.ThenUnder(room);

        var pairs = Pairs(Poisson(1.4), Poisson(2.2));
        pairs = Sum(pairs, Capped(Poisson(2.5), _ => Poisson(1.5), 4));
        pairs = Sum(pairs, Capped(Poisson(2.5), _ => Poisson(1.5), 4));
        pairs = Sum(pairs, Capped(Gamma(1.3, 30, 20), n => Gamma(1.3 + n, 50, 45), 5));
        pairs = Sum(pairs, Pairs([0.5, 0.25, 0.25], [1]));
        var cut = new Dictionary<(int, int), double>();
        foreach (var ((n, d), p) in pairs)
        {
            var before = Math.Min(n, room);
            var at = (before, Math.Min(n + d, room) - before);
            cut[at] = cut.GetValueOrDefault(at) + p;
        }

        for (var n = 0; n <= room; n++)
        {
            for (var d = 0; d <= room - n; d++)
                Assert.Equal(cut.GetValueOrDefault((n, d)), n < found.Length && d < found[n].Length ? found[n][d] : 0, 1e-11);
        }

        for (var d = 0; d <= room; d++)
            Assert.Equal(cut.Where(c => c.Key.Item2 == d).Sum(c => c.Value), d < then.Length ? then[d] : 0, 1e-11);
    }

    [Theory]
    [InlineData(3.0, 2.0, 5)]
    [InlineData(0.0, 2.0, 1)]
    [InlineData(120.0, 14.0, 128)]
    [InlineData(120.0, 0.001, 90)]
    [InlineData(0.2, 900.0, 1000)]
    public void One_stream_of_poisson_counts_needs_no_pairs(double before, double then, int room)
    {
        var (masses, joint) = (CappedBetween.OfPoisson(before, then, room), new JointCount());
        joint.AddPoisson(before, then, room, 1);
        var pairs = JointCount.ThenOf(joint.Under(room));
        for (var d = 0; d <= room; d++) Assert.Equal(d < pairs.Length ? pairs[d] : 0, d < masses.Length ? masses[d] : 0, 1e-12);
        Assert.Equal(1, masses.Sum(), 1e-12);
    }

    // Windows of opening are told at their ends; here by many points between them.
    [Theory]
    [InlineData(1.2, 0.4)]
    [InlineData(1.0, 3.0)]
    [InlineData(0.3, 0.001)]
    [InlineData(40.0, 0.05)]
    public void Exposures_spread_evenly_are_the_mean_over_many_points_between(double shape, double wide)
    {
        const int points = 64;
        var (nodes, weights) = Crn.Domain.Probability.Numerics.GaussLegendre.Points(points);
        JointCount even = new(), pointed = new();
        JointCount.EvenPiece[] pieces = [new(0.5, (wide, 0.3), (0, 0.3)), new(0.3, (0, 0.3), (0, 0.02))];
        even.AddEven(shape, 2, pieces);
        pointed.AddGamma(shape, 2, [.. pieces.SelectMany(p => Enumerable.Range(0, points).Select(i => (p.Weight * weights[i],
            p.From.Before + (nodes[i] * (p.To.Before - p.From.Before)), p.From.Then + (nodes[i] * (p.To.Then - p.From.Then)))))]);
        foreach (var room in (int[])[2, 9, 400])
        {
            var (found, expected) = (even.ThenUnder(room), pointed.ThenUnder(room));
            for (var d = 0; d <= Math.Min(room, 60); d++) Assert.Equal(At(expected, d), At(found, d), 1e-12);
        }
    }

    [Theory]
    [InlineData(0.0, 1e-9, 3)]
    [InlineData(340.0, 1e5, 200)]
    [InlineData(1e-12, 1e-12, 1)]
    [InlineData(5_000.0, 40.0, 4_990)]
    public void Counts_that_are_all_but_certain_stay_distributions(double before, double then, int room)
    {
        var (joint, group) = (new JointCount(), new JointCount());
        group.AddPoisson(before, then, room, 1);
        joint.AddUnder(group, room);
        joint.AddBefore(2);
        var masses = joint.ThenUnder(room + 2);
        var expected = CappedBetween.OfPoisson(before, then, room);
        Assert.Equal(1, masses.Sum(), 1e-12);
        for (var d = 0; d <= room; d++) Assert.Equal(At(expected, d), At(masses, d), 1e-11);
    }

    private static double At(double[] masses, int n) => n < masses.Length ? masses[n] : 0;

    [Fact]
    public void Trials_drawn_one_by_one_fill_the_places_as_often()
    {
        // Gamma rates: who came before tells of the rate. Sites of their own caps in a study of one.
        var random = new Random(7);
        const int draws = 200_000;
        var counts = new double[40];
        for (var i = 0; i < draws; i++)
        {
            int before = 0, by = 0;
            foreach (var (shape, rate, first, second, room) in Sites)
            {
                var own = MathNet.Numerics.Distributions.Gamma.Sample(random, shape, rate);
                var one = Draw(own * first);
                var two = Draw(own * second);
                before += Math.Min(one, room);
                by += Math.Min(one + two, room);
            }

            counts[Math.Min(by, 12) - Math.Min(before, 12)]++;
        }

        var joint = new JointCount();
        foreach (var (shape, rate, first, second, room) in Sites)
        {
            if (room > 1000) joint.AddGamma(shape, 1, (1, first / rate, second / rate));
            else joint.Add(CappedBetween.JointOfGamma(shape, rate, first, second, room), 1);
        }

        var masses = joint.ThenUnder(12);
        for (var d = 0; d <= 12; d++)
        {
            var expected = d < masses.Length ? masses[d] : 0;
            Assert.InRange(counts[d] / draws, expected - (4.5 * Math.Sqrt(expected / draws)) - 1e-5,
                expected + (4.5 * Math.Sqrt(expected / draws)) + 1e-5);
        }

        int Draw(double mean) => mean > 0 ? MathNet.Numerics.Distributions.Poisson.Sample(random, mean) : 0;
    }

    private static readonly (double Shape, double Rate, double First, double Second, int Room)[] Sites =
        [(0.8, 30, 60, 40, 4), (2.5, 40, 30, 90, 6), (1.2, 20, 25, 25, int.MaxValue)];

    private static double[] Poisson(double mean) =>
        [.. Enumerable.Range(0, 60).Select(n => MathNet.Numerics.Distributions.Poisson.PMF(mean, n))];

    private static double[] Gamma(double shape, double rate, double exposure)
    {
        var masses = new double[300];
        NegativeBinomial.Masses(shape, rate, exposure, masses);
        return masses;
    }

    private static Dictionary<(int, int), double> Pairs(double[] before, double[] then) => Capped(before, _ => then, int.MaxValue);

    private static Dictionary<(int, int), double> Capped(double[] before, Func<int, double[]> then, int room)
    {
        var pairs = new Dictionary<(int, int), double>();
        for (var n = 0; n < before.Length; n++)
        {
            var own = then(n);
            for (var d = 0; d < own.Length; d++)
            {
                var first = Math.Min(n, room);
                var at = (first, Math.Min(n + d, room) - first);
                if (before[n] * own[d] > 1e-16) pairs[at] = pairs.GetValueOrDefault(at) + (before[n] * own[d]);
            }
        }

        return pairs;
    }

    private static Dictionary<(int, int), double> Sum(Dictionary<(int, int), double> one, Dictionary<(int, int), double> other)
    {
        var pairs = new Dictionary<(int, int), double>();
        foreach (var ((n, d), p) in one)
        {
            foreach (var ((m, e), q) in other) pairs[(n + m, d + e)] = pairs.GetValueOrDefault((n + m, d + e)) + (p * q);
        }

        return pairs;
    }
}
