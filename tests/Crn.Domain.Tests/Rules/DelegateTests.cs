using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Rules;

public class DelegateTests
{
    private static readonly Fact<int> Nurses = RulesVocabulary.Nurses;

    [Fact]
    public void A_delegate_that_answers_or_fails_without_what_it_reads_is_refused_when_it_is_written()
    {
        Assert.Throws<ArgumentException>(() => Criterion.Opaque("holds", [Nurses], _ => Truth.True));
        Assert.Throws<ArgumentException>(() => Criterion.Opaque("holds", [Nurses], _ => Truth.False));
        Assert.Throws<ArgumentException>(() =>
            Criterion.Opaque("enough", [Nurses], s => s.Find(Nurses)!.Value.IsExact ? Truth.True : Truth.False));
        Assert.Equal(Truth.True, Criterion.Opaque("holds whatever is known", [], _ => Truth.True).Evaluate(FactSheet.Empty));
    }

    [Fact]
    public void A_delegate_that_changes_its_mind_still_answers_nothing_while_nothing_it_reads_is_known()
    {
        var answer = Truth.Unknown;
        var fickle = Criterion.Opaque("holds", [Nurses], _ => answer);
        answer = Truth.True;
        Assert.Equal(Truth.Unknown, fickle.Evaluate(FactSheet.Empty.With(RulesVocabulary.Pharmacy, true)));
        Assert.Equal([Nurses], fickle.MissingFacts(FactSheet.Empty));
        Assert.Equal(Truth.True, fickle.Evaluate(FactSheet.Empty.With(Nurses, 1)));
    }

    [Fact]
    public void A_delegate_that_reads_a_fact_it_does_not_declare_is_caught()
    {
        // At once, where it asks before anything is known.
        var refused = Assert.Throws<ArgumentException>(() => Criterion.Opaque("ready", [Nurses],
            s => s.Find(RulesVocabulary.Pharmacy) is null ? Truth.Unknown : Truth.True));
        Assert.Contains(RulesVocabulary.Pharmacy.Code, refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Criterion.Opaque("ready", [], s => RulesVocabulary.Pharmacy.IsTrue().Evaluate(s)));

        // Where it asks only once a declared fact is known: it never sees the other, and the analysis names it.
        var sly = Criterion.Opaque("ready", [Nurses], s =>
            s.Find(Nurses) is null ? Truth.Unknown : Nurses.AtLeast(5).Evaluate(s) & RulesVocabulary.Pharmacy.IsTrue().Evaluate(s));
        var known = FactSheet.Empty.With(Nurses, 7);
        Assert.Equal(sly.Evaluate(known), sly.Evaluate(known.With(RulesVocabulary.Pharmacy, true)));
        Assert.Equal(sly.Evaluate(known), sly.Evaluate(known.With(RulesVocabulary.Pharmacy, false)));
        var rule = new Rule("D-1") { Question = "?", Criterion = !sly, Source = Citation.Default("test") };
        var analysis = RuleSetAnalysis.Of<Rule>([rule], []);
        Assert.Equal([(rule, (Fact)RulesVocabulary.Pharmacy)], analysis.Undeclared);
        Assert.False(analysis.IsClean);
        var honest = Criterion.Opaque("ready", [Nurses, RulesVocabulary.Pharmacy], s =>
            Nurses.AtLeast(5).Evaluate(s) & RulesVocabulary.Pharmacy.IsTrue().Evaluate(s));
        Assert.Empty(RuleSetAnalysis.Of<Rule>([rule with { Criterion = honest }], []).Undeclared);
    }

    [Property]
    public void Nothing_is_proven_of_a_delegate(Criterion other, bool constant)
    {
        var answer = Truth.Unknown;
        var opaque = Criterion.Opaque("holds", constant ? [] : [Nurses], _ => answer);
        answer = Truth.True;
        var rule = new Rule("D-1") { Question = "?", Criterion = opaque, Source = Citation.Default("test") };
        var either = rule with { Criterion = other | opaque };
        var analysis = RuleSetAnalysis.Of<Rule>([rule, rule with { Applies = opaque, Criterion = RulesVocabulary.Pharmacy.IsTrue() }], []);
        Assert.Empty(analysis.NeverFail);
        Assert.Empty(analysis.NeverMet);
        Assert.Empty(analysis.NeverApply);
        Assert.Empty(RuleSetAnalysis.Of<Rule>([either], []).NeverMet);
        Assert.Single(RuleSetAnalysis.Of<Rule>([rule with { Criterion = opaque & !opaque }], []).NeverMet);
    }
}
