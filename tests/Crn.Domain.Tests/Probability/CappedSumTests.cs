using System.Runtime.Intrinsics;
using Crn.Domain.Probability;
using Crn.Domain.Probability.Counts;
using Crn.Domain.Probability.Numerics;

namespace Crn.Domain.Tests.Probability;

/// <summary>Sums of many capped counts by their characteristic functions are those of the tables, which multiply out every one of
/// them.</summary>
public class CappedSumTests
{
    [Property(MaxTest = 400 / Share.Of)]
    public void A_sum_of_capped_counts_is_that_of_the_tables(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (sum, tables) = (new CappedSum(), new CountTables());
        var table = Counts(random, sum, tables);
        var (masses, moments) = (tables.Masses(table).ToArray(), tables.Moments(table));
        Assert.Equal(moments.Mean, sum.Mean, 1e-9 * Math.Max(1, moments.Mean));
        Assert.Equal(moments.Variance, sum.Variance, 1e-8 * Math.Max(1, moments.Variance));
        var deviation = Math.Sqrt(moments.Variance);
        for (var z = -9; z <= 9; z++)
        {
            var k = (int)Math.Round(moments.Mean + (z * deviation));
            double below = 0;
            for (var n = 0; n < masses.Length && table.First + n < k; n++) below += masses[n];
            Assert.Equal(below, sum.Below(k), 1e-10);
        }

        var own = sum.Masses(out var first);
        for (var n = 0; n < own.Length; n++)
            Assert.Equal(first + n >= table.First && first + n - table.First < masses.Length ? masses[first + n - table.First] : 0, own[n],
                1e-10);
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void A_mixture_of_sums_is_the_mixture_of_their_masses(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var (sum, tables, mixture, expected) = (new CappedSum(), new CountTables(), new CountMixture(), new double[700]);
        mixture.Begin(700);
        for (var i = 0; i < 12; i++)
        {
            tables.Clear();
            var table = Counts(random, sum, tables);
            var masses = tables.Masses(table);
            for (var n = 0; n < masses.Length; n++) expected[Math.Min(699, table.First + n)] += masses[n] / 12;
            sum.AddTo(mixture, 1.0 / 12);
        }

        var found = mixture.Masses();
        // A Poisson count without caps is read off as the mixtures of the default model are.
        for (var n = 0; n < 700; n++) Assert.Equal(expected[n], found[n], 1e-10);
    }

    [Property]
    public void Four_at_a_time_is_one_at_a_time(int a, int b)
    {
        var (x, y) = (a * 0.37, b * 1e-3);
        var (sin, cos) = VectorMath.SinCos(Vector256.Create(x, y, -x, y + x));
        var exp = VectorMath.Exp(Vector256.Create(y, -y, y - 5, 0.1 * y));
        double[] at = [x, y, -x, y + x], powers = [y, -y, y - 5, 0.1 * y];
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Math.Sin(at[i]), sin[i], 4e-16 * Math.Max(2, Math.Abs(at[i])));
            Assert.Equal(Math.Cos(at[i]), cos[i], 4e-16 * Math.Max(2, Math.Abs(at[i])));
            Assert.Equal(Math.Exp(powers[i]), exp[i], 2e-15 * Math.Exp(powers[i]));
        }
    }

    [Property]
    public void Logarithms_and_arc_tangents_keep_their_digits(int a, int b)
    {
        var (x, y) = (Math.Abs(a * 0.37), Math.Exp(b % 600 * 0.05));
        var (logs, arcs) = (VectorMath.Log1P(Vector256.Create(x, y, x / (1 + y), 1 / y)),
            VectorMath.ArcTangent(Vector256.Create(x, y, 1, y), Vector256.Create(1 + x, 1, y, y * (1 + x))));
        double[] of = [x, y, x / (1 + y), 1 / y], tangents = [x / (1 + x), y, 1 / y, 1 / (1 + x)];
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(SpecialFunctions.Log1P(of[i]), logs[i], 2e-15 * SpecialFunctions.Log1P(of[i]));
            Assert.Equal(Math.Atan(tangents[i]), arcs[i], 2e-15 * Math.Atan(tangents[i]));
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void A_fast_transform_is_the_sum_it_stands_for(int seed)
    {
        var random = SampleRandom.FromSeed(seed);
        var length = 1 << (1 + (int)(7 * random.Uniform()));
        var (re, im) = (new double[length], new double[length]);
        for (var i = 0; i < length; i++) (re[i], im[i]) = (random.Uniform(), random.Uniform());
        var (before, after) = (re.Zip(im, (x, y) => new System.Numerics.Complex(x, y)).ToArray(), new System.Numerics.Complex[length]);
        for (var n = 0; n < length; n++)
        {
            for (var j = 0; j < length; j++)
                after[n] += before[j] * System.Numerics.Complex.FromPolarCoordinates(1, -2 * Math.PI * ((long)j * n % length) / length);
        }

        new Fourier(re.Length).Transform(re, im);
        for (var n = 0; n < length; n++) Assert.Equal(0, (after[n] - new System.Numerics.Complex(re[n], im[n])).Magnitude, 1e-11);
    }

    // One to a hundred counts of rooms up to sixty, from hardly anybody to all places taken, beside a Poisson count or not.
    private static CountTables.Table Counts(SampleRandom random, CappedSum sum, CountTables tables)
    {
        sum.Clear();
        var count = 1 + (int)(100 * random.Uniform() * random.Uniform());
        var (rooms, spread) = (1 + (int)(60 * random.Uniform() * random.Uniform()), random.Uniform());
        var level = Math.Exp(4 * (random.Uniform() - 0.7));
        var parts = new List<CountTables.Table>();
        // Some of them added as counts whose means keep their proportions.
        var (bundled, together) = (Math.Max(0, (1.5 * random.Uniform()) - 0.25), new List<(CappedPoisson Count, double Mean, int Times)>());
        for (var i = 0; i < count; i++)
        {
            var (room, times) = (1 + (int)(rooms * random.Uniform()), 1 + (int)(3 * random.Uniform()));
            var mean = room * level * Math.Exp(3 * spread * (random.Uniform() - 0.5));
            if (random.Uniform() < bundled) together.Add((sum.WithRoom(room), mean, times));
            else sum.Add(sum.WithRoom(room), mean, times);
            for (var t = 0; t < times; t++) parts.Add(tables.Poisson(mean, room));
        }

        if (together.Count > 0)
        {
            var largest = together.Max(t => t.Mean);
            sum.Add(new CappedBundle([.. together.Select(t => (t.Count, t.Mean / largest, t.Times))]), largest);
        }

        var free = random.Uniform() < 0.5 ? 0 : 20 * random.Uniform();
        sum.Add(free);
        parts.Add(tables.Poisson(free, int.MaxValue - 1));
        return tables.Sum(parts.ToArray().AsSpan());
    }
}
