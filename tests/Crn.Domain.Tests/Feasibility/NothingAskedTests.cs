using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Sites;

namespace Crn.Domain.Tests.Feasibility;

public class NothingAskedTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static readonly ValueList<string> Expected = FeasibilityCatalogue.Network.CodesOn(Today);

    [Property]
    public void Without_a_blocker_or_concern_in_force_nothing_was_asked(RuleSet<FeasibilityRule> rules, FactSheet facts)
    {
        var counts = rules.InForceOn(Today).Any(r => r.Severity != Severity.Advice);
        Assert.Equal(!counts, rules.Assess(facts, Today).Verdict == Verdict.NothingAsked);
    }

    [Property]
    public void A_set_whose_rules_are_all_out_of_force_is_asked_nothing(RuleSet<FeasibilityRule> rules, FactSheet facts)
    {
        var ended = RuleSet<FeasibilityRule>.Empty.With(rules.Rules.Select(r => r with { To = Today.PlusDays(-1) }).ToValueList());
        var answer = ended.Assess(facts, Today);
        Assert.Equal(Verdict.NothingAsked, answer.Verdict);
        Assert.Empty(answer.MissingFacts());
        var compiled = CompiledFeasibility.Of(ended, Today);
        Assert.Equal(Verdict.NothingAsked, compiled.Verdict(compiled.Row(facts)));
        var verdicts = new Verdict[3];
        compiled.Verdicts(FactColumns.OfRows(3), verdicts);
        Assert.All(verdicts, v => Assert.Equal(Verdict.NothingAsked, v));
        Assert.Contains("nothing was asked", answer.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_set_that_lost_any_rule_is_refused_by_its_codes_and_by_its_fingerprint()
    {
        var whole = FeasibilityCatalogue.Network;
        Assert.True(whole.Assess(FeasibilityExamples.Study, Today, Expected).IsAccepted);
        Assert.True(whole.Assess(FeasibilityExamples.Study, Today, whole.Fingerprint()).IsAccepted);
        foreach (var lost in whole.Rules)
        {
            var less = RuleSet<FeasibilityRule>.Empty.With(whole.Rules.Where(r => r != lost).ToValueList());
            var refused = Assert.Single(less.Assess(FeasibilityExamples.Study, Today, Expected).Reasons);
            Assert.Equal("FEAS-RULE-LOST", refused.Code);
            Assert.Contains(lost.Code, refused.Because, StringComparison.Ordinal);
            Assert.Equal("FEAS-RULES-DIFFER",
                Assert.Single(less.Assess(FeasibilityExamples.Study, Today, whole.Fingerprint()).Reasons).Code);
        }
    }

    [Fact]
    public void A_rule_expected_that_is_out_of_force_on_the_day_is_lost_on_that_day()
    {
        var last = FeasibilityCatalogue.Network.Rules[0];
        var ended = FeasibilityCatalogue.Network.With(last with { To = Today.PlusDays(-1) });
        Assert.Contains(last.Code, Assert.Single(ended.Assess(FeasibilityExamples.Study, Today, Expected).Reasons).Because,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_asked_of_the_study_is_nothing_said_of_its_delivery()
    {
        var nothing = RuleSet<FeasibilityRule>.Empty.Assess(FeasibilityExamples.Study.With(StudyFacts.Target, 10), Today);
        var site = new SiteResult(SiteCode.From("RRK"), RuleSet<FeasibilityRule>.Empty.Assess(FeasibilityExamples.Site, Today));
        Assert.Equal(Verdict.NothingAsked, StudyDelivery.Of(nothing, [site]).Verdict);
    }

    [Fact]
    public void Codes_are_unique_over_all_catalogues_so_that_joining_them_loses_none()
    {
        var (study, site) = (FeasibilityCatalogue.Network.Rules, FeasibilityCatalogue.Site.Rules);
        Assert.Equal(study.Count + site.Count, FeasibilityCatalogue.Network.With(site).Rules.Count);
        var feasibility = study.Concat(site).Select(r => r.Code).ToList();
        Assert.Equal(feasibility, feasibility.Distinct());
        Assert.Empty(EligibilityPolicy.Published.Rules.Rules.Select(r => r.Code).Intersect(feasibility));
    }

    [Fact]
    public void An_enquiry_asked_by_no_rules_in_force_is_not_called_feasible()
    {
        var enquiry = Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, EngagementStage.Idea, Today, Party.Researcher).State;
        var early = EarlyAssessment.Of(enquiry, EngagementPolicy.Network.With(RuleSet<FeasibilityRule>.Empty), Today);
        Assert.Equal((EarlyVerdict.NothingAsked, false), (early.Verdict, early.IsFinal));
    }
}
