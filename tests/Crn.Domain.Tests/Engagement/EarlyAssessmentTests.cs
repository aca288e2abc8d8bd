using Crn.Domain.Decisions;
using Crn.Domain.Engagement;
using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Sites;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Engagement;

public class EarlyAssessmentTests
{
    private static readonly LocalDate Today = new(2026, 5, 4);

    private static Enquiry At(EngagementStage stage) =>
        Enquiry.Start("ENQ-17", ApplicationRoute.TwoStageGrant, stage, Today, Party.Researcher).State;

    private static EarlyAssessment Assess(Enquiry enquiry) => EarlyAssessment.Of(enquiry, EngagementPolicy.Network, enquiry.LastRecordedOn);

    private static StagedFinding Finding(EarlyAssessment assessment, string code) =>
        assessment.Findings.Single(f => f.Finding.Rule.Code == code);

    [Fact]
    public void An_idea_of_which_nothing_is_known_could_be_feasible()
    {
        var idea = Assess(At(EngagementStage.Idea));
        Assert.Equal(EarlyVerdict.CouldBe, idea.Verdict);
        Assert.False(idea.IsFinal);
        Assert.All(idea.Findings, f => Assert.Null(f.Weight));
        Assert.Equal(Verdict.CannotSayYet, idea.Assessment.Verdict);
    }

