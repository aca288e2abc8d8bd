using Crn.Domain.Decisions;
using Crn.Domain.Projection;
using Crn.Domain.Recruitment;
using Crn.Domain.Troubleshooting;

namespace Crn.Domain.Tests.Troubleshooting;

public class StudyPrioritiesTests
{
    private static readonly LocalDate Today = SimulatedStudy.AsAt;

    private static readonly ValueList<TroubledStudy> Studies =
    [
        Study("on plan", 1, 550), Study("slow", 2, 450, ShortfallCause.Approach), Study("slow and large", 3, 560, ShortfallCause.Supply),
        Study("met", 4, 100), Study("half open", 5, 550, ShortfallCause.SitesNotOpened),
        Study("beyond reach", 6, 5000, ShortfallCause.Consent),
    ];

    private static readonly ValueList<StudyPriority> ByParticipants = StudyPriorities.Rank(Studies, Today, PriorityOrder.Participants);

    private static readonly ValueList<StudyPriority> ByProbability =
        StudyPriorities.Rank(Studies.Reverse().ToValueList(), Today, PriorityOrder.Probability);

    [Fact]
    public void The_order_falls_with_the_gain_and_the_figures_are_those_of_any_order_of_the_studies()
    {
        Falls(ByParticipants.Select(one => one.Participants!.Value));
        Falls(ByProbability.Select(one => one.Probability!.Value.AtPlan - one.Probability.Value.AsItGoes));
        Assert.Equal(ByParticipants.OrderBy(one => one.Name).Select(one => one.ToString()),
            ByProbability.OrderBy(one => one.Name).Select(one => one.ToString()));

        static void Falls(IEnumerable<double> gains)
        {
            var rounded = gains.Select(gain => Math.Round(gain, 6)).ToList();
            Assert.Equal(rounded.OrderDescending(), rounded);
            Assert.All(rounded, gain => Assert.True(gain >= 0));
        }
    }

