using Crn.Domain.Feasibility;
using Crn.Domain.Rules;
using Crn.Samples.OwnRules;

namespace Crn.Samples.Quickstart.Tests;

public class OwnRulesTests
{
    private static FactSheet Record
    {
        get
        {
            using var text = File.OpenText(Path.Combine(AppContext.BaseDirectory, "data", "isrctn", "ISRCTN62918594.xml"));
            return RegistryRecord.Read(text);
        }
    }

    [Fact]
    public void The_record_says_what_it_says_and_leaves_the_rest_unknown()
    {
        Assert.Equal(Truth.True, StudyFacts.Target.Exactly(81).Evaluate(Record));
        // 7 October 2021 to 19 August 2024, both inside: 34 months to 6 August and 13 days of the 31 to 6 September.
        Assert.Equal(Truth.True, StudyFacts.MonthsOfRecruitment.Between(34.41m, 34.43m).Evaluate(Record));
        Assert.Equal(Truth.True, StudyFacts.Ctimp.IsTrue().Evaluate(Record));
        Assert.Null(Record.Find(StudyFacts.ConsentShare));
    }

    [Fact]
    public void The_rules_of_the_trust_stand_beside_the_networks_and_the_replaced_threshold_is_named()
    {
        var answer = Advice.Assess(Advice.WithOwnAnswers(Record));
        Assert.Equal(Verdict.NotFeasible, answer.Verdict);
        Assert.Equal(["TRUST-03"], answer.With(FindingStatus.NotMet).Select(f => f.Rule.Code));
        Assert.Equal(["ELI-04"], answer.Overridden.Select(r => r.Code));
        // 81 x 6 bed days are 486 of 400.
        Assert.Equal(["Bed days per participant: 6 to 4.9382 days per participants", "Participants wanted: 81 to 66 participants"],
            answer.Advice().Options().Select(o => o.ToString()).Order());
    }

    [Fact]
    public void The_advice_note_carries_the_rule_of_the_trust() =>
        Assert.Contains("TRUST-03", Advice.Note(Advice.WithOwnAnswers(Record)).ToMarkdown(), StringComparison.Ordinal);
}
