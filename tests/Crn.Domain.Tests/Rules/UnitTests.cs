using Crn.Domain.Policies;
using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

public class UnitTests
{
    private static readonly Fact<decimal> Years = Domain.Rules.Fact.Number("trial.span", "Span", Unit.Years);
    private static readonly Fact<decimal> Months = Domain.Rules.Fact.Number("trial.span", "Span", Unit.Months);
    private static readonly Fact<decimal> AYear = Domain.Rules.Fact.Number("trial.rate", "Rate", Unit.Participants / Unit.Years);
    private static readonly Fact<decimal> AMonth = Domain.Rules.Fact.Number("trial.rate", "Rate", Unit.Participants / Unit.Months);

    [Fact]
    public void Two_years_are_at_least_twelve_months_and_twelve_a_year_are_not_two_a_month()
    {
        Assert.Equal(Truth.True, Months.AtLeast(12).Evaluate(FactSheet.Empty.With(Years, 2m)));
        Assert.Equal(Truth.False, AMonth.AtLeast(2).Evaluate(FactSheet.Empty.With(AYear, 12m)));
        Assert.Equal(Truth.True, AMonth.Between(1, 1).Evaluate(FactSheet.Empty.With(AYear, 12m)));
        Assert.Equal(Truth.True, Years.AtLeast(1.5m).Evaluate(FactSheet.Empty.With(Months, 18m)));
    }

    [Property]
    public void A_fact_known_in_another_unit_answers_as_if_it_were_known_in_the_unit_asked_for(int months, int limit, bool perTime)
    {
        var (of, by) = perTime ? (AYear, AMonth) : (Months, Years);
        var (known, same) = (FactSheet.Empty.With(of, months * 12m), FactSheet.Empty.With(by, (decimal)months));
        var criterion = by.AtLeast(limit);
        Assert.Equal(criterion.Evaluate(same), criterion.Evaluate(known));
        var rule = new Rule("U-1") { Question = "?", Criterion = criterion | by.LessThan(limit - 9), Source = Citation.Default("t") };
        var compiled = CompiledRules.Of<Rule>([rule]);
        Assert.Equal(rule.Ask(same).Status, compiled.Ask(compiled.Row(known), 0));
        Assert.Equal(rule.Ask(known).Status, compiled.Ask(compiled.Row(known), 0));
        Assert.Equal(by.Unit, Assert.Single(rule.Ask(known).Used).Fact.Unit);
    }

    [Property]
    public void Rules_that_ask_for_one_fact_in_two_units_are_compiled_as_they_are_asked(short months, byte limit)
    {
        Rule[] rules =
            [Make(Months.AtLeast(limit)), Make(Years.AtLeast(limit / 12m)), Make(Months.AtLeast(limit) & !Years.AtLeast(limit / 6m))];
        var compiled = CompiledRules.Of(rules.ToValueList());
        foreach (var sheet in new[] { FactSheet.Empty.With(Months, months), FactSheet.Empty.With(Years, (decimal)months), FactSheet.Empty })
        {
            for (var i = 0; i < rules.Length; i++) Assert.Equal(rules[i].Ask(sheet).Status, compiled.Ask(compiled.Row(sheet), i));
        }

        Rule Make(Criterion c) => new("U-1") { Question = "?", Criterion = c, Source = Citation.Default("t") };
    }

    [Theory]
    [InlineData("days")]
    [InlineData("hours")]
    [InlineData("participants")]
    public void What_cannot_be_converted_is_refused_and_never_compared_bare(string unit)
    {
        var other = Domain.Rules.Fact.Number("trial.span", "Span", Unit.Named(unit));
        var refused = Assert.Throws<ArgumentException>(() => Months.AtLeast(12).Evaluate(FactSheet.Empty.With(other, 400m)));
        Assert.Contains(unit, refused.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Months.AtLeast(12)
            .Screen(FactColumns.OfRows(1).With(other, new double[] { 400 }), new sbyte[1]));
    }

    [Fact]
    public void Sheets_that_know_other_amounts_are_not_equal() =>
        Assert.NotEqual(FactSheet.Empty.With(Years, 2m), FactSheet.Empty.With(Months, 2m));
}
