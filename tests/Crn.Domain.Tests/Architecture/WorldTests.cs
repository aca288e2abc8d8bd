using Crn.Domain.Feasibility;
using Crn.Domain.Monitoring;
using Crn.Domain.Permissions;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Architecture;

/// <summary>The records of a drawn world agree with each other.</summary>
public class WorldTests
{
    private static readonly string[] Contradictions =
    [
        "recruitment.site-not-in-plan", "recruitment.in-set-up-with-recruits", "recruitment.opening-not-known",
        "recruitment.totals-and-sites", "recruitment.before-opening", "recruitment.after-closure", "recruitment.in-pause",
        "recruitment.counted-twice",
    ];

    [Property(MaxTest = 60 / Share.Of)]
    public void Identifiers_name_one_study_of_the_portfolio(World world) => Assert.All(world.Studies, study =>
        Assert.All(study.Study.History.Current.Identifiers.All, id => Assert.Equal(study.Study, world.Portfolio.Find(id))));

    [Property(MaxTest = 60 / Share.Of)]
    public void Plan_ledger_case_and_enquiry_speak_of_the_same_known_sites(World world)
    {
        var knowledge = world.KnowledgeBase();
        Assert.Empty(knowledge.Conflicts);
        Assert.All(world.Studies, study =>
        {
            var planned = study.Plan.Sites.Select(site => site.Code).Order().ToList();
            Assert.All(planned, code => Assert.NotNull(knowledge.Find(code)));
            Assert.Equal(planned, study.Case.Sites.Select(site => site.Site.Code).Order());
            Assert.Equal(planned, study.Enquiry.Sites.Select(site => site.Site).Order());
            Assert.All(study.Ledger.Sites, site => Assert.Contains(site.Site.Code, planned));
            Assert.All(study.Case.Sites, site => Assert.Equal(knowledge.Find(site.Site.Code)!.Nation, site.Site.Nation));
        });
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Counts_lie_in_the_window_of_the_plan_after_their_site_opened(StudyInWorld study)
    {
        foreach (var site in study.Ledger.Sites)
        {
            Assert.All(site.Recruited.Rows, row =>
            {
                Assert.True(row.Period.From >= site.OpenedOn && row.Period.To <= study.Plan.Window.PlannedClosure);
                Assert.False(row.Period.To > site.ClosedOn);
            });
            Assert.Equal(study.Plan.Find(site.Site.Code)!.Opening.Earliest, site.OpenedOn);
            Assert.True(site.OpenedOn >= study.Study.History.Current.Milestones.ActualOpening!.Value.Earliest);
        }
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void The_study_says_what_plan_ledger_and_enquiry_say(World world) => Assert.All(world.Studies, inWorld =>
    {
        var study = inWorld.Study.History.Current;
        Assert.Empty(study.DateBreaches(world.AsAt));
        Assert.Equal(inWorld.Plan.Target, study.Targets.Uk);
        Assert.Equal(inWorld.Plan.Window.Opening, study.Milestones.PlannedOpening!.Value.Earliest);
        Assert.Equal(inWorld.Plan.Window.PlannedClosure, study.Milestones.PlannedClosure!.Value.Latest);
        Assert.Equal(study.HasOpened ? inWorld.Ledger.Recruited : null, study.Recruited?.Count);
        var wanted = Assert.IsType<FactValue.Range>(inWorld.Enquiry.Facts.Find(StudyFacts.Target)!.Value);
        Assert.Equal(Bounds.Exactly(inWorld.Plan.Target), wanted.Within);
        Assert.True(inWorld.Enquiry.LastRecordedOn <= study.StartedOn);
    });

    [Property(MaxTest = 60 / Share.Of)]
    public void A_study_opens_once_it_is_approved_and_a_site_once_its_step_says_so(StudyInWorld inWorld)
    {
        if (!inWorld.Study.History.Current.HasOpened) throw Counted.Skip();
        Assert.True(inWorld.Case.IsApproved);
        Assert.All(inWorld.Ledger.Sites, site =>
        {
            var step = inWorld.Case.AllSteps.Single(s => s.Key == StepKey.AtSite(Approvals.SiteOpen, site.Site.Code));
            Assert.Equal(site.OpenedOn, step.EndedOn);
        });
    }

    [Property(MaxTest = 40 / Share.Of)]
    public void What_is_found_of_a_world_is_no_contradiction(World world) => Assert.All(world.Studies, study =>
    {
        var found = RecruitmentMonitor.Findings(study.Plan, study.Ledger, world.AsAt).Select(finding => finding.Code);
        Assert.DoesNotContain(found, code => Contradictions.Contains(code));
        Assert.NotNull(RecruitmentMonitor.Review(study.Plan, study.Ledger, world.AsAt));
    });

    [Fact]
    public void A_world_shrinks_to_one_study() => Assert.All(DomainArbitraries.Worlds().Generator.Sample(10, new Rnd(1, 3), 20), world =>
    {
        while (DomainArbitraries.Worlds().Shrinker(world).FirstOrDefault() is { } smaller) world = smaller;
        Assert.Single(world.Studies);
    });
}
