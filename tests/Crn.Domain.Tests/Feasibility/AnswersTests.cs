using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Feasibility;

public class AnswersTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;

    private static readonly FactSheet Sound = FeasibilityExamples.Study;

    private static FeasibilityAssessment Assess(FactSheet sheet) => FeasibilityCatalogue.Network.Assess(sheet, Today);

    [Fact]
    public void What_a_failed_blocker_made_idle_is_not_missing()
    {
        // The concern asks for nurses only where there is no pharmacy, and then the blocker has decided already.
        var rules = RuleSet<FeasibilityRule>.Empty.With(
            Rule("B", Severity.Blocker, RulesVocabulary.Pharmacy.IsTrue()),
            Rule("C", Severity.Concern, RulesVocabulary.Pharmacy.IsTrue() | RulesVocabulary.Nurses.AtLeast(2)));
        Assert.Equal([RulesVocabulary.Pharmacy], rules.Assess(FactSheet.Empty, Today).MissingFacts());
    }

    [Property]
    public void The_verdict_is_open_exactly_while_a_fact_is_missing(FeasibilityRule[] rules, FactSheet facts)
    {
        var answer = RuleSet<FeasibilityRule>.Empty.With(rules.DistinctBy(r => r.Code).ToValueList()).Assess(facts, Today);
        Assert.Equal(answer.Verdict == Verdict.CannotSayYet, !answer.MissingFacts().IsEmpty);
        Assert.Equal(answer.MissingFacts(), answer.NextQuestions().Select(q => q.Fact).OrderBy(f => f.Code, StringComparer.Ordinal));
    }

    [Property(MaxTest = 60 / Share.Of)]
    public void Questions_stand_in_the_order_of_what_they_settle_for_their_cost(FeasibilityRule[] rules, FactSheet facts)
    {
        var questions = RuleSet<FeasibilityRule>.Empty.With(rules.DistinctBy(r => r.Code).ToValueList()).Assess(facts, Today)
            .NextQuestions();
        if (questions.IsEmpty) throw Counted.Skip();
        Assert.Equal(questions.OrderByDescending(q => q.Priority).ThenBy(q => q.Fact.Code, StringComparer.Ordinal), questions);
        Assert.All(questions, q =>
        {
            // No chance is stated that nobody gave.
            Assert.Null(q.ChanceOfVerdict);
            Assert.Null(q.SettlesOnAverage);
            Assert.DoesNotContain("chance", q.Why, StringComparison.Ordinal);
            Assert.InRange(q.SettlesAtMost, 0, q.Open);
            Assert.True(q.CanTurnVerdict);
            Assert.InRange(q.ShareOfTheRest, 0, q.Waiting.Count);
        });
    }

    [Fact]
    public void The_question_that_settles_most_for_its_cost_comes_first()
    {
        var open = Assess(Sound.Without(StudyFacts.SponsorConfirmed).Without(StudyFacts.Target).Without(StudyFacts.OpeningsAreStaggered));
        // Where nothing is said of the answers, a sponsor who does not confirm is as likely as one who does, and would settle the verdict.
        Assert.Equal(StudyFacts.SponsorConfirmed, open.NextQuestions()[0].Fact);
        Assert.Null(open.NextQuestions()[0].ChanceOfVerdict);
        Assert.StartsWith("can settle 1 of 6 open rules and the verdict; 1 wait for it (", open.NextQuestions()[0].Why,
            StringComparison.Ordinal);
        var dear = open.NextQuestions([PlausibleAnswers.Between(StudyFacts.Target, 90, 400, cost: 100)]);
        Assert.Equal(StudyFacts.Target, dear[^1].Fact);
        // Above 108 the target cannot be reached in the window: then the verdict is settled.
        var likely = open.NextQuestions([PlausibleAnswers.Of(StudyFacts.Target, [(80, 1), (400, 3)])]);
        Assert.Equal(StudyFacts.Target, likely[0].Fact);
        Assert.Equal(["POP-02", "RAT-01", "RAT-03", "RAT-06"], likely[0].Waiting.Order(StringComparer.Ordinal));
        Assert.Equal(0.75, likely[0].ChanceOfVerdict);
        Assert.StartsWith("settles 3.25 of 6 open rules on average and the verdict with a chance of 0.75; 4 wait for it (", likely[0].Why,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_settled_verdict_asks_nothing() => Assert.Empty(Assess(Sound).NextQuestions());

    [Fact]
    public void What_changed_between_two_assessments_is_facts_rules_and_findings()
    {
        var stricter = Rule("ELI-04", Severity.Concern, StudyFacts.ConsentShare.AtMost(0.5m));
        var before = Assess(Sound);
        var after = FeasibilityCatalogue.Network.With(stricter)
            .Assess(Sound.With(StudyFacts.SponsorConfirmed, false).Without(StudyFacts.Target), Today);
        var changed = after.Since(before);
        Assert.Equal([StudyFacts.SponsorConfirmed, StudyFacts.Target], changed.Facts);
        Assert.True(changed.IsPolicyChanged);
        Assert.Equal(["ELI-04"], changed.ChangedRules);
        Assert.Contains("ELI-04: met -> not met (the rule changed)", changed.ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("Verdict: feasible -> not feasible as described", changed.ToMarkdown(), StringComparison.Ordinal);
        var none = before.Since(Assess(Sound));
        Assert.Empty(none.Facts);
        Assert.Empty(none.ChangedFindings);
        Assert.Empty(none.ChangedRules);
        Assert.False(none.IsPolicyChanged);
    }

    [Fact]
    public void A_fingerprint_is_kept_whatever_digits_stand_in_it()
    {
        // Ten of its digits pass the check of an NHS number, as now and then ten digits of a fingerprint do.
        var fingerprint = "A9434765919B".PadRight(64, 'C');
        var kept = new AssessmentRecord(Sound, new(2026, 5, 1), fingerprint, fingerprint);
        Assert.Equal((fingerprint, fingerprint), (kept.RulesFingerprint, kept.AnswerFingerprint));
        Assert.Throws<ArgumentException>(() => new AssessmentRecord(Sound, kept.Date, "943 476 5919", fingerprint));
        Assert.Throws<ArgumentException>(() => new AssessmentRecord(Sound, kept.Date, fingerprint, " "));
    }

    [Fact]
    public void An_assessment_can_be_made_again_bit_for_bit_under_the_rules_of_then_only()
    {
        var answer = Assess(Sound.Without(StudyFacts.Target));
        var kept = answer.ToRecord();
        Assert.Equal(answer, kept.Replay(FeasibilityCatalogue.Network).Value);
        var others = FeasibilityCatalogue.Network.With(Rule("ELI-04", Severity.Concern, StudyFacts.ConsentShare.AtMost(0.71m)));
        Assert.Equal(["FEAS-RULES-DIFFER"], kept.Replay(others).Reasons.Select(r => r.Code));
        var altered = new AssessmentRecord(Sound, kept.Date, kept.RulesFingerprint, kept.AnswerFingerprint);
        Assert.Equal(["FEAS-ANSWER-DIFFERS"], altered.Replay(FeasibilityCatalogue.Network).Reasons.Select(r => r.Code));
    }

    [Property]
    public void The_fingerprint_of_rules_does_not_hang_on_their_order_but_on_every_threshold(FeasibilityRule one, FeasibilityRule other)
    {
        var second =
            new FeasibilityRule("OTHER")
            { Question = other.Question, Criterion = other.Criterion, Severity = other.Severity, Source = other.Source };
        var set = RuleSet<FeasibilityRule>.Empty.With(one, second);
        Assert.Equal(set.Fingerprint(), RuleSet<FeasibilityRule>.Empty.With(second, one).Fingerprint());
        Assert.NotEqual(set.Fingerprint(),
            RuleSet<FeasibilityRule>.Empty.With(one, second with { Criterion = !other.Criterion }).Fingerprint());
    }

    [Fact]
    public void The_fingerprint_is_the_same_on_every_machine() =>
        Assert.Equal("7F9032C53F5F5D04846BB8585F91838B3AA1B2B8BB24BDCBD4817F5E4A7F4577",
            RuleSet<FeasibilityRule>.Empty.With(Rule("T-1", Severity.Concern, StudyFacts.ConsentShare.AtMost(0.72m))).Fingerprint());

    [Fact]
    public void An_assessment_reads_as_Markdown_and_shows_what_a_team_replaced()
    {
        var ours = Rule("ELI-04", Severity.Concern, StudyFacts.ConsentShare.AtMost(0.5m));
        var text = FeasibilityCatalogue.Network.With(ours).Assess(Sound, Today).ToMarkdown();
        Assert.StartsWith("## Verdict: feasible with concerns\n", text, StringComparison.Ordinal);
        Assert.Contains("- ELI-04 was overridden: \"Planned share that consents is at most 0.72 or", text, StringComparison.Ordinal);
        Assert.Contains("### ELI-04 (concern): not met", text, StringComparison.Ordinal);
        Assert.Contains("### Still to be found out", Assess(FactSheet.Empty).ToMarkdown(), StringComparison.Ordinal);
    }

    private static FeasibilityRule Rule(string code, Severity severity, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Criterion = criterion, Severity = severity, Source = Citation.Default("test") };
}
