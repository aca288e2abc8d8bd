using Crn.Domain.Decisions;
using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Probability;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Troubleshooting.Recovery;

namespace Crn.Domain.Tests.Troubleshooting;

/// <summary>Actions that contradict each other, overlap, add up or cannot be; what they cost.</summary>
public class RecoveryCombinationsTests
{
    private static readonly SimulatedStudy Study = new(7, ShortfallCause.SitesNotOpened);
    private static readonly LocalDate Today = SimulatedStudy.AsAt;
    private static readonly RecruitmentPlan Plan = Study.Plan.WithTarget(360);
    private static readonly LocalDate Closes = Plan.Window.PlannedClosure;
    private static readonly ValueList<PlannedSite> Shut = Plan.Sites.Where(site => Study.Ledger.Find(site.Code) is null).ToValueList();

    [Fact]
    public void Actions_that_set_the_same_thing_are_alternatives()
    {
        RecoveryAction[] actions =
        [
            RecoveryAction.LongerWindow("half a year", Closes.PlusMonths(6), Pounds.Of(50)),
            RecoveryAction.LongerWindow("a year", Closes.PlusMonths(12), Pounds.Of(90)),
            RecoveryAction.EarlierOpenings("open all", At(Shut, 30), Pounds.Of(40)),
            RecoveryAction.EarlierOpenings("open two", At(Shut.Take(2).ToValueList(), 15), Pounds.Of(10)),
        ];
        var plan = Recovery(actions);
        Assert.Equal(["recovery.exclusive"], plan.With(["half a year", "A year"]).Reasons.Select(reason => reason.Code));
        Assert.Equal(["recovery.exclusive"], plan.With(["open two", "open all"]).Reasons.Select(reason => reason.Code));
        var frontier = plan.Frontier();
        Assert.Empty(frontier[0].Actions);
        Assert.All(frontier, outlook =>
            Assert.True(outlook.Actions.Select(action => action.Kind).Distinct().Count() == outlook.Actions.Count));
        Assert.Equal(["a year", "open all"], frontier[^1].Actions.Select(action => action.Name).Order(StringComparer.Ordinal));
        // More to choose from never costs more.
        var fewer = Recovery([actions[1], actions[2]]);
        foreach (var wanted in new[] { 0.7, 0.9 })
        {
            if (fewer.LeastSet(wanted) is { } least) Assert.True(plan.LeastSet(wanted)!.Cost <= least.Cost);
        }
    }

    [Fact]
    public void What_contradicts_its_name_or_itself_is_refused()
    {
        var later = Plan.WithSites(At(Shut, 20));
        Assert.Equal(["recovery.opens-not-earlier"], Codes(later, RecoveryAction.EarlierOpenings("later", At(Shut, 60), default)));
        Assert.Equal(["recovery.not-longer"], Codes(Plan, RecoveryAction.LongerWindow("shorter", Closes.PlusDays(-1), default)));
        var past = Plan.WithWindow(RecruitmentWindow.Between(Plan.Window.Opening, Today.PlusDays(-30)));
        Assert.Equal(["recovery.not-longer"], Codes(past, RecoveryAction.LongerWindow("still past", Today.PlusDays(-2), default)));
        Assert.Empty(Codes(past, RecoveryAction.LongerWindow("on", Today.PlusDays(90), default)));
        Assert.Equal(["recovery.opens-after-closing"],
            Codes(Plan, RecoveryAction.MoreSites("shut", [New(60) with { Closing = Today }], default)));
        Assert.Equal(["recovery.site-twice"], Codes(Plan, RecoveryAction.EarlierOpenings("twice", At([Shut[0], Shut[0]], 9), default)));
        Assert.Equal(["recovery.cost-too-large"], Codes(Plan, RecoveryAction.OwnRate("dear", 2, Today, Pounds.Of(decimal.MaxValue))));
    }

    [Fact]
    public void A_target_below_what_is_recruited_is_met_and_a_raised_one_is_less_probable()
    {
        var plan = Recovery(
            [RecoveryAction.OtherTarget("met", Study.Ledger.Recruited, default), RecoveryAction.OtherTarget("more", 400, default)]);
        Assert.Equal(1, plan.Each()[0].ProbabilityOnTime);
        Assert.True(plan.Each()[0].Finish.Date <= Today);
        Assert.True(plan.Each()[1].ProbabilityOnTime < plan.Before.ProbabilityOnTime);
    }

    [Fact]
    public void Sites_that_open_after_the_window_bring_nothing_without_a_longer_one()
    {
        var plan = Recovery(
        [
            RecoveryAction.MoreSites("late", [New(600)], default), RecoveryAction.LongerWindow("longer", Closes.PlusYears(1), default),
        ]);
        Assert.Equal(plan.Before.ProbabilityOnTime, plan.Each()[0].ProbabilityOnTime, 1e-9);
        Assert.True(plan.With(["late", "longer"]).Value.ProbabilityOnTime > plan.Each()[1].ProbabilityOnTime);
    }

