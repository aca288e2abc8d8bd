using Crn.Domain.Tests.Foundations;
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
        var year = FactSheet.Empty.With(Opening, new LocalDate(2026, 1, 1)).With(Closure, new LocalDate(2029, 12, 31));
        Assert.Equal(Bounds.Exactly(48), Quantity.MonthsBetween(Opening, Closure).Evaluate(year));
        Assert.Throws<ArgumentException>(() => Quantity.MonthsBetween(Opening, Closure).AtLeast(Quantity.Of(1, Unit.Days)));
    }

    [Theory]
    [InlineData("time-calendar-year", 2027, 1, 1, 2027, 12, 31, 12)]
    [InlineData("time-half-year", 2027, 1, 1, 2027, 6, 30, 6)]
    [InlineData("time-two-years", 2027, 4, 1, 2029, 3, 31, 24)]
    [InlineData("one day of January", 2027, 1, 1, 2027, 1, 1, 1.0 / 31)]
    [InlineData("February", 2027, 2, 1, 2027, 2, 28, 1)]
    [InlineData("leap February", 2028, 2, 1, 2028, 2, 29, 1)]
    [InlineData("nothing", 2027, 1, 2, 2027, 1, 1, 0)]
    public void Spans_of_dates_count_calendar_months_with_both_ends_inside(string name, int y, int m, int d, int y2, int m2, int d2,
        double months)
    {
        var sheet = FactSheet.Empty.With(Opening, new LocalDate(y, m, d)).With(Closure, new LocalDate(y2, m2, d2));
        Assert.Equal((name, Math.Round(months, 9)),
            (name, Math.Round((double)Quantity.MonthsBetween(Opening, Closure).Evaluate(sheet).Min!.Value, 9)));
    }

    [Fact]
    public void Case_time_leap_boundary_every_one_year_plan_has_twelve_months()
    {
        for (var opening = new LocalDate(2027, 1, 1); opening.Year < 2031; opening = opening.PlusDays(1))
        {
            var sheet = FactSheet.Empty.With(Opening, opening).With(Closure, opening.PlusYears(1).PlusDays(-1));
            var atLeast = Quantity.MonthsBetween(Opening, Closure).AtLeast(12);
            Assert.Equal((opening, Truth.True), (opening, atLeast.Evaluate(sheet)));
            if (opening is { Month: 2, Day: 29 }) continue; // one day less of a leap day's year is still the year of 28 February
            Assert.Equal((opening, Truth.False),
                (opening, atLeast.Evaluate(FactSheet.Empty.With(Opening, opening).With(Closure, opening.PlusYears(1).PlusDays(-2)))));
        }
    }

    [Property]
    public void A_later_end_never_shortens_a_span_and_an_earlier_beginning_never_does(LocalDate from, NonNegativeInt days, PositiveInt more)
    {
        if (from.Year is < 1900 or > 2900) throw Counted.Skip();
        decimal Months(LocalDate opening, LocalDate closure) =>
            Quantity.MonthsBetween(Opening, Closure).Evaluate(FactSheet.Empty.With(Opening, opening).With(Closure, closure)).Min!.Value;
        var to = from.PlusDays(days.Get);
        Assert.True(Months(from, to.PlusDays(more.Get)) > Months(from, to));
        Assert.True(Months(from.PlusDays(-more.Get), to) >= Months(from, to));
    }

    [Property]
    public void Walking_a_criterion_meets_each_of_its_facts(Criterion criterion) =>
        Assert.Equal(criterion.Facts,
            criterion.Walk().Where(c => c.Operands.IsEmpty).SelectMany(c => c.Facts).Distinct()
                .OrderBy(f => f.Code, StringComparer.Ordinal));
}
