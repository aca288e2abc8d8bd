using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Feasibility;

/// <summary>The difference of two assessments holds everything that is not the same in both, and nothing else.</summary>
public class AssessmentDifferenceTests
{
    private static readonly LocalDate Today = FeasibilityExamples.Today;
    private static readonly Fact<int> Nurses = Fact.Count("difference.nurses", "Nurses");
    private static readonly Fact<bool> Pharmacy = Fact.YesNo("difference.pharmacy", "Pharmacy");
    private static readonly FactSheet Enough = FactSheet.Empty.With(Nurses, 3, "plan", Today).With(Pharmacy, true, "plan", Today);

    [Fact]
    public void What_changed_only_in_status_is_there_though_the_verdict_stays()
    {
        var before = Rules(2).Assess(Enough.With(Nurses, 1, "plan", Today), Today);
        var after = Rules(2).Assess(Enough.With(Pharmacy, false, "plan", Today).With(Nurses, 1, "plan", Today), Today);
        Assert.Equal(before.Verdict, after.Verdict);
        var difference = after.Since(before);
        Assert.Equal(["PHARMACY"], difference.ChangedFindings);
        Assert.Empty(difference.ChangedRules);
        Assert.False(difference.IsPolicyChanged);
        Assert.Equal([Pharmacy], difference.Facts.Select(f => (Fact)f));
        Assert.Contains("PHARMACY", difference.ToMarkdown(), StringComparison.Ordinal);
        Assert.DoesNotContain("NURSES", difference.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_changed_is_told_from_a_finding_that_changed()
    {
        var (two, three, four) = (Rules(2).Assess(Enough, Today), Rules(3).Assess(Enough, Today), Rules(4).Assess(Enough, Today));
        Assert.Equal(["NURSES"], three.Since(two).ChangedRules);
        Assert.Empty(three.Since(two).ChangedFindings);
        Assert.Equal(["NURSES"], four.Since(two).ChangedRules);
        Assert.Equal(["NURSES"], four.Since(two).ChangedFindings);
        Assert.True(three.Since(two).IsPolicyChanged);
        Assert.Contains("(the rule changed)", four.Since(two).ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_only_one_of_them_asked_was_not_asked_in_the_other()
    {
        var (few, all) = (RuleSet<FeasibilityRule>.Empty.With(Rules(2).Rules[0]).Assess(Enough, Today), Rules(2).Assess(Enough, Today));
        Assert.Contains("- PHARMACY: not asked -> met\n", all.Since(few).ToMarkdown(), StringComparison.Ordinal);
        Assert.Contains("- PHARMACY: met -> not asked\n", few.Since(all).ToMarkdown(), StringComparison.Ordinal);
    }

    [Property(MaxTest = 60 / Share.Of)]
    public Property Every_status_that_is_not_the_same_is_in_it_and_no_other() => Prop.ForAll(Answers, Answers, (ours, theirs) =>
    {
        var rules = FeasibilityCatalogue.Network;
        var (before, after) = (rules.Assess(FeasibilityExamples.Study.Merge(ours), Today),
            rules.Assess(FeasibilityExamples.Study.Merge(theirs), Today));
        var difference = AssessmentDifference.Between(before, after);
        var then = before.Findings.ToDictionary(f => f.Rule.Code, f => f.Status);
        var now = after.Findings.ToDictionary(f => f.Rule.Code, f => f.Status);
        Assert.Equal(then.Keys.Union(now.Keys).Where(code => !then.ContainsKey(code) || !now.ContainsKey(code) || then[code] != now[code])
            .Order(StringComparer.Ordinal), difference.ChangedFindings);
        Assert.Empty(AssessmentDifference.Between(before, before).ChangedFindings);
        Assert.Empty(AssessmentDifference.Between(after, after).Facts);
        Assert.Equal(difference.ChangedFindings, AssessmentDifference.Between(after, before).ChangedFindings);
        Assert.Equal(difference.Facts, AssessmentDifference.Between(after, before).Facts);
    });

    private static Arbitrary<FactSheet> Answers { get; } = Sheets.Over(
        FeasibilityExamples.Study.Observations.Select(o => o.Fact).ToValueList(), [.. FeasibilityCatalogue.Network.Rules]);

    private static RuleSet<FeasibilityRule> Rules(int nurses) => RuleSet<FeasibilityRule>.Empty.With(
        new FeasibilityRule("NURSES")
        {
            Question = "Are there nurses?", Criterion = Nurses.AtLeast(nurses), Severity = Severity.Blocker,
            Source = Citation.Default("test"),
        },
        new FeasibilityRule("PHARMACY")
        {
            Question = "Is there a pharmacy?", Criterion = Pharmacy.IsTrue(), Severity = Severity.Concern,
            Source = Citation.Default("test"),
        });
}
