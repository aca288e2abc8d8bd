using Crn.Domain.Policies;
using Crn.Domain.Rules;
using Crn.Domain.Rules.Intervals;
using Crn.Domain.Rules.Solving;
using Crn.Domain.Testing;

namespace Crn.Domain.Tests.Rules;

/// <summary>Edges and words of rules: what mutation testing found that no other test noticed.</summary>
public class RuleWordsTests
{
    private static readonly Fact<int> Sites = Fact.Count("words.sites", "Sites planned");
    private static readonly Fact<decimal> Rate = Fact.Number("words.rate", "Rate", Unit.Months);
    private static readonly Fact<bool> Sponsor = Fact.YesNo("words.sponsor", "Sponsor confirmed");
    private static readonly Fact<LocalDate> Opens = Fact.Date("words.opens", "Opening");

    [Fact]
    public void What_may_change_is_said_in_a_line_and_bounds_are_of_numbers()
    {
        Assert.Equal("Sites planned may become at most 12 (trials unit, cost 3)",
            new ChangeLimit(Sites, "trials unit", 3, Bounds.AtMost(12)).ToString());
        Assert.Equal("Rate may become 1 to 2 (cost 1)", new ChangeLimit(Rate, within: Bounds.Between(1, 2)).ToString());
        Assert.Equal("Sponsor confirmed may become anything (cost 1)", new ChangeLimit(Sponsor).ToString());
        Assert.Equal("Opening may become anything (funder, cost 1)", new ChangeLimit(Opens, "funder").ToString());
        foreach (var fact in (Fact[])[Sponsor, Opens, RulesVocabulary.Phase])
        {
            var refused = Assert.Throws<ArgumentException>(() => new ChangeLimit(fact, within: Bounds.AtMost(12)));
            Assert.StartsWith("Bounds limit a number", refused.Message, StringComparison.Ordinal);
            Assert.Equal("within", refused.ParamName);
        }
    }

    [Fact]
    public void A_row_of_other_rules_is_refused_by_every_question()
    {
        var (one, other) = (CompiledRules.Of<Rule>([Rule(Sites.AtLeast(2))]), CompiledRules.Of<Rule>([Rule(Sponsor.IsTrue())]));
        var row = other.Row(FactSheet.Empty.With(Sponsor, true));
        Assert.Throws<ArgumentException>(() => one.Findings(row));
        Assert.Single(other.Findings(row));
    }

    [Fact]
    public void What_a_number_is_compared_with_is_a_number_and_a_date_a_date()
    {
        var sheet = FactSheet.Empty.With(Sites, 1).With(Opens, new LocalDate(2026, 4, 1));
        Assert.False(Sites.AtLeast(2).Explain(sheet).Threshold!.AreDates);
        Assert.Equal("2", Sites.AtLeast(2).Explain(sheet).Threshold!.ToString());
        Assert.True(Opens.OnOrAfter(new(2026, 5, 1)).Explain(sheet).Threshold!.AreDates);
        Assert.Equal("2026-05-01", Opens.OnOrAfter(new(2026, 5, 1)).Explain(sheet).Threshold!.ToString());
    }

    [Theory]
    [InlineData("site.nurses >= 2 WTE^1", null, "")]
    [InlineData("site.nurses >= 2 WTE^20", "criterion.unit", "cannot be compared")]
    [InlineData("site.nurses >= 2 WTE^0", "criterion.number", "A power of a unit is from 1 to 20")]
    [InlineData("site.nurses >= 2 WTE^21", "criterion.number", "A power of a unit is from 1 to 20")]
    [InlineData("site.nurses >= 2.0000000000000000000000000000000000000000", null, "")]
    [InlineData("(site.pharmacy.)", "criterion.syntax", "'.'")]
    [InlineData("(site.pharmacy-)", "criterion.syntax", "")]
    public void Powers_long_numbers_and_ends_of_words_are_read_to_the_edge(string text, string? code, string says)
    {
        var read = CriterionText.Read(text, CriterionTextTests.Facts);
        if (code is null)
        {
            Assert.Equal(RulesVocabulary.Nurses.AtLeast(2), read.Value);
            return;
        }

        Assert.Equal(code, read.Errors[0].Code);
        Assert.Contains(says, read.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Statements_beside_each_other_are_not_inside_each_other()
    {
        var text = string.Join(" and ", Enumerable.Repeat("(if site.pharmacy then site.equipoise)", CriterionText.MaxDepth + 2));
        Assert.Empty(CriterionText.Read(text, CriterionTextTests.Facts).Errors);
    }

    [Fact]
    public void A_unit_whose_name_is_no_plain_word_is_written_so_that_it_is_read_again()
    {
        foreach (var unit in (Unit[])[Unit.Named("beds[x]"), Unit.Named("WTE"), Unit.Named("bed days"), Unit.Named("beds") / Unit.Days])
        {
            var fact = Fact.Number("words.measured", "Measured", unit);
            var criterion = Quantity.Of(fact).AtLeast(Quantity.Of(2, unit));
            Assert.Equal(criterion, CriterionText.Read(CriterionText.Write(criterion), FactCatalogue.Of("Words", fact)).Value);
        }
    }

    // The days of a span of a year from the first of January, both counted: 12 months on the last of December.
    [Fact]
    public void A_span_reaches_its_length_on_the_day_found_and_not_a_day_before()
    {
        foreach (var first in (LocalDate[])[new(2026, 1, 1), new(2024, 2, 29), new(2025, 8, 31), new(2026, 3, 15)])
        {
            foreach (var limit in (decimal[])[1, 2.5m, 6, 12])
            {
                foreach (var relation in (Relation[])[Relation.AtLeast, Relation.MoreThan, Relation.AtMost, Relation.LessThan])
                {
                    foreach (var isAge in (bool[])[false, true]) Found(Days.Number(first), limit, relation, isAge);
                }
            }
        }

        var year = Days.Number(new(2026, 1, 1));
        Assert.Equal(Days.Number(new(2026, 12, 31)), MonthSolver.LastDay(year, Relation.EqualTo, 12, isAge: false));
        Assert.Equal(year, MonthSolver.FirstDay(Days.Number(new(2026, 12, 31)), Relation.EqualTo, 12, isAge: false));

        static void Found(decimal day, decimal limit, Relation relation, bool isAge)
        {
            var isLong = relation is Relation.AtLeast or Relation.MoreThan;
            var last = MonthSolver.LastDay(day, relation, limit, isAge)!.Value;
            Assert.True(Holds(CalendarMonths.Between(day, last, isAge)));
            Assert.False(Holds(CalendarMonths.Between(day, last + (isLong ? -1 : 1), isAge)));
            var first = MonthSolver.FirstDay(day, relation, limit, isAge)!.Value;
            Assert.True(Holds(CalendarMonths.Between(first, day, isAge)));
            Assert.False(Holds(CalendarMonths.Between(first + (isLong ? 1 : -1), day, isAge)));

            bool Holds(decimal months) => relation switch
            {
                Relation.AtLeast => months >= limit,
                Relation.MoreThan => months > limit,
                Relation.AtMost => months <= limit,
                _ => months < limit,
            };
        }
    }

    private static Rule Rule(Criterion criterion) =>
        new("WORDS") { Question = "May it?", Criterion = criterion, Source = Citation.Default("test") };
}
