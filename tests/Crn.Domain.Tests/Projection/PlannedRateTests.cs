using Crn.Domain.Decisions;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>Projections of plans with little history or none: planned rates, taken with caution.</summary>
public class PlannedRateTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Today, Today.PlusDays(730));
    private static readonly SiteCode Leeds = SiteCode.From("Leeds");
    private static readonly SiteCode Cardiff = SiteCode.From("Cardiff");

    [Fact]
    public void A_plan_alone_is_the_exact_answers_of_all_factors_weighed_by_the_belief()
    {
        var forecast = RecruitmentForecaster.Project(TwelveSites(), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today).Value;
        foreach (var (days, target) in ((int, int)[])[(100, 10), (365, 60), (365, 120), (730, 200)])
        {
            // A plain sum over 401 factors, each the exact distribution of known rates.
            double sum = 0, weights = 0;
            for (var i = 0; i <= 400; i++)
            {
                var z = -6 + (12.0 * i / 400);
                var weight = Math.Exp(-z * z / 2);
                var prior = RatePrior.WithMeanPerMonth(Math.Exp(-0.3 + (0.5 * z)), 1.2);
                sum += weight
                    * RecruitmentForecaster.PoissonGamma(TwelveSites(), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, prior)
                    .ProbabilityOfReaching(target, Today.PlusDays(days));
                weights += weight;
            }

            Assert.Equal(sum / weights, forecast.ProbabilityOfReaching(target, Today.PlusDays(days)), forecast.NumericalErrorBound);
        }

        Assert.StartsWith("Poisson-gamma, planned rates", forecast.Model, StringComparison.Ordinal);
        Assert.Equal("No site has been open yet, so the plan is all that is known.", forecast.WhyThisModel);
        Assert.Contains(forecast.Assumptions.AsEnumerable(), a => a.Contains("times 0.74 in the middle, uncertain by a factor of 2.3 " +
            "either way", StringComparison.Ordinal));
    }

    [Fact]
    public void A_belief_without_doubt_is_the_known_rate()
    {
        var sure = new PlannedRateBelief(Math.Log(0.8), 1e-6, 2, 10, 3, Citation.Local("our last trials"));
        var forecast =
            RecruitmentForecaster.FromPlannedRates(TwelveSites(), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, sure).Value;
        var known = RecruitmentForecaster.PoissonGamma(TwelveSites(), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today,
            RatePrior.WithMeanPerMonth(0.8, 2));
        Assert.Equal(known.ProbabilityOfReaching(100, Today.PlusDays(400)), forecast.ProbabilityOfReaching(100, Today.PlusDays(400)), 1e-5);
        Assert.Contains(forecast.Assumptions.AsEnumerable(), a => a.Contains("our last trials", StringComparison.Ordinal));
    }

    [Fact]
    public void Caps_of_groups_and_of_the_study_bind_groups_and_sites_too()
    {
        var sites = Enumerable.Range(0, 12)
            .Select(i =>
                new PlannedSite(SiteCode.From(FormattableString.Invariant($"S{i}")), PlannedOpening.On(Today))
                { Rate = RecruitmentRate.PerSiteMonth(1), Group = i < 4 ? "Scotland" : "England", Cap = i % 3 == 0 ? 20 : null });
        var plan = new RecruitmentPlan(400, Window, sites.ToValueList());
        var (open, scotland, study) =
            (FromPlan(plan), FromPlan(plan.WithCap(new RecruitmentCap(RecruitmentScope.Group("Scotland"), 30))),
                FromPlan(plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, 100))));
        foreach (var days in (int[])[60, 365, 730])
        {
            var date = Today.PlusDays(days);
            foreach (var forecast in (RecruitmentForecast[])[open, scotland, study])
                Assert.Equal(forecast.ExpectedOn(date), forecast.Sites(date).Sum(s => s.Expected), 1e-3 * forecast.ExpectedOn(date));
            Assert.True(Of(scotland, "Scotland", date) <= 30);
            Assert.Equal(Of(open, "England", date), Of(scotland, "England", date), 1e-6);
        }

        Assert.InRange(study.Groups(Today.PlusDays(730)).Sum(g => g.Expected), 95, 100);

        static double Of(RecruitmentForecast forecast, string group, LocalDate date) =>
            forecast.Groups(date).Single(g => g.Group == group).Expected;
    }

    [Fact]
    public void The_plan_gives_way_to_the_history_little_by_little()
    {
        // Twelve sites open for ninety days at about the planned rate: one recruit more is never bad news by much.
        var plan = new RecruitmentPlan(400, Window,
            Enumerable.Range(0, 12).Select(i => Rated(SiteCode.From(FormattableString.Invariant($"S{i}")), Today)).ToValueList());
        double before = 0;
        foreach (var recruited in (int[])(Share.IsAll ? [8, 9, 10, 11, 12, 15, 20, 40] : [8, 12, 40]))
        {
            var ledger = RecruitmentLedger.Start(Today, Party.Sponsor).State;
            for (var i = 0; i < 12; i++)
            {
                var site = SiteCode.From(FormattableString.Invariant($"S{i}"));
                ledger = ledger.Open(site, Today, Party.Sponsor, Today.PlusDays(90)).State;
                ledger = ledger
                    .Report([new RecruitmentCount(site, RecruitmentPeriod.Between(Today.PlusDays(1), Today.PlusDays(90)),
                        (recruited / 12) + (i < recruited % 12 ? 1 : 0))], Party.Sponsor, Today.PlusDays(90)).State;
            }

            var forecast = RecruitmentForecaster.Project(plan, ledger, Today.PlusDays(90)).Value;
            var mean = forecast.ExpectedOn(Today.PlusDays(365));
            Assert.True(mean > 0.9 * before, $"{recruited}: {mean} after {before}");
            before = mean;
            var planned = forecast.Models.Where(m => m.Model.Contains("planned rates", StringComparison.Ordinal)).Sum(m => m.Weight);
            Assert.Equal(Math.Min(1, 10.0 / recruited), planned, 1e-9);
            Assert.Equal(1, forecast.Models.Sum(m => m.Weight), 1e-9);
            ForecastChecks.Sound(forecast);
        }
    }

    [Fact]
    public void A_fan_on_dates_of_ones_own_is_the_fan_in_steps()
    {
        var forecast = FromPlan(TwelveSites());
        Assert.Equal(forecast.Fan(Today.PlusDays(30), Today.PlusDays(100), 30, 0.1, 0.9),
            forecast.Fan([Today.PlusDays(30), Today.PlusDays(60), Today.PlusDays(90), Today.PlusDays(100)], 0.1, 0.9));
    }

    [Fact]
    public void Two_dates_between_which_no_report_ended_are_one_look_back()
    {
        var ledger = Open(24, Leeds, Cardiff);
        ledger = ledger
            .Report([new RecruitmentCount(Leeds, RecruitmentPeriod.Between(Today.PlusDays(1), Today.PlusDays(30)), 4)], Party.Sponsor,
                Today.PlusDays(30)).State;
        var plan = new RecruitmentPlan(100, Window);
        Assert.Single(
            RecruitmentBacktest.Run(plan, ledger, Today.PlusDays(30), [Today, Today.PlusDays(10)],
                cancellationToken: TestContext.Current.CancellationToken).Cuts);
    }

    [Fact]
    public void A_late_opening_costs_what_the_site_would_recruit_however_uncertain_the_opening()
    {
        double Lost(PlannedOpening opening, double never) => FromPlanAt(
            new RecruitmentPlan(100, Window,
                [new PlannedSite(Leeds, opening) { Rate = RecruitmentRate.PerSiteMonth(3), ProbabilityOfNeverOpening = never }]),
                Today.PlusDays(20)).LostToLateOpenings().Single().ExpectedLost;
        var dated = Lost(PlannedOpening.On(Today), 0);
        Assert.True(dated > 1);
        Assert.Equal(dated, Lost(PlannedOpening.After(Today, OpeningDelay.Gamma(2, 1 / 30.0)), 0), 1e-9);
        Assert.Equal(dated, Lost(PlannedOpening.On(Today), 0.5), 1e-9);
    }

    [Fact]
    public void A_window_of_opening_spreads_the_answer()
    {
        var onTheDay = OneSite(PlannedOpening.On(Today.PlusDays(90)));
        var within = OneSite(PlannedOpening.Within(Today, Today.PlusDays(180)));
        var (sharp, wide) = (FromPlan(onTheDay).CountOn(Today.PlusDays(120)), FromPlan(within).CountOn(Today.PlusDays(120)));
        Assert.True(wide.Variance > 1.1 * sharp.Variance);
        // Uniform over 180 days: days open by day 120 are 40 in the mean, not the 30 of the middle day.
        Assert.Equal(FromPlan(OneSite(PlannedOpening.On(Today.PlusDays(80)))).CountOn(Today.PlusDays(120)).Mean, wide.Mean,
            1e-3 * wide.Mean);
    }

    [Fact]
    public void Without_a_planned_rate_the_target_says_what_every_site_is_to_bring()
    {
        var unrated = new RecruitmentPlan(73, Window).WithSites(new PlannedSite(Leeds, PlannedOpening.On(Today)));
        var forecast = FromPlan(unrated);
        // E exp(N(-0.3, 0.5 squared)) = exp(-0.175).
        Assert.Equal(73 * Math.Exp(-0.175), forecast.ExpectedOn(Window.PlannedClosure), 0.01);
        Assert.Contains("No rate is planned: that of every site follows from the target and the planned days open.", forecast.Assumptions);
    }

    [Fact]
    public void The_first_recruits_move_the_planned_rates_and_ten_of_them_are_a_history()
    {
        var plan = new RecruitmentPlan(200, Window).WithSites(
            Rated(Leeds, Today.PlusDays(-90)), Rated(Cardiff, Today.PlusDays(-90)), Rated(SiteCode.From("Truro"), Today.PlusDays(-90)),
            Rated(SiteCode.From("Oxford"), Today.PlusDays(60)));
        RecruitmentForecast After(int recruits) =>
            RecruitmentForecaster.Project(plan, Open(recruits, Leeds, Cardiff, SiteCode.From("Truro")), Today).Value;
        var (none, three, nine) = (After(0), After(3), After(9));
        Assert.All((RecruitmentForecast[])[none, three, nine],
            f => Assert.StartsWith("Poisson-gamma, planned rates", f.Model, StringComparison.Ordinal));
        Assert.True(none.ExpectedOn(Window.PlannedClosure) < three.ExpectedOn(Window.PlannedClosure) - 3);
        Assert.True(three.ExpectedOn(Window.PlannedClosure) < nine.ExpectedOn(Window.PlannedClosure) - 6);
        Assert.Equal("With 9 recruits so far the planned rates still say more than the history does.", nine.WhyThisModel);
        Assert.StartsWith("There is a history of 12 recruits at 3 sites", After(12).WhyThisModel, StringComparison.Ordinal);
    }

    [Fact]
    public void One_or_two_open_sites_do_not_speak_for_those_to_come()
    {
        var plan = new RecruitmentPlan(200, Window).WithSites(Rated(Leeds, Today.PlusDays(-90)), Rated(Cardiff, Today.PlusDays(30)));
        Assert.Equal(
            "Only 1 site has been open and others are still to open, so the planned rates are used too.",
            RecruitmentForecaster.Project(plan, Open(30, Leeds), Today).Value.WhyThisModel);
        var alone = new RecruitmentPlan(200, Window).WithSites(Rated(Leeds, Today.PlusDays(-90)));
        Assert.StartsWith("There is a history", RecruitmentForecaster.Project(alone, Open(30, Leeds), Today).Value.WhyThisModel,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Days_open_and_no_rate_planned_are_Jeffreys_prior()
    {
        var plan = new RecruitmentPlan(5, Window);
        var forecast = RecruitmentForecaster.Project(plan, Open(0, Leeds), Today).Value;
        Assert.Equal(1 - Math.Sqrt(0.5), forecast.ProbabilityOfReaching(1, Today.PlusDays(90)), 1e-12);
        Assert.StartsWith("With 0 recruits so far and no planned rate", forecast.WhyThisModel, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_open_and_no_site_planned_is_refused_with_what_is_missing()
    {
        var refused =
            RecruitmentForecaster.Project(new RecruitmentPlan(5, Window), RecruitmentLedger.Start(Today, Party.Sponsor).State, Today);
        var reason = Assert.Single(refused.Reasons);
        Assert.Equal("recruitment.rate-not-known", reason.Code);
        Assert.Contains("planned openings and rates", reason.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(double.NaN, 0.5, 1.2, 10)]
    [InlineData(-0.3, 0, 1.2, 10)]
    [InlineData(-0.3, 0.5, double.PositiveInfinity, 10)]
    [InlineData(-0.3, 0.5, 1.2, -1)]
    public void A_belief_of_impossible_numbers_is_refused(double factor, double deviation, double shape, int recruits) =>
        Assert.ThrowsAny<ArgumentException>(() => new PlannedRateBelief(factor, deviation, shape, recruits, 3, Citation.Default()));

    private static RecruitmentForecast FromPlan(RecruitmentPlan plan) => FromPlanAt(plan, Today);

    private static RecruitmentForecast FromPlanAt(RecruitmentPlan plan, LocalDate asAt) =>
        RecruitmentForecaster.Project(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, asAt).Value;

    private static PlannedSite Rated(SiteCode site, LocalDate opens) =>
        new(site, PlannedOpening.On(opens)) { Rate = RecruitmentRate.PerSiteMonth(1) };

    private static RecruitmentPlan OneSite(PlannedOpening opening) =>
        new RecruitmentPlan(73, Window).WithSites(new PlannedSite(Leeds, opening) { Rate = RecruitmentRate.PerSiteMonth(3) });

    private static RecruitmentPlan TwelveSites() => new RecruitmentPlan(200, Window)
        .WithSites(Enumerable.Range(0, 12).Select(i => Rated(SiteCode.From($"site {i}"), Today.PlusDays(15 * i))).ToValueList());

    // Open for ninety days, the recruits spread over the sites.
    private static RecruitmentLedger Open(int recruits, params SiteCode[] sites)
    {
        var opened = Today.PlusDays(-90);
        var ledger = RecruitmentLedger.Start(opened, Party.Sponsor).State;
        foreach (var site in sites) ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
        return ledger
            .Report(sites
                .Select((s, i) =>
                    new RecruitmentCount(s, RecruitmentPeriod.Between(opened, Today),
                        (recruits / sites.Length) + (i < recruits % sites.Length ? 1 : 0))).ToValueList(), Party.Sponsor, Today).State;
    }
}
