using Ardalis.GuardClauses;
using Crn.Domain.Rules.Analysis;
using Crn.Domain.Rules.Reasoning;

namespace Crn.Domain.Rules;

/// <summary>What is odd about a rule set: rules that can never fail, never apply or never be met, pairs that contradict each other, facts
/// nobody reads.</summary>
/// <remarks>
/// Only what is proven is named. Statements about one fact at a time are searched through, and so is what is said of one formula in several
/// places; different formulas are taken to be independent of each other and of their facts, and a delegate to allow anything, so that an
/// oddity between them may be missed. Equality is by content. Immutable.
/// </remarks>
[JsonConverter(typeof(NeedsCrnDomainJson))]
public sealed record RuleSetAnalysis
{
    internal RuleSetAnalysis(ValueList<Rule> neverFail, ValueList<Rule> neverApply, ValueList<Rule> neverMet,
        ValueList<(Rule One, Rule Other)> contradicting, ValueList<Fact> unread, ValueList<(Rule Rule, Fact Fact)> undeclared) =>
        (NeverFail, NeverApply, NeverMet, Contradicting, Unread, Undeclared) =
            (neverFail, neverApply, neverMet, contradicting, unread, undeclared);

    /// <summary>Rules that apply at times but can never be found not met.</summary>
    public ValueList<Rule> NeverFail { get; }

    /// <summary>Rules that can never apply.</summary>
    public ValueList<Rule> NeverApply { get; }

    /// <summary>Rules that apply at times but can never be found met.</summary>
    public ValueList<Rule> NeverMet { get; }

    /// <summary>Pairs of rules that apply together at times, can each be met, but never together.</summary>
    public ValueList<(Rule One, Rule Other)> Contradicting { get; }

    /// <summary>Facts of the vocabulary given that no rule reads.</summary>
    public ValueList<Fact> Unread { get; }

    /// <summary>Rules with a delegate that asks for a fact it does not declare, which it is never given: found by trying it with answers
    /// to what it declares.</summary>
    public ValueList<(Rule Rule, Fact Fact)> Undeclared { get; }

    /// <summary>Whether nothing is odd.</summary>
    public bool IsClean => NeverFail.IsEmpty && NeverApply.IsEmpty && NeverMet.IsEmpty && Contradicting.IsEmpty && Unread.IsEmpty
        && Undeclared.IsEmpty;

    /// <summary>Analyses rules.</summary>
    /// <typeparam name="TRule">The kind of rule.</typeparam>
    /// <param name="rules">The rules, for example those in force on a date.</param>
    /// <param name="vocabulary">The facts that are gathered, to tell which of them nobody reads.</param>
    /// <returns>What is odd.</returns>
    public static RuleSetAnalysis Of<TRule>(ValueList<TRule> rules, ValueList<Fact> vocabulary)
        where TRule : Rule
    {
        var all = rules.Select(Rule (r) => Guard.Against.Null(r)).ToValueList();
        var applying = all.Where(r => Possibility.Of(r.Applies)).ToValueList();
        var meetable = applying.Where(r => Possibility.Of(r.Applies & r.Criterion)).ToHashSet(ReferenceEqualityComparer.Instance);
        var applies = applying.ToHashSet(ReferenceEqualityComparer.Instance);
        var read = all.SelectMany(FactsRead.Of).ToHashSet();
        return new(
            applying.Where(r => !Possibility.Of(r.Applies & !r.Criterion)).ToValueList(),
            all.Where(r => !applies.Contains(r)).ToValueList(),
            applying.Where(r => !meetable.Contains(r)).ToValueList(),
            Contradictions.Of(applying.Where(meetable.Contains).ToArray()),
            vocabulary.Where(f => !read.Contains(f)).ToValueList(),
            UndeclaredReads.Of(all));
    }
}
