using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Feasibility;

public class FeasibilityAssessmentTests
{
    private static readonly LocalDate Today = new(2026, 5, 1);

    private static readonly FactSheet Sound = FactSheet.Empty
        .With(StudyFacts.Target, 81)
        .With(StudyFacts.Sites, 5)
        .With(StudyFacts.ReserveSites, 1)
        .With(StudyFacts.MonthsOfRecruitment, 24m)
        .With(StudyFacts.PlannedRate, 0.9m)
        .With(StudyFacts.OpeningsAreStaggered, true)
        .With(StudyFacts.CriteriaPassShare, 0.4m)
        .With(StudyFacts.ScreenFailureShare, 0.3m)
        .With(StudyFacts.ConsentShare, 0.72m)
        .With(StudyFacts.RetentionShare, 0.88m)
        .With(StudyFacts.AnnualPool, 1000m)
        .With(StudyFacts.PoolDiscount, 0.2m)
        .With(StudyFacts.FollowUpEnds, new LocalDate(2028, 1, 1))
        .With(StudyFacts.GrantEnds, new LocalDate(2028, 6, 1))
        .With(StudyFacts.ResearchCostsFunded, true)
        .With(StudyFacts.EligibleForSupport, true)
        .With(StudyFacts.SponsorConfirmed, true)
        .With(StudyFacts.Commercial, false);

    [Fact]
    public void A_sound_study_is_feasible()
    {
        var answer = FeasibilityCatalogue.Network.Assess(Sound, Today);
        Assert.Equal(Verdict.Feasible, answer.Verdict);
        Assert.Empty(answer.MissingFacts);
        Assert.Equal(FindingStatus.NotApplicable, Finding(answer, "GOV-05").Status);
    }

    [Fact]
    public void Nothing_known_is_not_a_no()
    {
        var answer = FeasibilityCatalogue.Network.Assess(FactSheet.Empty, Today);
        Assert.Equal(Verdict.CannotSayYet, answer.Verdict);
        Assert.All(answer.Findings, f => Assert.Equal(FindingStatus.Unknown, f.Status));
        Assert.Contains(StudyFacts.SponsorConfirmed, answer.MissingFacts);
        Assert.DoesNotContain(StudyFacts.ReserveSites, answer.MissingFacts);
    }

    public static TheoryData<string, FactSheet, FactSheet, FactSheet> EitherSide() => new()
    {
        { "ELI-02", Sound.With(StudyFacts.CriteriaPassShare, 0.10m), Sound.With(StudyFacts.CriteriaPassShare, 0.09m), Sound.Without(StudyFacts.CriteriaPassShare) },
        { "ELI-03", Sound.With(StudyFacts.ScreenFailureShare, 0.30m), Sound.With(StudyFacts.ScreenFailureShare, 0.29m).With(StudyFacts.ScreenFailureHasEvidence, false), Sound.With(StudyFacts.ScreenFailureShare, 0.29m) },
        { "ELI-04", Sound.With(StudyFacts.ConsentShare, 0.72m), Sound.With(StudyFacts.ConsentShare, 0.73m).With(StudyFacts.ConsentHasEvidence, false), Sound.With(StudyFacts.ConsentShare, 0.73m) },
        { "ELI-05", Sound.With(StudyFacts.RetentionShare, 0.88m), Sound.With(StudyFacts.RetentionShare, 0.89m).With(StudyFacts.RetentionHasEvidence, false), Sound.With(StudyFacts.RetentionShare, 0.89m) },
        // 5 sites x 24 months x 0.95 = 114 participants.
        { "RAT-01", Sound.With(StudyFacts.Target, 114), Sound.With(StudyFacts.Target, 115).With(StudyFacts.PastRateSupportsPlan, false), Sound.With(StudyFacts.Target, 115) },
        { "RAT-02", Sound, Sound.With(StudyFacts.OpeningsAreStaggered, false), Sound.Without(StudyFacts.OpeningsAreStaggered) },
        // 5 x 24 x 0.9 = 108 planned; 89% of it is 96.12.
        { "RAT-03", Sound.With(StudyFacts.Target, 96), Sound.With(StudyFacts.Target, 97), Sound.Without(StudyFacts.PlannedRate) },
        { "RAT-05", Sound.With(StudyFacts.Sites, 10), Sound.With(StudyFacts.Sites, 11), Sound.Without(StudyFacts.ReserveSites) },
        { "RAT-06", Sound.With(StudyFacts.Target, 108), Sound.With(StudyFacts.Target, 109), Sound.Without(StudyFacts.MonthsOfRecruitment) },
        // 1000 a year for 2 years x 0.4 x 0.72 x 0.2 = 115.2.
        { "POP-02", Sound.With(StudyFacts.Target, 115), Sound.With(StudyFacts.Target, 116), Sound.Without(StudyFacts.AnnualPool) },
        // Three months of 365.25/12 days are 91.3125 days.
        { "TIM-02", Sound.With(StudyFacts.GrantEnds, new LocalDate(2028, 4, 2)), Sound.With(StudyFacts.GrantEnds, new LocalDate(2028, 4, 1)), Sound.Without(StudyFacts.GrantEnds) },
        { "CST-01", Sound, Sound.With(StudyFacts.ResearchCostsFunded, false), Sound.Without(StudyFacts.ResearchCostsFunded) },
        { "GOV-01", Sound, Sound.With(StudyFacts.EligibleForSupport, false), Sound.Without(StudyFacts.EligibleForSupport) },
        { "GOV-04", Sound, Sound.With(StudyFacts.SponsorConfirmed, false), Sound.Without(StudyFacts.SponsorConfirmed) },
        { "GOV-05", Confidential.With(StudyFacts.ConfidentialityAgreed, true), Confidential.With(StudyFacts.ConfidentialityAgreed, false), Confidential },
    };

