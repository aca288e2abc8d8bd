using MathNet.Numerics;

namespace Quickstart.Tests;

/// <summary>
/// The expected number of the default projection, written down from scratch from what docs/recruitment.md says of it: day by day instead of
/// in closed form, and with the normal drift integrated by its formula instead of on a grid.
/// </summary>
internal static class DefaultModelByHand
{
    private const int Periods = 24;
    private const double LargestZ = 3.5;

    /// <summary>How many more are expected, for counts by site and month.</summary>
    public static double Expected(IReadOnlyList<(string Site, LocalDate From, LocalDate To, int N)> rows, LocalDate cut, LocalDate until)
    {
        var known = rows.Where(r => r.To <= cut).ToList();
        // The first recruit of a site stands in for its opening.
        var sites = known.GroupBy(r => r.Site).Select(g => g.OrderBy(r => r.From).ToList())
            .Select(g =>
                (Age: Period.DaysBetween(g[0].From, cut)
                    - ((Period.DaysBetween(g[0].From, g[0].To) + 1.0) / (g[0].N + 1)), N: g.Sum(r => r.N) - 1)).ToList();
        var elapsed = sites.Max(s => s.Age);
        var (edges, counts) = Series(known, sites.Select(s => s.Age).ToList(), elapsed, cut);
        var ahead = Period.DaysBetween(cut, until);
        List<(double Score, double Expected)> models = [];
        foreach (var shape in Shapes(elapsed))
        {
            double Past(double age, double from, double to) =>
                Integral(t => t < elapsed - age ? 0 : shape.At(shape.OfTrial ? t : t - elapsed + age), from, to);
            var exposure = sites.Select(s => Past(s.Age, 0, elapsed)).ToArray();
            var (pace, alpha) = Spread(sites.Select(s => s.N).ToArray(), exposure);
            var raw = sites.Select((s, i) => (alpha + s.N) / (alpha + (pace * exposure[i]))).ToArray();
            var scale = exposure.Sum() / raw.Zip(exposure, (w, e) => w * e).Sum();
            var weights = raw.Select(w => w * scale).ToArray();
            var seen = counts.Select((_, k) => sites.Select((s, i) => weights[i] * Past(s.Age, edges[k], edges[k + 1])).Sum()).ToArray();
            var later = sites.Count(s => elapsed - s.Age > 0.02 * elapsed) / elapsed * 0.5 * Math.Exp(-0.35);
            double Open(double t) => sites.Select((s, i) => weights[i] * shape.At(shape.OfTrial ? elapsed + t : s.Age + t)).Sum();
            double Further(double t) => later * (shape.OfTrial ? t * shape.At(elapsed + t) : Integral(shape.At, 0, t));
            // With even odds no further site opens, or sites go on opening: on the average half of what those would bring.
            var day = Enumerable.Range(0, ahead).Select(d => Open(d + 0.5) + (Further(d + 0.5) / 2)).ToArray();
            foreach (var speed in (double[])[0.02, 0.05, 0.1, 0.2, 0.4, 0.8, 1.6])
            {
                var (a, b, score) = Filter(counts, seen, edges, speed / elapsed);
                double expected = 0;
                for (var d = 0; d < ahead; d++)
                {
                    var variance = Math.Min(Math.Log(1 + (1 / a)) + 0.04 + (speed / elapsed * (d + 0.5) * 2 / 3), 2.25);
                    var s = Math.Sqrt(variance);
                    var drift = Math.Exp(variance / 2) * (Normal(LargestZ - s) - Normal(-LargestZ - s))
                        / (Normal(LargestZ) - Normal(-LargestZ));
                    expected += a / b * day[d] * drift * Math.Exp(-(0.1 * variance) - (0.2 * Math.Min(1, (d + 0.5) / elapsed)));
                }

                models.Add((Math.Log(shape.Prior) + (0.3 * score), expected));
            }
        }

        var top = models.Max(m => m.Score);
        return models.Sum(m => Math.Exp(m.Score - top) * m.Expected) / models.Sum(m => Math.Exp(m.Score - top));
    }

