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

    [Theory]
    [InlineData(PriorityOrder.Participants)]
    [InlineData(PriorityOrder.Probability)]
    public void The_order_does_not_depend_on_that_of_the_studies_and_falls_with_the_gain(PriorityOrder order)
    {
        var ranked = StudyPriorities.Rank(Studies, Today, order);
        Assert.Equal(ranked.Select(one => one.Name),
            StudyPriorities.Rank(Studies.Reverse().ToValueList(), Today, order).Select(one => one.Name));
        var gains = ranked.Select(one => Math.Round(order == PriorityOrder.Participants ? one.Participants!.Value
            : one.Probability!.Value.AtPlan - one.Probability.Value.AsItGoes, 6)).ToList();
        Assert.Equal(gains.OrderDescending(), gains);
        Assert.All(gains, gain => Assert.True(gain >= -1e-9));
    }

    [Fact]
    public void A_study_that_is_slow_gains_more_than_one_on_plan_and_one_that_has_met_its_target_nothing()
    {
        var ranked = StudyPriorities.Rank(Studies, Today, PriorityOrder.Participants).ToDictionary(one => one.Name);
        Assert.True(ranked["slow"].Participants > ranked["on plan"].Participants + 20);
        Assert.Equal(0, ranked["met"].Participants);
        Assert.Equal("the target is met", ranked["met"].Because);
    }

    [Fact]
    public void It_must_be_begun_while_the_target_is_still_as_probable_as_not()
    {
        var ranked = StudyPriorities.Rank(Studies, Today, PriorityOrder.Probability);
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

        static StudyPriority Of(TroubledStudy one) => StudyPriorities.Rank([one], Today, PriorityOrder.Probability).Single();
    }

    [Fact]
    public void A_plan_without_rates_says_so_and_comes_last()
    {
        var plan = Studies[0].Plan;
        var bare = new TroubledStudy("bare", plan.WithSites(plan.Sites.Select(site => site with { Rate = null }).ToValueList()),
            Studies[0].Ledger);
        var ranked = StudyPriorities.Rank(Studies.Add(bare), Today, PriorityOrder.Participants);
        Assert.Equal("bare", ranked[^1].Name);
        Assert.Null(ranked[^1].Participants);
    }

    private static TroubledStudy Study(string name, int seed, int target, params ShortfallCause[] planted)
    {
        var study = new SimulatedStudy(seed, planted);
        return new(name, study.Plan.WithTarget(target), study.Ledger, new() { Log = study.Log, Funnel = SimulatedStudy.Funnel });
    }
}
