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
            if (chosen.RateThatBringsIn(miss.Code) is not { IsAccepted: true, Value: var times }) continue;
            asked++;
            Assert.InRange(times, 1.01, 10);
            Assert.Contains(Faster(miss.Code, times).Sites, site => site.Code == miss.Code);
            if (times > 1.01) Assert.DoesNotContain(Faster(miss.Code, times - 0.01).Sites, site => site.Code == miss.Code);
        }

        Assert.True(asked >= 2, $"{asked} asked.");
        Assert.Equal("selection.is-chosen", chosen.RateThatBringsIn(chosen.Sites[0].Code).Reasons.Single().Code);
        Assert.Throws<ArgumentException>(() => chosen.RateThatBringsIn(SiteCode.From("nowhere")));

        static SelectedSites Faster(SiteCode code, double times) => SiteSelector.Cheapest(Candidates.Select(candidate =>
            candidate.Code != code ? candidate : new SiteCandidate(candidate.Site with
            {
                Rate = RecruitmentRate.PerSiteDay(candidate.Site.Rate!.Value.InSiteDays * times),
                Prior = RatePrior.Gamma(candidate.Site.Prior!.Value.Shape, candidate.Site.Prior.Value.SiteDays / times),
            }, candidate.Cost)).ToValueList(), Request, 0.6).Value;
    }

    [Fact]
    public void Where_no_rate_brings_a_site_in_the_reason_is_given()
    {
        var not = Candidates.First(one => !SiteSelector.Cheapest(Candidates, Request, 0.6).Value.Sites.Contains(one));
        var never = new SiteCandidate(not.Site with { Closing = Opens.PlusDays(-1) }, not.Cost);
        Says("selection.kept-out", Candidates, Request with { MustNotHave = [not.Code] });
        Says("selection.lacks-needed", Candidates.Select(one => one == not ? one with { MeetsRequirements = Truth.False } : one)
            .ToValueList(), Request);
        Says("selection.rate-not-enough", Candidates.Select(one => one == not ? never : one).ToValueList(), Request);

        void Says(string code, ValueList<SiteCandidate> all, SelectionRequest request) => Assert.Equal(code,
            SiteSelector.Cheapest(all, request, 0.6).Value.RateThatBringsIn(not.Code).Reasons.Single().Code);
    }

    [Fact]
    public void The_constraint_without_which_a_set_would_do_is_named()
    {
        var few = Candidates.Select((one, i) => one with { Staff = 1, IsUnderserved = i < 3 }).ToValueList();
        var sites = SiteSelector.Cheapest(few, Request with { MostSites = 2, MostStaff = 40 }, 0.8).Reasons.Single().Because;
        Assert.EndsWith("Without the limit on sites there is one.", sites, StringComparison.Ordinal);
        Assert.Contains("the most probable set reaches it with", sites, StringComparison.Ordinal);
        var staff = SiteSelector.Cheapest(few, Request with { MostStaff = 2, LeastUnderserved = 3 }, 0.8).Reasons.Single().Because;
        Assert.Equal("No set of the candidates does what is asked. No set keeps to all constraints at once. Without the limit on staff, "
            + "or without the sites wanted for underserved areas there is one.", staff);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(4)]
    public void A_site_comes_in_a_penny_beyond_the_price_that_is_said_and_not_at_it(int? mostSites)
    {
        var request = Request with { MostSites = mostSites };
        var chosen = SiteSelector.Cheapest(Candidates, request, 0.3).Value;
        var (asked, never) = (0, 0);
        foreach (var standing in chosen.NearMisses(9))
        {
            var more = standing.Alternative!.Cost.Amount - chosen.Cost.Amount;
            var own = Candidates.Single(candidate => candidate.Code == standing.Code).Cost.Amount;
            if (more >= own)
            {
                never++;
                Assert.Contains("even for nothing", standing.Because, StringComparison.Ordinal);
                Assert.True(Cheaper(standing.Code, own).Cost >= chosen.Cost);
                continue;
            }

            asked++;
            Assert.EndsWith("if it cost more than that less.", standing.Because, StringComparison.Ordinal);
            Assert.Contains(Cheaper(standing.Code, more + 0.01m).Sites, site => site.Code == standing.Code);
            Assert.Equal(chosen.Cost, Cheaper(standing.Code, more).Cost);
        }

        Assert.True(asked >= 2, $"{asked} asked, {never} never in.");

        SelectedSites Cheaper(SiteCode code, decimal less) => SiteSelector.Cheapest(Candidates.Select(candidate => candidate.Code != code
            ? candidate : new SiteCandidate(candidate.Site, Pounds.Of(candidate.Cost.Amount - less))).ToValueList(), request, 0.3).Value;
    }

    [Fact]
    public void A_slow_site_that_takes_the_place_of_another_would_not_come_in_for_nothing()
    {
        SiteCandidate slow = new(new PlannedSite(SiteCode.From("SLOW"), PlannedOpening.On(Opens))
        {
            Rate = RecruitmentRate.PerSiteMonth(0.05),
        }, Pounds.Of(100));
        var all = Candidates.Add(slow);
        var request = Request with { MostSites = SiteSelector.Cheapest(Candidates, Request, 0.6).Value.Sites.Count };
        var chosen = SiteSelector.Cheapest(all, request, 0.6).Value;
        var because = chosen.StandingOf(slow.Code).Because;
        Assert.True(because.Contains("even for nothing, £100.00 less", StringComparison.Ordinal)
            || because.Contains("no set was found", StringComparison.Ordinal), because);
    }

    [Fact]
    public void What_cannot_be_reached_is_said_with_the_constraint_and_the_most_there_is()
    {
        var all = SiteSelector.MostProbable(Candidates, Request with { MostSites = null }, Pounds.Of(1_000_000)).Value.Probability;
        var hundredths = (100 * all).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture) + "%";
        Says(SiteSelector.Cheapest(Candidates, Request with { LeastRegions = 4 }, 0.5), "At least 4 regions", "come from 0");
        Says(SiteSelector.Cheapest(Candidates, Request with { LeastUnderserved = 1 }, 0.5), "underserved area", "0 of the candidates");
        Says(SiteSelector.Cheapest(Candidates, Request with { MostSites = 1, MustHave = [Candidates[0].Code, Candidates[1].Code] }, 0.5),
            "2 sites must be in");
        Says(SiteSelector.Cheapest(Candidates, Request with { LeastOfRegions = [("North", 2)] }, 0.5), "North must have", "can have 0");
        Says(SiteSelector.MostProbable(Candidates, Request with { MustHave = [Candidates[0].Code] }, Pounds.Of(1)),
            $"must be in cost {Candidates[0].Cost}", "budget of £1.00");
        Says(SiteSelector.Cheapest(Candidates, new(900, Request.By), 0.8), "All 11 candidates", "0% together", "80% is wanted");
        Says(SiteSelector.Cheapest(Candidates, Request with { MostSites = 1 }, 0.8), "Within the constraints no set", hundredths);
        var chosen = SiteSelector.Cheapest(Candidates, Request, 0.5).Value;
        Assert.Contains($"({chosen.Sites[0].Code}", chosen.ToString(), StringComparison.Ordinal);

        static void Says(Crn.Domain.Decisions.Outcome<SelectedSites> outcome, params string[] words)
        {
            var refusal = Assert.Single(outcome.Reasons);
            Assert.Equal("selection.not-reachable", refusal.Code);
            Assert.All(words, word => Assert.Contains(word, refusal.Because, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_costs_less_is_said_to_cost_less()
    {
        var moves = SiteSelector.Cheapest(Candidates, Request, 0.6).Value.Explain().Moves;
        Assert.All(moves, move => Assert.DoesNotContain("-£", move.ToString(), StringComparison.Ordinal));
        Assert.All(moves, move => Assert.DoesNotMatch("-[0-9.]+ points", move.ToString()));
        Assert.Contains(moves, move => move.ToString().Contains(" less, ", StringComparison.Ordinal));
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
