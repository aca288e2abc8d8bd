using Crn.Domain.Money;
using Crn.Domain.Recruitment;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.SiteSelection;

namespace Crn.Domain.Tests.SiteSelection;

public class SelectionExplanationTests
{
    private static readonly LocalDate Opens = new(2026, 1, 1);
    private static readonly ValueList<SiteCandidate> Candidates = Enumerable.Range(1, 11).Select(Candidate).ToValueList();
    private static readonly SelectionRequest Request = new(18, Opens.PlusYears(1)) { CommonSpread = 0.2 };

    [Fact]
    public void One_call_says_of_every_site_why_and_how_the_answer_moves()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.6).Value;
        var explained = chosen.Explain();
        Assert.Equal(Candidates.Select(candidate => chosen.StandingOf(candidate.Code)), explained.Standings);
        Assert.Equal(chosen.NearMisses(4), explained.NearMisses.Take(4).ToValueList());
        Assert.Equal(
            ["probability 50%", "probability 55%", "probability 65%", "probability 70%", "by 2026-10-01", "by 2026-12-01", "by 2027-02-01",
                "by 2027-04-01", "target 16", "target 20"],
            explained.Moves.SkipLast(1).Select(move => move.Asked));
        var (costs, dates) = (explained.Moves.Take(4).Select(CostOf).ToList(), explained.Moves.Skip(4).Take(4).Select(CostOf).ToList());
        Assert.Equal(costs.Order(), costs);
        Assert.Equal(dates.OrderDescending(), dates);
        Assert.True(costs[0] <= 0 && costs[3] >= 0 && dates[3] <= 0);
        Assert.True(CostOf(explained.Moves[8]) <= 0 && CostOf(explained.Moves[9]) >= 0);
        Assert.EndsWith("more", explained.Moves[^1].Asked, StringComparison.Ordinal);
        Assert.True(explained.Moves[^1].Difference!.Probability >= 0);

        // Where no set does it, any other costs more.
        static decimal CostOf(SelectionMove move) => move.Difference?.Cost.Amount ?? decimal.MaxValue;
    }

    [Fact]
    public void A_site_that_can_never_be_in_stands_there_too_with_its_reason()
    {
        var blocked = Candidates.Select((candidate, i) => i == 0 ? candidate with { MeetsRequirements = Truth.False } : candidate)
            .ToValueList();
        var explained = SiteSelector.Cheapest(blocked, Request with { MustNotHave = [Candidates[1].Code] }, 0.5).Value.Explain();
        Assert.Equal(Candidates.Select(candidate => candidate.Code), explained.Standings.Select(standing => standing.Code));
        Assert.Equal("It lacks what the study cannot do without.", explained.Standings[0].Because);
        Assert.DoesNotContain(explained.NearMisses, miss => miss.Code == Candidates[0].Code || miss.Code == Candidates[1].Code);
    }

    [Fact]
    public void Within_a_budget_the_budget_moves_and_more_never_buys_less()
    {
        var explained = SiteSelector.MostProbable(Candidates, Request, Pounds.Of(20_000)).Value.Explain();
        var budgets = explained.Moves.Take(4).ToList();
        Assert.All(budgets, move => Assert.StartsWith("budget", move.Asked, StringComparison.Ordinal));
        var gains = budgets.ConvertAll(move => Math.Round(move.Difference!.Probability, 9));
        Assert.Equal(gains.Order(), gains);
        Assert.True(gains[0] <= 0 && gains[3] >= 0);
    }

    [Fact]
    public void A_site_comes_in_at_the_rate_that_is_said_and_not_just_below()
    {
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.6).Value;
        var asked = 0;
        foreach (var miss in chosen.NearMisses(4))
        {
            if (chosen.RateThatBringsIn(miss.Code) is not { } times) continue;
            asked++;
            Assert.InRange(times, 1.01, 10);
            Assert.Contains(Faster(miss.Code, times).Sites, site => site.Code == miss.Code);
            if (times > 1.01) Assert.DoesNotContain(Faster(miss.Code, times - 0.01).Sites, site => site.Code == miss.Code);
        }

        Assert.True(asked >= 2, $"{asked} asked.");
        Assert.Null(chosen.RateThatBringsIn(chosen.Sites[0].Code));
        Assert.Throws<ArgumentException>(() => chosen.RateThatBringsIn(SiteCode.From("nowhere")));

        static SelectedSites Faster(SiteCode code, double times) => SiteSelector.Cheapest(Candidates.Select(candidate =>
            candidate.Code != code ? candidate : new SiteCandidate(candidate.Site with
            {
                Rate = RecruitmentRate.PerSiteDay(candidate.Site.Rate!.Value.InSiteDays * times),
                Prior = RatePrior.Gamma(candidate.Site.Prior!.Value.Shape, candidate.Site.Prior.Value.SiteDays / times),
            }, candidate.Cost)).ToValueList(), Request, 0.6).Value;
    }

    private static SiteCandidate Candidate(int number)
    {
        var random = new Random(number);
        var rate = 0.2 + (0.8 * random.NextDouble());
        return new(new PlannedSite(SiteCode.From($"S{number:00}"), PlannedOpening.On(Opens.PlusDays(random.Next(90))))
        {
            Rate = RecruitmentRate.PerSiteMonth(rate), Prior = RatePrior.WithMeanPerMonth(rate, 2),
        }, Pounds.Of(250 * (6 + random.Next(20))));
    }
}
