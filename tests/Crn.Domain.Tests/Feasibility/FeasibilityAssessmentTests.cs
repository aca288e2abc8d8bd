using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Portfolio;
using Crn.Domain.Rules;
using Crn.Domain.Studies;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Feasibility;

public class FeasibilityAssessmentTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static readonly FactSheet Sound = FeasibilityExamples.Study;

    [Property]
    public void A_study_is_commercial_to_feasibility_exactly_where_its_route_or_the_part_of_the_company_says_so(Study study)
    {
        var commercial = StudyFacts.Commercial.IsTrue().Evaluate(StudyFacts.Of(study));
        Assert.Equal(study.Route switch { null => Truth.Unknown, StudyRoute.Commercial => Truth.True, _ => Truth.False }, commercial);
        // The portfolio reads the same record, and does not say otherwise.
        var contract = PortfolioFacts.CommercialInvolvement.Is(CommercialInvolvement.Contract).Evaluate(PortfolioFacts.Of(study));
        Assert.Equal(commercial, contract);
    }

    [Theory]
    [InlineData(StudyRoute.Commercial, "true")]
    [InlineData(StudyRoute.NonCommercial, "false")]
    [InlineData(null, "unknown")]
    public void A_route_alone_says_whether_a_study_is_commercial(StudyRoute? route, string commercial)
    {
        var study = new StudyDraft { Title = "A study", Route = route }.ToStudy(Today).Value;
        Assert.Equal(commercial, StudyFacts.Commercial.IsTrue().Evaluate(StudyFacts.Of(study)).ToString());
    }

    [Fact]
    public void A_sound_study_is_feasible()
    {
        var answer = FeasibilityCatalogue.Network.Assess(Sound, Today);
        Assert.Equal(Verdict.Feasible, answer.Verdict);
        Assert.Empty(answer.MissingFacts());
        Assert.Equal(FindingStatus.NotApplicable, Finding(answer, "GOV-05").Status);
    }

    [Fact]
    public void Nothing_known_is_not_a_no()
    {
        var answer = FeasibilityCatalogue.Network.Assess(FactSheet.Empty, Today);
        Assert.Equal(Verdict.CannotSayYet, answer.Verdict);
        Assert.All(answer.Findings, f => Assert.Equal(FindingStatus.Unknown, f.Status));
        Assert.Contains(StudyFacts.SponsorConfirmed, answer.MissingFacts());
        Assert.DoesNotContain(StudyFacts.ReserveSites, answer.MissingFacts());
    }

    [Fact]
    public void A_concern_not_met_leaves_the_study_feasible_with_concerns_and_a_blocker_does_not()
    {
        Assert.Equal(Verdict.FeasibleWithConcerns,
            FeasibilityCatalogue.Network.Assess(Sound.With(StudyFacts.OpeningsAreStaggered, false), Today).Verdict);
        Assert.Equal(Verdict.NotFeasible,
            FeasibilityCatalogue.Network.Assess(Sound.With(StudyFacts.SponsorConfirmed, false).Without(StudyFacts.GrantEnds),
                Today).Verdict);
        Assert.Equal(Verdict.Feasible, FeasibilityCatalogue.Network.Assess(Sound.Without(StudyFacts.ReserveSites), Today).Verdict);
    }

    [Property]
    public void A_settled_verdict_is_never_unsettled_by_one_more_fact(byte forget)
    {
        // Backwards: whatever is settled on less is the same on more.
        var known = Sound.Observations;
        var less = Sound.Without(known[forget % known.Count].Fact);
        var verdict = FeasibilityCatalogue.Network.Assess(less, Today).Verdict;
        if (verdict is Verdict.CannotSayYet) throw Counted.Skip();
        Assert.Equal(verdict, FeasibilityCatalogue.Network.Assess(Sound, Today).Verdict);
    }

    [Property]
    public void The_order_of_the_rules_makes_no_difference(int seed)
    {
        var shuffled = FeasibilityCatalogue.Network.Rules.OrderBy(r => HashCode.Combine(seed, r.Code)).ToValueList();
        var sheet = Sound.Without(Sound.Observations[(seed & 0xffff) % Sound.Observations.Count].Fact);
        var one = FeasibilityCatalogue.Network.Assess(sheet, Today);
        var other = RuleSet<FeasibilityRule>.Empty.With(shuffled).Assess(sheet, Today);
        Assert.Equal(one.Verdict, other.Verdict);
        Assert.Equal(one.MissingFacts(), other.MissingFacts());
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

    private static Finding Finding(FeasibilityAssessment answer, string code) => answer.Finding(code);

    [Property]
    public void A_finding_of_a_set_knows_the_kind_of_its_rule(Finding<FeasibilityRule> finding, FactSheet facts)
    {
        Assert.Equal(finding.Rule.Severity, FeasibilityAssessment.SeverityOf(finding));
        // What does not compile cannot be asked: a finding of another room is no Finding<FeasibilityRule>.
        Assert.IsNotType<Finding<FeasibilityRule>>(((Rule)finding.Rule).Ask(facts));
        Assert.Equal(finding.Rule.Ask(facts).Status, RuleSet<FeasibilityRule>.Empty.With(finding.Rule).Ask(facts, Today)[0].Status);
    }
}
