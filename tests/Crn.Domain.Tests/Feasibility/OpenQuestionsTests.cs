using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Feasibility;

public class OpenQuestionsTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    [Property(MaxTest = 60 / Share.Of)]
    public void Every_open_fact_of_every_finding_is_asked_once_and_those_that_turn_the_verdict_come_first(RuleSet<FeasibilityRule> rules,
        FactSheet facts)
    {
        var answer = rules.Assess(facts, Today);
        var open = answer.OpenQuestions();
        Assert.Equal(answer.Findings.SelectMany(f => f.MissingFacts.AsEnumerable()).ToHashSet(), open.Select(q => q.Fact).ToHashSet());
        Assert.Equal(open.Select(q => q.Fact).Distinct(), open.Select(q => q.Fact));
        Assert.Equal(answer.NextQuestions(), open.TakeWhile(q => q.CanTurnVerdict));
        var rest = open.SkipWhile(q => q.CanTurnVerdict).ToList();
        Assert.DoesNotContain(rest, q => q.CanTurnVerdict);
        Assert.Equal(rest.OrderByDescending(q => q.Priority), rest);
        if (open.IsEmpty) throw Counted.Skip();
    }

    [Fact]
    public void After_not_feasible_the_open_questions_can_still_be_asked()
    {
        var facts = FeasibilityExamples.Study.With(StudyFacts.SponsorConfirmed, false).Without(StudyFacts.Target)
            .Without(StudyFacts.ReserveSites);
        var answer = FeasibilityCatalogue.Network.Assess(facts, Today);
        Assert.Equal(Verdict.NotFeasible, answer.Verdict);
        Assert.Empty(answer.NextQuestions());
        Assert.Equal([StudyFacts.Target, StudyFacts.PastRateSupportsPlan, StudyFacts.ReserveSites],
            answer.OpenQuestions().Select(q => q.Fact));
        Assert.Contains("### Open besides, without changing the verdict", answer.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal(StudyFacts.Target, answer.OpenQuestions([PlausibleAnswers.Between(StudyFacts.Target, 90, 400, cost: 100)])[^1].Fact);
    }
}
