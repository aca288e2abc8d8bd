using Crn.Domain.Rules;

namespace Crn.Domain.Testing;

/// <content>The room <c>Rules</c>: what rules answer. All of it is drawn by asking generated rules on generated sheets.</content>
public static partial class DomainArbitraries
{
    /// <summary>Findings of every status; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Finding> Findings() => Arb.From(
        from rule in PlainRules().Generator
        from sheet in RulesVocabulary.Sheet(missing: 2)
        select rule.Ask(sheet));

    /// <summary>Reasons for a truth, a falsehood or what is not known; shrinks to its parts.</summary>
    /// <returns>The generator and shrinker.</returns>
    public static Arbitrary<Reason> ReasonsOfCriteria() => Arb.From(
        from criterion in RulesVocabulary.Criterion(3)
        from sheet in RulesVocabulary.Sheet(missing: 2)
        select criterion.Explain(sheet),
        reason => reason.Parts.Where(part => part != reason));

    /// <summary>Compiled rules: up to four over the facts of <see cref="RulesVocabulary"/>; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<CompiledRules> CompiledRulesOfAFew() => Arb.From(
        from count in Gen.Choose(1, 4)
        from rules in PlainRules().Generator.ListOf(count)
        select CompiledRules.Of(rules.ToValueList()));

    /// <summary>Rows of what is known, each for compiled rules of its own; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<FactRow> FactRows() => Arb.From(
        from rules in CompiledRulesOfAFew().Generator
        from sheet in RulesVocabulary.Sheet(missing: 2)
        select rules.Row(sheet));

    /// <summary>Answers of compiled rules, of every status; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RuleAnswer> RuleAnswers() => Arb.From(
        from rules in CompiledRulesOfAFew().Generator
        from sheet in RulesVocabulary.Sheet(missing: 2)
        from at in Gen.Choose(0, 3)
        select Explained(rules, sheet)[at % rules.Rules.Count]);

    /// <summary>
    /// Analyses of up to four rules: clean, with rules that can never fail or apply, that contradict each other, with facts nobody
    /// reads; does not shrink.
    /// </summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<RuleSetAnalysis> RuleSetAnalyses() => Arb.From(
        from count in Gen.Choose(0, 4)
        from rules in PlainRules().Generator.ListOf(count)
        from vocabulary in Gen.SubListOf(RulesVocabulary.Facts.AsEnumerable())
        select RuleSetAnalysis.Of(rules.ToValueList(), vocabulary.ToValueList()));

    /// <summary>Changes that would better an assessment, of answers that are known and of such as are not; does not shrink.</summary>
    /// <returns>The generator.</returns>
    public static Arbitrary<Change> Changes() => Arb.From(
        from advised in AdvisedChangesOfAssessments().Generator
        from change in Gen.Elements(advised.Changes.ToArray())
        select change);

    private static RuleAnswer[] Explained(CompiledRules rules, FactSheet sheet)
    {
        var answers = new RuleAnswer[rules.Rules.Count];
        rules.Explain(rules.Row(sheet), answers);
        return answers;
    }
}
