using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Tests.SiteSelection;

/// <summary>What holds of sets that are not proven: so few nodes that the search through sets hardly begins.</summary>
public class UnprovenLawsTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);

    [Fact]
    public void More_money_never_lowers_the_probability_and_more_certainty_never_costs_less()
    {
        var (pairs, unproven) = (0, 0);
        for (var seed = 1; seed <= 2; seed++)
        {
            var (candidates, request) = Draw(seed, 22);
            if (SiteSelector.Cheapest(candidates, request, 0.7) is not { IsAccepted: true, Value: var middle }) continue;
            double last = 0;
            foreach (var more in (decimal[])[-1_500, -250, 0, 0.01m, 500, 3_000])
            {
                var chosen = SiteSelector.MostProbable(candidates, request, Pounds.Of(middle.Cost.Amount + more)).Value;
                Assert.True(chosen.Probability >= last - 1e-10, $"{seed}, {more}: {chosen.Probability} after {last}");
                (last, pairs, unproven) = (chosen.Probability, pairs + 1, unproven + (chosen.IsProven ? 0 : 1));
            }

            decimal cost = 0;
            foreach (var wanted in (double[])[0.6, 0.699, 0.7, 0.701, 0.75])
            {
                var chosen = SiteSelector.Cheapest(candidates, request, wanted);
                if (!chosen.IsAccepted) break;
                Assert.True(chosen.Value.Cost.Amount >= cost, $"{seed}, {wanted}: {chosen.Value.Cost} after {cost}");
                (cost, pairs, unproven) = (chosen.Value.Cost.Amount, pairs + 1, unproven + (chosen.Value.IsProven ? 0 : 1));
            }
        }

        Assert.True(pairs >= 20 && unproven >= pairs / 3, $"{pairs} asked, {unproven} not proven.");
    }

    [Fact]
    public void Nothing_that_could_be_added_is_left_unused_and_nothing_is_in_that_is_not_needed()
    {
        var (unproven, spare) = (0, 0);
        for (var seed = 11; seed <= (Share.IsAll ? 15 : 13); seed++)
        {
            var (candidates, request) = Draw(seed, 22);
            if (SiteSelector.Cheapest(candidates, request, 0.7) is not { IsAccepted: true, Value: var cheapest }) continue;
            foreach (var site in cheapest.Sites)
            {
                var less = SiteSelector.MostProbable(cheapest.Sites.Where(one => one != site).ToValueList(), request, cheapest.Cost);
                Assert.False(less.IsAccepted && less.Value.Probability > 0.7 + 1e-10 && !site.Cost.IsZero, $"{seed}: {site.Code}");
            }

            var most = SiteSelector.MostProbable(candidates, request, Pounds.Of(cheapest.Cost.Amount + (decimal)(seed * 333.33))).Value;
            var left = most.Budget!.Value.Amount - most.Cost.Amount;
            Assert.DoesNotContain(most.Reserves(22), one => one.Site.Cost.Amount <= left && one.Probability > most.Probability + 1e-9);
            if (left > 0) spare++;
            if (!most.IsProven) unproven++;
        }

        Assert.True(unproven >= 2 / Share.Of && spare >= 2 / Share.Of, $"{unproven} not proven, {spare} with money left.");
    }

    private static (ValueList<SiteCandidate> Candidates, SelectionRequest Request) Draw(int seed, int count)
    {
        var random = new Random(seed);
        var candidates = Enumerable.Range(1, count).Select(i =>
        {
            var rate = 0.2 + (0.8 * random.NextDouble());
            return new SiteCandidate(new(SiteCode.From($"S{i:00}"), PlannedOpening.On(Opens.PlusDays(random.Next(120))))
            {
                Group = $"region {random.Next(4)}", Rate = RecruitmentRate.PerSiteMonth(rate),
                Prior = RatePrior.WithMeanPerMonth(rate, 1.5 + (2 * random.NextDouble())),
            }, Pounds.Of(500 * (4 + random.Next(17)))) { Staff = 0.1m * (1 + random.Next(10)), IsUnderserved = random.Next(6) == 0 };
        }).ToValueList();
        return (candidates, new(count, Opens.PlusYears(1))
        {
            CommonSpread = 0.2, MostNodes = 1, MostStaff = seed % 3 == 0 ? 5 : null, LeastUnderserved = seed % 2,
            MostOfOneRegion = seed % 4 == 0 ? 4 : null,
        });
    }
}
