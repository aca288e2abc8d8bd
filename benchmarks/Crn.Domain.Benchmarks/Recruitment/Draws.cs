namespace Crn.Domain.Benchmarks.Recruitment;

/// <summary>Random draws for simulations written by hand.</summary>
internal static class Draws
{
    // Marsaglia and Tsang 2000, for shapes of 1 and more.
    public static double Gamma(Random random, double shape)
    {
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal(random);
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(1 - random.NextDouble()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }

    // For means in the hundreds a gamma draw skips most of the events; the rest are counted one by one.
    public static int Poisson(Random random, double mean)
    {
        var count = 0;
        while (mean > 30)
        {
            var skipped = (int)(mean * 7 / 8);
            var time = Gamma(random, skipped);
            if (time > mean) return count + Binomial(random, skipped - 1, mean / time);
            (mean, count) = (mean - time, count + skipped);
        }

        for (var left = Math.Exp(-mean); ; count++)
        {
            left /= 1 - random.NextDouble();
            if (left >= 1) return count;
        }
    }

    private static int Binomial(Random random, int n, double p)
    {
        var hits = 0;
        for (var i = 0; i < n; i++)
        {
            if (random.NextDouble() < p) hits++;
        }

        return hits;
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
