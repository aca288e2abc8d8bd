using Crn.Domain.Feasibility;
using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Rules;

public class RuleSetAnalysisTests
{
    private static readonly Fact<int> Nurses = RulesVocabulary.Nurses;
    private static readonly Fact<string> Phase = RulesVocabulary.Phase;

    [Fact]
    public void Dead_rules_and_contradictions_are_found()
    {
        var fine = Make("FINE", Criterion.Always, Nurses.AtLeast(3));
        var neverFails = Make("NEVER-FAILS", Criterion.Always, Nurses.AtLeast(3) | Nurses.LessThan(5));
        var neverApplies = Make("NEVER-APPLIES", Phase.Is("I") & Phase.Is("II"), Nurses.AtLeast(1));
        var neverMet = Make("NEVER-MET", Criterion.Always, Nurses.AtLeast(5) & Nurses.LessThan(5));
        var against = Make("AGAINST", Phase.Is("I"), Nurses.AtMost(2));
        var analysis = RuleSetAnalysis.Of<Rule>([fine, neverFails, neverApplies, neverMet, against], RulesVocabulary.Facts);
        Assert.Equal([neverFails], analysis.NeverFail);
        Assert.Equal([neverApplies], analysis.NeverApply);
        Assert.Equal([neverMet], analysis.NeverMet);
        Assert.Equal([(fine, against)], analysis.Contradicting);
        Assert.Equal(RulesVocabulary.Facts.Where(f => f != Nurses && f != (Fact)Phase), analysis.Unread);
    }

    [Fact]
    public void What_is_said_of_one_formula_in_several_places_is_compared()
    {
        var (needed, there) = (Quantity.Of(RulesVocabulary.NursesNeeded), Quantity.Of(Nurses));
        var enough = Make("ENOUGH", Criterion.Always, there.AtLeast(needed));
        var halfFree = Make("HALF-FREE", Criterion.Always, (there - needed).AtLeast(5));
        var full = Make("FULL", Criterion.Always, (there - needed).AtMost(4));
        var never = Make("NEVER", Criterion.Always, there.AtLeast(needed) & !there.AtLeast(needed));
        var analysis = RuleSetAnalysis.Of<Rule>([enough, halfFree, full, never], []);
        Assert.Equal([(halfFree, full)], analysis.Contradicting);
        Assert.Equal([never], analysis.NeverMet);
    }

    [Property]
    public void What_is_called_impossible_never_happens(Criterion applies, Criterion criterion, FactSheet facts)
    {
        var rule = Make("R", applies, criterion);
        var analysis = RuleSetAnalysis.Of<Rule>([rule], []);
        var status = rule.Ask(facts).Status;
        if (!analysis.NeverFail.IsEmpty) Assert.NotEqual(FindingStatus.NotMet, status);
        if (!analysis.NeverMet.IsEmpty) Assert.NotEqual(FindingStatus.Met, status);
        if (!analysis.NeverApply.IsEmpty) Assert.True(status is FindingStatus.NotApplicable or FindingStatus.Unknown);
    }

    [Fact]
    public void The_catalogue_has_no_dead_rule_and_no_contradiction()
    {
        foreach (var rules in new[] { FeasibilityCatalogue.Network, FeasibilityCatalogue.Site })
        {
            Assert.True(RuleSetAnalysis.Of(rules.Rules, []).IsClean);
        }
    }

    private static Rule Make(string code, Criterion applies, Criterion criterion) =>
        new(code) { Question = "Can it be done?", Applies = applies, Criterion = criterion, Source = Citation.Default("test") };
}