    [Theory]
    [InlineData(0.08, 0.06, 0.06, 2.5)]
    [InlineData(0.08, 0.06, -0.06, 1)]
    [InlineData(0.5, 0.3, 0.4, 2)]
    [InlineData(0.5, 0.5, 0.1, 2)]
    [InlineData(0.1, -0.06, -0.08, 0)]
    public void Effects_on_one_share_add_up_as_points_to_everybody_at_most(double share, double one, double other, double level)
    {
        RecoveryAction[] actions = [Effect("A", one, share), Effect("B", other, share)];
        Assert.Equal(level, RateLevels.Of(actions, Today, factors => factors.Middle).Single().Level, 1e-9);
        var own = RecoveryAction.OwnRate("own", 1.5, Today.PlusDays(10), default);
        Assert.Equal([(Today, level), (Today.PlusDays(10), 1.5 * level)], RateLevels.Of([own, .. actions], Today, factors => factors.Middle)
            .Select(step => (step.From, Math.Round(step.Level, 9))));
    }

    [Fact]
    public void Where_nobody_is_recruited_any_more_the_target_is_never_reached()
    {
        var outlook = Recovery([Effect("stop", -1, 0.5)]).Each()[0];
        Assert.Equal((0, CompletionDate.Never), (outlook.ProbabilityOnTime, outlook.Finish));
    }

    [Fact]
    public void Half_as_fast_again_is_the_projection_of_a_plan_with_such_rates()
    {
        var opens = new LocalDate(2026, 1, 1);
        var ledger = RecruitmentLedger.Start(opens.PlusDays(-30), Party.Sponsor).State;
        RecruitmentPlan At(double rate) => new(90, RecruitmentWindow.Between(opens, opens.PlusYears(1)), Enumerable.Range(1, 6)
            .Select(i => new PlannedSite(SiteCode.From($"S{i}"), PlannedOpening.On(opens)) { Rate = RecruitmentRate.PerSiteMonth(rate) })
            .ToValueList());
        var outlook =
            RecoveryPlan.Of(At(1), ledger, ledger.StartedOn, [RecoveryAction.OwnRate("own", 1.5, opens, default)]).Value.Each()[0];
        var forecast = RecruitmentForecaster.Project(At(1.5), ledger, ledger.StartedOn).Value;
        // To half a day.
        Assert.Equal(forecast.ProbabilityOfReaching(90, opens.PlusYears(1)), outlook.ProbabilityOnTime, 0.001);
    }

    [Fact]
    public void A_paused_site_resumes_at_the_rate_it_had()
    {
        var site = Study.Ledger.Sites[0].Site;
        var ledger = Study.Ledger.Pause(site, Today.PlusDays(-20), Party.SiteOrganisation, Today).State;
        var again = RecoveryAction.ReopenedSite("again", site.Site!.Value, Today.PlusDays(10), default);
        var plan = RecoveryPlan.Of(Plan, ledger, Today, [again]).Value;
        Assert.True(plan.Each()[0].ProbabilityOnTime > plan.Before.ProbabilityOnTime);
    }

    [Fact]
    public void A_site_costs_from_its_opening_to_its_closing_as_far_as_it_opens()
    {
        var (from, to) = (Today.PlusDays(61), Today.PlusDays(122));
        var site = New(61) with { Closing = to, ProbabilityOfNeverOpening = 0.25 };
        var plan = RecoveryPlan.Of(Plan.WithTarget(5_000), Study.Ledger, Today,
            [RecoveryAction.MoreSites("one", [site], Pounds.Of(7))], new(Pounds.Of(100), Pounds.Of(10))).Value;
        var more = (decimal)(0.75 * 10 * Period.DaysBetween(from, to) / RecruitmentRate.DaysPerMonth);
        Assert.InRange(plan.Each()[0].Cost.Amount - plan.Before.Cost.Amount - 7 - more, -0.01m, 0.01m);
        var open = Study.Ledger.Sites.Count(one => one.IsOpenOn(Today));
        var running = (decimal)((100 + (10 * open)) * Period.DaysBetween(Today, Closes) / RecruitmentRate.DaysPerMonth);
        Assert.InRange(plan.Before.Cost.Amount - running, -0.01m, 0.01m);
    }

    private static RecoveryPlan Recovery(ValueList<RecoveryAction> actions) => RecoveryPlan.Of(Plan, Study.Ledger, Today, actions).Value;

    private static IEnumerable<string> Codes(RecruitmentPlan plan, RecoveryAction action) =>
        RecoveryPlan.Of(plan, Study.Ledger, Today, [action]).Reasons.Select(reason => reason.Code);

    private static ValueList<PlannedSite> At(ValueList<PlannedSite> sites, int days) =>
        sites.Select(site => site with { Opening = PlannedOpening.On(Today.PlusDays(days)) }).ToValueList();

    private static PlannedSite New(int days) =>
        new(SiteCode.From("NEW"), PlannedOpening.On(Today.PlusDays(days))) { Rate = RecruitmentRate.PerSiteMonth(2) };

    private static RecoveryAction Effect(string code, double points, double share) => RecoveryAction.Of(new(code, code, ["C26"],
        EffectBasis.CallersOwn, Citation.Local("own"), new(points, points, points, EffectBasis.CallersOwn, Citation.Local("own"))), share,
        Today, default);
}
