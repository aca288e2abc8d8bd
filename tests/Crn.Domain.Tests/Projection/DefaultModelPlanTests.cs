using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Projection;

/// <summary>
/// What the default model takes from the plan and from the life of sites: caps, closings, pauses, openings, totals of the study.
/// </summary>
public class DefaultModelPlanTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);
    private static readonly LocalDate Opened = Today.PlusDays(-240);
    private static readonly RecruitmentWindow Window = RecruitmentWindow.Between(Opened, Today.PlusDays(500));
    private static readonly SiteCode[] Sites = [.. ((string[])["Leeds", "Oxford", "Cardiff", "Swansea"]).Select(SiteCode.From)];

    [Fact]
    public void A_cap_of_the_study_cuts_the_count_and_leaves_the_rest_as_it_was()
    {
        var plan = Plan();
        var (free, capped) = (Project(plan), Project(plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, 70))));
        foreach (var days in (int[])[20, 100, 400])
        {
            var date = Today.PlusDays(days);
            foreach (var n in (int[])[41, 55, 70])
                Assert.Equal(free.ProbabilityOfReaching(n, date), capped.ProbabilityOfReaching(n, date), 1e-9);
            Assert.Equal(0, capped.ProbabilityOfReaching(71, date));
            Assert.Equal(free.CountOn(date).ProbabilityOfAtLeast(70), capped.CountOn(date).ProbabilityOf(70), 2e-3);
        }

        ForecastChecks.Sound(capped);
    }

    [Fact]
    public void Caps_that_nobody_can_reach_change_nothing()
    {
        // Caps on every site say that there will be no others.
        Assert.Contains(Project(Plan()).Assumptions.AsEnumerable(), a => a.Contains("sites go on opening", StringComparison.Ordinal));
        Assert.DoesNotContain(Project(Plan(cap: 1_000_000)).Assumptions.AsEnumerable(),
            a => a.Contains("sites go on opening", StringComparison.Ordinal));
        var closed = Project(Plan().WithSites(new PlannedSite(SiteCode.From("last"), PlannedOpening.On(Today.PlusDays(3000)))));
        var open = Project(Plan(cap: 1_000_000).WithSites(new PlannedSite(SiteCode.From("last"), PlannedOpening.On(Today.PlusDays(3000)))));
        Assert.Equal(closed.ProbabilityOfReaching(100, Today.PlusDays(300)), open.ProbabilityOfReaching(100, Today.PlusDays(300)), 1e-9);
        Assert.Equal(closed.ExpectedOn(Today.PlusDays(300)), open.ExpectedOn(Today.PlusDays(300)), 1e-9);
    }

    [Fact]
    public void Each_cap_binds_on_every_path_and_the_parts_add_up()
    {
        var plan = Plan(cap: 22).WithCap(new RecruitmentCap(RecruitmentScope.Group("Wales"), 35));
        var (forecast, roomy) = (Project(plan), Project(Plan(cap: 1000)));
        foreach (var days in (int[])[30, 200, 1000])
        {
            var date = Today.PlusDays(days);
            var sites = forecast.Sites(date);
            Assert.All(sites, s => Assert.InRange(s.Expected, 0, 12));
            Assert.True(sites.Where(s => s.Group == "Wales").Sum(s => s.Expected) <= 15 + 1e-9);
            Assert.Equal(forecast.ExpectedOn(date) - 40, sites.Sum(s => s.Expected), 1e-6);
            Assert.Equal(forecast.CountOn(date).Mean, forecast.ExpectedOn(date), 0.02);
            Assert.True(forecast.ProbabilityOfReaching(60, date) <= roomy.ProbabilityOfReaching(60, date) + 1e-12);
        }

        // 12 + 12 in England, 15 in Wales.
        Assert.Equal((0.0, true),
            (forecast.ProbabilityOfReaching(80, new LocalDate(2200, 1, 1)), forecast.CompletionOf(80).Quantile(0.5).IsNever));
        Assert.InRange(forecast.ProbabilityOfReaching(79, new LocalDate(2200, 1, 1)), 0.01, 1);
        ForecastChecks.Sound(forecast);
    }

    [Fact]
    public void A_higher_cap_never_delays()
    {
        double before = 0;
        foreach (var cap in (int[])[12, 15, 20, 30, 60])
        {
            var p = Project(Plan(cap: cap)).ProbabilityOfReaching(60, Today.PlusDays(250));
            Assert.True(p >= before - 1e-12);
            before = p;
        }

        Assert.InRange(before, 0.3, 1);
    }

    [Fact]
    public void A_long_pause_is_no_fall_of_the_rate()
    {
        // The same hundred and twenty open days, with two hundred days of pause between them or without.
        var straight = Paused(0);
        var paused = Paused(200);
        Assert.Equal(straight.ExpectedOn(Today.PlusDays(90)), paused.ExpectedOn(Today.PlusDays(90)),
            0.3 * (straight.ExpectedOn(Today.PlusDays(90)) - 24));
        ForecastChecks.Sound(paused);
    }

    [Fact]
    public void A_planned_closing_ends_a_site_and_one_that_was_not_kept_does_not()
    {
        var plan = Plan()
            .WithSites(Sites.Select(s => new PlannedSite(s, PlannedOpening.On(Opened)) { Closing = Today.PlusDays(30) }).ToValueList());
        Assert.Equal(Project(plan).ExpectedOn(Today.PlusDays(30)), Project(plan).ExpectedOn(Today.PlusDays(900)), 1e-9);
        var overrun =
            Plan().WithSites(Sites.Select(s => new PlannedSite(s, PlannedOpening.On(Opened)) { Closing = Today.PlusDays(-60) })
                .ToValueList());
        Assert.True(Project(overrun).ExpectedOn(Today.PlusDays(100)) > 45);
        Assert.Contains("4 sites recruited after the planned closing, taken to stay open.", Project(overrun).Assumptions);
    }

    [Fact]
    public void Uncertain_openings_count_with_their_chances()
    {
        RecruitmentForecast To(PlannedOpening opening, double never = 0) =>
            Project(Plan()
                .WithSites(Enumerable.Range(0, 3)
                    .Select(i => new PlannedSite(SiteCode.From($"new {i}"), opening) { ProbabilityOfNeverOpening = never }).ToValueList()));
        double Expected(RecruitmentForecast forecast, int days) =>
            forecast.Sites(Today.PlusDays(days)).Single(s => s.Site == SiteCode.From("new 0")).Expected;
        var (sharp, within, maybe) =
            (To(PlannedOpening.On(Today.PlusDays(100))), To(PlannedOpening.Within(Today, Today.PlusDays(200))),
                To(PlannedOpening.On(Today.PlusDays(100)), never: 0.5));

        // Half-way through the window half of the sites may be open; on the day before a date none is.
        Assert.True(Expected(within, 100) > 0.1);
        Assert.Equal(0, Expected(sharp, 100));
        Assert.InRange(Expected(maybe, 240) / Expected(sharp, 240), 0.45, 0.56);
        ForecastChecks.Sound(within);
    }

    [Fact]
    public void Sites_of_a_plan_are_part_of_the_totals_that_are_told_for_the_study()
    {
        var rows = Enumerable.Range(0, 34)
            .Select(i => new RecruitmentCount(SiteOrStudy.WholeStudy, RecruitmentPeriod.Starting(Today.PlusDays(-238 + (7 * i) + 1), 7), 3))
            .ToValueList();
        var ledger =
            RecruitmentLedger.Start(Opened, Party.Sponsor).State
            .Open(SiteOrStudy.WholeStudy, Today.PlusDays(-238), Party.Sponsor, Today).State.Report(rows, Party.Sponsor, Today).State;
        var alone = RecruitmentForecaster.Project(new RecruitmentPlan(300, Window), ledger, Today).Value;
        var named = RecruitmentForecaster.Project(Plan(), ledger, Today).Value;
        Assert.Equal(alone.ExpectedOn(Today.PlusDays(200)), named.ExpectedOn(Today.PlusDays(200)), 1e-9);
        // One more beside four brings about a quarter more.
        var more = RecruitmentForecaster.Project(Plan()
            .WithSites(new PlannedSite(SiteCode.From("more"), PlannedOpening.On(Today.PlusDays(1)))), ledger, Today).Value;
        Assert.InRange((more.ExpectedOn(Today.PlusDays(200)) - 102) / (alone.ExpectedOn(Today.PlusDays(200)) - 102), 1.1, 1.35);
        ForecastChecks.Sound(more);
    }

    [Fact]
    public void Weeks_of_totals_that_begin_with_nobody_are_exposure()
    {
        var rows = Enumerable.Range(0, 10)
            .Select(i => new RecruitmentCount(SiteOrStudy.WholeStudy, RecruitmentPeriod.Starting(Today.PlusDays(-69 + (7 * i)), 7), 0))
            .ToValueList();
        var forecast =
            RecruitmentForecaster.Project(new RecruitmentPlan(5, Window),
                RecruitmentLedger.Start(Opened, Party.Sponsor).State.Report(rows, Party.Sponsor, Today).State, Today).Value;
        Assert.Equal(1 - Math.Sqrt(0.5), forecast.ProbabilityOfReaching(1, Today.PlusDays(70)), 1e-12);
    }

    [Fact]
    public void Totals_at_first_and_counts_by_site_later_are_not_added_twice()
    {
        var totals = Enumerable.Range(0, 17)
            .Select(i => new RecruitmentCount(SiteOrStudy.WholeStudy, RecruitmentPeriod.Starting(Today.PlusDays(-237 + (7 * i)), 7), 4));
        var bySite = Enumerable.Range(17, 17)
            .SelectMany(i => Sites.Select(s => new RecruitmentCount(s, RecruitmentPeriod.Starting(Today.PlusDays(-237 + (7 * i)), 7), 1)));
        var ledger =
            Sites.Aggregate(RecruitmentLedger.Start(Opened, Party.Sponsor).State,
                (l, s) => l.Open(s, Today.PlusDays(-238), Party.Sponsor, Today).State)
                    .Report(totals.Concat(bySite).ToValueList(), Party.Sponsor, Today).State;
        var forecast = RecruitmentForecaster.Project(Plan(), ledger, Today).Value;
        // Four a week all along: what is predicted is at most that, and not a multiple.
        Assert.InRange(forecast.ExpectedOn(Today.PlusDays(70)) - 136, 20, 55);
        ForecastChecks.Sound(forecast);
    }

    [Fact]
    public void What_comes_after_the_date_asked_about_is_not_known()
    {
        var ledger = Ledger();
        var later = ledger.Close(Sites[0], Today.PlusDays(20), Party.Sponsor).State
            .Pause(Sites[1], Today.PlusDays(10), Party.Sponsor, Today.PlusDays(20)).State;
        Assert.Equal(
            RecruitmentForecaster.Project(Plan(), ledger, Today).Value.CountOn(Today.PlusDays(100)),
            RecruitmentForecaster.Project(Plan(), later, Today).Value.CountOn(Today.PlusDays(100)));
    }

    private static RecruitmentForecast Project(RecruitmentPlan plan) => RecruitmentForecaster.Project(plan, Ledger(), Today).Value;

    private static RecruitmentPlan Plan(int? cap = null) => new RecruitmentPlan(300, Window).WithSites(
        Sites.Select((s, i) => new PlannedSite(s, PlannedOpening.On(Opened)) { Group = i < 2 ? "England" : "Wales", Cap = cap })
            .ToValueList());

    // Ten recruits at each of four sites in eight months.
    private static RecruitmentLedger Ledger()
    {
        var rows = Sites.SelectMany((s, i) => Enumerable.Range(0, 10)
            .Select(j => new RecruitmentCount(s, RecruitmentPeriod.Day(Opened.PlusDays((24 * j) + (5 * i) + 3)), 1))).ToValueList();
        return Sites.Aggregate(RecruitmentLedger.Start(Opened, Party.Sponsor).State,
            (l, s) => l.Open(s, Opened, Party.Sponsor, Today).State).Report(rows, Party.Sponsor, Today).State;
    }

    private static RecruitmentForecast Paused(int days)
    {
        var opened = Today.PlusDays(-120 - days);
        var ledger = RecruitmentLedger.Start(opened, Party.Sponsor).State.Open(Sites[0], opened, Party.Sponsor, Today).State;
        if (days > 0)
            ledger = ledger.Pause(Sites[0], opened.PlusDays(61), Party.Sponsor, Today).State
                .Resume(Sites[0], opened.PlusDays(61 + days), Party.Sponsor, Today).State;
        var rows = Enumerable.Range(0, 24)
            .Select(i =>
                new RecruitmentCount(Sites[0],
                    RecruitmentPeriod.Day(opened.PlusDays(((5 * i) + 3) is var d && d > 60 ? d + days : (5 * i) + 3)), 1)).ToValueList();
        return RecruitmentForecaster.Project(new RecruitmentPlan(100, Window), ledger.Report(rows, Party.Sponsor, Today).State,
            Today).Value;
    }
}
