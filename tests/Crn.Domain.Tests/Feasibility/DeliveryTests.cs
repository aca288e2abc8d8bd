using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Feasibility;

public class DeliveryTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static SiteResult Site(string name, FactSheet facts) =>
        new(SiteCode.From(name), FeasibilityCatalogue.Site.Assess(facts, Today));

    private static StudyDelivery Deliver(int target, params ValueList<SiteResult> sites) =>
        StudyDelivery.Of(FeasibilityCatalogue.Network.Assess(FeasibilityExamples.Study.With(StudyFacts.Target, target), Today), sites);

    [Fact]
    public void A_study_is_deliverable_only_when_enough_sites_are_feasible()
    {
        // 20 wanted at each site, less 11% that recruit nobody: 17.8 a site.
        var good = FeasibilityExamples.Site;
        var worried = good.With(SiteFacts.QuestionMattersLocally, false);
        var open = good.Without(SiteFacts.InvestigatorWilling);
        var not = good.With(SiteFacts.InvestigatorWilling, false);
        Assert.Equal(Verdict.Feasible, Deliver(17, Site("A", good)).Verdict);
        Assert.Equal(Verdict.NotFeasible, Deliver(18, Site("A", good)).Verdict);
        Assert.Equal(Verdict.NotFeasible, Deliver(18, Site("A", good), Site("B", not)).Verdict);
        Assert.Equal(Verdict.CannotSayYet, Deliver(18, Site("A", good), Site("B", open)).Verdict);
        Assert.Equal(Verdict.FeasibleWithConcerns, Deliver(18, Site("A", good), Site("B", worried)).Verdict);
        Assert.Equal(Verdict.Feasible, Deliver(17, Site("A", good), Site("B", worried)).Verdict);
        Assert.Equal(Bounds.Between(17.8m, 35.6m), Deliver(18, Site("A", good), Site("B", open)).Reached);
    }

    [Fact]
    public void Sites_with_concerns_bring_what_those_without_do_not()
    {
        var (good, worried) = (FeasibilityExamples.Site, FeasibilityExamples.Site.With(SiteFacts.QuestionMattersLocally, false));
        var delivery = Deliver(30, Site("A", good), Site("B", worried));
        Assert.Equal((Bounds.Exactly(35.6m), Bounds.Exactly(17.8m)), (delivery.Reached, delivery.ReachedWithoutConcerns));
        Assert.True(delivery.EnoughSites.IsTrue);
        Assert.Equal("feasible with concerns: 2 sites bring 35.6 of 30", delivery.ToString());
    }

    [Fact]
    public void The_level_of_the_study_and_of_the_sites_stay_apart()
    {
        var delivery = Deliver(1000, Site("A", FeasibilityExamples.Site));
        Assert.Equal(Verdict.Feasible, delivery.Sites[0].Assessment.Verdict);
        Assert.Equal(Verdict.NotFeasible, delivery.Verdict);
        Assert.Throws<ArgumentException>(() => Deliver(1, Site("A", FeasibilityExamples.Site), Site("a", FeasibilityExamples.Site)));
    }

    [Fact]
    public void The_funnel_of_the_published_example_gives_forty_a_year()
    {
        var funnel = RecruitmentFunnel.Of(FeasibilityExamples.Study.Without(StudyFacts.RetentionShare));
        Assert.Equal(Bounds.Exactly(40.32m), funnel.From(Bounds.Exactly(1000))[3]);
        Assert.Equal(Bounds.Between(0, 40.32m), funnel.From(Bounds.Exactly(1000))[4]);
        Assert.Null(funnel.NeededFor(Bounds.Exactly(40))[0].Max);
        Assert.Equal(EvidenceGrade.DesignDefault, funnel.Stages[4].Source.Grade);
    }

    [Property]
    public void What_is_needed_brings_the_target_and_what_comes_out_lies_within_what_is_said(int a, int b, int c, int people)
    {
        decimal Part(int x) => ((x & 0xff) % 10 + 1) / 10m;
        var (low, high) = (Math.Min(Part(a), Part(b)), Math.Max(Part(a), Part(b)));
        var funnel = new RecruitmentFunnel(
            new FunnelStage("consented", Bounds.Between(low, high), Citation.Default("test")),
            new FunnelStage("started", Bounds.Exactly(Part(c)), Citation.Default("test")));
        var count = Bounds.Exactly(people & 0xffff);
        // Any share of the interval gives a number of the interval.
        Assert.True(funnel.From(count)[^1].Contains(count.Min!.Value * ((low + high) / 2) * Part(c)));
        var needed = funnel.NeededFor(count);
        Assert.Equal(count, needed[^1]);
        Assert.True(Math.Abs((needed[0].Max!.Value * low * Part(c)) - count.Min.Value) < 0.0001m);
        Assert.True(Math.Abs((needed[0].Min!.Value * high * Part(c)) - count.Min.Value) < 0.0001m);
    }

    [Fact]
    public void A_share_lies_between_0_and_1()
    {
        Assert.Throws<ArgumentException>(() => new FunnelStage("consented", Bounds.Exactly(1.1m), Citation.Default("test")));
        Assert.Throws<ArgumentException>(() => new FunnelStage("consented", Bounds.AtLeast(0), Citation.Default("test")));
    }
}