    [Theory]
    [MemberData(nameof(EitherSide))]
    public void Each_rule_answers_on_either_side_of_its_threshold_and_without_its_facts(string code, FactSheet met, FactSheet notMet, FactSheet missing)
    {
        Assert.Equal(FindingStatus.Met, Finding(FeasibilityCatalogue.Network.Assess(met, Today), code).Status);
        Assert.Equal(FindingStatus.NotMet, Finding(FeasibilityCatalogue.Network.Assess(notMet, Today), code).Status);
        Assert.Equal(FindingStatus.Unknown, Finding(FeasibilityCatalogue.Network.Assess(missing, Today), code).Status);
    }

    [Fact]
    public void Site_rules_answer_on_either_side_of_their_thresholds()
    {
        var site = FactSheet.Empty.With(SiteFacts.AnnualPool, 12m).With(SiteFacts.InvestigatorWilling, true).With(SiteFacts.StaffNeeded, 1.5m).With(SiteFacts.StaffAvailable, 1.5m);
        Assert.Equal(Verdict.Feasible, FeasibilityCatalogue.Site.Assess(site, Today).Verdict);
        Assert.Equal(Verdict.NotFeasible, FeasibilityCatalogue.Site.Assess(site.With(SiteFacts.AnnualPool, 11.9m), Today).Verdict);
        Assert.Equal(Verdict.NotFeasible, FeasibilityCatalogue.Site.Assess(site.With(SiteFacts.StaffNeeded, 1.6m), Today).Verdict);
        Assert.Equal(Verdict.CannotSayYet, FeasibilityCatalogue.Site.Assess(site.Without(SiteFacts.InvestigatorWilling), Today).Verdict);
    }

    [Fact]
    public void A_concern_not_met_leaves_the_study_feasible_with_concerns_and_a_blocker_does_not()
    {
        Assert.Equal(Verdict.FeasibleWithConcerns, FeasibilityCatalogue.Network.Assess(Sound.With(StudyFacts.OpeningsAreStaggered, false), Today).Verdict);
        Assert.Equal(Verdict.NotFeasible, FeasibilityCatalogue.Network.Assess(Sound.With(StudyFacts.SponsorConfirmed, false).Without(StudyFacts.GrantEnds), Today).Verdict);
        Assert.Equal(Verdict.Feasible, FeasibilityCatalogue.Network.Assess(Sound.Without(StudyFacts.ReserveSites), Today).Verdict);
    }

    [Property]
    public void A_settled_verdict_is_never_unsettled_by_one_more_fact(byte forget)
    {
        // Backwards: whatever is settled on less is the same on more.
        var known = Sound.Observations;
        var less = Sound.Without(known[forget % known.Count].Fact);
        var verdict = FeasibilityCatalogue.Network.Assess(less, Today).Verdict;
        if (verdict is not Verdict.CannotSayYet) Assert.Equal(verdict, FeasibilityCatalogue.Network.Assess(Sound, Today).Verdict);
    }

    [Property]
    public void The_order_of_the_rules_makes_no_difference(int seed)
    {
        var shuffled = FeasibilityCatalogue.Network.Rules.OrderBy(r => HashCode.Combine(seed, r.Code)).ToValueList();
        var sheet = Sound.Without(Sound.Observations[(seed & 0xffff) % Sound.Observations.Count].Fact);
        var one = FeasibilityCatalogue.Network.Assess(sheet, Today);
        var other = RuleSet<FeasibilityRule>.Empty.With(shuffled).Assess(sheet, Today);
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.MissingFacts, other.MissingFacts);
    }

    [Fact]
    public void Assessing_again_gives_an_equal_assessment() =>
        Assert.Equal(FeasibilityCatalogue.Network.Assess(Sound, Today), FeasibilityCatalogue.Network.Assess(Sound, Today));

    [Fact]
    public void A_team_adds_a_rule_and_replaces_a_threshold_and_the_answer_says_so()
    {
        var ours = new FeasibilityRule("ELI-04")
        {
            Question = "Is the consent share realistic for us?",
            Criterion = StudyFacts.ConsentShare.AtMost(0.5m),
            Severity = Severity.Blocker,
            Source = Citation.Local("Consent rates of this trust, 2020 to 2025"),
        };
        var answer = FeasibilityCatalogue.Network.With(ours).Assess(Sound, Today);
        Assert.Equal(Verdict.NotFeasible, answer.Verdict);
        Assert.Equal("ELI-04", Assert.Single(answer.Overridden).Code);
        Assert.Same(ours, Finding(answer, "ELI-04").Rule);
    }

    private static FactSheet Confidential => Sound.With(StudyFacts.Commercial, true).With(StudyFacts.ConfidentialPapersShared, true);

    private static Finding Finding(FeasibilityAssessment answer, string code) => answer.Findings.Single(f => f.Rule.Code == code);
}
