using Crn.Domain.Rules;
using Crn.Domain.Testing;
using Crn.Domain.Tests.Foundations;

namespace Crn.Domain.Tests.Rules;

public class CriterionTests
{
    private static readonly Fact<int> Hours = Fact.Count("hours", "Hours of research nurse time", Unit.Hours);

    [Fact]
    public void A_missing_fact_is_neither_none_nor_no()
    {
        // The probe that trips other engines: they read a missing number as 0 and answer "true".
        var rule = !Hours.AtLeast(1000);
        Assert.Equal(Truth.Unknown, rule.Evaluate(FactSheet.Empty));
        Assert.Equal([Hours], rule.MissingFacts(FactSheet.Empty));
        Assert.Equal(Truth.True, rule.Evaluate(FactSheet.Empty.With(Hours, 999)));
        Assert.Equal(Truth.False, rule.Evaluate(FactSheet.Empty.With(Hours, Bounds.AtLeast(1000))));
    }

    [Fact]
    public void A_fact_that_cannot_change_the_answer_is_not_missing()
    {
        var rule = RulesVocabulary.Pharmacy.IsTrue() & Hours.AtLeast(1);
        Assert.Equal([RulesVocabulary.Pharmacy, Hours], rule.Facts.OrderByDescending(f => f.Code));
        Assert.Empty(rule.MissingFacts(FactSheet.Empty.With(RulesVocabulary.Pharmacy, false)));
        Assert.Equal([Hours], rule.MissingFacts(FactSheet.Empty.With(RulesVocabulary.Pharmacy, true)));
    }

    [Property]
    public void Adding_a_fact_never_unsettles_an_answer(Criterion criterion, FactSheet known, FactSheet more)
    {
        var added = known;
        foreach (var observation in more.Observations)
        {
            if (known.Find(observation.Fact) is null) added = added.Merge(Only(more, observation.Fact));
        }

        var (before, after) = (criterion.Evaluate(known), criterion.Evaluate(added));
        if (!before.IsSettled) throw Counted.Skip();
        Assert.Equal(before, after);
    }

    [Property]
    public void Something_is_missing_exactly_while_the_answer_is_unknown(Criterion criterion, FactSheet facts) =>
        Assert.Equal(criterion.Evaluate(facts).IsUnknown, !criterion.MissingFacts(facts).IsEmpty);

    [Property]
    public void The_operators_follow_Kleene(Criterion a, Criterion b, FactSheet facts)
    {
        Assert.Equal(a.Evaluate(facts) & b.Evaluate(facts), (a & b).Evaluate(facts));
        Assert.Equal(a.Evaluate(facts) | b.Evaluate(facts), (a | b).Evaluate(facts));
        Assert.Equal(!a.Evaluate(facts), (!a).Evaluate(facts));
        Assert.Equal(a.Evaluate(facts).Implies(b.Evaluate(facts)), a.Implies(b).Evaluate(facts));
    }

    [Property]
    public void Counting_agrees_with_its_extremes(Criterion a, Criterion b, Criterion c, FactSheet facts)
    {
        ValueList<Criterion> three = [a, b, c];
        Assert.Equal(Criterion.AllOf(three).Evaluate(facts), Criterion.AtLeast(3, three).Evaluate(facts));
        Assert.Equal(Criterion.AnyOf(three).Evaluate(facts), Criterion.AtLeast(1, three).Evaluate(facts));
        Assert.Equal(Truth.True, Criterion.AtLeast(0, three).Evaluate(facts));
    }

    [Fact]
    public void Criteria_are_data_that_compare_and_read_as_a_sentence()
    {
        var one = Hours.AtLeast(10) & RulesVocabulary.Phase.IsAnyOf("II", "III");
        Assert.Equal(one, Hours.AtLeast(10) & RulesVocabulary.Phase.IsAnyOf("II", "III"));
        Assert.Equal("Hours of research nurse time is at least 10 hours and Phase is II or III", one.ToString());
    }

    [Fact]
    public void Unlike_units_cannot_be_mixed() =>
        Assert.Throws<ArgumentException>(() => Quantity.Of(Hours).AtLeast(Quantity.Of(3, Unit.Months)));

    private static FactSheet Only(FactSheet sheet, Fact fact) =>
        sheet.Observations.Where(o => !o.Fact.Equals(fact)).Aggregate(sheet, (s, o) => s.Without(o.Fact));
}
