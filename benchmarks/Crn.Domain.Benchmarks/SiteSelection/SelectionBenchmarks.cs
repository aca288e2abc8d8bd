using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Benchmarks.SiteSelection;

/// <summary>
/// The cheapest set that reaches a target with 80 percent, beside sites by cost for each expected recruit and by mean less variance; every
/// set stands in BruteForceBenchmarks.
/// </summary>
[MemoryDiagnoser]
public class SelectionBenchmarks
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private ValueList<SiteCandidate> candidates;
    private SelectionRequest request = new(1, Opens);

    /// <summary>How many candidates, with a target that goes with it.</summary>
    [Params(30, 60, 500)]
    public int Candidates { get; set; }

    /// <summary>Draws the candidates.</summary>
    [GlobalSetup]
    public void Draw()
    {
        var target = Candidates switch { 30 => 60, 60 => 120, _ => 400 };
        var random = new Random(Candidates + target);
        candidates = Enumerable.Range(1, Candidates).Select(i => Candidate(random, i)).ToValueList();
        request = new(target, Opens.PlusYears(1)) { CommonSpread = 0.2 };
    }

    /// <summary>The selector.</summary>
    [Benchmark(Baseline = true)]
    public decimal Cheapest() => SiteSelector.Cheapest(candidates, request, 0.8).Value.Cost.Amount;

    /// <summary>Sites by expected recruits for their cost until the mean passes the target by a fifth: no probability is asked.</summary>
    [Benchmark]
    public decimal Greedy() => Taken(candidates.OrderByDescending(site => Mean(site) / (double)site.Cost.Amount));

    /// <summary>The same by mean less a share of the variance.</summary>
    [Benchmark]
    public decimal MeanVariance() =>
        Taken(candidates.OrderByDescending(site => (Mean(site) - (0.02 * Variance(site))) / (double)site.Cost.Amount));

    private decimal Taken(IEnumerable<SiteCandidate> order)
    {
        decimal cost = 0;
        double mean = 0;
        foreach (var site in order)
        {
            if (mean >= 1.2 * request.Target) break;
            (cost, mean) = (cost + site.Cost.Amount, mean + Mean(site));
        }

        return cost;
    }

    private double Mean(SiteCandidate site) =>
        site.Site.ExpectedRate!.Value.InSiteDays * (Period.DaysBetween(site.Site.Opening.Earliest!.Value, request.By) + 1);

    private double Variance(SiteCandidate site) => Mean(site) + (Mean(site) * Mean(site) / site.Site.Prior!.Value.Shape);

    private static SiteCandidate Candidate(Random random, int number)
    {
        var rate = 0.2 + (0.8 * random.NextDouble());
        return new(new PlannedSite(SiteCode.From($"S{number:000}"), PlannedOpening.On(Opens.PlusDays(random.Next(120))))
        {
            Group = new[] { "Wales", "Scotland", "North East" }[random.Next(3)], Rate = RecruitmentRate.PerSiteMonth(rate),
            Prior = RatePrior.WithMeanPerMonth(rate, 1.5 + (2 * random.NextDouble())),
        }, Pounds.Of(500 * (4 + random.Next(17))));
    }
}
