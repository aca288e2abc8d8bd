using Crn.Domain.Decisions;
using Crn.Domain.Monitoring;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using SpecialFunctions = MathNet.Numerics.SpecialFunctions;

namespace Crn.Domain.Tests.Projection;

/// <summary>Every case in which a projection could fail, and the answer it gives instead, over every model.</summary>
public class DegenerateCaseTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Today.PlusDays(-365), Today.PlusDays(365));
    private static readonly RatePrior Prior = RatePrior.WithMeanPerMonth(1, 1.2);
    private static readonly SiteCode A = SiteCode.From("A");
    private static readonly SiteCode B = SiteCode.From("B");
    private static readonly SiteCode C = SiteCode.From("C");

    [Fact]
    public void A_target_that_is_met_is_done()
    {
        var ledger = Monthly(12, (A, 3), (B, 2));
        foreach (var forecast in Models(new RecruitmentPlan(30, Window), ledger))
        {
            Assert.Equal((1.0, 1.0, 0.0),
                (forecast.Completion.ProbabilityEver(), forecast.ProbabilityOfReaching(30, Today), forecast.Completion.DaysAt(0.9)));
            // Five a month from May 2025 on: the thirtieth is in the sixth report.
            Assert.Equal(new LocalDate(2025, 10, 31), forecast.TargetMetBy);
        }

        Assert.All(Models(new RecruitmentPlan(61, Window), ledger), f => Assert.Null(f.TargetMetBy));
    }

    [Fact]
    public void Nothing_known_of_any_rate_is_refused_with_the_missing_facts()
    {
        var plan = new RecruitmentPlan(10, Window);
        var empty = RecruitmentLedger.Start(Today, Party.Sponsor).State;
        Assert.All(
            (Outcome<RecruitmentForecast>[])[RecruitmentForecaster.Project(plan, empty, Today),
                RecruitmentForecaster.PoissonGamma(plan, empty, Today), RecruitmentForecaster.FromPlannedRates(plan, empty, Today)],
            o => Assert.Contains("planned openings", Assert.Single(o.Reasons).Remedy, StringComparison.Ordinal));
        // With a prior and no site there is nobody to recruit: never, not an exception.
        Assert.Equal(0, RecruitmentForecaster.PoissonGamma(plan, empty, Today, Prior).Completion.ProbabilityEver());
        Assert.Null(RecruitmentForecaster.PoissonGamma(plan, empty, Today, Prior).DeterministicOn(Today.PlusDays(30)));
    }

    [Fact]
    public void Days_open_and_nobody_recruited_is_Jeffreys_prior_on_one_rate()
    {
        var ledger = OpenFor(100, (A, 0), (B, 0));
        foreach (var forecast in (RecruitmentForecast[])[RecruitmentForecaster.Project(new(4, Window), ledger, Today).Value,
            RecruitmentForecaster.PoissonGamma(new(4, Window), ledger, Today).Value])
        {
            // 200 days of exposure so far, two a day ahead: count NegBin(1/2, e/(e + x)); time e BetaPrime(4, 1/2).
            Assert.Equal(Math.Pow(200.0 / 350, 0.5), forecast.CountOn(Today.PlusDays(75)).ProbabilityOf(0), 1e-12);
            foreach (var p in (double[])[0.1, 0.5, 0.9])
            {
                var days = forecast.Completion.DaysAt(p)!.Value;
                Assert.Equal(p, SpecialFunctions.BetaRegularized(4, 0.5, 2 * days / (200 + (2 * days))), 1e-9);
            }

            Assert.Contains(forecast.Assumptions.AsEnumerable(), a => a.Contains("Jeffreys", StringComparison.Ordinal));
            Sound(forecast);
        }
    }

    [Fact]
    public void One_site_alone_shares_its_rate_with_nobody()
    {
        var forecast = RecruitmentForecaster.PoissonGamma(new(50, Window), OpenFor(100, (A, 7)), Today).Value;
        // Gamma(7 + 1/2, 100).
        Assert.Equal(7.5, forecast.ExpectedOn(Today.PlusDays(100)) - 7, 1e-9);
        Assert.All(Models(new RecruitmentPlan(50, Window), OpenFor(100, (A, 7))), Sound);
    }

    [Theory]
    [InlineData(5, 5, 5)]
    [InlineData(5, 6, 5)]
    [InlineData(1, 0, 0)]
    public void Counts_less_variable_than_chance_are_one_common_rate(int a, int b, int c)
    {
        var ledger = OpenFor(100, (A, a), (B, b), (C, c));
        var plan = new RecruitmentPlan(100, Window);
        Assert.Null(RateEstimate.From(plan, ledger, Today).Value.Prior);
        Assert.All(Models(plan, ledger), Sound);
        var pooled = (a + b + c) / 300.0;
        Assert.InRange(RecruitmentForecaster.PoissonGamma(plan, ledger, Today).Value.ExpectedOn(Today.PlusDays(100)) - a - b - c,
            pooled * 300 * 0.9, (pooled * 300 * 1.5) + 3);
    }

    [Fact]
    public void Caps_that_leave_too_few_places_mean_never_and_say_how_many_there_are()
    {
        var ledger = OpenFor(100, (A, 10), (B, 10), (C, 10));
        var plan = new RecruitmentPlan(60, Window).WithSites(Site(A, cap: 15), Site(B, cap: 15), Site(C, cap: 15));
        foreach (var forecast in Models(plan, ledger).Where(f => f.Model.Contains("trusted", StringComparison.Ordinal) is false))
        {
            Assert.Equal((0.0, true, true),
                (forecast.Completion.ProbabilityEver(), forecast.Completion.Quantile(0.01).IsNever,
                    forecast.Completion.Quantile(0.99).IsNever));
            Assert.Contains("room for 15 more", forecast.Findings.Single(f => f.Code == "recruitment.target-above-caps").Message,
                StringComparison.Ordinal);
            Assert.Equal(45, forecast.CountOn(Today.PlusDays(20_000)).Quantile(0.999));
            Sound(forecast);
        }
    }

    [Theory]
    [InlineData("sites closed")]
    [InlineData("sites paused")]
    [InlineData("study closed")]
    [InlineData("study paused")]
    public void With_everything_closed_or_paused_nobody_more_comes_but_from_later_openings(string how)
    {
        var ledger = OpenFor(100, (A, 10), (B, 10), (C, 10));
        SiteOrStudy[] whose = how.StartsWith("study", StringComparison.Ordinal) ? [SiteOrStudy.WholeStudy] : [A, B, C];
        if (whose.Length == 1) ledger = ledger.Open(SiteOrStudy.WholeStudy, Today.PlusDays(-100), Party.Sponsor, Today).State;
        foreach (var key in whose) ledger =
            (how.EndsWith("closed", StringComparison.Ordinal) ? ledger.Close(key, Today, Party.Sponsor)
                : ledger.Pause(key, Today, Party.Sponsor)).State;
        foreach (var forecast in Models(new RecruitmentPlan(60, Window), ledger)
            .Where(f => whose.Length == 1 || !f.Model.Contains("trusted", StringComparison.Ordinal)))
        {
            Assert.Equal(1, forecast.CountOn(Today.PlusDays(900)).ProbabilityOf(30), 1e-12);
            Assert.Equal(0, forecast.Completion.ProbabilityEver());
            Sound(forecast);
        }

        if (whose.Length == 1) return;
        var later = new RecruitmentPlan(60, Window).WithSites(new PlannedSite(SiteCode.From("D"), PlannedOpening.On(Today.PlusDays(50))));
        foreach (var forecast in Models(later, ledger).Where(f => !f.Model.Contains("trusted", StringComparison.Ordinal)))
        {
            Assert.Equal(1, forecast.CountOn(Today.PlusDays(50)).ProbabilityOf(30), 1e-12);
            Assert.True(forecast.CountOn(Today.PlusDays(400)).ProbabilityOf(30) < 0.9);
        }
    }

    [Fact]
    public void A_window_that_closes_makes_never_possible()
    {
        var closing =
            new RecruitmentPlan(45, Window)
            .WithSites(Site(A, Today.PlusDays(60)), Site(B, Today.PlusDays(60)), Site(C, Today.PlusDays(60)));
        foreach (var forecast in Models(closing, OpenFor(100, (A, 10), (B, 10), (C, 10)))
            .Where(f => !f.Model.Contains("trusted", StringComparison.Ordinal)))
        {
            var ever = forecast.Completion.ProbabilityEver();
            Assert.InRange(ever, 0.2, 0.98);
            Assert.True(forecast.Completion.Quantile(Math.Min(0.999, ever + 0.01)).IsNever);
            Assert.True(forecast.Completion.Quantile(ever - 0.01).Date <= Today.PlusDays(60));
            Assert.Equal(ever, forecast.ProbabilityOfReaching(45, Today.PlusDays(5000)), 1e-12);
            Sound(forecast);
        }
    }

    [Fact]
    public void Rates_that_fall_away_leave_a_finite_exposure()
    {
        var forecast =
            RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(60, Window), OpenFor(100, (A, 10), (B, 10)), Today, Prior,
                RateCourse.Falling(0.02, double.PositiveInfinity));
        Assert.InRange(forecast.Completion.ProbabilityEver(), 0, 0.5);
        Assert.True(forecast.Completion.Quantile(0.9).IsNever);
        Sound(forecast);
    }

    [Fact]
    public void A_cap_below_the_count_leaves_no_room_and_is_found()
    {
        var plan = new RecruitmentPlan(60, Window).WithSites(Site(A, cap: 4), Site(B), Site(C));
        foreach (var forecast in Models(plan, OpenFor(100, (A, 10), (B, 10), (C, 10)))
            .Where(f => !f.Model.Contains("trusted", StringComparison.Ordinal)))
        {
            Assert.Equal(A, forecast.Findings.Single(f => f.Code == "recruitment.over-cap").Site);
            var site = forecast.Sites(Today.PlusDays(300)).Single(s => s.Site == A);
            Assert.Equal(0, site.Expected);
            Assert.Equal(1, site.ProbabilityOfNone, 1e-12);
            Sound(forecast);
        }
    }

    [Theory]
    [InlineData("before opening", "recruitment.before-opening")]
    [InlineData("after closing", "recruitment.after-closure")]
    [InlineData("in a pause", "recruitment.in-pause")]
    public void Recruits_outside_the_open_days_are_found_and_the_days_count_as_open(string where, string code)
    {
        var opened = Today.PlusDays(-100);
        var ledger = RecruitmentLedger.Start(Today.PlusDays(-400), Party.Sponsor).State;
        LocalDate odd;
        if (where == "before opening")
        {
            odd = opened.PlusDays(-20);
            ledger = ledger.Open(A, opened, Party.Sponsor, Today).State;
        }
        else if (where == "after closing")
        {
            odd = Today.PlusDays(-30);
            ledger = ledger.Open(A, opened, Party.Sponsor, Today).State.Close(A, Today.PlusDays(-50), Party.Sponsor, Today).State;
        }
        else
        {
            odd = Today.PlusDays(-70);
            ledger = ledger.Open(A, opened, Party.Sponsor, Today).State.Pause(A, Today.PlusDays(-80), Party.Sponsor, Today).State
                .Resume(A, Today.PlusDays(-60), Party.Sponsor, Today).State;
        }

        ledger = ledger.Report([new(A, RecruitmentPeriod.Day(odd), 4)], Party.Sponsor, Today).State;
        Assert.Contains(RecruitmentMonitor.Findings(new RecruitmentPlan(60, Window), ledger, Today).AsEnumerable(), f => f.Code == code);
        var plan = new RecruitmentPlan(60, Window).WithSites(Site(B, opens: Today));
        Assert.All(Models(plan, ledger), Sound);
        // Gamma(1.2 + 4, beta + days): the mean of a site opening today beside it says nothing of the days, so read them off the site
        // itself.
        var days = where switch { "before opening" => 120, "after closing" => 70, _ => 100 - 20 + 1 };
        var forecast = RecruitmentForecaster.PoissonGamma(plan, ledger, Today, Prior);
        var ahead = forecast.Sites(Today.PlusDays(10)).Single(s => s.Site == A);
        Assert.Equal(where == "after closing" ? 0 : 10 * 5.2 / (Prior.SiteDays + days), ahead.Expected, 1e-9);
    }

    [Fact]
    public void A_site_that_opened_today_and_recruited_today_has_been_open_a_day()
    {
        var ledger =
            RecruitmentLedger.Start(Today, Party.Sponsor).State.Open(A, Today, Party.Sponsor).State
            .Report([new(A, RecruitmentPeriod.Day(Today), 2)], Party.Sponsor, Today).State;
        Assert.All(Models(new RecruitmentPlan(60, Window), ledger), Sound);
        Assert.Equal(2.5 * 30,
            RecruitmentForecaster.PoissonGamma(new RecruitmentPlan(60, Window), ledger, Today).Value
                .ExpectedOn(Today.PlusDays(30)) - 2, 1e-9);
        Assert.Contains(RecruitmentForecaster.Project(new RecruitmentPlan(60, Window), ledger, Today).Value.Findings.AsEnumerable(),
            f => f.Code == "projection.hardly-open");
    }

    [Fact]
    public void An_opening_overdue_is_still_waited_for_by_its_own_distribution()
    {
        // A gamma delay of shape 1 does not age: forty days of waiting change nothing.
        RecruitmentForecast After(int overdue) => RecruitmentForecaster.PoissonGamma(
            new RecruitmentPlan(5, Window)
                .WithSites(new PlannedSite(A, PlannedOpening.After(Today.PlusDays(-overdue), OpeningDelay.Gamma(1, 1.0 / 60)))),
                RecruitmentLedger.Start(Today, Party.Sponsor).State, Today, Prior);
        Assert.Equal(After(0).ProbabilityOfReaching(5, Today.PlusDays(300)), After(40).ProbabilityOfReaching(5, Today.PlusDays(300)), 1e-9);
        Assert.All(Models(new RecruitmentPlan(50, Window)
            .WithSites(new PlannedSite(C, PlannedOpening.After(Today.PlusDays(-40), OpeningDelay.Gamma(1, 1.0 / 60)))),
            OpenFor(100, (A, 6), (B, 8))), Sound);
        Assert.Contains("recruitment.openings-overdue",
            RecruitmentForecaster.Project(new RecruitmentPlan(50, Window).WithSites(Site(C, opens: Today.PlusDays(-9))),
                OpenFor(100, (A, 6), (B, 8)), Today).Value.Findings.Select(f => f.Code));
    }

    [Fact]
    public void Counts_by_month_are_not_spread_into_days()
    {
        // Standing in the middle of a month that is reported whole, the data end before it.
        var ledger = Monthly(12, (A, 3), (B, 2));
        foreach (var forecast in Models(new RecruitmentPlan(100, Window), ledger, new LocalDate(2026, 3, 17)))
        {
            Assert.Equal((new LocalDate(2026, 2, 28), 50), (forecast.DataCut, forecast.Recruited));
            Sound(forecast);
        }
    }

    [Fact]
    public void On_and_before_the_data_cut_nobody_more_has_come()
    {
        foreach (var forecast in Models(new RecruitmentPlan(100, Window), OpenFor(100, (A, 10), (B, 10), (C, 10))))
        {
            foreach (var date in (LocalDate[])[Today, Today.PlusDays(-1), Today.PlusDays(-5000)])
            {
                Assert.Equal((1.0, 0.0, 30.0),
                    (forecast.CountOn(date).ProbabilityOf(30), forecast.ProbabilityOfReaching(31, date), forecast.ExpectedOn(date)));
                Assert.Equal(1, forecast.ProbabilityOfReaching(30, date));
            }
        }
    }

    [Fact]
    public void Sites_that_are_all_alike_are_Poisson_to_full_precision()
    {
        var plan = new RecruitmentPlan(5, Window).WithSites(Site(A, opens: Today), Site(B, opens: Today));
        var forecast =
            RecruitmentForecaster.PoissonGamma(plan, RecruitmentLedger.Start(Today, Party.Sponsor).State, Today,
                RatePrior.Gamma(1e12, 1e12 / 0.02));
        // Two sites, 0.02 a day, 100 days: Poisson with mean 4.
        Assert.Equal(SpecialFunctions.GammaLowerRegularized(5, 4), forecast.ProbabilityOfReaching(5, Today.PlusDays(100)), 1e-11);
        Assert.Equal(Math.Exp(-4), forecast.CountOn(Today.PlusDays(100)).ProbabilityOf(0), 1e-11);
        Sound(forecast);
    }

    [Fact]
    public void Sites_that_could_hardly_differ_more_have_answers_too()
    {
        var plan = new RecruitmentPlan(60, Window).WithSites(Site(A), Site(B), Site(C, opens: Today.PlusDays(30)));
        foreach (var shape in (double[])[1e-3, 1e-6, 1e-9])
            Sound(RecruitmentForecaster.PoissonGamma(plan, OpenFor(100, (A, 10), (B, 0)), Today, RatePrior.Gamma(shape, shape / 0.1)));
    }

    [Fact]
    public void A_horizon_beyond_all_calendars_is_likely_and_not_NaN()
    {
        foreach (var forecast in Models(new RecruitmentPlan(60, Window), OpenFor(100, (A, 10), (B, 10), (C, 10))))
        {
            var p = forecast.ProbabilityOfReaching(60, new LocalDate(9999, 1, 1));
            // The default gives rates that fall away their share: those never bring sixty.
            Assert.InRange(p, 0.85, 1);
            Assert.InRange(forecast.ProbabilityOfReaching(31, new LocalDate(9999, 1, 1)), 0.99, 1);
        }
    }

    [Fact]
    public void A_million_participants_have_an_answer()
    {
        var plan = new RecruitmentPlan(2_000_000, Window);
        var ledger = OpenFor(300, (A, 400_000), (B, 500_000), (C, 300_000));
        var forecast = RecruitmentForecaster.Project(plan, ledger, Today).Value;
        Assert.InRange(forecast.ProbabilityOfReaching(2_000_000, Today.PlusDays(250)), 0.05, 0.95);
        Assert.True(forecast.NumericalErrorBound is > 0 and < 1e-3);
        Assert.False(forecast.Completion.Quantile(0.5).IsNever);
    }

    private static PlannedSite Site(SiteCode key, LocalDate? closing = null, int? cap = null, LocalDate? opens = null) =>
        new(key, PlannedOpening.On(opens ?? Today.PlusDays(-100))) { Closing = closing, Cap = cap };

    // Open for so many days, in which each site recruited so many, told as one figure.
    private static RecruitmentLedger OpenFor(int days, params (SiteCode Site, int Recruited)[] sites)
    {
        var opened = Today.PlusDays(-days);
        var ledger = RecruitmentLedger.Start(opened, Party.Sponsor).State;
        foreach (var (site, _) in sites) ledger = ledger.Open(site, opened, Party.Sponsor, Today).State;
        return ledger.Report(
            sites.SelectMany(s => Enumerable.Range(0, 4).Select(i => new RecruitmentCount(
                s.Site, RecruitmentPeriod.Between(opened.PlusDays((days * i / 4) + 1), opened.PlusDays(days * (i + 1) / 4)),
                (s.Recruited * (i + 1) / 4) - (s.Recruited * i / 4)))).ToValueList(), Party.Sponsor,
            Today).State;
    }

    // The same number at each site in each of the twelve months up to the end of April 2026.
    private static RecruitmentLedger Monthly(int months, params (SiteCode Site, int Each)[] sites)
    {
        var ledger = RecruitmentLedger.Start(Today.PlusMonths(-months), Party.Sponsor).State;
        foreach (var (site, _) in sites) ledger = ledger.Open(site, Today.PlusMonths(-months), Party.Sponsor, Today).State;
        return ledger.Report(
            sites.SelectMany(s => Enumerable.Range(0, months)
                .Select(i => new RecruitmentCount(s.Site, RecruitmentPeriod.Month(Today.PlusMonths(i - months).ToYearMonth()), s.Each)))
                .ToValueList(), Party.Sponsor,
            Today).State;
    }

    private static List<RecruitmentForecast> Models(RecruitmentPlan plan, RecruitmentLedger ledger, LocalDate? asAt = null)
    {
        var at = asAt ?? Today;
        List<RecruitmentForecast> forecasts =
            [RecruitmentForecaster.PoissonGamma(plan, ledger, at, Prior), RecruitmentForecaster.InformativePrior(plan, ledger, at)];
        foreach (var outcome in (Outcome<RecruitmentForecast>[])
            [RecruitmentForecaster.Project(plan, ledger, at), RecruitmentForecaster.PoissonGamma(plan, ledger, at),
                RecruitmentForecaster.FromPlannedRates(plan, ledger, at)])
        {
            if (outcome.IsAccepted) forecasts.Add(outcome.Value);
        }

        return forecasts;
    }

    private static void Sound(RecruitmentForecast forecast) => ForecastChecks.Sound(forecast);
}