    // Periods that end with a month, and who came in them beside the first recruits.
    private static (List<double> Edges, List<int> Counts) Series(List<(string Site, LocalDate From, LocalDate To, int N)> known,
        List<double> ages, double elapsed, LocalDate cut)
    {
        var (edges, counts) = (new List<double> { 0 }, new List<int>());
        var before = 0;
        for (var k = 1; k <= Periods; k++)
        {
            var on = cut.PlusDays(-(int)(elapsed - Math.Floor(elapsed * k / Periods)));
            var end = on.PlusDays(1).Day == 1 ? on : new LocalDate(on.Year, on.Month, 1).PlusDays(-1);
            var edge = elapsed - Period.DaysBetween(end, cut);
            if (edge <= edges[^1]) continue;
            var by = known.Where(r => r.To <= end).Sum(r => r.N);
            edges.Add(edge);
            counts.Add(by - before);
            before = by;
        }

        foreach (var age in ages.OrderDescending())
        {
            var period = Math.Clamp(edges.FindIndex(e => e > elapsed - age) - 1, 0, counts.Count - 1);
            if (counts[period] > 0) counts[period]--;
        }

        return (edges, counts);
    }

    // The mean rate, and the gamma shape of the rates by moments, shrunk towards 1.25 as if four sites had said so.
    private static (double Pace, double Alpha) Spread(int[] n, double[] exposure)
    {
        var pace = n.Sum() / exposure.Sum();
        var mean = exposure.Select(e => pace * e).ToArray();
        var excess = n.Zip(mean, (k, m) => ((k - m) * (k - m)) - m).Sum() / mean.Sum(m => m * m);
        return (pace, 1 / Math.Clamp(((Math.Max(0, excess) * n.Length) + (0.8 * 4)) / (n.Length + 4), 0.02, 4));
    }

    // Each period foretold from those before it: a gamma belief that widens with time.
    private static (double A, double B, double Score) Filter(List<int> counts, double[] seen, List<double> edges, double perDay)
    {
        double a = 0, b = 0, score = 0;
        var started = false;
        for (var k = 0; k < counts.Count; k++)
        {
            if (started)
            {
                var factor = 1 / (1 + (a * perDay * (edges[k + 1] - edges[k])));
                (a, b) = (a * factor, b * factor);
                if (seen[k] <= 0) continue;
                var q = seen[k] / (b + seen[k]);
                score += SpecialFunctions.GammaLn(a + counts[k]) - SpecialFunctions.GammaLn(a) - SpecialFunctions.FactorialLn(counts[k])
                    + (a * Math.Log(1 - q)) + (counts[k] * Math.Log(q));
            }

            (a, b) = (a + counts[k], b + seen[k]);
            if (started || a <= 0 || b <= 0) continue;
            a += 0.5;
            started = true;
        }

        return (a, b, score);
    }

    private static IEnumerable<(Func<double, double> At, bool OfTrial, double Prior)> Shapes(double elapsed)
    {
        yield return (_ => 1, false, 1);
        foreach (var ofTrial in (bool[])[false, true])
        {
            foreach (var fall in (double[])[0.5, 1, 2, 4, 8]) yield return (u => 1 / (1 + (fall * u / elapsed)), ofTrial, 0.075);
            foreach (var fall in (double[])[0.35, 0.7, 1.4]) yield return (u => Math.Exp(-fall * u / elapsed), ofTrial, 0.075);
        }

        foreach (var rise in (double[])[0.5, 1]) yield return (u => Math.Pow(u / elapsed, rise), true, 0.045);
    }

    private static double Integral(Func<double, double> of, double from, double to)
    {
        var steps = Math.Max(4, (int)Math.Ceiling((to - from) / 4));
        var width = (to - from) / steps;
        double sum = 0;
        for (var i = 0; i < steps; i++) sum += of(from + ((i + 0.5) * width));
        return sum * width;
    }

    private static double Normal(double z) => SpecialFunctions.Erfc(-z / Math.Sqrt(2)) / 2;
}
