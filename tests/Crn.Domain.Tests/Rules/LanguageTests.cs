using Crn.Domain.Rules;

namespace Crn.Domain.Tests.Rules;

public class LanguageTests
{
    private static readonly Fact<bool> Deputy = Fact.YesNo("site.deputy", "A deputy is named").From("site research team", "SetUp");
    private static readonly Fact<LocalDate> Opening = Fact.Date("site.opening", "Opening");
    private static readonly Fact<LocalDate> Closure = Fact.Date("site.closure", "Closure");
    private static readonly Fact<int> Cases = Fact.Count("site.cases", "Cases a year");

    [Fact]
    public void A_fact_says_who_can_supply_it_and_from_which_stage_it_is_expected()
    {
        Assert.Equal(("site research team", "SetUp"), (Deputy.SuppliedBy, Deputy.ExpectedFrom));
        Assert.Equal(Fact.YesNo("site.deputy", "Named?"), Deputy);
        Assert.Equal("site research team", Deputy.For("nurse").SuppliedBy);
    }

    [Fact]
    public void A_statement_can_be_made_of_every_member_of_a_list_of_some_and_of_at_least_a_number()
    {
        ValueList<string> roles = ["nurse", "pharmacist", "radiographer"];
        var two = FactSheet.Empty.With(Deputy.For("nurse"), true).With(Deputy.For("pharmacist"), true);
        Criterion Covered(string role) => Deputy.For(role).IsTrue();
        Assert.Equal(Truth.Unknown, Criterion.Every(roles, Covered).Evaluate(two));
        Assert.Equal([Deputy.For("radiographer")], Criterion.Every(roles, Covered).MissingFacts(two));
        Assert.Equal(Truth.True, Criterion.Some(roles, Covered).Evaluate(two));
        Assert.Equal(Truth.True, Criterion.AtLeast(2, roles, Covered).Evaluate(two));
        Assert.Equal(Truth.False, Criterion.AtLeast(3, roles, Covered).Evaluate(two.With(Deputy.For("radiographer"), false)));
        Assert.Equal("A deputy is named (nurse) is yes", Covered("nurse").ToString());
    }

    [Fact]
    public void A_suppressed_small_count_is_less_than_its_limit_and_says_so()
    {
        var sheet = FactSheet.Empty.WithFewerThan(Cases, 10, "published table");
        Assert.Equal("site.cases = fewer than 10 (published table)", sheet.ToString());
        Assert.Equal(Truth.False, Cases.AtLeast(10).Evaluate(sheet));
        Assert.Equal(Truth.Unknown, Cases.AtLeast(9).Evaluate(sheet));
        Assert.Equal(Truth.True, Cases.AtMost(9).Evaluate(sheet));
    }

    [Fact]
    public void Dates_have_windows_and_durations()
    {
        var window = Opening.Between(new LocalDate(2026, 1, 1), new LocalDate(2026, 6, 30));
        Assert.Equal(Truth.True, window.Evaluate(FactSheet.Empty.With(Opening, new LocalDate(2026, 6, 30))));
        Assert.Equal(Truth.False, window.Evaluate(FactSheet.Empty.With(Opening, new LocalDate(2026, 7, 1))));
        var year = FactSheet.Empty.With(Opening, new LocalDate(2026, 1, 1)).With(Closure, new LocalDate(2030, 1, 1));
        Assert.Equal(Bounds.Exactly(48), Quantity.MonthsBetween(Opening, Closure).Evaluate(year));
        Assert.Throws<ArgumentException>(() => Quantity.MonthsBetween(Opening, Closure).AtLeast(Quantity.Of(1, Unit.Days)));
    }

    [Property]
    public void Walking_a_criterion_meets_each_of_its_facts(Criterion criterion) =>
        Assert.Equal(criterion.Facts,
            criterion.Walk().Where(c => c.Operands.IsEmpty).SelectMany(c => c.Facts).Distinct()
                .OrderBy(f => f.Code, StringComparer.Ordinal));
}