    [Fact]
    public void One_name_for_two_studies_is_not_taken()
    {
        var thrown = Assert.Throws<ArgumentException>(() => StudyPriorities.Rank([Studies[0], Studies[1], Studies[0]], Today,
            PriorityOrder.Participants));
        Assert.Equal("studies", thrown.ParamName);
        Assert.Contains("on plan", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_that_is_slow_gains_more_than_one_on_plan_and_one_that_has_met_its_target_nothing()
    {
        var ranked = ByParticipants.ToDictionary(one => one.Name);
        Assert.True(ranked["slow"].Participants > ranked["on plan"].Participants + 20);
        Assert.Equal(0, ranked["met"].Participants);
        Assert.Equal("the target is met", ranked["met"].Because);
    }

    [Fact]
    public void It_must_be_begun_while_the_target_is_still_as_probable_as_not()
    {
        var ranked = ByProbability;
        var slow = ranked.Single(one => one.Name == "slow");
        Assert.True(slow.Probability!.Value.AsItGoes < 0.5);
        if (slow.Probability.Value.AtPlan >= 0.5) Assert.InRange(slow.BeginBy!.Value, Today, Studies[1].Plan.Window.PlannedClosure);
        Assert.Null(ranked.Single(one => one.Name == "beyond reach").BeginBy);
        Assert.Null(ranked.Single(one => one.Name == "met").BeginBy);
        Assert.Contains(ranked, one => one.BeginBy is not null);
    }

    [Fact]
    public void A_nearer_closure_must_be_begun_earlier_or_cannot_be_any_more()
    {
        var study = Studies[1];
        var shorter = new TroubledStudy("slow", study.Plan.WithWindow(
            RecruitmentWindow.Between(study.Plan.Window.Opening, study.Plan.Window.PlannedClosure.PlusDays(-20))), study.Ledger);
        var (longer, sooner) = (Of(new("slow", study.Plan.WithTarget(480), study.Ledger)),
            Of(new("slow", shorter.Plan.WithTarget(480), study.Ledger)));
        Assert.True(longer.BeginBy is not null);
        Assert.True(sooner.BeginBy is null || sooner.BeginBy < longer.BeginBy);
    }

    [Fact]
    public void As_things_go_it_is_the_figure_of_the_plan_of_recovery()
    {
        foreach (var study in Studies.Skip(1).Take(4))
        {
            var ranked = ByParticipants.Single(one => one.Name == study.Name);
            var before = RecoveryPlan.Of(study.Plan, study.Ledger, Today, []).Value.Before;
            Assert.Equal(before.ProbabilityOnTime, ranked.Probability!.Value.AsItGoes, 1e-12);
            Assert.InRange(ranked.Probability.Value.AtPlan, before.ProbabilityOnTime, 1);
        }
    }

    [Theory]
    [InlineData(ShortfallCause.SitesNotOpened, "C02")]
    [InlineData(ShortfallCause.Approach, "")]
    public void Sites_that_never_opened_and_steps_that_fail_can_be_won_back(ShortfallCause planted, string first)
    {
        var one = Of(Study("behind", 11, 450, planted));
        Assert.True(one.Participants > 40, one.ToString());
        Assert.True(one.Probability!.Value.AtPlan > one.Probability.Value.AsItGoes + 0.3, one.ToString());
        Assert.InRange(one.BeginBy!.Value, Today, Studies[0].Plan.Window.PlannedClosure);
        Assert.Contains(first, one.Because, StringComparison.Ordinal);
    }

    // Planned rates beside a history, a history alone, a cap, nobody recruited yet.
    [Fact]
    public void Medians_and_what_counts_towards_a_target_are_those_of_the_whole_distribution()
    {
        var (plan, ledger) = (Studies[1].Plan, Studies[1].Ledger);
        var bare = plan.WithSites(plan.Sites.Select(site => site with { Rate = null }).ToValueList());
        var asked = 0;
        foreach (var (one, asAt) in ((RecruitmentPlan, LocalDate)[])[(plan, Today), (bare, Today),
            (plan.WithCap(new RecruitmentCap(RecruitmentScope.Study, 470)), Today), (plan, plan.Window.Opening)])
        {
            var forecast = RecruitmentForecaster.Project(one, ledger, asAt).Value;
            foreach (var date in (LocalDate[])[asAt.PlusDays(20), plan.Window.PlannedClosure, plan.Window.PlannedClosure.PlusDays(700)])
            {
                var count = forecast.CountOn(date);
                var median = count.Quantile(0.5);
                var below = 1 - count.ProbabilityOfAtLeast(median);
                Assert.Equal(median - count.Recruited - 1 + ((0.5 - below) / count.ProbabilityOf(median)),
                    forecast.MedianFurtherOn(date), 1e-7);
                foreach (var target in (int[])[1, median, 450, 2000])
                {
                    var (probability, expected) = forecast.Towards(target, date);
                    Assert.Equal(forecast.ProbabilityOfReaching(target, date), probability, 1e-9);
                    var missing = Enumerable.Range(0, target).Sum(k => Math.Max(0, target - k) * count.ProbabilityOf(k));
                    Assert.Equal(target <= count.Recruited ? target : target - missing, expected, 1e-7);
                    asked += probability is > 0.01 and < 0.99 ? 1 : 0;
                }
            }
        }

        Assert.True(asked >= 8, $"{asked}");
    }

    [Fact]
    public void Reports_that_are_outstanding_are_not_months_without_recruits()
    {
        var silent = Study("silent", 11, 450, ShortfallCause.ReportingLag);
        var reached = silent.Ledger.Sites.Max(site => site.ReportedThrough)!.Value;
        Assert.Equal(RecoveryPlan.Of(silent.Plan, silent.Ledger, reached, []).Value.Before.ProbabilityOnTime,
            Of(silent).Probability!.Value.AsItGoes, 1e-12);
    }

    [Fact]
    public void Another_study_in_the_portfolio_changes_neither_the_order_nor_the_figures_of_the_rest()
    {
        var names = new[] { "slow", "met", "half open" };
        var ranked = ByParticipants.Where(one => names.Contains(one.Name)).ToList();
        var alone = StudyPriorities.Rank(Studies.Where(study => names.Contains(study.Name)).ToValueList(), Today,
            PriorityOrder.Participants);
        Assert.Equal(alone.Select(one => one.ToString()), ranked.Select(one => one.ToString()));
        Assert.Empty(StudyPriorities.Rank([], Today, PriorityOrder.Participants));
    }

    [Fact]
    public void A_study_that_is_over_suspended_or_closed_says_so_and_one_not_begun_has_its_forecast()
    {
        var study = Studies[1];
        var past = study.Plan.WithWindow(RecruitmentWindow.Between(study.Plan.Window.Opening, Today.PlusDays(-9)));
        Assert.StartsWith("the planned closure is past", Of(new("past", past, study.Ledger)).Because, StringComparison.Ordinal);
        var whole = study.Ledger.Open(SiteOrStudy.WholeStudy, study.Plan.Window.Opening, Party.Sponsor, Today).State;
        Assert.StartsWith("recruitment is closed", Of(new("closed", study.Plan,
            whole.Close(SiteOrStudy.WholeStudy, Today.PlusDays(-9), Party.Sponsor, Today).State)).Because, StringComparison.Ordinal);
        Assert.StartsWith("recruitment is suspended", Of(new("paused", study.Plan,
            whole.Pause(SiteOrStudy.WholeStudy, Today.PlusDays(-9), Party.Sponsor, Today).State)).Because, StringComparison.Ordinal);
        var before = study.Plan.Window.Opening.PlusMonths(-2);
        var unbegun = StudyPriorities.Rank([new("not begun", study.Plan, RecruitmentLedger.Start(before, Party.Sponsor).State)], before,
            PriorityOrder.Probability).Single();
        Assert.InRange(unbegun.Probability!.Value.AsItGoes, 0.01, 0.99);
    }

    [Fact]
    public void A_plan_without_rates_says_so_and_comes_last()
    {
        var plan = Studies[0].Plan;
        var bare = new TroubledStudy("bare", plan.WithSites(plan.Sites.Select(site => site with { Rate = null }).ToValueList()),
            Studies[0].Ledger);
        var ranked = StudyPriorities.Rank([bare, Studies[3]], Today, PriorityOrder.Participants);
        Assert.Equal("bare", ranked[^1].Name);
        Assert.Null(ranked[^1].Participants);
    }

    private static StudyPriority Of(TroubledStudy one) => StudyPriorities.Rank([one], Today, PriorityOrder.Probability).Single();

    private static TroubledStudy Study(string name, int seed, int target, params ShortfallCause[] planted)
    {
        var study = new SimulatedStudy(seed, planted);
        return new(name, study.Plan.WithTarget(target), study.Ledger, new() { Log = study.Log, Funnel = SimulatedStudy.Funnel });
    }
}
