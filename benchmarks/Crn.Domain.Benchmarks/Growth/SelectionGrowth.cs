using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;
using static Crn.Domain.Benchmarks.Growth.GrowthRow;

namespace Crn.Domain.Benchmarks.Growth;

internal static class SelectionGrowth
{
    private const string Search = "A search among sets: what is not settled after a stated number of sets stays a stated gap.";
    private static readonly LocalDate Opens = new(2026, 1, 1);

    public static GrowthRow[] Rows { get; } =
    [
        Row("SiteSelector.Cheapest: n candidates", 4, n => (n, Candidates(n)),
            x => SiteSelector.Cheapest(x.Item2, Request(x.n), 0.8), Search),
        Row("SiteSelector.MostProbable: n candidates", 4, n => (n, Candidates(n)),
            x => SiteSelector.MostProbable(x.Item2, Request(x.n), Pounds.Of(2_500 * x.n)), Search),
        Row("SiteSelector.Frontier: n candidates", 2, n => (n, Candidates(n)),
            x => SiteSelector.Frontier(x.Item2, Request(x.n), [0.5, 0.8]), Search),
    ];

    public static SelectionRequest Request(int n) => new(2 * n, Opens.PlusYears(1)) { CommonSpread = 0.2 };

    public static ValueList<SiteCandidate> Candidates(int n) => Enumerable.Range(0, n).Select(i => new SiteCandidate(
        new PlannedSite(SiteCode.From(FormattableString.Invariant($"S{i:000}")), PlannedOpening.On(Opens.PlusDays(i * 7 % 120)))
        {
            Rate = RecruitmentRate.PerSiteMonth(0.2 + (i * 5 % 8 / 10.0)), Prior = RatePrior.WithMeanPerMonth(0.2 + (i * 5 % 8 / 10.0), 2),
        }, Pounds.Of(500 * (4 + (i * 3 % 17))))).ToValueList();
}