    [Fact]
    public void The_same_silence_is_a_concern_once_the_full_application_is_due()
    {
        var full = Assess(At(EngagementStage.FullApplication));
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns, full.Verdict);
        Assert.Equal((true, Severity.Concern), (Finding(full, "GOV-04").IsOverdue, Finding(full, "GOV-04").Weight));
        Assert.Contains(full.Overdue(), m => m.Fact.Equals(StudyFacts.SponsorConfirmed));
        Assert.Equal((true, false, (Severity?)null),
            (Finding(full, "RAT-05").IsOpen, Finding(full, "RAT-05").IsOverdue, Finding(full, "RAT-05").Weight));
    }

    [Fact]
    public void An_interval_is_enough_while_an_estimate_is_asked_and_overdue_when_the_number_is()
    {
        // 12 sites for 24 months at 1 to 2 a month: 288 to 576, so a target of 400 may or may not be reached.
        var answers = FactSheet.Empty.With(StudyFacts.Target, 400, "outline", null).With(StudyFacts.Sites, 12, "outline", null)
            .With(StudyFacts.MonthsOfRecruitment, 24m, "outline", null).With(StudyFacts.PlannedRate, Bounds.Between(1, 2), "outline", null);
        var outline = At(EngagementStage.Outline).Learn(answers, Firmness.Estimated, Today, Party.Researcher).State;
        var rate = Assess(outline).MissingFacts.Single(m => m.Fact.Equals(StudyFacts.PlannedRate));
        Assert.True(rate.IsKnownRoughly);
        Assert.False(rate.IsOverdue);
        Assert.True(Finding(Assess(outline), "RAT-06") is { IsOpen: true, IsOverdue: false });
        var selected =
            outline.Reach(EngagementStage.FullApplication, Today, Party.Researcher).State
            .Reach(EngagementStage.Award, Today, Party.Researcher).State
            .Reach(EngagementStage.SiteSelection, Today, Party.Researcher).State;
        Assert.True(Assess(selected).MissingFacts.Single(m => m.Fact.Equals(StudyFacts.PlannedRate)).IsOverdue);
        Assert.True(Finding(Assess(selected), "RAT-06").IsOverdue);
    }

    [Fact]
    public void What_rests_on_an_estimate_says_so_and_is_not_final_before_set_up()
    {
        var rules = RuleSet<FeasibilityRule>.Empty.With(FeasibilityCatalogue.Network.Rules.Where(r => r.Code == "GOV-04").ToValueList());
        var policy = EngagementPolicy.Network.With(rules);
        var enquiry = At(EngagementStage.Award)
            .Learn(StudyFacts.SponsorConfirmed, true, "chief investigator", Firmness.Estimated, Today, Party.Researcher).State;
        var early = EarlyAssessment.Of(enquiry, policy, Today);
        Assert.Equal((EarlyVerdict.Feasible, false), (early.Verdict, early.IsFinal));
        Assert.True(Assert.Single(early.Findings).IsEstimated);
        var setUp = enquiry.Reach(EngagementStage.SiteSelection, Today, Party.Researcher).State
            .Reach(EngagementStage.SetUp, Today, Party.Researcher).State;
        Assert.True(EarlyAssessment.Of(setUp, policy, Today).IsFinal);
        Assert.True(EarlyAssessment.Of(
            enquiry.Learn(StudyFacts.SponsorConfirmed, true, "sponsor's letter", Firmness.Known, Today, Party.Researcher).State, policy,
            Today).IsFinal);
    }

    [Property]
    public void What_is_due_and_settles_most_is_asked_first(Enquiry enquiry)
    {
        var missing = Assess(enquiry).MissingFacts;
        for (var i = 1; i < missing.Count; i++)
        {
            Assert.True(Key(missing[i - 1]).CompareTo(Key(missing[i])) >= 0, $"{missing[i - 1]} before {missing[i]}");
            Assert.All(missing[i].Settles, code => Assert.Contains(code, missing[i].Blockers.Concat(missing[i].Concerns)));
        }

        static (bool, int, int, int, int) Key(MissingFact m) =>
            (m.IsOverdue, m.Settles.Count(m.Blockers.Contains), m.Blockers.Count, m.Settles.Count(m.Concerns.Contains), m.Concerns.Count);
    }

    [Fact]
    public void A_missing_fact_says_what_waits_for_it()
    {
        var missing = Assess(At(EngagementStage.FullApplication)).MissingFacts;
        Assert.Equal("can settle a blocker (GOV-04), alone", missing.Single(m => m.Fact.Equals(StudyFacts.SponsorConfirmed)).Why);
        Assert.Equal("can settle a blocker and a concern (POP-02, ELI-02), alone ELI-02",
            missing.Single(m => m.Fact.Equals(StudyFacts.CriteriaPassShare)).Why);
    }

    [Fact]
    public void The_fact_that_is_said_to_settle_a_rule_alone_does() => Counted.Law(DomainArbitraries.Enquiries().Generator, 0.7, enquiry =>
    {
        if (!enquiry.IsOpen) return false;
        var settling = Assess(enquiry).MissingFacts.Where(m => m is { Fact: Fact<bool>, Settles.IsEmpty: false }).ToList();
        foreach (var missing in settling)
        {
            var asked = (Fact<bool>)missing.Fact;
            foreach (var answer in (bool[])[true, false])
            {
                var answered = Assess(enquiry.Learn(asked, answer, "form", Firmness.Known, enquiry.LastRecordedOn, Party.Researcher).State);
                Assert.All(missing.Settles, code => Assert.NotEqual(FindingStatus.Unknown, Finding(answered, code).Finding.Status));
            }
        }

        return settling.Count > 0;
    });

    [Fact]
    public void A_blocker_that_fails_is_not_feasible_as_described_at_any_stage()
    {
        var enquiry = At(EngagementStage.Idea)
            .Learn(StudyFacts.ResearchCostsFunded, false, "funder", Firmness.Known, Today, Party.Researcher).State;
        Assert.Equal(EarlyVerdict.NotAsDescribed, Assess(enquiry).Verdict);
        Assert.Equal(Severity.Blocker, Finding(Assess(enquiry), "CST-01").Weight);
    }

    [Property]
    public void The_verdict_by_stage_agrees_with_the_verdict_of_the_rules(Enquiry enquiry)
    {
        var early = Assess(enquiry);
        var expected = early.Verdict switch
        {
            EarlyVerdict.CouldBe or EarlyVerdict.CouldBeWithConcerns => Verdict.CannotSayYet,
            EarlyVerdict.NotAsDescribed => Verdict.NotFeasible,
            EarlyVerdict.FeasibleWithConcerns => Verdict.FeasibleWithConcerns,
            EarlyVerdict.Feasible => Verdict.Feasible,
            _ => throw new InvalidOperationException(),
        };
        Assert.Equal(expected, early.Assessment.Verdict);
        // The note asks for everything that could still change a finding; the assessment names what could still change its verdict.
        if (expected == Verdict.CannotSayYet)
            Assert.All(early.Assessment.MissingFacts(), fact => Assert.Contains(early.MissingFacts, m => m.Fact.Equals(fact)));
    }

    [Property]
    public void Learning_never_makes_anything_overdue(Enquiry enquiry)
    {
        // Backwards: whatever is overdue on more is overdue on less.
        if (enquiry.Known.IsEmpty || !enquiry.IsOpen) throw Counted.Skip();
        var less = enquiry.Withdraw(enquiry.Known[0].Fact, "forgotten for the test", enquiry.LastRecordedOn, Party.Researcher).State;
        var (now, before) = (Assess(enquiry), Assess(less));
        Assert.All(now.Overdue(), m => Assert.Contains(before.Overdue(), b => b.Fact.Equals(m.Fact)));
        Assert.All(now.Findings.Where(f => f.IsOverdue), f => Assert.True(Finding(before, f.Finding.Rule.Code).IsOverdue));
    }

    [Fact]
    public void A_final_verdict_stands_whatever_else_is_learnt() => Counted.Law(DomainArbitraries.Enquiries().Generator, 0.4, enquiry =>
    {
        // Backwards: what was final on less is the same on more. One rule at a time, so that many verdicts are final.
        if (enquiry.Known.IsEmpty || !enquiry.IsOpen) return false;
        var (on, tested) = (enquiry.LastRecordedOn, false);
        foreach (var rule in FeasibilityCatalogue.Network.Rules)
        {
            var policy = EngagementPolicy.Network.With(RuleSet<FeasibilityRule>.Empty.With(rule));
            var less = EarlyAssessment.Of(enquiry.Withdraw(enquiry.Known[^1].Fact, "forgotten for the test", on, Party.Researcher).State,
                policy, on);
            if (!less.IsFinal || rule.Severity == Severity.Advice) continue;
            Assert.Equal(less.Verdict, EarlyAssessment.Of(enquiry, policy, on).Verdict);
            tested = true;
        }

        return tested;
    });

    [Fact]
    public void A_blocker_that_fails_on_firm_answers_is_final_and_on_an_estimate_is_not()
    {
        Enquiry With(Firmness firmness) =>
            At(EngagementStage.Idea).Learn(StudyFacts.ResearchCostsFunded, false, "funder", firmness, Today, Party.Researcher).State;
        Assert.True(Assess(With(Firmness.Known)).IsFinal);
        Assert.False(Assess(With(Firmness.Estimated)).IsFinal);
    }

    [Property]
    public void Nothing_is_overdue_before_its_stage(Enquiry enquiry)
    {
        var early = Assess(enquiry);
        Assert.All(early.MissingFacts, m => Assert.Equal(enquiry.Stage >= m.ExpectedFrom, m.IsOverdue));
        Assert.All(early.Findings.Where(f => f.IsOverdue), f => Assert.True(enquiry.Stage >= f.ExpectedFrom));
        Assert.All(early.Findings.Where(f => f is { IsOpen: true, IsOverdue: false }), f => Assert.Null(f.Weight));
        Assert.Equal(early.MissingFacts.Count, early.Overdue().Count + early.ExpectedLater().Count);
    }

    [Property]
    public void An_assessment_of_an_earlier_day_knows_nothing_of_what_came_later(Enquiry enquiry, byte back)
    {
        var day = enquiry.LastRecordedOn.PlusDays(-back);
        if (day < enquiry.StartedOn)
            Assert.Throws<ArgumentOutOfRangeException>(() => EarlyAssessment.Of(enquiry, EngagementPolicy.Network, day));
        else Assert.Equal(EarlyAssessment.Of(enquiry.KnownOn(day)!, EngagementPolicy.Network, day),
            EarlyAssessment.Of(enquiry, EngagementPolicy.Network, day));
    }

    [Fact]
    public void A_site_is_judged_by_its_own_facts_and_those_of_the_study()
    {
        var enquiry = At(EngagementStage.SiteSelection)
            .Learn(StudyFacts.CriteriaPassShare, 0.5m, "audit", Firmness.Estimated, Today, Party.Researcher).State
            .Learn(StudyFacts.ConsentShare, 0.5m, "pilot", Firmness.Known, Today, Party.Researcher).State
            .LearnOfSite(SiteCode.From("Leeds"),
                FactSheet.Empty.With(SiteFacts.AnnualPool, 120m, "record search", null).With(SiteFacts.MonthsOpen, 24m, "plan", null)
                .With(SiteFacts.PoolDiscount, 1m, "record search", null).With(SiteFacts.Target, 60, "plan", null), Firmness.Known, Today,
                Party.Researcher).State;
        var leeds = EarlyAssessment.OfSite(enquiry, SiteCode.From("Leeds"), EngagementPolicy.Network, Today);
        Assert.Equal((FindingStatus.Met, true), (Finding(leeds, "POP-02-SITE").Finding.Status, Finding(leeds, "POP-02-SITE").IsEstimated));
        Assert.Equal((FindingStatus.Met, false), (Finding(leeds, "POP-01").Finding.Status, Finding(leeds, "POP-01").IsEstimated));
        Assert.True(Finding(leeds, "PI-01").IsOverdue);
        Assert.True(Finding(leeds, "STA-03") is { IsOpen: true, IsOverdue: false });
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns,
            EarlyAssessment.OfSite(enquiry, SiteCode.From("Truro"), EngagementPolicy.Network, Today).Verdict);
    }

    [Fact]
    public void The_route_and_the_history_answer_what_they_know()
    {
        var bid = Enquiry.Start("ENQ-2", ApplicationRoute.Commercial, EngagementStage.Outline, Today, Party.Researcher).State;
        Assert.Equal(FindingStatus.Unknown, Finding(Assess(bid), "GOV-05").Finding.Status);
        Assert.Equal([StudyFacts.ConfidentialPapersShared, StudyFacts.ConfidentialityAgreed],
            Finding(Assess(bid), "GOV-05").Finding.MissingFacts);
        Assert.Equal(FindingStatus.NotApplicable,
            Finding(Assess(At(EngagementStage.Outline).SharePapers(Today, Party.Researcher).State), "GOV-05").Finding.Status);
        var shared =
            bid.Learn(StudyFacts.ConfidentialityAgreed, true, "signed agreement", Firmness.Known, Today, Party.Researcher).State
            .SharePapers(Today, Party.Researcher).State;
        Assert.Equal(FindingStatus.Met, Finding(Assess(shared), "GOV-05").Finding.Status);
    }

    [Fact]
    public void The_rule_of_a_team_is_weighed_by_the_stage_at_which_the_team_expects_its_fact()
    {
        var rooms = Fact.Count("trust.isolation-rooms", "Negative-pressure rooms free");
        var rule = new FeasibilityRule("TRUST-01")
            { Question = "Can infectious participants be isolated?", Criterion = rooms.AtLeast(2), Severity = Severity.Blocker, Source =
                Citation.Local("IPC policy 7.2") };
        var policy = EngagementPolicy.Network.With(RuleSet<FeasibilityRule>.Empty.With(rule));
        Assert.Equal(EarlyVerdict.CouldBe, EarlyAssessment.Of(At(EngagementStage.SiteSelection), policy, Today).Verdict);
        var ours = policy.With(new StageFactRow("Isolation rooms", "----KK", [rooms], Citation.Local("IPC policy 7.2")));
        Assert.Equal(EarlyVerdict.CouldBeWithConcerns, EarlyAssessment.Of(At(EngagementStage.SiteSelection), ours, Today).Verdict);
    }
}
