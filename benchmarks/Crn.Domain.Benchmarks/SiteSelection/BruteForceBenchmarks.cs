using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Benchmarks.SiteSelection;

/// <summary>The selector beside every set of the candidates, counts added up one by one: the peer that cannot be wrong.</summary>
[MemoryDiagnoser]
public class BruteForceBenchmarks
{
    private const double Spread = 0.2;
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private ValueList<SiteCandidate> candidates;
    private SelectionRequest request = new(1, Opens);

    /// <summary>How many candidates.</summary>
    [Params(12, 16)]
    public int Candidates { get; set; }

    /// <summary>Draws the candidates.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var random = new Random(Candidates);
        candidates = Enumerable.Range(1, Candidates).Select(i =>
        {
            var rate = 0.2 + (0.8 * random.NextDouble());
            return new SiteCandidate(new PlannedSite(SiteCode.From($"S{i:000}"), PlannedOpening.On(Opens.PlusDays(random.Next(120))))
            {
                Rate = RecruitmentRate.PerSiteMonth(rate), Prior = RatePrior.WithMeanPerMonth(rate, 1.5 + (2 * random.NextDouble())),
            }, Pounds.Of(500 * (4 + random.Next(17))));
        }).ToValueList();
        request = new(2 * Candidates, Opens.PlusYears(1)) { CommonSpread = Spread };
    }

    /// <summary>The selector.</summary>
    [Benchmark(Baseline = true)]
    public decimal Cheapest() => SiteSelector.Cheapest(candidates, request, 0.8).Value.Cost.Amount;

    /// <summary>Every set.</summary>
    [Benchmark]
    public decimal EverySet()
    {
        var (factors, weights) = Nodes();
        var masses = candidates.Select(site => factors.Select(factor => Masses(site, factor)).ToArray()).ToArray();
        var sums = factors.Select(_ => { var one = new double[request.Target]; one[0] = 1; return one; }).ToArray();
        return Least(0, 0, sums, masses, weights, decimal.MaxValue);
    }

    private decimal Least(int place, decimal cost, double[][] sums, double[][][] masses, double[] weights, decimal best)
    {
        if (place == masses.Length) return cost < best && 1 - sums.Select((sum, f) => weights[f] * sum.Sum()).Sum() >= 0.8 ? cost : best;
        best = Least(place + 1, cost, sums, masses, weights, best);
        var with = sums.Select((sum, f) => Convolved(sum, masses[place][f])).ToArray();
        return Least(place + 1, cost + candidates[place].Cost.Amount, with, masses, weights, best);
    }

    private static (double[] Factors, double[] Weights) Nodes()
    {
        var at = Enumerable.Range(-26, 53).Select(i => i * 0.25).ToArray();
        var weights = at.Select(z => Math.Exp(-z * z / 2)).ToArray();
        var all = weights.Sum();
        return ([.. at.Select(z => Math.Exp((Spread * z) - (Spread * Spread / 2)))], [.. weights.Select(weight => weight / all)]);
    }

    private double[] Masses(SiteCandidate site, double factor)
    {
        var prior = site.Site.Prior!.Value;
        var days = factor * (Period.DaysBetween(site.Site.Opening.Earliest!.Value, request.By) + 1);
        var (share, masses) = (days / (prior.SiteDays + days), new double[request.Target]);
        masses[0] = Math.Pow(1 - share, prior.Shape);
        for (var k = 1; k < masses.Length; k++) masses[k] = masses[k - 1] * share * (prior.Shape + k - 1) / k;
        return masses;
    }

    private static double[] Convolved(double[] a, double[] b)
    {
        var sum = new double[a.Length];
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = 0; i + j < a.Length; j++) sum[i + j] += a[i] * b[j];
        }

        return sum;
    }
}
