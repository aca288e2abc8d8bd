using Crn.Domain.Money;
using Crn.Domain.Policies;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Sites;
using Crn.Domain.Troubleshooting;
using Crn.Domain.Troubleshooting.Recovery;

namespace Crn.Domain.Tests.Troubleshooting;

public class RecoveryPlanTests
{
    private static readonly SimulatedStudy Study = new(7, ShortfallCause.Approach);
    private static readonly LocalDate Today = SimulatedStudy.AsAt;
    private static readonly RecruitmentPlan Plan = Study.Plan.WithTarget(310);
    private static readonly RunningCosts Costs = new(Pounds.Of(9_000), Pounds.Of(300));

    private static readonly ValueList<RecoveryAction> Actions =
    [
        RecoveryAction.MoreSites("six sites", Enumerable.Range(1, 6).Select(i => new PlannedSite(SiteCode.From($"new-{i}"),
            PlannedOpening.On(Today.PlusMonths(2))) { Rate = RecruitmentRate.PerSiteMonth(1.5) }).ToValueList(), Pounds.Of(40_000)),
        RecoveryAction.LongerWindow("a year more", Plan.Window.PlannedClosure.PlusYears(1), Pounds.Of(5_000)),
        RecoveryAction.OwnRate("our intervention", 1.5, Today.PlusMonths(1), Pounds.Of(20_000)),
        RecoveryAction.OtherTarget("a smaller target", 270, Pounds.Of(1_000)),
        RecoveryAction.Of(RemedyCatalogue.Network.Single(remedy => remedy.Code == "R09"), 0.2, Today, Pounds.Of(2_000)),
    ];

    private static readonly RecoveryPlan Recovery = RecoveryPlan.Of(Plan, Study.Ledger, Today, Actions, Costs).Value;

    [Fact]
    public void Before_is_the_house_forecast()
    {
        var forecast = RecruitmentForecaster.Project(Plan, Study.Ledger, Today).Value;
        Assert.Equal(forecast.ProbabilityOfReaching(Plan.Target, Plan.Window.PlannedClosure), Recovery.Before.ProbabilityOnTime, 1e-12);
        Assert.Equal(forecast.Completion.Quantile(0.5).Date, Recovery.Before.Finish.Date);
    }

    [Fact]
    public void A_site_that_is_overdue_does_not_open_unless_an_action_opens_it()
    {
        var study = new SimulatedStudy(7, ShortfallCause.SitesNotOpened);
        var late = study.Plan.Sites.Where(site => study.Ledger.Find(site.Code) is null).ToValueList();
        var opening = late.Select(site => site with { Opening = PlannedOpening.On(Today.PlusMonths(1)) }).ToValueList();
        var recovery =
            RecoveryPlan.Of(study.Plan, study.Ledger, Today, [RecoveryAction.EarlierOpenings("open them", opening, default)]).Value;
        var without = RecruitmentForecaster.Project(study.Plan.WithSites(late.Select(site => site with { ProbabilityOfNeverOpening = 1 })
            .ToValueList()), study.Ledger, Today).Value;
        Assert.Equal(8, late.Count);
        Assert.Equal(without.ProbabilityOfReaching(300, study.Plan.Window.PlannedClosure), recovery.Before.ProbabilityOnTime, 1e-12);
        Assert.True(recovery.Each()[0].ProbabilityOnTime > recovery.Before.ProbabilityOnTime);
    }

    [Fact]
    public void A_structural_action_is_the_forecast_of_the_changed_plan()
    {
        var with = Recovery.With(["six sites", "a year more"]).Value;
        var changed = Plan.WithSites(Actions[0].Sites)
            .WithWindow(RecruitmentWindow.Between(Plan.Window.Opening, Plan.Window.PlannedClosure.PlusYears(1)));
        var forecast = RecruitmentForecaster.Project(changed, Study.Ledger, Today).Value;
        Assert.Equal(forecast.ProbabilityOfReaching(changed.Target, changed.Window.PlannedClosure), with.ProbabilityOnTime, 1e-12);
        Assert.Equal(Plan.Window.PlannedClosure.PlusYears(1), with.Closes);
    }

    [Fact]
    public void Every_quantified_action_raises_the_probability_and_one_without_a_number_changes_nothing()
    {
        foreach (var outlook in Recovery.Each())
        {
            if (outlook.NotQuantified.IsEmpty)
                Assert.True(outlook.ProbabilityOnTime > Recovery.Before.ProbabilityOnTime, outlook.ToString());
            else Assert.Equal(Recovery.Before.ProbabilityOnTime, outlook.ProbabilityOnTime);
        }
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public void A_rate_from_today_on_divides_the_days_to_the_median_finish(double factor)
    {
        var study = new SimulatedStudy(3);
        var plan = study.Plan.WithTarget(400);
        var recovery = RecoveryPlan.Of(plan, study.Ledger, Today, [RecoveryAction.OwnRate("rate", factor, Today, default)]).Value;
        var before = Period.DaysBetween(Today, recovery.Before.Finish.Date!.Value);
        var after = Period.DaysBetween(Today, recovery.Each()[0].Finish.Date!.Value);
        Assert.InRange(after, (before / factor) - 1.5, (before / factor) + 1.5);
    }

    [Fact]
    public void A_clock_of_rates_goes_there_and_back()
    {
        var clock = RateClock.At([(Today.PlusDays(30), 1.5), (Today.PlusDays(90), 1.5 * 0.6)]);
        for (var day = 0; day < 500; day++)
        {
            var real = Today.PlusDays(day);
            Assert.InRange(Period.DaysBetween(real, clock.Real(clock.Plain(real))), -1, 1);
        }

        Assert.Equal(Today.PlusDays(30 + 90 + 9), clock.Plain(Today.PlusDays(100)));
        Assert.Equal(Today, clock.Plain(Today));
    }

    // Worked out once for every probability that is asked for.
    private static readonly Lazy<List<RecoveryOutlook>> AllCombinations = new(() =>
    {
        var names = Actions.Where(action => action.Kind != RecoveryKind.NotQuantified).Select(action => action.Name).ToList();
        return [.. Enumerable.Range(0, 1 << names.Count)
            .Select(set => Recovery.With(names.Where((_, i) => (set & (1 << i)) != 0).ToValueList()).Value)];
    });

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.9)]
    [InlineData(0.999)]
    public void The_least_set_is_the_cheapest_of_all_combinations(double probability)
    {
        var cheapest = AllCombinations.Value.Where(outlook => outlook.ProbabilityOnTime >= probability)
            .OrderBy(outlook => outlook.Cost.Amount).ThenBy(outlook => outlook.Actions.Count).FirstOrDefault();
        var least = Recovery.LeastSet(probability);
        Assert.Equal(cheapest?.Cost, least?.Cost);
        if (least is not null) Assert.True(least.ProbabilityOnTime >= probability);
    }

    [Fact]
    public void On_the_frontier_more_money_buys_more_probability_and_no_combination_lies_above_it()
    {
        var frontier = Recovery.Frontier();
        Assert.True(frontier.Count > 2);
        foreach (var (cheaper, dearer) in frontier.Zip(frontier.Skip(1)))
        {
            Assert.True(cheaper.Cost < dearer.Cost);
            Assert.True(cheaper.ProbabilityOnTime < dearer.ProbabilityOnTime);
        }

        foreach (var outlook in Recovery.Each())
        {
            if (!outlook.NotQuantified.IsEmpty) continue;
            Assert.Contains(frontier, best => best.Cost <= outlook.Cost && best.ProbabilityOnTime >= outlook.ProbabilityOnTime - 1e-9);
        }
    }

    [Fact]
    public void A_published_effect_carries_its_interval_and_is_not_applied_where_it_was_not_measured()
    {
        var reminders = RemedyCatalogue.Network.Single(remedy => remedy.Code == "R13");
        Assert.Equal(1.75, reminders.Effect!.FactorOn(0.08), 1e-12);
        var action = RecoveryAction.Of(reminders, 0.08, Today, default);
        var outlook = RecoveryPlan.Of(Plan, Study.Ledger, Today, [action]).Value.Each()[0];
        Assert.Equal(EffectBasis.Evidence, action.Basis);
        Assert.True(outlook.ProbabilityRange.Low < outlook.ProbabilityOnTime && outlook.ProbabilityOnTime < outlook.ProbabilityRange.High);
        Assert.Equal(EffectBasis.NotQuantified, RecoveryAction.Of(reminders, 0.3, Today, default).Basis);
        var own = reminders.WithOwn(new(0.01, 0.02, 0.03, EffectBasis.CallersOwn, Citation.Local("own figures")));
        Assert.Equal(EffectBasis.CallersOwn, RecoveryAction.Of(own, 0.3, Today, default).Basis);
    }

    [Fact]
    public void Most_remedies_have_no_number_and_every_cause_has_one()
    {
        var network = RemedyCatalogue.Network;
        Assert.Equal(["R13"], network.Where(remedy => remedy.Effect is not null).Select(remedy => remedy.Code));
        Assert.Throws<ArgumentException>(() => RecoveryAction.Of(network[0], 0.5, Today, default));
        var codes = CauseCatalogue.On(Today).Rules.Select(rule => rule.Code).ToHashSet();
        Assert.All(network.SelectMany(remedy => remedy.Causes), code => Assert.Contains(code, codes));
        Assert.All(codes, code => Assert.NotEmpty(RemedyCatalogue.For(code)));
        Assert.Equal("R13", RemedyCatalogue.For("C26").Single().Code);
    }

    [Fact]
    public void A_closed_site_recruits_again_as_it_did()
    {
        var site = Study.Ledger.Sites[0].Site;
        var ledger = Study.Ledger.Close(site, Today.PlusDays(-1), Crn.Domain.Decisions.Party.SiteOrganisation, Today).State;
        var again = RecoveryAction.ReopenedSite("again", site.Site!.Value, Today.PlusDays(30), Pounds.Of(100));
        var recovery = RecoveryPlan.Of(Plan, ledger, Today, [again], Costs).Value;
        Assert.True(recovery.Each()[0].ProbabilityBy(Plan.Window.PlannedClosure) > recovery.Before.ProbabilityOnTime);
        Assert.True(recovery.Each()[0].Cost > recovery.Before.Cost);
    }

    [Fact]
    public void What_cannot_be_projected_is_refused_with_every_reason()
    {
        var past = Today.PlusDays(-5);
        var outcome = RecoveryPlan.Of(Plan, Study.Ledger, Today,
        [
            RecoveryAction.MoreSites("a", [Plan.Sites[0]], default),
            RecoveryAction.EarlierOpenings("a", [Plan.Sites[1] with { Opening = PlannedOpening.On(past) }], Pounds.Of(1)),
            RecoveryAction.ReopenedSite("b", Plan.Sites[0].Code, past, Pounds.Of(1, FinancialYear.Starting(2025))),
            RecoveryAction.LongerWindow("c", Plan.Window.Opening, default),
            RecoveryAction.LongerWindow("d", Plan.Window.PlannedClosure, default),
        ]);
        Assert.Equal(
        [
            "recovery.closes-before-opening", "recovery.name-twice", "recovery.not-longer", "recovery.opens-in-the-past",
            "recovery.price-years", "recovery.site-not-closed", "recovery.site-open", "recovery.site-planned",
        ], outcome.Reasons.Select(reason => reason.Code).Distinct().Where(code => code != "recovery.opens-after-closing").Order());
        Assert.Equal("recovery.action-unknown", Recovery.With(["nothing"]).Reasons.Single().Code);
    }
}
